"""Routes of body templates."""

from django.urls import path

from projects.views import body_templates as views
from projects.views import template_cases as cases
from projects.views import template_moves as moves

_ONE = "templates/<int:template_id>/"

urlpatterns = [
    path("templates/", views.template_list, name="template-list"),
    path("templates/new/", views.template_new, name="template-new"),
    path("templates/draft/", views.template_draft, name="template-draft"),
    path(_ONE, views.template_detail, name="template-detail"),
    path(f"{_ONE}edit/", views.template_edit, name="template-edit"),
    path(f"{_ONE}submit/", moves.template_submit, name="template-submit"),
    path(f"{_ONE}withdraw/", moves.template_withdraw, name="template-withdraw"),
    path(f"{_ONE}version/", moves.template_version, name="template-version"),
    path(f"{_ONE}discard/", moves.template_discard, name="template-discard"),
    path(f"{_ONE}copy/", moves.template_copy, name="template-copy"),
    path(f"{_ONE}delete/", moves.template_delete, name="template-delete"),
    path(f"{_ONE}restore/", moves.template_restore, name="template-restore"),
    path(f"{_ONE}tests/", cases.template_cases, name="template-cases"),
    path(
        f"{_ONE}tests/<int:test_id>/remove/",
        cases.template_case_remove,
        name="template-case-remove",
    ),
]
