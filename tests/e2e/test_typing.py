"""The form under the hands: nothing typed is lost, and mistakes are explained."""

from playwright.sync_api import Page, expect

from tests.e2e.sending import CODE, choose_template, compose

BUBBLE = "#send-preview .bubble"
RECIPIENTS = "[name=recipients]"
WRONG = ["+6591234567", "0912345678", "+86 138 0013 8000", "+4420", "hello"]
WHY = {
    "en": [
        (2, "0912345678", "Add + and the country code in front"),
        (3, "+86 138 0013 8000", "Numbers of the Chinese mainland"),
        (4, "+4420", "Too short for United Kingdom"),
        (5, "hello", "Write digits only"),
    ],
    "zh-hans": [
        (2, "0912345678", "国家"),
        (3, "+86 138 0013 8000", "中国大陆"),
        (4, "+4420", "英国"),
        (5, "hello", "数字"),
    ],
}


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.name")


def test_typing_keeps_focus_text_and_caret(window):
    page = window("operator")
    compose(page)
    page.fill("[name=param_1]", "")
    with page.expect_response("**/sends/draft/"):
        page.type("[name=param_1]", "Ana Maria", delay=70)
    expect(page.locator(BUBBLE)).to_contain_text("Dear Ana Maria,")
    page.keyboard.press("Home")
    with page.expect_response("**/sends/draft/"):
        page.keyboard.type("Dr. ", delay=70)
    expect(page.locator(BUBBLE)).to_contain_text("Dear Dr. Ana Maria,")
    assert focused(page) == "param_1"
    assert page.evaluate("document.activeElement.selectionStart") == 4
    page.type(RECIPIENTS, "+6591234567\n+6591234568", delay=20)
    expect(page.locator("#send-preview li")).to_have_count(2)
    assert focused(page) == "recipients"
    expect(page.locator(RECIPIENTS)).to_have_value("+6591234567\n+6591234568")


def test_what_is_not_filled_in_yet_is_marked(window):
    page = window("operator")
    compose(page, params=("Ana",))
    marks = page.locator(f"{BUBBLE} mark")
    expect(marks).to_have_text(["{2}", "{3}"])


def test_another_template_keeps_recipients_and_the_place(window):
    page = window("operator")
    compose(page, "+6591234567")
    page.focus("[name=body_template]")
    choose_template(page, CODE)
    expect(page.locator("[name=param_3]")).to_have_count(0)
    expect(page.locator("[name=param_1]")).to_have_value("Ana")
    expect(page.locator(RECIPIENTS)).to_have_value("+6591234567")
    expect(page.locator(BUBBLE)).to_contain_text("Ana is your sign-in code")
    assert focused(page) == "body_template"


def test_a_signature_chosen_while_fields_are_on_their_way_stays(window):
    page = window("operator")
    page.goto("/sends/new/")
    page.select_option("[name=project]", label="Webshop")
    page.select_option("[name=signature]", label="Harbour Tea")
    choose_template(page, CODE)
    expect(page.locator(BUBBLE)).to_contain_text("[Harbour Tea]{1} is your")
    expect(page.locator("#send-preview .phone-sender")).to_have_text("Harbour Tea")


def test_a_long_text_shows_where_it_splits(window):
    page = window("operator")
    compose(page, params=("字" * 60, "1", "2"))
    expect(page.locator(f"{BUBBLE} .part-line")).to_have_count(1)
    expect(page.locator("#send-preview .meter")).to_contain_text("2 parts")
    expect(page.locator("#send-preview .meter")).to_contain_text("字")


def test_bad_numbers_are_explained_line_by_line_and_kept(window):
    for language, reasons in WHY.items():
        page = window("operator", language)
        compose(page, *WRONG)
        preview = page.locator("#send-preview")
        for _line, text, why in reasons:
            expect(preview.locator("li", has_text=text)).to_contain_text(why)
        page.click(".compose-acts button")
        page.wait_for_selector(".field-error")
        errors = page.locator(f"{RECIPIENTS} ~ .field-error div div")
        expect(errors).to_have_count(len(reasons))
        for position, (line, text, why) in enumerate(reasons):
            for word in (str(line), text, why):
                expect(errors.nth(position)).to_contain_text(word)
        expect(page.locator(RECIPIENTS)).to_have_value("\n".join(WRONG))
        expect(page.locator("[name=param_2]")).to_have_value("SF1234")
        expect(page.locator("[name=signature] option:checked")).to_have_text(
            "Harbour Tea"
        )
        expect(page.locator(BUBBLE)).to_contain_text("Dear Ana, your parcel SF1234")
