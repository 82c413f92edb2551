"""The page of standards and reasons, for those who read it and those who edit it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import AuditEntry
from reviews.models import ReviewReason, ReviewStandard
from tests.pages.reading import words
from tests.reviews.test_catalogue import REASON, STANDARD

ODD = ["", "\x00", "x" * 100_000, "9" * 40, "-1", "'; --"]


def acts():
    """What can be posted: address and form, by act."""
    standard, reason = ReviewStandard.objects.first(), ReviewReason.objects.first()
    return {
        "add a standard": ("/reviews/standards/new/", STANDARD),
        "edit a standard": (f"/reviews/standards/{standard.pk}/", STANDARD),
        "remove a standard": (f"/reviews/standards/{standard.pk}/remove/", {}),
        "add a reason": ("/reviews/reasons/new/", REASON),
        "edit a reason": (f"/reviews/reasons/{reason.pk}/", REASON),
    }


ACTS = [
    *("add a standard", "edit a standard", "remove a standard"),
    *("add a reason", "edit a reason"),
]


def everything():
    tables = ReviewStandard, ReviewReason
    return [list(table.objects.order_by("pk").values_list()) for table in tables]


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("person", ["owner", "reviewer", "platform_admin"])
def test_only_the_platforms_admins_edit(cast, signed_in, act, person):
    address, form = acts()[act]
    browser = signed_in(getattr(cast, person))
    before, entries = everything(), AuditEntry.objects.count()
    may = person == "platform_admin"

    assert browser.get(address).status_code == (200 if may else 403)
    assert everything() == before
    assert browser.post(address, form).status_code == (302 if may else 403)
    assert (everything() != before) == may
    assert AuditEntry.objects.count() == entries + may


def test_reviewers_read_without_being_offered_to_edit(cast, signed_in):
    reader = signed_in(cast.reviewer).get("/reviews/standards/")
    editor = signed_in(cast.platform_admin).get("/reviews/standards/")

    for page in (reader, editor):
        assert "Legible" in words(page)
        assert "The document cannot be read" in words(page)
    assert "Add a standard" in words(editor)
    assert "Add a standard" not in words(reader)
    assert "Edit" not in words(reader)
    assert signed_in(cast.owner).get("/reviews/standards/").status_code == 403


def test_a_form_keeps_what_was_typed_and_names_what_is_missing(cast, signed_in):
    typed = {**STANDARD, "title_zh": ""}
    answer = signed_in(cast.platform_admin).post("/reviews/standards/new/", typed)

    assert "Please check the following" in words(answer)
    assert "Title in Chinese" in words(answer)
    assert "Every letter is sharp." in words(answer)
    assert not ReviewStandard.objects.filter(title_en="Sharp").exists()


def test_a_taken_code_is_said_at_its_field(cast, signed_in):
    browser = signed_in(cast.platform_admin)
    answer = browser.post("/reviews/reasons/new/", {**REASON, "code": "illegible"})

    assert answer.status_code == 200
    assert "This code is taken; choose another." in words(answer)


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: repr(odd[:9]))
@pytest.mark.parametrize("field", ["kind", "title_en", "advice_zh", "position", "code"])
def test_odd_input_never_breaks_the_form(cast, signed_in, field, odd):
    browser = signed_in(cast.platform_admin)
    answer = browser.post("/reviews/reasons/new/", {**REASON, field: odd})

    assert answer.status_code in {200, 302}


@pytest.mark.parametrize("number", ["0", "9" * 30])
def test_what_is_not_there_is_not_found(cast, signed_in, number):
    browser = signed_in(cast.platform_admin)

    for address in (f"standards/{number}/", f"standards/{number}/remove/", f"reasons/{number}/"):  # fmt: skip
        assert browser.get(f"/reviews/{address}").status_code == 404
        assert browser.post(f"/reviews/{address}").status_code == 404


def test_the_page_asks_the_same_for_few_and_for_many(cast, signed_in):
    browser = signed_in(cast.platform_admin)

    def asked():
        browser.get("/reviews/standards/")
        with CaptureQueriesContext(connection) as queries:
            assert browser.get("/reviews/standards/").status_code == 200
        return len(queries)

    few = asked()
    for n in range(20):
        ReviewStandard.objects.create(**STANDARD)
        ReviewReason.objects.create(
            code=f"c{n}", title_en="t", title_zh="t", advice_en="a", advice_zh="a"
        )
    assert asked() == few <= 10


def test_without_standards_the_page_says_what_to_do(cast, signed_in):
    ReviewStandard.objects.all().delete()

    shown = words(signed_in(cast.platform_admin).get("/reviews/standards/"))
    assert "Write down what a decision is measured by" in shown
