"""From a stranger to an active enterprise, and the way through a refusal."""

import uuid

import pytest
from playwright.sync_api import expect

from tests.e2e.browsing import DESKTOP, PHONE
from tests.e2e.newcomers import mail_to, open_case, sign_up, submit_verification

WAYS = [("en", DESKTOP), ("zh-hans", PHONE)]
APPROVED = {"en": "approved", "zh-hans": "通过"}
REFUSED = {"en": "cannot be read", "zh-hans": "无法辨认"}


@pytest.fixture
def address():
    return f"stranger-{uuid.uuid4().hex[:8]}@example.com"


@pytest.mark.parametrize(("language", "size"), WAYS, ids=["en-1440", "zh-390"])
def test_a_stranger_becomes_an_active_enterprise(
    window, stack, address, language, size
):
    page = window("", language, viewport=size)
    sign_up(page, stack, address)
    submit_verification(page)

    desk = window("reviewer", language, viewport=size)
    open_case(desk)
    expect(desk.locator("[data-zoom-shown]")).to_be_visible()
    desk.keyboard.press("a")
    expect(desk.locator("[data-toast]").first).to_be_visible()

    assert mail_to(stack, address, APPROVED[language])
    page.goto("/inbox/")
    expect(page.locator("main")).to_contain_text("Lighthouse")
    page.goto("/activation/")
    page.check("[name=accepts_terms]")
    page.click("main form [type=submit].btn-primary")
    expect(page.locator("main .state-success").first).to_be_visible()
    page.goto("/sends/new/")
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize(("language", "size"), WAYS, ids=["en-1440", "zh-390"])
def test_a_refusal_says_what_to_mend_and_the_next_round_keeps_it(
    window, stack, address, language, size
):
    page = window("", language, viewport=size)
    sign_up(page, stack, address)
    submit_verification(page, "201811111A")

    desk = window("reviewer", language, viewport=size)
    open_case(desk)
    desk.keyboard.press("r")
    desk.select_option("#reject [name=reason]", index=1)
    desk.fill("#reject [name=text]", "The number is covered by a stamp.")
    desk.click("#reject .btn-danger")
    expect(desk.locator("[data-toast]").first).to_be_visible()

    assert mail_to(stack, address, REFUSED[language])
    page.goto("/verification/")
    expect(page.locator("main")).to_contain_text(REFUSED[language])
    expect(page.locator("main")).to_contain_text("The number is covered by a stamp.")
    submit_verification(page, "201811112B")

    open_case(desk)
    expect(desk.locator("details.fold")).to_have_count(1)
    desk.keyboard.press("a")
    expect(desk.locator("[data-toast]").first).to_be_visible()
    page.goto("/verification/")
    expect(page.locator("main .state-success").first).to_be_visible()
