"""The lists of the reviewers' desk."""

import html
import re
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.enums import VERIFICATION
from accounts.models import Account
from reviews.actions import cases, claims, decisions, saved_views
from reviews.models import ReviewCase, SavedView
from tests.accounts import papers
from tests.pages.reading import words
from tests.reviews.desk import KIND, reason, waiting

QUEUE, MINE, DECIDED = "/reviews/queue/", "/reviews/mine/", "/reviews/decided/"
SAVE = "/reviews/views/"


@pytest.fixture
def browser(cast, signed_in):
    return signed_in(cast.reviewer)


def titles(page):
    """The cases of a list, in its order."""
    found = re.findall(
        r'class="case-title">.*?<span[^>]*>(.*?)</span>',
        page.content.decode(),
        re.DOTALL,
    )
    return [html.unescape(one) for one in found]


def chips(page):
    """How many each view of the queue says that it holds."""
    nav = words(page).split("All ", 1)[1]
    [found] = re.findall(r"^(\d+) Unclaimed (\d+) Mine (\d+) Overdue (\d+)", nav)
    return tuple(int(number) for number in found)


def due(case, minutes, soon=None):
    now = timezone.now()
    ReviewCase.objects.filter(pk=case.pk).update(
        due_at=now + timedelta(minutes=minutes),
        soon_at=now + timedelta(minutes=minutes - 10 if soon is None else soon),
    )


@pytest.fixture
def three(cast, teas, colleague):
    """One in time that a colleague holds, one overdue, one due soon that is mine."""
    teas.names = {1: "Oolong", 2: "Sencha", 3: "Assam"}
    late, over, soon = (waiting(cast.owner, key) for key in (1, 2, 3))
    due(late, 90)
    due(over, -5)
    due(soon, 5)
    claims.claim(late, actor=colleague)
    claims.claim(soon, actor=cast.reviewer)
    return late, over, soon


def test_the_most_urgent_stands_first(browser, three):
    page = browser.get(QUEUE)

    assert titles(page) == ["Sencha", "Assam", "Oolong"]
    for said in ("Overdue", "Due soon", "In time", "Harbour Tea", "Second"):
        assert said in words(page)


def test_the_chips_count(browser, three):
    assert chips(browser.get(QUEUE)) == (3, 1, 1, 1)
    # They count the whole queue, whatever is shown of it.
    assert chips(browser.get(QUEUE, {"claimed": "me"})) == (3, 1, 1, 1)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ({"claimed": "nobody"}, ["Sencha"]),
        ({"claimed": "me"}, ["Assam"]),
        ({"claimed": "others"}, ["Oolong"]),
        ({"clock": "overdue"}, ["Sencha"]),
        ({"clock": "soon"}, ["Assam"]),
        ({"clock": "in_time"}, ["Oolong"]),
        ({"kind": KIND, "account_kind": "enterprise"}, ["Sencha", "Assam", "Oolong"]),
        ({"kind": VERIFICATION}, []),
        ({"account_kind": "individual"}, []),
        ({"q": "sEnCh"}, ["Sencha"]),
        ({"q": "harbour"}, ["Sencha", "Assam", "Oolong"]),
        ({"q": "harbour", "clock": "soon"}, ["Assam"]),
        ({"q": "coffee"}, []),
    ],
)
def test_the_queue_is_narrowed(browser, three, query, shown):
    assert titles(browser.get(QUEUE, query)) == shown


def test_a_claim_that_ran_out_counts_as_nobodys(browser, three):
    ReviewCase.objects.update(claim_ends_at=timezone.now())

    assert chips(browser.get(QUEUE)) == (3, 3, 0, 1)
    assert titles(browser.get(MINE)) == []


@pytest.mark.parametrize(
    "query",
    [
        {"kind": "nonsense"},
        {"clock": "\0"},
        {"claimed": "x" * 5000},
        {"q": "a\0b"},
        {"q": "x" * 5000},
        {"sort": "nonsense", "page": "-1"},
        {"page": "9" * 300},
    ],
)
@pytest.mark.parametrize("page", [QUEUE, DECIDED])
def test_no_address_breaks_a_list(browser, three, page, query):
    assert browser.get(page, query).status_code == 200


def test_an_empty_queue_says_so(browser, teas):
    assert "Nothing waits here" in words(browser.get(QUEUE))
    assert "You hold no case" in words(browser.get(MINE))
    assert "Nothing decided" in words(browser.get(DECIDED))


def test_a_case_is_claimed_from_its_row(browser, three, cast):
    _, over, _ = three
    row = f'data-claim="/reviews/cases/{over.uid}/claim/"'
    assert row in browser.get(QUEUE).content.decode()
    browser.post(f"/reviews/cases/{over.uid}/claim/")

    assert titles(browser.get(MINE)) == ["Sencha", "Assam"]


@pytest.mark.parametrize("page", [QUEUE, MINE, DECIDED])
def test_only_the_desk_reads_its_lists(cast, signed_in, page):
    assert signed_in(cast.platform_admin).get(page).status_code == 200
    assert signed_in(cast.owner).get(page).status_code in {403, 404}


# Saved views ------------------------------------------------------------------------


def test_a_view_is_kept_and_forgotten(browser, three, cast):
    kept = browser.post(
        SAVE, {"name": "  My  late ones ", "query": "clock=overdue&page=3&evil=1"}
    )
    assert kept.url == f"{QUEUE}?clock=overdue"
    assert titles(browser.get(kept.url)) == ["Sencha"]
    assert "My late ones" in words(browser.get(QUEUE))

    view = SavedView.objects.get()
    assert view.user == cast.reviewer
    browser.post(f"/reviews/views/{view.pk}/delete/")
    assert "My late ones" not in words(browser.get(QUEUE))


def test_the_same_name_again_is_overwritten(browser, teas):
    for query in ("clock=soon", "claimed=me"):
        browser.post(SAVE, {"name": "Mine", "query": query})

    assert SavedView.objects.get().query == "claimed=me"


def test_views_are_for_their_owner_alone(browser, teas, cast, signed_in, colleague):
    theirs = saved_views.save_view(person=colleague, name="Secret view", query="q=a")

    assert "Secret view" not in words(browser.get(QUEUE))
    browser.post(f"/reviews/views/{theirs.pk}/delete/")
    assert "Secret view" in words(signed_in(colleague).get(QUEUE))


def test_twenty_views_are_the_most(browser, teas):
    for n in range(20):
        browser.post(SAVE, {"name": f"View {n}", "query": ""})
    page = browser.post(SAVE, {"name": "One more", "query": ""}, follow=True)

    assert "You have 20 views" in words(page)
    assert SavedView.objects.count() == 20
    browser.post(SAVE, {"name": "View 3", "query": "q=tea"})
    assert SavedView.objects.get(name="View 3").query == "q=tea"


@pytest.mark.parametrize("name", ["", "   ", "x" * 41])
def test_a_view_needs_a_name_of_its_own(browser, teas, name):
    page = browser.post(SAVE, {"name": name, "query": ""}, follow=True)

    assert "Give it a name of 1 to 40 characters." in words(page)
    assert not SavedView.objects.exists()


def test_no_view_breaks_the_queue(browser, teas):
    for n, query in enumerate(["q=%00", "\0", "&&==", "kind=%FF", "q=a&q=b"]):
        browser.post(SAVE, {"name": f"Odd\0 {n}", "query": query})

    assert SavedView.objects.count() == 5
    for view in SavedView.objects.all():
        assert "\0" not in view.name + view.query
        assert browser.get(f"{QUEUE}?{view.query}").status_code == 200


def test_filters_are_kept_whole_or_not_at_all(browser, teas):
    for signs, kept in ((44, True), (45, False)):
        query = urlencode({"q": "茶" * signs})
        page = browser.post(SAVE, {"name": "Long", "query": query}, follow=True)
        assert ("too long to be kept" in words(page)) is not kept

    assert SavedView.objects.get().query == urlencode({"q": "茶" * 44})


# Decided ----------------------------------------------------------------------------


@pytest.fixture
def decided(cast, teas, colleague):
    teas.names = {1: "Oolong", 2: "Sencha", 3: "Assam", 4: "Still open"}
    yes, no, back, _ = (waiting(cast.owner, key) for key in (1, 2, 3, 4))
    decisions.approve(yes, actor=cast.reviewer)
    decisions.reject(no, actor=colleague, reason=reason(), text="")
    cases.withdraw(kind=KIND, key=back.subject_key, actor=cast.owner)


def test_what_is_decided_is_listed_the_latest_first(browser, decided):
    page = browser.get(DECIDED)

    assert titles(page) == ["Assam", "Sencha", "Oolong"]
    for said in ("Withdrawn", "Rejected", "Too bitter", "Approved", "0 min", "Second"):
        assert said in words(page)


def test_what_is_decided_is_narrowed(browser, decided, cast, colleague):
    for query, shown in [
        ({"status": "approved"}, ["Oolong"]),
        ({"status": "rejected"}, ["Sencha"]),
        ({"status": "withdrawn"}, ["Assam"]),
        ({"reviewer": cast.reviewer.pk}, ["Oolong"]),
        ({"reviewer": colleague.pk, "status": "approved"}, []),
        ({"kind": VERIFICATION}, []),
        ({"q": "ssa"}, ["Assam"]),
    ]:
        assert titles(browser.get(DECIDED, query)) == shown


# Its cost ---------------------------------------------------------------------------


@pytest.mark.parametrize("page", [QUEUE, MINE, DECIDED])
def test_a_list_asks_the_same_for_one_case_and_for_three(browser, cast, page):
    def one_more(name):
        account = Account.objects.create(name=name)
        case = papers.case_of(papers.pending(account, cast.outsider))
        if page == DECIDED:
            decisions.reject(case, actor=cast.reviewer, reason=None, text="No.")
        else:
            claims.claim(case, actor=cast.reviewer)

    def asked():
        browser.get(page)
        with CaptureQueriesContext(connection) as queries:
            shown = titles(browser.get(page))
        return len(shown), len(queries)

    one_more("First Ltd")
    shown, with_one = asked()
    assert shown == 1
    one_more("Second Ltd")
    one_more("Third Ltd")

    assert asked() == (3, with_one)
    assert with_one <= 10
