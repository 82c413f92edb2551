"""The provider cannot be reached: messages wait, pages say so, and it passes."""

from playwright.sync_api import expect

from tests.e2e.browsing import PHONE, WIDER
from tests.e2e.sending import compose, send

NOTICE = ".content [class*=notice-warning], .content [class*=notice-danger]"
WAITING = {"en": "Waiting for the provider", "zh-hans": "等待服务商"}
HELD = {"en": "Messages are waiting", "zh-hans": "短信正在等待"}


def test_messages_wait_for_the_provider_and_then_go(window, stack):
    sender = window("operator")
    tasks = {language: window("operator", language) for language in WAITING}
    health = window("platform_admin")
    compose(sender, "+6591230001")
    stack.close_port(12)
    task = send(sender)
    expect(sender.locator(NOTICE)).to_contain_text(WAITING["en"])
    for language, page in tasks.items():
        page.goto("/overview/")
        expect(page.locator(NOTICE)).to_contain_text(HELD[language])
    tasks["zh-hans"].goto(task)
    expect(tasks["zh-hans"].locator(NOTICE)).to_contain_text(WAITING["zh-hans"])
    health.goto("/platform/sending/")
    expect(health.locator(f"{NOTICE} >> code")).to_have_text("ClientNetworkError")
    told = [sender, *tasks.values(), health]
    for page in told:
        page.set_viewport_size(PHONE)
        assert page.evaluate(WIDER) <= 0

    stack.wait_for_simulator()
    # The next try comes within twice the outage; then the pages look again.
    row = sender.locator("#send-live tbody tr")
    expect(row).to_contain_text("Delivered", timeout=50_000)
    for page in told:
        expect(page.locator(NOTICE)).to_have_count(0)
