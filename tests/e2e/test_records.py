"""Finding a message again, and reading its life."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.scenes import message_in

STAGES = {
    "en": ["Accepted", "Taken by a worker", "Submitted", "Delivered"],
    "zh-hans": ["已受理", "已由工作进程领取", "已提交", "已送达"],
}


@pytest.mark.parametrize("language", STAGES)
def test_a_message_is_found_by_its_number(language, window):
    page = window("operator", language)
    page.goto("/messages/")
    page.fill("[data-filters] [name=q]", "+1 202 555 0143")
    rows = page.locator(".list tbody tr")
    expect(rows).to_have_text([re.compile(r"\+1•+0143")] * 2)
    assert "q=" in page.url
    page.reload()
    expect(rows).to_have_count(2)

    rows.first.locator("a").click()
    expect(page.locator(".timeline .event")).to_have_count(4)
    expect(page.locator(".timeline .strong")).to_have_text(STAGES[language])
    expect(page.locator(".event-gap")).to_have_count(3)


def test_a_number_without_messages_says_why(window):
    page = window("operator")
    page.goto("/messages/")
    page.fill("[data-filters] [name=q]", "+6590000000")
    expect(page.locator(".empty-state")).to_contain_text("No message to this number")
    page.fill("[data-filters] [name=q]", "12345")
    expect(page.locator(".empty-state")).to_contain_text("not a whole phone number")
    page.click("text=Clear filters")
    expect(page.locator(".list tbody tr")).not_to_have_count(0)


def test_the_top_bar_finds_a_number_from_any_page(window):
    page = window("operator")
    page.goto("/sends/")
    page.keyboard.press("/")
    page.keyboard.type("+12025550143\n")
    page.wait_for_url("**/messages/?q=*")
    expect(page.locator(".list tbody tr")).to_have_count(2)


def test_a_failure_says_why_and_what_to_do(window):
    page = window("operator")
    page.goto("/messages/?status=failed")
    page.click("tbody a >> text=9102")
    state = page.locator(".panel", has_text="State").first
    expect(state).to_contain_text("UNDELIV")
    expect(state.locator(".state-more").first).not_to_be_empty()


def test_who_may_see_numbers_shows_one_on_record(window):
    page = window("operator")
    page.goto(message_in(page, "delivered"))
    number = page.locator("#number")
    expect(number).to_contain_text("•")
    number.locator("button").click()
    expect(number).to_have_text(re.compile(r"\+\d{8,15}"))
    expect(number.locator("button")).to_have_count(0)


def test_who_may_not_is_not_offered_it(window):
    page = window("analyst")
    page.goto(message_in(page, "delivered"))
    expect(page.locator("#number")).to_contain_text("•")
    expect(page.locator("#number button")).to_have_count(0)
