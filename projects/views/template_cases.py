"""Stored tests of a body template."""

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from accounts.permissions import members
from isms_console.lib.errors import Refusal
from projects.actions import template_cases as actions
from projects.forms.template_cases import CaseForm
from projects.queries import body_templates as queries
from projects.queries.template_cases import access_case, results


@members(Permission.MANAGE_CONTENT)
def template_cases(request: HttpRequest, template_id: int) -> HttpResponse:
    """GET shows the tests and how they fare, POST stores another one."""
    account = request.account  # type: ignore[attr-defined]
    template = queries.access_template(account, template_id)
    first = queries.signatures_to_look_with(account).first()
    sign_name = first.sign_name if first else ""
    form = CaseForm(template, sign_name, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.store(template, form.expectation, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            form.add_error(None, refusal.message)
        else:
            notices.success(request, _("The test is stored."))
            return redirect("template-cases", template_id)
    context = {"template": template, "form": form, "results": results(template)}
    return render(request, "projects/body_templates/tests.html", context)


@require_POST
@members(Permission.MANAGE_CONTENT)
def template_case_remove(
    request: HttpRequest, template_id: int, test_id: int
) -> HttpResponse:
    """Takes a test out."""
    account = request.account  # type: ignore[attr-defined]
    template = queries.access_template(account, template_id)
    actions.remove(access_case(template, test_id), actor=request.user)  # type: ignore[arg-type]
    return redirect("template-cases", template_id)
