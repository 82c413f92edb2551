"""One running console and one browser for all browser tests."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.browsing import Crowd, chromium
from tests.e2e.stack import Stack

# Two cores carry the console, its workers and the browser at once.
expect.set_options(timeout=40_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/e2e/" in item.path.as_posix():
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def stack() -> Iterator[Stack]:
    with Stack() as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def crowd(browser: Browser, stack: Stack) -> Crowd:
    return Crowd(browser, stack)


@pytest.fixture
def window(crowd: Crowd) -> Iterator[Callable[..., Page]]:
    """Opens a page as somebody: window("operator", "zh-hans", viewport=PHONE)."""
    contexts: list[BrowserContext] = []

    def open_window(*who: str, **options: object) -> Page:
        contexts.append(crowd.context(*who, **options))
        return contexts[-1].new_page()

    yield open_window
    for context in contexts:
        context.close()


@pytest.fixture
def clock(stack: Stack) -> Iterator[Callable[[float], None]]:
    """Sets the simulator's speed; it runs on as usual afterwards."""
    yield lambda speed: stack.tell("clock", speed=speed)
    stack.wait_for_simulator()
    stack.tell("clock", speed=1)
