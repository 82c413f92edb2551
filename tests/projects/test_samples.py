"""Sample code runs as it stands on the page, whatever the values."""

import html
import json
import os
import re
import shutil
import subprocess
import sys

import pytest
from django.conf import settings
from django.utils import timezone
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from accounts.models import AccessKey
from messaging.models import Message, Send
from projects.models import Project, Signature
from projects.queries.languages import LANGUAGES, language_of
from projects.queries.samples import Values, sample

COMMANDS = {
    "python": [sys.executable],
    "node": ["node"],
    "go": ["go", "run"],
    "java": ["java", "-Xshare:auto", "-XX:TieredStopAtLevel=1"],
    "php": ["php"],
    "csharp": [
        "bash",
        "-c",
        'mcs -nologo -r:System.Net.Http -out:"$0.exe" "$0" && mono "$0.exe"',
    ],
    "curl": ["bash"],
}
# Where the tools of a language come from, for whoever reads that a test was left out.
PACKAGES = {
    "node": "nodejs",
    "go": "golang-go",
    "java": "default-jdk-headless",
    "php": "php-cli",
    "mcs": "mono-mcs libmono-system-net-http4.0-cil",
}
# Go builds its library once.
GO_CACHE = str(settings.BASE_DIR / "var" / "go-cache")
RUNS = pytest.mark.parametrize("key", COMMANDS)


@pytest.fixture
def page(cast, signed_in, live_server, settings):
    """The code that the page shows, for one language."""
    settings.PUBLIC_URL = live_server.url

    def read(key):
        address = f"/projects/{cast.project.uid}/integration/?in={key}"
        answer = signed_in(cast.analyst).get(address).content.decode()
        blocks = re.findall(r"<pre[^>]*><code>(.*?)</code></pre>", answer, re.DOTALL)
        return html.unescape(blocks[-1])

    return read


@pytest.fixture
def run(cast, tmp_path):
    """Saves the code, runs it, and reads what it printed."""
    key = AccessKey.objects.create(
        account=cast.account, secret_id="AKIDSample", secret_key="sample's $ecret"
    )

    def execute(language, code):
        tool = "mcs" if language == "csharp" else COMMANDS[language][0]
        if shutil.which(tool) is None:
            pytest.skip(f"Install {PACKAGES.get(tool, tool)} to run this.")
        file = tmp_path / language_of(language).file
        file.write_text(code, encoding="utf-8")
        done = subprocess.run(
            [*COMMANDS[language], str(file)],
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(tmp_path),
                "GOCACHE": GO_CACHE,
                "GOPROXY": "off",
                # A country that counts its years otherwise than the signature.
                "LANG": "th_TH.UTF-8",
                "TENCENTCLOUD_SECRET_ID": key.secret_id,
                "TENCENTCLOUD_SECRET_KEY": key.secret_key,
            },
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        answer = json.loads(done.stdout)
        return answer.get("Response", answer)

    return execute


@pytest.mark.django_db(transaction=True)
@RUNS
def test_the_sample_sends_with_this_projects_values(cast, page, run, key):
    Signature.objects.update(sign_name='Bob\'s "店" \\')

    answer = run(key, page(key))

    [status] = answer["SendStatusSet"]
    assert (status["Code"], status["PhoneNumber"]) == ("Ok", "+6581234567")
    send = Send.objects.get()
    assert (send.project, send.source) == (cast.project, "api")
    assert send.sign_name == 'Bob\'s "店" \\'
    assert status["SerialNo"] == str(Message.objects.get().id)


@pytest.mark.django_db(transaction=True)
def test_a_template_with_parameters_is_filled_in_with_its_samples(cast, page, run):
    cast.marketing.delete()
    cast.notification.delete()
    cast.otp.samples = ["204861", "5"]
    cast.otp.save(update_fields=["samples"])

    run("curl", page("curl"))

    assert Send.objects.get().template_params == ["204861", "5"]


@pytest.mark.django_db(transaction=True)
def test_a_project_that_does_not_send_is_answered_as_tencent_does(cast, page, run):
    code = page("curl")

    for change, said in (
        ({"is_enabled": False}, "SdkAppIdIsDisabled"),
        ({"deleted_at": timezone.now()}, "SmsSdkAppIdVerifyFail"),
    ):
        Project.objects.update(**change)
        assert run("curl", code)["Error"]["Code"] == f"UnauthorizedOperation.{said}"
    assert not Send.objects.exists()


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.key)
@pytest.mark.django_db
def test_a_project_without_anything_approved_is_told_so(cast, signed_in, language):
    cast.signature.delete()
    for template in (cast.otp, cast.notification, cast.marketing):
        template.delete()

    answer = signed_in(cast.developer).get(
        f"/projects/{cast.project.uid}/integration/?in={language.key}"
    )

    assert "TEMPLATE_ID" in answer.context["code"]
    assert "No body template is approved yet" in answer.content.decode()
    assert cast.project.app_key not in answer.content.decode()


def test_tencents_own_sdk_is_named_with_where_to_point_it(cast, signed_in, settings):
    settings.PUBLIC_URL = "https://sms.example.com"
    told = ", point its endpoint here: <code>sms.example.com</code>, over https."

    for language in LANGUAGES:
        address = f"/projects/{cast.project.uid}/integration/?in={language.key}"
        answer = signed_in(cast.analyst).get(address).content.decode()
        assert (f"<code>{language.sdk}</code>{told}" in answer) == bool(language.sdk)


def test_the_page_says_where_programs_with_an_app_key_call(cast, signed_in, settings):
    settings.PUBLIC_URL = "https://sms.example.com"

    answer = signed_in(cast.analyst).get(f"/projects/{cast.project.uid}/integration/")

    assert "https://sms.example.com/v5/tlssmssvr/" in answer.text


texts = st.text(max_size=15).map(lambda text: text.replace("\x00", ""))
LITERAL = {
    "php": re.compile(r"'((?:[^'\\]|\\.)*)'", re.DOTALL),
    "curl": re.compile(r"'((?:[^']|'\\'')*)'"),
}
OTHERWISE = re.compile(r'"(?:[^"\\\n]|\\.)*"')
MEANT = {
    "php": lambda literal: re.sub(r"\\([\\'])", r"\1", literal),
    "curl": lambda literal: literal.replace("'\\''", "'"),
}


def literals(language, code):
    """The quoted texts of a source as that language reads them; no quote is left."""
    pattern = LITERAL.get(language.key, OTHERWISE)
    left = pattern.sub("", code)
    assert ("'" if language.key in LITERAL else '"') not in left
    return [MEANT.get(language.key, json.loads)(one) for one in pattern.findall(code)]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.key)
@given(sign_name=texts, param=texts)
@examples(max_examples=60, deadline=None)
def test_no_value_breaks_out_of_its_quotes(language, sign_name, param):
    plain = Values("https://sms.example.com", "2400106666", "Tea", "110", ["1"])
    odd = Values("https://sms.example.com", "2400106666", sign_name, "110", [param])

    before = literals(language, sample(language, plain))
    after = literals(language, sample(language, odd))

    put_in = {"Tea": sign_name, "1": param, plain.body: odd.body, plain.line: odd.line}
    assert [put_in.get(one, one) for one in before] == after
