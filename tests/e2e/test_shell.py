"""The frame around every page: keys, drawer, language and appearance."""

from playwright.sync_api import Page, expect

from tests.e2e.browsing import PHONE, sign_in


def focused(page: Page, attribute: str) -> str | None:
    return page.evaluate(f"document.activeElement.getAttribute('{attribute}')")


def test_keys_lead_to_search_help_and_pages(window):
    page = window("operator")
    page.goto("/overview/")
    page.keyboard.press("/")
    assert focused(page, "name") == "q"
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator("#keyboard-help")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#keyboard-help")).to_be_hidden()
    page.keyboard.press("g")
    page.keyboard.press("s")
    page.wait_for_url("**/sends/")


def test_the_first_tab_skips_to_the_content(window):
    page = window("operator")
    page.goto("/overview/")
    page.keyboard.press("Tab")
    assert focused(page, "href") == "#content"
    page.keyboard.press("Enter")
    assert focused(page, "id") == "content"


def test_the_navigation_is_a_drawer_on_a_phone(window):
    page = window("operator", viewport=PHONE)
    page.goto("/overview/")
    drawer = page.locator("#sidenav")
    expect(drawer).to_be_hidden()
    page.click("[data-nav-open]")
    expect(drawer).to_be_visible()
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    page.click("[data-nav-open]")
    drawer.locator("a[href='/messages/']").click()
    page.wait_for_url("**/messages/")
    expect(drawer).to_be_hidden()


def test_the_folded_navigation_stays_folded(window):
    page = window("operator")
    page.goto("/overview/")
    page.click("[data-nav-fold]")
    page.goto("/sends/")
    assert page.locator("#sidenav").bounding_box()["width"] < 100


def test_a_chosen_language_stays(window):
    page = window("operator")
    page.goto("/overview/")
    page.click(".bar-language summary")
    page.click(".bar-language [value=zh-hans]")
    expect(page.locator("h1")).to_have_text("概览")
    page.goto("/sends/")
    expect(page.locator("h1")).to_have_text("发送短信")
    assert page.locator("html").get_attribute("lang") == "zh-hans"


def test_a_chosen_appearance_stays(window):
    page = window("operator", color_scheme="light")
    page.goto("/overview/")
    page.click(".bar-theme summary")
    page.click(".bar-theme [data-theme-choice=dark]")
    page.goto("/sends/")
    assert page.locator("html").get_attribute("data-bs-theme") == "dark"


def test_signing_out_ends_at_the_door(window, stack):
    page = window()
    sign_in(page, *stack.person("developer"))
    page.click(".bar-user summary")
    page.click(".bar-user [action='/sign-out/'] button")
    page.wait_for_url("**/sign-in/")
    page.goto("/overview/")
    page.wait_for_url("**/sign-in/?next=**")
