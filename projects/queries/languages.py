"""The languages of the sample code, and how each quotes a text.

Every value reaches its template as a complete literal of the language, so no signature,
however odd, breaks out of its quotes.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# Characters beyond this one have no escape of four digits, and need none.
_MOST_ESCAPED = 0xFFFF


def double_quoted(text: str) -> str:
    """A literal of Python, JavaScript, Go and C#: what cannot be seen escaped."""
    literal = json.dumps(text, ensure_ascii=False)
    return "".join(
        one if one.isprintable() or ord(one) > _MOST_ESCAPED else f"\\u{ord(one):04x}"
        for one in literal
    )


def ascii_quoted(text: str) -> str:
    """A literal of Java, whose compiler reads a file as the machine is set."""
    return json.dumps(text)


def php_quoted(text: str) -> str:
    """A literal of PHP, in which nothing but its own end has a meaning."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def shell_quoted(text: str) -> str:
    """A literal of the shell."""
    return "'" + text.replace("'", "'\\''") + "'"


@dataclass(frozen=True, slots=True)
class Language:
    """A language with its sample: how it is quoted and run, and the SDK to prefer."""

    key: str
    label: str
    quoted: Callable[[str], str]
    file: str
    needs: str | Promise
    commands: str
    sdk: str = ""


LANGUAGES = (
    Language(
        "python",
        "Python",
        double_quoted,
        "send.py",
        _("Python 3.8 or newer, and Tencent’s SDK for Python."),
        "pip install tencentcloud-sdk-python-sms\npython send.py",
    ),
    Language(
        "node",
        "Node.js",
        double_quoted,
        "send.mjs",
        _("Node.js 18 or newer, and no package."),
        "node send.mjs",
        "tencentcloud-sdk-nodejs-sms",
    ),
    Language(
        "go",
        "Go",
        double_quoted,
        "send.go",
        _("Go 1.16 or newer, and no package."),
        "go run send.go",
        "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sms",
    ),
    Language(
        "java",
        "Java",
        ascii_quoted,
        "SendSms.java",
        _("Java 11 or newer, and no library."),
        "java SendSms.java",
        "com.tencentcloudapi:tencentcloud-sdk-java-sms",
    ),
    Language(
        "php",
        "PHP",
        php_quoted,
        "send.php",
        _("PHP 7.4 or newer, and no package."),
        "php send.php",
        "tencentcloud/sms",
    ),
    Language(
        "csharp",
        "C#",
        double_quoted,
        "Program.cs",
        _(".NET 6 or newer, and no package."),
        "dotnet new console\ndotnet run",
        "TencentCloudSDK.Sms",
    ),
    Language(
        "curl",
        "curl",
        shell_quoted,
        "send.sh",
        _("bash, curl and openssl."),
        "bash send.sh",
    ),
)


def language_of(key: str) -> Language:
    """The language with this key, or the first."""
    return next((one for one in LANGUAGES if one.key == key), LANGUAGES[0])
