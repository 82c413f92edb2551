"""The provider cannot be reached: messages wait, pages say so, and it passes."""

import pytest
from playwright.sync_api import expect

from tests.e2e.browsing import PHONE, WIDER
from tests.e2e.sending import compose, send

WORDS = {
    "en": ("Waiting for the provider", "Messages are waiting", "Delivered"),
    "zh-hans": ("等待服务商", "短信正在等待", "已送达"),
}
NUMBERS = {"en": "+6591230001", "zh-hans": "+6591230002"}


@pytest.mark.parametrize("language", WORDS)
def test_messages_wait_for_the_provider_and_then_go(language, window, stack):
    waiting, held, delivered = WORDS[language]
    page = window("operator", language)
    overview = window("operator", language)
    health = window("platform_admin", language)
    compose(page, NUMBERS[language])
    stack.close_port(10)
    send(page)
    expect(page.locator("#send-live .notice-warning")).to_contain_text(waiting)
    overview.goto("/overview/")
    expect(overview.locator(".content .notice-warning")).to_contain_text(held)
    health.goto("/platform/sending/")
    expect(health.locator(".content .notice-danger code")).not_to_be_empty()

    for told in (page, overview, health):
        told.set_viewport_size(PHONE)
        assert told.evaluate(WIDER) <= 0
    stack.wait_for_simulator()
    expect(page.locator("#send-live tbody tr")).to_contain_text(delivered)
    for recovered in (page, overview, health):
        expect(recovered.locator(".content [class*=notice-]")).to_have_count(0)
