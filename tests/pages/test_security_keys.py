import json
import re

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from fido2.utils import websafe_encode
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from accounts.models import AuditEntry
from tests.cast import PASSWORD
from tests.pages.mailbox import subjects_to
from tests.pages.one_time_codes import enter
from tests.pages.reading import words
from tests.security_key import SecurityKey


def challenge_on(page) -> str:
    """What the page asks the browser to have signed."""
    [data] = re.findall(
        r'<script id="security-key-data"[^>]*>(.*?)</script>', page.content.decode()
    )
    [options] = json.loads(data).values()
    return options["publicKey"]["challenge"]


@pytest.fixture
def browser(cast, signed_in):
    browser = signed_in(cast.owner)
    browser.post("/security/again/", {"password": PASSWORD})
    return browser


@pytest.fixture
def key(browser):
    """A key that the owner has added."""
    key = SecurityKey()
    page = browser.get("/security/two-step/keys/add/")
    credential = json.dumps(key.register(challenge_on(page)))
    answer = browser.post(
        "/security/two-step/keys/add/", {"name": "Blue key", "credential": credential}
    )
    assert answer.url == "/security/two-step/codes/"
    return key


def test_a_key_is_added_named_and_told(cast, browser, key):
    assert "Blue key" in words(browser.get("/security/two-step/"))
    assert AuditEntry.objects.get().details == {"added": "webauthn"}
    assert subjects_to("owner@cast.example") == ["A security key was added"]


def test_the_key_is_the_second_step(cast, key, client):
    assert enter(client, cast.owner) == "/sign-in/code/"
    page = client.get("/sign-in/code/")
    assert "Use a security key" in words(page)

    signed = json.dumps(key.sign(challenge_on(page)))
    answer = client.post("/sign-in/code/", {"credential": signed})

    assert answer.url == "/"
    assert client.get("/overview/").status_code == 200


def test_the_key_of_somebody_else_does_not_open(cast, key, client):
    enter(client, cast.owner)
    challenge = challenge_on(client.get("/sign-in/code/"))

    signed = json.dumps(SecurityKey().sign(challenge))
    page = client.post("/sign-in/code/", {"credential": signed})

    assert page.status_code == 200
    assert client.get("/overview/").status_code == 302


def test_an_old_answer_of_the_key_does_not_open(cast, key, client):
    enter(client, cast.owner)
    signed = json.dumps(key.sign(challenge_on(client.get("/sign-in/code/"))))
    client.get("/sign-in/code/")

    assert client.post("/sign-in/code/", {"credential": signed}).status_code == 200


@pytest.mark.parametrize(
    "odd", ["", "{}", "[]", "no json", '{"id": 1}', "\x00", "9" * 5000, "[" * 9000]
)
def test_what_no_key_would_say_is_refused(cast, key, client, browser, odd):
    enter(client, cast.owner)

    assert client.post("/sign-in/code/", {"credential": odd}).status_code == 200
    page = browser.post("/security/two-step/keys/add/", {"credential": odd})
    assert page.status_code == 200


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.sampled_from(["clientDataJSON", "attestationObject", "rawId", "id"]),
    st.one_of(
        st.binary(max_size=300).map(websafe_encode), st.text(), st.integers(), st.none()
    ),
)
def test_a_mangled_answer_adds_no_key(browser, field, odd):
    page = browser.get("/security/two-step/keys/add/")
    answer = SecurityKey().register(challenge_on(page))
    part = answer if field in answer else answer["response"]
    assume(part[field] != odd)
    part[field] = odd

    page = browser.post(
        "/security/two-step/keys/add/", {"credential": json.dumps(answer)}
    )
    assert page.status_code == 200


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.sampled_from(
        ["clientDataJSON", "authenticatorData", "signature", "rawId", "id"]
    ),
    st.one_of(
        st.binary(max_size=300).map(websafe_encode), st.text(), st.integers(), st.none()
    ),
)
def test_a_mangled_answer_lets_nobody_in(cast, key, client, field, odd):
    cache.clear()  # tries of the second step
    enter(client, cast.owner)
    answer = key.sign(challenge_on(client.get("/sign-in/code/")))
    part = answer if field in answer else answer["response"]
    assume(part[field] != odd)
    part[field] = odd

    page = client.post("/sign-in/code/", {"credential": json.dumps(answer)})
    assert page.status_code == 200


def test_a_key_confirms_that_it_is_you(cast, browser, key):
    page = browser.get("/security/again/key/?next=/security/email/")
    signed = json.dumps(key.sign(challenge_on(page)))

    answer = browser.post(
        "/security/again/key/?next=/security/email/", {"credential": signed}
    )

    assert answer.url == "/security/email/"


def test_a_key_that_fails_is_asked_for_again(cast, browser, key):
    answer = browser.post("/security/again/key/", {"credential": "{}"})

    assert answer.url == "/security/again/key/"


def test_a_key_is_renamed_and_removed(cast, browser, key):
    pk = Authenticator.objects.get(type="webauthn").pk
    browser.post(f"/security/two-step/keys/{pk}/", {"name": "Red key"})
    assert "Red key" in words(browser.get("/security/two-step/"))
    assert "Red key" in words(browser.get(f"/security/two-step/keys/{pk}/remove/"))

    browser.post(f"/security/two-step/keys/{pk}/remove/")

    assert not Authenticator.objects.exists()
    assert subjects_to("owner@cast.example")[-1] == "A security key was removed"


def test_without_a_key_of_theirs_nobody_is_asked_for_one(cast, client, signed_in):
    from tests.pages.one_time_codes import set_up_app

    set_up_app(signed_in(cast.owner))
    enter(client, cast.owner)

    assert "Use a security key" not in words(client.get("/sign-in/code/"))
