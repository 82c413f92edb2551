"""Every page in every situation: sound for everybody, at both widths, in both themes."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.e2e import scenes
from tests.e2e.browsing import LANGUAGES, SIZES, THEMES
from tests.e2e.stack import ROOT

AXE = Path(ROOT / "node_modules/axe-core/axe.min.js")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
REPORT = """
tags => axe.run(document, {runOnly: tags, resultTypes: ["violations"]}).then(
  found => found.violations.flatMap(one => one.nodes.map(
    node => `${one.id}: ${node.target.join(" ")} (${node.failureSummary})`)))
"""


@pytest.fixture(scope="module")
def prepared(crowd, stack):
    scenes.prepare(crowd, stack)
    yield
    stack.tell("clock", speed=1)


def problems_of(page: Page, size: str) -> list[str]:
    """What is wrong with a page as it stands."""
    page.set_viewport_size(SIZES[size])
    found = []
    wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    if wider > 0:
        found.append(f"{wider} pixels too wide")
    for theme in THEMES:
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        found += [f"{theme}: {each}" for each in page.evaluate(REPORT, RULES)]
    return [f"{size} {each}" for each in found]


@pytest.mark.parametrize("scene", scenes.SCENES, ids=lambda scene: scene.name)
def test_a_page_is_sound(scene, prepared, crowd, stack):
    problems: list[str] = []
    for language in LANGUAGES:
        context = crowd.context(scene.role, language, bypass_csp=True)
        page = context.new_page()
        scene.play(page, stack)
        assert (
            page.locator("html").get_attribute("lang").lower().startswith(language[:2])
        )
        page.add_script_tag(path=AXE)
        for size in SIZES:
            problems += [f"{language} {each}" for each in problems_of(page, size)]
        context.close()
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("scene", scenes.SCENES, ids=lambda scene: scene.name)
def test_a_page_complains_of_nothing(scene, prepared, crowd, stack):
    """With the real policy: nothing is blocked, nothing fails, nothing is missing."""
    said: list[str] = []
    context = crowd.context(scene.role)
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: said.append(request.url))
    scene.play(page, stack)
    context.close()
    if scene.status != 200:
        said = [line for line in said if f"{scene.status}" not in line]
    assert not said
