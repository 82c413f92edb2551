"""Draws every page in both sizes, languages and themes to var/screens/.

Runs a console of its own, so none needs to run. With --readme it only draws the two
pictures of README.md anew, in docs/images/.
Usage: python scripts/screens.py [--readme] [scene …]
"""

import shutil
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.e2e import scenes  # noqa: E402
from tests.e2e.browsing import (  # noqa: E402
    LANGUAGES,
    SIZES,
    THEMES,
    Crowd,
    chromium,
    switch_theme,
)
from tests.e2e.stack import Stack  # noqa: E402

FOLDER = ROOT / "var" / "screens"
IMAGES = ROOT / "docs" / "images"
README = {"overview": "overview.png", "new-task-filled": "send.png"}


def draw(crowd: Crowd, stack: Stack, scene: scenes.Scene) -> None:
    """One page, eight times."""
    for language in LANGUAGES:
        context = crowd.context(scene.role, language)
        page = context.new_page()
        scene.play(page, stack)
        for size, viewport in SIZES.items():
            page.set_viewport_size(viewport)
            for _ in range(2):  # a list grows with the window
                height = page.evaluate("document.documentElement.scrollHeight")
                page.set_viewport_size({**viewport, "height": height})
            for theme in THEMES:
                switch_theme(page, theme)
                name = f"{scene.name}-{size}-{language}-{theme}.png"
                page.screenshot(path=FOLDER / name, full_page=True)
        context.close()


def draw_all(wanted: list[str]) -> int:
    """How many pages were drawn."""
    with Stack() as stack, chromium() as browser:
        crowd = Crowd(browser, stack)
        scenes.prepare(crowd, stack)
        rounds = [(scenes.SCENES, None), (scenes.WAITING, scenes.close_the_port)]
        drawn = 0
        for group, change in rounds:
            todo = [scene for scene in group if not wanted or scene.name in wanted]
            if todo and change:
                change(crowd, stack)
            for scene in todo:
                draw(crowd, stack, scene)
                drawn += 1
    return drawn


def main(wanted: list[str]) -> int:
    """1 for an unknown name."""
    is_readme = "--readme" in wanted
    wanted = list(README) if is_readme else wanted
    known = [scene.name for scene in scenes.SCENES + scenes.WAITING]
    if unknown := set(wanted) - set(known):
        print(f"No such scene: {', '.join(unknown)}. There are: {', '.join(known)}.")
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    drawn = draw_all(wanted)
    if is_readme:
        for name, image in README.items():
            shutil.copy(FOLDER / f"{name}-1440-en-light.png", IMAGES / image)
    print(f"{8 * drawn} pictures in {FOLDER} ({time.monotonic() - started:.0f} s)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
