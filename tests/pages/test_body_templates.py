"""Body templates as the account's people and the reviewers meet them."""

import pytest

from isms_console.lib.reviewing import ReviewStatus
from projects.enums import BODY_TEMPLATE, RegistrationStatus
from projects.models import BodyTemplate, TextPrint
from projects.queries.sendable import sendable_templates
from reviews.actions import cases
from reviews.models import ReviewCase
from tests.pages.reading import words
from tests.pages.written import WRITTEN, approve, at_tencent, case_of, write, written


@pytest.fixture
def browser(cast, signed_in):
    return signed_in(cast.developer)


def test_a_template_is_written_submitted_and_approved_by_both_sides(browser, cast):
    page = write(browser)

    template = written()
    assert page.url == f"/templates/{template.template_id}/"
    assert (template.status, template.version) == ("pending", 1)
    assert template.samples == ["483920", "10"]
    assert "Under review" in words(browser.get(page.url))
    approve(template, cast)
    template.refresh_from_db()
    assert template.status == ReviewStatus.APPROVED
    assert template not in sendable_templates(cast.project)
    at_tencent(template, cast)
    assert template in sendable_templates(cast.project)
    assert "Approved" in words(browser.get(page.url))


def test_a_draft_keeps_what_was_typed_and_is_reviewed_by_nobody(browser):
    page = write(browser, "save", content="Half a {1}")

    template = written()
    assert page.status_code == 302
    assert (template.status, template.content) == ("draft", "Half a {1}")
    assert ReviewCase.objects.filter(kind=BODY_TEMPLATE).count() == 0


def test_what_the_rules_refuse_is_saved_but_not_submitted(browser):
    page = write(browser, content="Welcome {1}, it is {2}.")

    shown = words(page)
    assert page.status_code == 200
    assert "Saved as a draft" in shown
    assert "code" in shown
    assert written().status == ReviewStatus.DRAFT
    again = write(browser, to=f"/templates/{written().template_id}/edit/")
    assert again.status_code == 302
    assert written().status == ReviewStatus.PENDING
    assert BodyTemplate.objects.filter(name="Door code").count() == 1


def test_an_approved_template_works_until_its_next_version_does(browser, cast):
    old = cast.otp

    page = browser.post(f"/templates/{old.template_id}/version/")

    assert page.url == f"/templates/{old.template_id}/edit/"
    text = "{1} is your code, valid for {2} minutes. Never share it."
    write(browser, to=page.url, content=text, name="Code")
    new = written()
    assert (new.template_id, new.version, new.status) == (old.template_id, 2, "pending")
    assert list(sendable_templates(cast.project).filter(kind="otp")) == [old]
    approve(new, cast)
    at_tencent(new, cast, RegistrationStatus.PENDING)
    assert list(sendable_templates(cast.project).filter(kind="otp")) == [old]
    at_tencent(new, cast)
    assert list(sendable_templates(cast.project).filter(kind="otp")) == [new]
    shown = words(browser.get(f"/templates/{old.template_id}/"))
    assert "Version 2" in shown
    assert "in use" in shown


def test_the_desk_calls_out_what_a_new_version_changes(browser, cast, signed_in):
    write(browser)
    first = written()
    approve(first, cast)
    browser.post(f"/templates/{first.template_id}/version/")
    longer = (
        "{1} is your door code. It opens the front door, the lift and the flat for as "
        "long as your stay lasts. Do not share it with anybody, also not with us, and "
        "do not write it on the door."
    )
    write(browser, to=f"/templates/{first.template_id}/edit/", content=longer)

    desk = signed_in(cast.reviewer)
    shown = words(desk.get(f"/reviews/cases/{case_of(written()).uid}/"))

    assert "Gone: {2}" in shown
    assert "Parts of one message: 1 before, 2 now." in shown
    assert "compared with the last approved" in shown


def test_similar_texts_of_other_accounts_stand_on_the_desk(browser, cast, signed_in):
    other = cast.outsider.memberships.get().account
    write(browser)
    BodyTemplate.objects.filter(pk=written().pk).update(account=other)
    case = case_of(written())
    ReviewCase.objects.filter(pk=case.pk).update(account=other)
    TextPrint.objects.update(account=other)
    write(browser, content=WRITTEN["content"].replace("10", "9") + " Thanks.")

    desk = signed_in(cast.reviewer)
    shown = words(desk.get(f"/reviews/cases/{case_of(written()).uid}/"))

    assert "Similar texts of other accounts" in shown
    assert "Outsider Ltd" in shown


def test_editing_under_review_takes_it_back_and_resubmits(browser):
    write(browser)
    template = written()

    write(browser, to=f"/templates/{template.template_id}/edit/", name="Other name")

    rounds = ReviewCase.objects.filter(kind=BODY_TEMPLATE).order_by("round")
    assert [each.status for each in rounds] == ["withdrawn", "pending"]
    assert written().name == "Other name"


def test_what_tencent_refused_is_mended_and_reviewed_again(browser, cast):
    write(browser)
    template = written()
    approve(template, cast)
    at_tencent(
        template, cast, RegistrationStatus.REJECTED, review_reply="No opt-out found."
    )

    page = browser.get(f"/templates/{template.template_id}/")

    assert "No opt-out found." in words(page)
    write(browser, to=f"/templates/{template.template_id}/edit/", remark="Mended.")
    assert [written().pk, written().status] == [template.pk, "pending"]


def test_stored_tests_must_pass_before_it_is_submitted(browser):
    write(browser, "save")
    template = written()
    tests = f"/templates/{template.template_id}/tests/"
    text = "483920 is your door code, valid for 10 minutes. Do not share it."
    case = {"param_1": "483920", "param_2": "10", "expected_parts": 1}
    browser.post(tests, {**case, "expected_text": text})
    assert "Passes: 1 part" in words(browser.get(tests))

    edit = f"/templates/{template.template_id}/edit/"
    page = write(browser, to=edit, content=WRITTEN["content"].replace("door", "gate"))

    assert "1 of the stored tests do not pass" in words(page)
    assert written().status == ReviewStatus.DRAFT
    assert write(browser, to=edit).status_code == 302
    assert written().status == ReviewStatus.PENDING


def test_typing_shows_the_message_its_parts_its_cost_and_what_is_wrong(browser):
    typed = {**WRITTEN, "content": "Your “code” is {1}"}
    page = browser.post("/templates/draft/", typed)

    shown = words(page)
    assert "Your “code” is 483920" in shown
    assert "UCS-2" in shown
    assert "Singapore" in shown
    assert "0.0357" in shown
    assert 'name="sample_1"' in page.content.decode()
    assert BodyTemplate.objects.filter(name="Door code").count() == 0


def test_characters_that_cost_a_part_are_named(browser):
    long = "Your code is {1}. " + "Please keep it to yourself. " * 5 + "Thank you"
    page = browser.post("/templates/draft/", {**WRITTEN, "content": long})

    assert "Remove these" in words(page)


def test_what_reviewers_take_up_again_cannot_be_changed_behind_them(browser, cast):
    write(browser)
    template = written()
    approve(template, cast)
    at_tencent(template, cast, RegistrationStatus.REJECTED, review_reply="No.")
    cases.reopen(case_of(template), actor=cast.reviewer, why="It looks wrong.")

    page = write(browser, to=f"/templates/{template.template_id}/edit/")

    assert page.status_code == 302
    template.refresh_from_db()
    assert template.status == ReviewStatus.APPROVED
    approve(template, cast)
    assert (
        write(browser, to=f"/templates/{template.template_id}/edit/").status_code == 302
    )
    assert written().status == ReviewStatus.PENDING
