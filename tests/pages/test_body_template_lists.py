"""Body templates deleted, restored, copied, listed, and who hears of them."""

import pytest

from accounts.models import OutgoingMail
from projects.actions import registration_work
from projects.actions.following import follow
from projects.enums import AlarmEvent
from projects.models import BodyTemplate
from projects.queries.sendable import sendable_templates
from tests.pages.reading import words
from tests.pages.written import approve, write, written
from tests.projects.limits import recipient


@pytest.fixture
def browser(cast, signed_in):
    return signed_in(cast.developer)


def test_deleting_warns_of_what_uses_it_and_can_be_undone(browser, cast):
    cast.send("+6581234567")
    address = f"/templates/{cast.otp.template_id}/"

    shown = words(browser.get(f"{address}delete/"))

    assert "Webshop: 1 message" in shown
    assert "1 task still hands messages over" in shown
    browser.post(f"{address}delete/")
    assert cast.otp not in sendable_templates(cast.project)
    assert browser.get(address).status_code == 404
    assert "Deleted" in words(browser.get("/templates/"))
    assert browser.post(f"{address}restore/").url == address
    assert cast.otp in sendable_templates(cast.project)


def test_after_the_days_of_grace_it_stays_deleted(browser, cast, settings):
    browser.post(f"/templates/{cast.otp.template_id}/delete/")
    settings.UNDO_DAYS = 0

    page = browser.post(f"/templates/{cast.otp.template_id}/restore/", follow=True)

    assert "Create it anew" in words(page)
    assert cast.otp not in sendable_templates(cast.project)


def test_a_copy_is_a_draft_with_a_number_of_its_own(browser, cast):
    browser.post(f"/templates/{cast.otp.template_id}/copy/")

    copy = written()
    assert copy.name == "Copy of OTP text"
    assert copy.template_id != cast.otp.template_id
    assert (copy.status, copy.content) == ("draft", cast.otp.content)


def test_no_more_than_200_templates(browser, cast, monkeypatch):
    monkeypatch.setattr("projects.actions.body_templates.MOST_TEMPLATES", 3)

    page = write(browser, "save")

    assert "3 body templates are the most" in words(page)
    assert BodyTemplate.objects.count() == 3


def test_those_who_only_read_cannot_write(cast, signed_in):
    browser = signed_in(cast.analyst)

    assert browser.get("/templates/").status_code == 200
    assert browser.get("/templates/new/").status_code == 403
    assert "New body template" not in words(browser.get("/templates/"))


@pytest.mark.parametrize("version", ["2", "x", "9" * 30, "-1"])
def test_versions_that_are_not_there_are_not_found(browser, cast, version):
    page = browser.get(f"/templates/{cast.otp.template_id}/", {"version": version})

    assert page.status_code == 404


def test_a_number_too_large_for_the_database_is_not_found(browser):
    assert browser.get(f"/templates/{'9' * 40}/").status_code == 404


def test_a_long_list_takes_as_many_queries_as_a_short_one(
    browser, cast, django_assert_max_num_queries
):
    for number in range(20):
        BodyTemplate.objects.create(
            account=cast.account, template_id=9000 + number, name=f"T{number}",
            kind="otp", content="code", status="approved",
        )  # fmt: skip

    with django_assert_max_num_queries(16):
        browser.get("/templates/")


def mails_to(address) -> list[str]:
    mails = OutgoingMail.objects.filter(to=address).order_by("id")
    return [f"{mail.subject}\n{mail.text}" for mail in mails]


def test_recipients_of_projects_hear_of_both_decisions(browser, cast, upstream):
    recipient(cast.project, AlarmEvent.REVIEW)
    recipient(cast.project, AlarmEvent.OVER_LIMIT, email="other@cast.example")
    write(browser)

    approve(written(), cast)
    registration_work.work()
    upstream.advance(5)
    follow()

    ours, theirs = mails_to("oncall@cast.example")
    assert "Approved by our reviewers: Door code" in ours
    assert "Approved by Tencent: Door code" in theirs
    assert mails_to("other@cast.example") == []


def test_recipients_read_why_tencent_refused(browser, cast, upstream):
    recipient(cast.project, AlarmEvent.REVIEW)
    write(browser, name="Reject me")

    approve(written(), cast)
    registration_work.work()
    upstream.advance(5)
    follow()

    _ours, theirs = mails_to("oncall@cast.example")
    assert "Not approved by Tencent" in theirs
    assert "contains the word" in theirs
