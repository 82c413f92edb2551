"""Every template compiles, and obeys the rules that the security policy enforces."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import get_template
from django.urls import NoReverseMatch, reverse
from django.urls.resolvers import URLPattern, URLResolver, get_resolver

from isms_console.lib.vendor_files import FILES
from isms_console.navigation import NAVIGATION, audience_of

ROOT = Path(settings.BASE_DIR) / "templates"
TEMPLATES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.html"))
ITEMS = [item for group in NAVIGATION for item in group.items]
COMMENT = re.compile(
    r"{% comment %}.*?{% endcomment %}|{#.*?#}|<c-vars [^>]*>", re.DOTALL
)

FORBIDDEN = {
    "an inline script": r"<script(?![^>]*\bsrc=)",
    "a style element": r"<style\b",
    "a style attribute": r"\sstyle\s*=",
    "an inline handler": r"\son[a-z]+\s*=",
    "a script of htmx": r"\shx-on|\bjs:|hx-trigger=\"[^\"]*\[",
    "a placeholder link": r"href=\"(#|javascript:[^\"]*)?\"",
    "words for nobody": r"(?i)lorem ipsum|\bTODO\b",
}


# Mail programs honour nothing but styles on the elements, and know no policy.
IN_MAIL = {"a style attribute"}


def is_mail(name: str) -> bool:
    return "email" in Path(name).parts


def source(name: str) -> str:
    return COMMENT.sub("", (ROOT / name).read_text(encoding="utf-8"))


def route_names(resolver: URLResolver | None = None) -> set[str]:
    names: set[str] = set()
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLPattern):
            names.add(str(entry.name))
        elif not entry.namespace:
            names |= route_names(entry)
    return names


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_compiles(name: str) -> None:
    get_template(name)


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("what", FORBIDDEN)
def test_a_template_holds_nothing_that_the_policy_forbids(name: str, what: str) -> None:
    if what in IN_MAIL and is_mail(name):
        return
    assert re.findall(FORBIDDEN[what], source(name)) == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_links_only_to_routes_that_exist(name: str) -> None:
    used = set(re.findall(r"{% url ['\"]([\w:-]+)['\"]", source(name)))
    assert used - route_names() == set()


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_uses_only_files_that_are_served(name: str) -> None:
    files = re.findall(r"{% static ['\"]([^'\"]+)['\"]", source(name))
    assert [file for file in files if finders.find(file) is None] == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_uses_only_components_that_exist(name: str) -> None:
    used = set(re.findall(r"<c-([a-z][\w-]*)", source(name))) - {"vars", "slot"}
    known = {path.stem for path in (ROOT / "components").glob("*.html")}
    assert {one.replace("-", "_") for one in used} - known == set()


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_uses_only_icons_that_exist(name: str) -> None:
    text = source(name)
    named = re.findall(r"(?:<c-icon name|\bicon)=\"([a-z0-9-]+)\"", text)
    for chosen in re.findall(r"<c-icon name=\"({% if .*?{% endif %})\"", text):
        named += re.findall(r"%}([a-z0-9-]+){%", chosen)
    assert [icon for icon in named if icon not in icons()] == []


def icons() -> set[str]:
    sheet = Path(settings.NODE_MODULES) / FILES["vendor/icons/tabler-icons.css"]
    return set(re.findall(r"\.ti-([a-z0-9-]+):before", sheet.read_text("utf-8")))


@pytest.mark.parametrize(
    "name", [one for one in TEMPLATES if one.startswith("components/")]
)
def test_a_component_says_what_it_takes_and_stays_small(name: str) -> None:
    said, _end, body = (ROOT / name).read_text("utf-8").partition("{% endcomment %}")
    assert "{% comment %}" in said.splitlines()[:2]
    assert len(body.splitlines()) <= 55


def test_every_component_and_behaviour_is_on_the_map() -> None:
    base = Path(settings.BASE_DIR)
    text = (base / "docs" / "components.md").read_text(encoding="utf-8")
    names = [one.stem.replace("_", "-") for one in (ROOT / "components").iterdir()]
    names += [one.name for one in (base / "static" / "js").iterdir()]
    assert [name for name in names if f"`{name}`" not in text] == []


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.url_name)
def test_an_item_of_the_navigation_leads_somewhere(item) -> None:
    assert reverse(item.url_name).startswith("/")
    assert audience_of(item.url_name) is not None
    assert item.icon in icons()


def test_no_two_items_of_the_navigation_share_a_key() -> None:
    keys = [item.key for item in ITEMS if item.key]
    assert len(keys) == len(set(keys))


def test_an_unknown_route_has_no_audience() -> None:
    with pytest.raises(NoReverseMatch):
        reverse("no-such-route")
    assert audience_of("no-such-route") is None


@pytest.mark.parametrize("folder", ["css", "js"])
def test_files_of_the_browser_stay_small(folder: str) -> None:
    files = (Path(settings.BASE_DIR) / "static" / folder).iterdir()
    long = [one.name for one in files if len(one.read_text("utf-8").splitlines()) > 200]
    assert long == []


def test_every_sheet_and_behaviour_is_loaded_by_the_head() -> None:
    loaded = set(
        re.findall(r"{% static '((?:css|js)/[^']+)' %}", source("partials/head.html"))
    )
    here = {
        f"{folder}/{path.name}"
        for folder in ("css", "js")
        for path in (Path(settings.BASE_DIR) / "static" / folder).iterdir()
    }
    assert loaded == here
