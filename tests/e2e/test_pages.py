"""Every page in every situation is sound: for everybody, wide and narrow, light and dark.

English is looked at in the wide window and Chinese in the narrow one, each in both
themes, under the real content security policy.
"""

from functools import cache

import pytest
from playwright.sync_api import BrowserContext, Page, Request

from tests.e2e import scenes
from tests.e2e.browsing import SIZES, THEMES, WIDER, switch_theme
from tests.e2e.stack import ROOT

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
REPORT = """
tags => axe.run(document, {runOnly: tags, resultTypes: ["violations"]}).then(
  found => found.violations.flatMap(one => one.nodes.map(
    node => `${one.id}: ${node.target.join(" ")} (${node.failureSummary})`)))
"""


@pytest.fixture(scope="module")
def windows(crowd, stack):
    """One window for each person, language and size; files are fetched once."""
    scenes.prepare(crowd, stack)

    @cache
    def window(role: str, language: str, size: str) -> BrowserContext:
        return crowd.context(role, language, viewport=SIZES[size])

    yield window
    stack.tell("clock", speed=1)


def listen(page: Page) -> list[str]:
    """What the page complains of, from now on."""
    said: list[str] = []

    def failed(request: Request) -> None:
        if "ERR_ABORTED" not in str(request.failure):
            said.append(f"{request.url}: {request.failure}")

    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", failed)
    return said


def accessible(page: Page) -> list[str]:
    """What axe finds, in both themes."""
    page.evaluate(AXE)
    found = []
    for theme in THEMES:
        switch_theme(page, theme)
        found += [f"{theme}: {each}" for each in page.evaluate(REPORT, TAGS)]
    return found


@pytest.mark.parametrize(("language", "size"), [("en", "1440"), ("zh-hans", "390")])
@pytest.mark.parametrize("scene", scenes.SCENES, ids=lambda scene: scene.name)
def test_a_page_is_sound(scene, language, size, windows, stack):
    page = windows(scene.role, language, size).new_page()
    said = listen(page)
    scene.play(page, stack)
    if scene.status != 200:
        said = [line for line in said if f"{scene.status}" not in line]
    lang = page.locator("html").get_attribute("lang") or ""
    wider = page.evaluate(WIDER)
    found = accessible(page)
    page.close()
    assert not said
    assert lang.lower().startswith(language[:2])
    assert wider <= 0, f"{wider} pixels too wide"
    assert not found, "\n".join(found)
