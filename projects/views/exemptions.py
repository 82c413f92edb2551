"""Numbers without frequency rules."""

import uuid

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.enums import Permission
from accounts.permissions import may, members
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.tables import configure
from projects.actions import exemptions as actions
from projects.forms.limits import ExemptForm
from projects.policies import MOST_EXEMPT
from projects.queries import limits as queries
from projects.queries.projects import access_project
from projects.tables.limits import ExemptionTable


@members(Permission.VIEW)
def exempt_numbers(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """The numbers; POST by who may manage projects adds some."""
    project = access_project(request.account, project_uid)  # type: ignore[attr-defined]
    mine = request.membership  # type: ignore[attr-defined]
    can_manage = may(mine, Permission.MANAGE_PROJECTS)
    form = ExemptForm(request.POST if can_manage and request.POST else None)
    if request.method == "POST" and form.is_valid():
        try:
            numbers = form.cleaned_data["numbers"]
            new = actions.exempt_numbers(project, numbers, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            known = refusal.field if refusal.field in form.fields else None
            form.add_error(known, refusal.message)
        else:
            said = ngettext("%d number is added.", "%d numbers are added.", new)
            notices.success(request, said % new)
            return redirect("exempt-numbers", project.uid)
    rows = queries.exemptions(project)
    table = ExemptionTable(
        rows, sees=may(mine, Permission.VIEW_NUMBERS), may_change=can_manage
    )
    table.project = project
    context = {
        "project": project,
        "form": form,
        "can_manage": can_manage,
        "table": configure(request, table),
        "left": MOST_EXEMPT - rows.count(),
        "most": MOST_EXEMPT,
    }
    return render(request, "projects/exemptions/list.html", context)


@members(Permission.MANAGE_PROJECTS)
def exemption_end(
    request: HttpRequest, project_uid: uuid.UUID, exemption_id: int
) -> HttpResponse:
    """GET confirms, POST lets the rules hold for the number again."""
    project = access_project(request.account, project_uid)  # type: ignore[attr-defined]
    rows = queries.exemptions(project).select_related("project__account")
    exemption = get_object_or_404(rows, pk=exemption_id)
    if request.method == "POST":
        try:
            actions.end_exemption(exemption, actor=request.user)  # type: ignore[arg-type]
        except MovedOn:
            notices.warning(
                request, _("Somebody was faster: this is how it stands now.")
            )
        else:
            notices.success(request, _("The rules hold for this number again."))
        return redirect("exempt-numbers", project.uid)
    context = {"project": project, "exemption": exemption}
    return render(request, "projects/exemptions/end.html", context)
