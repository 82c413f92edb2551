"""Chromium as a person of the demo uses it: language, size, appearance, signed in."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.e2e.stack import Stack

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# No browser of a test talks to anybody but us.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
SIZES = {"1440": DESKTOP, "390": PHONE}
LANGUAGES = ("en", "zh-hans")
THEMES = ("light", "dark")
# By how many pixels a page is wider than its window.
WIDER = "document.documentElement.scrollWidth - innerWidth"


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium, else the one that playwright installed."""
    found = os.environ.get("PLAYWRIGHT_CHROMIUM") or next(
        filter(None, map(shutil.which, NAMES)), None
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


class Crowd:
    """The demo's people, each signed in once."""

    def __init__(self, browser: Browser, stack: Stack) -> None:
        self.browser, self.stack = browser, stack
        self._cookies: dict[str, Any] = {}

    def context(
        self, role: str = "", language: str = "en", **options: Any
    ) -> BrowserContext:
        """A window of that person; without a role, of a visitor."""
        options = {"viewport": DESKTOP, "reduced_motion": "reduce", **options}
        context = self.browser.new_context(
            base_url=self.stack.url,
            locale="zh-CN" if language == "zh-hans" else "en-GB",
            **options,
        )
        context.set_default_timeout(15_000)
        cookie = {"name": "django_language", "value": language}
        context.add_cookies([{**cookie, "url": self.stack.url}])
        if role:
            context.add_cookies(self._session(role))
        return context

    def _session(self, role: str) -> Any:
        if role not in self._cookies:
            context = self.browser.new_context(base_url=self.stack.url)
            sign_in(context.new_page(), *self.stack.person(role))
            self._cookies[role] = [
                cookie
                for cookie in context.cookies()
                if cookie["name"] != "django_language"
            ]
            context.close()
        return self._cookies[role]


def sign_in(page: Page, email: str, password: str) -> None:
    """Sign in as one does: on the page."""
    page.goto("/sign-in/")
    page.fill("[name=login]", email)
    page.fill("[name=password]", password)
    page.click("form[method=post] button.btn-primary")
    page.wait_for_url(lambda url: "/sign-in/" not in url)


def switch_theme(page: Page, theme: str) -> None:
    """As if the system went light or dark, until the page has followed."""
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.wait_for_function(
        "theme => [...Object.values(document.documentElement.dataset)].includes(theme)",
        arg=theme,
    )
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
