"""An account's projects: the list, a new one, and the pages of one."""

import uuid
from typing import Any

from django.conf import settings
from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.enums import Permission
from accounts.permissions import may, members
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.tables import configure
from projects.actions import projects as actions
from projects.forms.projects import ProjectFilter, ProjectForm
from projects.models import Project
from projects.queries import projects as queries
from projects.queries.app_keys import is_overlapping
from projects.queries.journeys import is_ready, next_step
from projects.queries.readiness import readiness
from projects.tables.projects import ProjectTable

# How the list is drawn: the address says, and this cookie remembers.
_VIEWS = ("cards", "table")
_COOKIE = "project_view"
_YEAR = 365 * 24 * 3600


@members(Permission.VIEW)
def project_list(request: HttpRequest) -> HttpResponse:
    """The account's projects as cards or rows, and those that can be restored."""
    account = request.account  # type: ignore[attr-defined]
    form = ProjectFilter(request.GET)
    all_of_them = queries.projects_with_facts(account)
    shown = queries.narrow(all_of_them, **form.chosen)
    asked = request.GET.get("view", "")
    kept = request.COOKIES.get(_COOKIE, "")
    view = next((one for one in (asked, kept) if one in _VIEWS), _VIEWS[0])
    context = {
        "table": configure(request, ProjectTable(shown)),
        "form": form,
        "view": view,
        "count": all_of_them.count(),
        "most": actions.MOST_PROJECTS,
        "deleted": queries.deleted_projects(account),
        "can_manage": _may_manage(request),
    }
    answer = render(request, "projects/list.html", context)
    if asked == view:
        answer.set_cookie(_COOKIE, view, max_age=_YEAR, samesite="Lax")
    return answer


@members(Permission.MANAGE_PROJECTS)
def project_new(request: HttpRequest) -> HttpResponse:
    """The form; creating leads to the project's page."""
    form = ProjectForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            project = actions.create(
                account=request.account,  # type: ignore[attr-defined]
                actor=request.user,  # type: ignore[arg-type]
                **form.cleaned_data,
            )
        except Refusal as refusal:
            form.add_error(refusal.field or None, refusal.message)
        else:
            notices.success(request, _("The project is created."))
            return redirect("project-overview", project.uid)
    return render(request, "projects/new.html", {"form": form})


@members(Permission.MANAGE_PROJECTS)
def project_edit(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """Another name or description."""
    project = _access(request, project_uid)
    now = {"name": project.name, "description": project.description}
    form = ProjectForm(request.POST or None, initial=now)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change(
                project=project,
                actor=request.user,  # type: ignore[arg-type]
                **form.cleaned_data,
            )
        except Refusal as refusal:
            form.add_error(refusal.field or None, refusal.message)
        except MovedOn:
            return moved_on(request, project)
        else:
            notices.success(request, _("Saved."))
            return redirect("project-basic", project.uid)
    return render(request, "projects/edit.html", {"form": form, "project": project})


@members(Permission.VIEW)
def project_overview(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """What it is, and what is missing to send."""
    project = _access(request, project_uid)
    steps = readiness(project)
    context = _page(request, project) | {
        "steps": steps,
        "next_step": next_step(steps),
        "is_ready": is_ready(steps),
        "done": sum(step.is_done for step in steps),
    }
    return render(request, "projects/overview.html", context)


@members(Permission.VIEW)
def project_basic(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """Name, SDK AppID, App Key, and the acts that change them."""
    project = _access(request, project_uid)
    return render(request, "projects/basic.html", _page(request, project))


def moved_on(request: HttpRequest, project: Project) -> HttpResponse:
    """Back to the project, as somebody else left it."""
    notices.warning(request, _("Somebody was faster: this is how it stands now."))
    return redirect("project-basic", project.uid)


def _page(request: HttpRequest, project: Project) -> dict[str, Any]:
    return {
        "project": project,
        "is_overlapping": is_overlapping(project),
        "undo_days": settings.UNDO_DAYS,
        "can_manage": _may_manage(request),
    }


def _access(request: HttpRequest, uid: uuid.UUID) -> Project:
    return queries.access_project(request.account, uid)  # type: ignore[attr-defined]


def _may_manage(request: HttpRequest) -> bool:
    return may(request.membership, Permission.MANAGE_PROJECTS)  # type: ignore[attr-defined]
