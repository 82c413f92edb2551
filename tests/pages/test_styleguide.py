"""The style guide shows every component, to the platform's people only."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from accounts.models import User
from tests.cast import Cast

SignIn = Callable[[User], Client]
SAMPLES = Path(settings.BASE_DIR) / "templates" / "styleguide" / "samples"
COMPONENTS = Path(settings.BASE_DIR) / "templates" / "components"
# Parts of <c-data-table>, named by it.
INNER = {"cards", "filter_bar", "table"}


def test_a_visitor_is_led_to_sign_in(client: Client, db: None) -> None:
    response = client.get("/styleguide/")
    assert (response.status_code, response.url) == (302, "/sign-in/?next=/styleguide/")


def test_a_member_may_not_open_it(cast: Cast, signed_in: SignIn) -> None:
    response = signed_in(cast.owner).get("/styleguide/")
    assert response.status_code == 403
    assert "You may not open this page" in response.content.decode()


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_a_reviewer_sees_every_sample_with_its_source(
    cast: Cast, signed_in: SignIn, language: str
) -> None:
    client = signed_in(cast.reviewer)
    client.cookies["django_language"] = language
    html = client.get("/styleguide/").content.decode()
    shown = re.findall(r"<summary class=\"small second\">(\w+)</summary>", html)
    assert sorted(shown) == sorted(path.stem for path in SAMPLES.glob("*.html"))
    assert "&lt;c-status" in html
    assert "<c-" not in html


def test_every_component_is_in_a_sample_or_in_the_frame() -> None:
    html = "".join(
        path.read_text("utf-8") for path in SAMPLES.parents[1].rglob("*.html")
    )
    names = {path.stem for path in COMPONENTS.glob("*.html")} - INNER
    assert {one for one in names if f"<c-{one.replace('_', '-')}" not in html} == set()


def test_the_list_filters_sorts_and_pages_by_its_address(
    cast: Cast, signed_in: SignIn
) -> None:
    client = signed_in(cast.reviewer)
    html = client.get("/styleguide/?q=4507").content.decode()
    assert re.findall(r'data-tick .*aria-label="([^"]+)"', html) == ["+65••••4507"]
    html = client.get("/styleguide/?sort=-parts&per_page=50&page=3").content.decode()
    assert 'aria-sort="descending"' in html
    assert html.count("data-tick ") == 37


def test_a_wrong_page_or_size_is_the_nearest_right_one(
    cast: Cast, signed_in: SignIn
) -> None:
    client = signed_in(cast.reviewer)
    for query in ("page=99", "page=x", "page=-1", "per_page=100000", "sort=nothing"):
        assert client.get(f"/styleguide/?{query}").status_code == 200


def test_the_page_size_is_remembered(cast: Cast, signed_in: SignIn) -> None:
    client = signed_in(cast.reviewer)
    client.cookies["page_size"] = "50"
    assert client.get("/styleguide/").content.decode().count("data-tick ") == 50


def test_the_live_part_is_only_its_fragment(cast: Cast, signed_in: SignIn) -> None:
    html = signed_in(cast.reviewer).get("/styleguide/?fragment=live").content.decode()
    assert html.lstrip().startswith('<div class="progress-block">')
