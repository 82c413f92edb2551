"""The main job: from the form to the phone, watched without reloading."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.browsing import sign_in
from tests.e2e.sending import PARCEL, choose_template, send

WORDS = {
    "en": {"queued": "Queued", "submitted": "Submitted", "delivered": "Delivered"},
    "zh-hans": {"queued": "待发送", "submitted": "已提交", "delivered": "已送达"},
}
NUMBERS = {"en": "+85261239010", "zh-hans": "+85262239010"}
TEXT = "[Harbour Tea]Dear Ana, your parcel SF1234 is on its way and arrives on Friday."


@pytest.mark.parametrize("language", WORDS)
def test_a_text_goes_from_the_form_to_the_phone(language, window, stack, clock):
    page = window("", language)
    sign_in(page, *stack.person("operator"))
    page.click("a.nav-item[href='/sends/']")
    page.click(".page-actions a[href='/sends/new/']")
    page.select_option("[name=project]", label="Webshop")
    page.select_option("[name=signature]", label="Harbour Tea")
    choose_template(page, PARCEL)
    for position, value in enumerate(("Ana", "SF1234", "Friday"), start=1):
        page.fill(f"[name=param_{position}]", value)
    page.fill("[name=recipients]", NUMBERS[language])
    expect(page.locator("#send-preview .bubble")).to_have_text(TEXT)
    meter = page.locator("#send-preview .meter")
    expect(meter).to_contain_text(f"{len(TEXT)}/500")
    expect(meter).to_contain_text("1 part" if language == "en" else "1 条")

    clock(0)
    stack.close_port(3)
    send(page)
    page.evaluate("window.stayed = true")
    row = page.locator("#send-live tbody tr")
    expect(row).to_have_count(1)
    for stage, word in WORDS[language].items():
        expect(row).to_contain_text(word)
        if stage == "queued":
            stack.wait_for_simulator()
        elif stage == "submitted":
            clock(1)
            stack.tell("clock", advance=10)
    expect(page.locator("#send-live")).to_contain_text("100%")
    assert page.evaluate("window.stayed"), "the page was loaded again"

    phone = window("", language)
    phone.goto(f"{stack.simulator_url}/")
    phone.click(f"[data-phones] >> text=/{re.escape(NUMBERS[language][-4:])}/")
    expect(phone.locator("[data-texts]")).to_contain_text(TEXT)
