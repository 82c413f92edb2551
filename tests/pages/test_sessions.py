import pytest
from allauth.usersessions.models import UserSession

from accounts.models import AuditEntry
from isms_console.lib.devices import device_of
from tests.pages.reading import words

PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"
)


@pytest.fixture
def browsers(cast, signed_in):
    """The owner at a desk and on a phone."""
    desk, phone = signed_in(cast.owner), signed_in(cast.owner)
    desk.get("/overview/", HTTP_USER_AGENT="Firefox on Windows")
    phone.get("/overview/", HTTP_USER_AGENT=PHONE, REMOTE_ADDR="203.0.113.7")
    return desk, phone


def test_sessions_are_listed_with_device_address_and_time(browsers):
    desk, _phone = browsers

    page = words(desk.get("/security/sessions/", HTTP_USER_AGENT="Firefox on Windows"))

    assert "Safari · iPhone 203.0.113.7" in page
    assert "Firefox · Windows This session 127.0.0.1" in page


def test_one_session_is_ended_at_once(browsers):
    desk, phone = browsers
    session = UserSession.objects.get(ip="203.0.113.7")
    where = f"/security/sessions/{session.pk}/end/"
    assert "Safari · iPhone · 203.0.113.7" in words(desk.get(where))

    desk.post(where)

    assert phone.get("/overview/").status_code == 302
    assert desk.get("/overview/").status_code == 200
    entry = AuditEntry.objects.get()
    assert (entry.act, entry.details) == (
        "user.session_ended",
        {"address": "203.0.113.7"},
    )


def test_all_other_sessions_are_ended_at_once(browsers):
    desk, phone = browsers

    answer = desk.post("/security/sessions/", follow=True)

    assert "1 other session ended." in words(answer)
    assert "Sign out everywhere else" not in words(answer)
    assert phone.get("/overview/").status_code == 302
    assert desk.get("/overview/").status_code == 200
    entry = AuditEntry.objects.get()
    assert (entry.act, entry.details) == ("user.signed_out_everywhere", {"sessions": 1})


def test_nobody_ends_sessions_of_others(cast, browsers, signed_in):
    session = UserSession.objects.get(ip="203.0.113.7")
    other = signed_in(cast.admin)

    assert other.post(f"/security/sessions/{session.pk}/end/").status_code == 404
    assert "iPhone" not in words(other.get("/security/sessions/"))


def test_a_session_that_was_signed_out_is_not_listed(browsers):
    desk, phone = browsers
    phone.post("/sign-out/")

    assert "iPhone" not in words(desk.get("/security/sessions/"))


def test_the_list_asks_the_same_for_one_session_and_for_many(
    cast, browsers, signed_in, django_assert_max_num_queries
):
    desk, _phone = browsers
    for _ in range(5):
        signed_in(cast.owner).get("/overview/")
    desk.get("/security/sessions/")

    with django_assert_max_num_queries(9):
        desk.get("/security/sessions/")


def test_looking_around_is_kept_once_a_minute(browsers, django_assert_num_queries):
    desk, _phone = browsers

    with django_assert_num_queries(3):  # session, person and memberships
        desk.get("/language/")


@pytest.mark.parametrize(
    ("said", "device"),
    [
        (PHONE, "Safari · iPhone"),
        (
            "Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36",
            "Chrome · Windows",
        ),
        ("Chrome/126.0 Safari/537.36 Edg/126.0 Windows", "Edge · Windows"),
        ("curl/8.5", "curl/8.5"),
        ("<script>" * 20, ("<script>" * 20)[:60]),
        ("", "?"),
    ],
)
def test_a_device_is_named_as_its_owner_would(said, device):
    assert device_of(said) == device
