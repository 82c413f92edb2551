"""Limits and countries of a project."""

import uuid

from django.contrib import messages as notices
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.enums import Permission
from accounts.permissions import may, members
from isms_console.lib.errors import Refusal
from isms_console.tables import configure
from projects.actions import limits as actions
from projects.enums import LimitName
from projects.forms.limits import INHERIT, LimitForm
from projects.models import Project
from projects.policies import DAILY, FREQUENCY, MOST_EXEMPT
from projects.queries import limits as queries
from projects.queries.countries import blocking_of, consequence
from projects.queries.projects import access_project
from projects.tables.limits import LimitTable


@members(Permission.VIEW)
def project_limits(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """Every limit of the project, whose it is and what is left."""
    project = access_project(request.account, project_uid)  # type: ignore[attr-defined]
    listed = blocking_of(project)
    context = {
        "project": project,
        "daily": _table(request, project, DAILY),
        "frequency": _table(request, project, FREQUENCY),
        "listed": listed,
        "consequence": consequence(project, listed.rules),
        "exempt": queries.exemptions(project).count(),
        "most_exempt": MOST_EXEMPT,
    }
    return render(request, "projects/limits/page.html", context)


@members(Permission.MANAGE_PROJECTS)
def limit_edit(
    request: HttpRequest, project_uid: uuid.UUID, limit_name: str
) -> HttpResponse:
    """The form of one limit; POST sets it or takes the project's own value away."""
    project = access_project(request.account, project_uid)  # type: ignore[attr-defined]
    limit = queries.effective(project, access_name(limit_name))
    form = LimitForm(
        _("The account’s value"), request.POST or None, initial=initial_of(limit)
    )
    if request.method == "POST" and form.is_valid():
        try:
            _set(request, project, limit.name, form)
        except Refusal as refusal:
            known = refusal.field if refusal.field in form.fields else None
            form.add_error(known, refusal.message)
        else:
            notices.success(request, _("The limit is changed."))
            return redirect("project-limits", project.uid)
    context = {"project": project, "limit": limit, "form": form}
    return render(request, "projects/limits/edit.html", context)


def access_name(name: str) -> LimitName:
    """A limit by its name in an address (404 for any other)."""
    try:
        return LimitName(name)
    except ValueError as problem:
        raise Http404 from problem


def initial_of(limit: queries.Effective, own: str = "project") -> dict[str, object]:
    """What the form shows first."""
    how = "own" if limit.value is not None else "none"
    is_own = limit.source.value == own
    return {"how": how if is_own else INHERIT, "value": limit.value}


def _set(
    request: HttpRequest, project: Project, name: LimitName, form: LimitForm
) -> None:
    actor = request.user
    if form.cleaned_data["how"] == INHERIT:
        actions.inherit_limit(project, name, actor=actor)  # type: ignore[arg-type]
    else:
        value = form.cleaned_data["value"]
        actions.set_project_limit(project, name, value, actor=actor)  # type: ignore[arg-type]


def _table(
    request: HttpRequest, project: Project, names: tuple[LimitName, ...]
) -> LimitTable:
    can_manage = may(request.membership, Permission.MANAGE_PROJECTS)  # type: ignore[attr-defined]
    table = LimitTable(
        queries.limit_rows(project, names),
        "limit-edit",
        (project.uid,),
        source="project",
        may_change=can_manage,
    )
    return configure(request, table)
