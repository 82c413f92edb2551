"""The page on mail for the platform's people."""

import pytest
from django.utils import timezone

from accounts.actions.mails import queue_mail
from accounts.models import AuditEntry, OutgoingMail
from tests.pages.reading import words


def mail(to="ann@cast.example", **fields):
    queue_mail(to=to, topic="security", subject="Reset", text="secret-link", html="h")
    row = OutgoingMail.objects.latest("id")
    OutgoingMail.objects.filter(pk=row.pk).update(**fields)
    return row


def failed(to="gone@cast.example"):
    return mail(to, status="failed", attempts=1, error="550 no such user")


@pytest.fixture
def admin(cast, signed_in):
    return signed_in(cast.platform_admin)


def test_with_nothing_to_say_it_says_so(admin):
    shown = words(admin.get("/platform/mail/"))

    assert "Everything was handed over" in shown
    assert "Nothing waits" in shown


def test_it_shows_what_waits_and_what_failed_and_why(admin):
    failed()
    mail(error="450 later", attempts=2)
    mail("sent@cast.example", status="sent", sent_at=timezone.now())

    page = admin.get("/platform/mail/")

    shown = words(page)
    assert "Waiting 1" in shown
    assert "Failed 1" in shown
    assert "1 more is tried again by itself" in shown
    assert "550 no such user" in shown
    assert "450 later" in shown
    assert "sent@cast.example" not in shown
    assert "secret-link" not in page.content.decode()


def test_the_list_narrows(admin):
    failed()
    mail()
    mail("sent@cast.example", status="sent")

    def finds(**query):
        shown = words(admin.get("/platform/mail/", query))
        return [n for n in ("gone@", "ann@", "sent@") if n in shown]

    assert finds() == ["gone@", "ann@"]
    assert finds(status="failed") == ["gone@"]
    assert finds(status="waiting") == ["ann@"]
    assert finds(status="sent") == ["sent@"]
    assert finds(q="GONE") == ["gone@"]
    assert finds(q="\x00") == finds(status="odd") == []


def test_one_mail_is_tried_again(admin):
    one, other = failed(), failed("other@cast.example")

    answer = admin.post("/platform/mail/retry/", {"mail": one.pk}, follow=True)

    assert "1 mail is tried again." in words(answer)
    one.refresh_from_db()
    other.refresh_from_db()
    assert (one.status, one.attempts, one.error) == ("queued", 0, "")
    assert one.due_at <= timezone.now()
    assert other.status == "failed"
    entry = AuditEntry.objects.get(act="mail.retried")
    assert (entry.account, entry.details) == (None, {"count": 1, "mails": [one.pk]})


def test_all_failed_mails_are_tried_again(admin):
    failed(), failed(), mail("sent@cast.example", status="sent")

    answer = admin.post("/platform/mail/retry/", {"every": "1"}, follow=True)

    assert "2 mails are tried again." in words(answer)
    assert OutgoingMail.objects.filter(status="queued").count() == 2


@pytest.mark.parametrize("number", ["", "x", "0", "9" * 30, "77"])
def test_what_is_not_failed_is_not_tried_again(admin, number):
    waiting = mail()
    answer = admin.post(
        "/platform/mail/retry/", {"mail": number or waiting.pk}, follow=True
    )

    assert "Nothing to try again" in words(answer)
    assert AuditEntry.objects.count() == 0


def test_reviewers_see_it_without_the_button(cast, signed_in):
    row = failed()
    browser = signed_in(cast.reviewer)
    shown = words(browser.get("/platform/mail/"))

    assert "550 no such user" in shown
    assert "Try again" not in shown
    assert browser.post("/platform/mail/retry/", {"mail": row.pk}).status_code == 403


def test_the_navigation_leads_there(admin):
    assert 'href="/platform/mail/"' in admin.get("/platform/sending/").content.decode()
