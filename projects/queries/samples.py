"""Sample code that sends with a project's own values.

Every value reaches its template as a complete literal of the language, so no signature,
however odd, breaks out of its quotes.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from projects.models import BodyTemplate, Project
from projects.queries.sendable import sendable_signatures, sendable_templates
from tencent import segments

EXAMPLE_NUMBER = "+6581234567"
NO_TEMPLATE = "TEMPLATE_ID"
# Characters beyond this one have no escape of four digits, and need none.
_MOST_ESCAPED = 0xFFFF


@dataclass(frozen=True, slots=True)
class Values:
    """What a sample sends, of which project, to which address."""

    url: str
    sdk_app_id: str
    sign_name: str
    template_id: str
    template_params: list[str]

    @property
    def body(self) -> str:
        """The request as JSON, for samples that use no SDK."""
        return json.dumps(self._wish, ensure_ascii=False, indent=2)

    @property
    def line(self) -> str:
        """The same in one line, for languages whose library writes no JSON."""
        return json.dumps(self._wish, ensure_ascii=False)

    @property
    def _wish(self) -> dict[str, object]:
        return {
            "PhoneNumberSet": [EXAMPLE_NUMBER],
            "SmsSdkAppId": self.sdk_app_id,
            "SignName": self.sign_name,
            "TemplateId": self.template_id,
            "TemplateParamSet": self.template_params,
        }


def values_of(project: Project) -> Values:
    """The project's own: its first approved signature and body template, if any."""
    signature = sendable_signatures(project).first()
    template = sendable_templates(project).first()
    return Values(
        url=settings.PUBLIC_URL,
        sdk_app_id=project.sdk_app_id,
        sign_name=signature.sign_name if signature else "",
        template_id=str(template.template_id) if template else NO_TEMPLATE,
        template_params=_params(template) if template else [],
    )


def _params(template: BodyTemplate) -> list[str]:
    """One value for each variable: the template's samples where they are complete."""
    count = len(set(segments.variables(template.content)))
    samples = [str(sample) for sample in template.samples]
    if len(samples) == count and all(samples):
        return samples
    return [str(number) for number in range(1, count + 1)]


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
    """A language with its sample: how it is highlighted, quoted, installed and run."""

    key: str
    label: str
    quoted: Callable[[str], str]
    file: str
    needs: str | Promise
    commands: str


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
    ),
    Language(
        "go",
        "Go",
        double_quoted,
        "send.go",
        _("Go 1.16 or newer, and no package."),
        "go run send.go",
    ),
    Language(
        "java",
        "Java",
        ascii_quoted,
        "SendSms.java",
        _("Java 11 or newer, and no library."),
        "java SendSms.java",
    ),
    Language(
        "php",
        "PHP",
        php_quoted,
        "send.php",
        _("PHP 7.4 or newer, and no package."),
        "php send.php",
    ),
    Language(
        "csharp",
        "C#",
        double_quoted,
        "Program.cs",
        _(".NET 6 or newer, and no package."),
        "dotnet new console\ndotnet run",
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


def sample(language: Language, values: Values) -> str:
    """The whole file, ready to be saved and run."""
    scheme, _separator, host = values.url.partition("://")
    texts = {
        "url": values.url,
        "host": host,
        "scheme": scheme,
        "sdk_app_id": values.sdk_app_id,
        "sign_name": values.sign_name,
        "template_id": values.template_id,
        "number": EXAMPLE_NUMBER,
        "body": values.body,
        "line": values.line,
    }
    context = {name: language.quoted(text) for name, text in texts.items()}
    params = [language.quoted(param) for param in values.template_params]
    name = f"projects/integration/{language.key}.txt"
    context["template_params"] = ", ".join(params)
    return render_to_string(name, context).strip() + "\n"
