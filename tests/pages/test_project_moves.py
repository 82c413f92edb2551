"""The page that moves a project to another provider account."""

import pytest

from projects.models import Project
from tests.pages.reading import words
from tests.projects.another import another


@pytest.fixture
def admin(cast, signed_in):
    return signed_in(cast.platform_admin)


@pytest.fixture
def page(cast):
    return f"/platform/providers/{cast.provider.pk}/projects/{cast.project.uid}/move/"


def test_the_page_says_what_follows_and_the_project_moves(cast, admin, page):
    target = another(cast)
    assert page in admin.get(f"/platform/providers/{cast.provider.pk}/").text

    shown = words(admin.get(page))
    assert "until then their messages are refused" in shown
    assert "Downstream" in shown
    answer = admin.post(page, {"target": target.pk}, follow=True)

    assert answer.redirect_chain[-1][0] == f"/platform/providers/{target.pk}/"
    assert Project.objects.get(pk=cast.project.pk).provider_account == target
    assert cast.project.name in words(answer)
    assert admin.get(page).status_code == 404


def test_nothing_moves_without_a_choice_or_to_what_is_none(cast, admin, page):
    another(cast)
    closed = another(cast, name="Closed", is_enabled=False)

    for target in ("", cast.provider.pk, closed.pk, 999, "x", "\0"):
        assert admin.post(page, {"target": target}).status_code == 200
    assert Project.objects.get(pk=cast.project.pk).provider_account == cast.provider


def test_with_one_account_there_is_nowhere_to_go(admin, page):
    assert "There is nowhere to move it" in words(admin.get(page))
