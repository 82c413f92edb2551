"""The message centre, the bell, and what is mailed."""

import pytest

from accounts.actions.notices import tell
from accounts.enums import NoticeEvent
from accounts.models import Account, MailChoice, Membership, Notice
from tests.pages.reading import tag, words


def say(person, title="Harbour Tea Ltd", account=None, url="/overview/", **more):
    event = more.get("event", NoticeEvent.REVIEW_APPROVED)
    facts = {"title": title, "member": "Ann"}
    tell(users=[person], account=account, event=event, facts=facts, url=url)
    return Notice.objects.latest("id")


@pytest.fixture
def browser(cast, signed_in):
    return signed_in(cast.owner)


@pytest.fixture
def elsewhere(cast):
    """Another account of the owner's, which is not the current one."""
    account = Account.objects.create(name="Tea Labs")
    Membership.objects.create(account=account, user=cast.owner, role="admin")
    return account


def test_an_empty_centre_says_what_will_arrive(browser):
    shown = words(browser.get("/inbox/"))

    assert "No messages yet" in shown
    assert "What is mailed" in shown


@pytest.mark.parametrize("address", ["/inbox/", "/inbox/mail/", "/mobile/"])
def test_the_tab_of_the_page_is_marked(browser, address):
    page = browser.get(address).content.decode()

    assert f'<li><a href="{address}" aria-current="page">' in page


def test_the_newest_message_comes_first_and_unread_ones_are_marked(
    cast, browser, elsewhere
):
    say(cast.owner, "First")
    say(cast.owner, "Second", account=elsewhere)

    page = browser.get("/inbox/")

    shown = words(page)
    assert shown.index("Approved: Second") < shown.index("Approved: First")
    assert "It was reviewed and approved." in shown
    assert "Tea Labs" in shown
    assert page.content.decode().count("is-unread") == 2
    assert shown.count("(unread)") == 2


def test_opening_a_message_reads_it_and_leads_on(cast, browser):
    notice = say(cast.owner, url="/sends/")

    assert browser.get(f"/inbox/{notice.pk}/").url == "/sends/"

    notice.refresh_from_db()
    assert notice.read_at is not None
    assert "is-unread" not in browser.get("/inbox/").content.decode()


@pytest.mark.parametrize(
    "url", ["", "https://elsewhere.example/", "//elsewhere.example"]
)
def test_a_message_never_leads_out_of_the_console(cast, browser, url):
    notice = say(cast.owner, url=url)

    assert browser.get(f"/inbox/{notice.pk}/").url == "/inbox/"


def test_a_message_of_another_account_is_opened_in_that_account(
    cast, browser, elsewhere
):
    notice = say(cast.owner, account=elsewhere)
    assert "Today at Harbour Tea." in words(browser.get("/overview/"))

    answer = browser.get(f"/inbox/{notice.pk}/", follow=True)

    assert "Today at Tea Labs." in words(answer)
    assert "You look at Tea Labs now." in words(answer)


def test_who_left_an_account_stays_where_they_are(cast, browser, elsewhere):
    notice = say(cast.owner, account=elsewhere)
    Membership.objects.filter(account=elsewhere).delete()

    answer = browser.get(f"/inbox/{notice.pk}/", follow=True)
    assert "Today at Harbour Tea." in words(answer)


@pytest.mark.parametrize("number", ["0", "99999", "9" * 30])
def test_a_message_that_does_not_exist_is_not_found(browser, number):
    assert browser.get(f"/inbox/{number}/").status_code == 404


def test_somebody_elses_message_is_not_found_and_stays_unread(cast, browser):
    notice = say(cast.admin)

    assert browser.get(f"/inbox/{notice.pk}/").status_code == 404
    browser.post("/inbox/read/", {"tick": notice.pk})
    browser.post("/inbox/read/", {"every": "1"})
    notice.refresh_from_db()
    assert notice.read_at is None


def test_ticked_messages_or_all_are_marked_as_read(cast, browser):
    first, second, third = (say(cast.owner, str(n)) for n in range(3))
    page = browser.get("/inbox/")
    assert 'form="read-form"' in tag(page, f'name="tick" value="{first.pk}"')
    assert 'form="read-form"' in tag(page, 'btn-small"')

    answer = browser.post("/inbox/read/", {"tick": [first.pk, second.pk]}, follow=True)
    assert "2 messages marked as read." in words(answer)
    assert Notice.objects.get(read_at=None) == third
    answer = browser.post("/inbox/read/", {"every": "1"}, follow=True)
    assert "1 message marked as read." in words(answer)


@pytest.mark.parametrize("tick", ["", "x", "-1", "9" * 30, "1\x00"])
def test_odd_ticks_mark_nothing(cast, browser, tick):
    say(cast.owner)
    assert browser.post("/inbox/read/", {"tick": tick}).status_code == 302

    assert Notice.objects.filter(read_at=None).count() == 1


def test_the_list_narrows_by_state_topic_and_words(cast, browser, elsewhere):
    read = say(cast.owner, "Passport of 李雷")
    browser.get(f"/inbox/{read.pk}/")
    say(cast.owner, account=elsewhere, event=NoticeEvent.MEMBER_JOINED)

    def finds(**query):
        shown = words(browser.get("/inbox/", query))
        return "Passport of" in shown, "Ann joined Tea Labs" in shown

    assert finds() == (True, True)
    assert finds(state="unread") == (False, True)
    assert finds(topic="review") == (True, False)
    assert finds(q="passport") == (True, False)
    assert finds(q="李雷") == (True, False)
    assert finds(q="labs") == (False, True)
    assert finds(q="joined") == (False, True)
    assert finds(q="ann") == (True, True)  # both name her in their facts
    assert finds(q="100%") == (False, False)
    assert finds(q="x\x00") == (False, False)
    assert finds(topic="desk") == (False, False)


def test_the_desks_topic_is_for_staff(cast, browser, signed_in):
    assert "Staff: overdue cases and trouble at Tencent" not in words(
        browser.get("/inbox/")
    )
    assert "Staff: overdue cases and trouble at Tencent" in words(
        signed_in(cast.reviewer).get("/inbox/")
    )


def test_the_bell_counts_what_is_unread_on_every_page(cast, browser):
    assert "bell-count" not in browser.get("/overview/").content.decode()
    say(cast.owner), say(cast.owner)

    page = browser.get("/overview/")
    assert 'class="bell-count" aria-hidden="true">2<' in page.content.decode()
    assert "Messages, 2 unread" in tag(page, 'hx-get="/notices/"')


def test_the_bell_counts_no_further_than_needed(cast, browser):
    Notice.objects.bulk_create(
        Notice(user=cast.owner, topic="review", event="review_approved")
        for _ in range(120)
    )
    assert ">99+<" in browser.get("/overview/").content.decode()


def test_the_opened_bell_shows_unread_messages_then_what_is_so_now(
    cast, browser, elsewhere
):
    cast.provider.held_since = say(cast.owner, account=elsewhere).created_at
    cast.provider.save(update_fields=["held_since"])
    for number in range(6):
        say(cast.owner, f"No. {number}")

    page = browser.get("/notices/")

    shown = words(page)
    assert shown.count("Approved: ") == 5
    assert (
        shown.index("No. 5") < shown.index("No. 1") < shown.index("takes no messages")
    )
    assert 'href="/inbox/"' in page.content.decode()
    assert "Tea Labs" not in shown  # that one is older than the newest five


def test_people_without_an_account_have_a_bell_and_messages(cast, signed_in):
    notice = say(cast.reviewer, event=NoticeEvent.CASE_OVERDUE)
    browser = signed_in(cast.reviewer)

    assert "bell-count" in browser.get("/platform/sending/").content.decode()
    assert "Overdue: Harbour Tea Ltd" in words(browser.get("/notices/"))
    assert "Overdue: Harbour Tea Ltd" in words(browser.get("/inbox/"))
    assert browser.get(f"/inbox/{notice.pk}/").status_code == 302


def test_the_user_menu_leads_to_the_messages(browser):
    assert (
        'class="menu-item" href="/inbox/"' in browser.get("/overview/").content.decode()
    )


def test_a_person_chooses_what_is_mailed(cast, browser):
    shown = words(browser.get("/inbox/mail/"))
    assert "Results of reviews" in shown
    assert "Approved, not approved and why" in shown
    assert "Staff: overdue cases and trouble at Tencent" not in shown

    browser.post("/inbox/mail/", {"save": "1", "account": "on", "members": "on"})

    chosen = dict(MailChoice.objects.values_list("topic", "wants_mail"))
    assert chosen == {"review": False}
    page = browser.get("/inbox/mail/")
    assert "checked" not in tag(page, 'name="review"')
    assert "checked" in tag(page, 'name="account"')


def test_mail_about_security_stays_ticked(cast, browser):
    browser.post("/inbox/mail/", {"save": "1"})

    box = tag(browser.get("/inbox/mail/"), 'name="security"')
    assert "checked" in box
    assert "disabled" in box


def test_staff_choose_about_the_desk_too(cast, signed_in):
    browser = signed_in(cast.reviewer)
    assert "Staff: overdue cases and trouble at Tencent" in words(
        browser.get("/inbox/mail/")
    )
    browser.post("/inbox/mail/", {"save": "1"})

    assert MailChoice.objects.get(topic="desk").wants_mail is False


def test_messages_are_read_in_the_language_of_the_page(cast, browser):
    say(cast.owner)

    shown = words(browser.get("/inbox/", HTTP_ACCEPT_LANGUAGE="zh-CN"))
    assert "已通过：Harbour Tea Ltd" in shown
