"""Showing and rotating an App Key, for who proved just now who they are."""

import uuid

from allauth.account.decorators import reauthentication_required
from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.enums import Permission
from accounts.permissions import members
from isms_console.lib.errors import MovedOn, Refusal
from projects.actions import app_keys as actions
from projects.models import Project
from projects.queries import projects as queries
from projects.queries.app_keys import is_overlapping
from projects.views.projects import moved_on


@members(Permission.MANAGE_PROJECTS)
def app_key_reveal(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """POST shows the key in this one answer, on record."""
    project = queries.access_project(request.account, project_uid)  # type: ignore[attr-defined]
    if request.method != "POST":
        return redirect("project-basic", project.uid)
    return _revealed(request, project)


@reauthentication_required
def _revealed(request: HttpRequest, project: Project) -> HttpResponse:
    app_key = actions.reveal(project=project, actor=request.user)  # type: ignore[arg-type]
    context = {"project": project, "app_key": app_key}
    answer = render(request, "projects/app_keys/revealed.html", context)
    answer.headers["Cache-Control"] = "no-store"
    return answer


@members(Permission.MANAGE_PROJECTS)
def app_key_rotate(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """GET confirms, POST makes a new key; the old one works for a while."""
    project = queries.access_project(request.account, project_uid)  # type: ignore[attr-defined]
    if request.method == "POST":
        return _rotated(request, project)
    context = {
        "project": project,
        "until": actions.overlap_ends(),
        "is_overlapping": is_overlapping(project),
    }
    return render(request, "projects/app_keys/rotate.html", context)


@reauthentication_required
def _rotated(request: HttpRequest, project: Project) -> HttpResponse:
    try:
        actions.rotate(project=project, actor=request.user)  # type: ignore[arg-type]
    except Refusal as refusal:
        notices.error(request, refusal.message)
    except MovedOn:
        return moved_on(request, project)
    else:
        notices.success(request, _("There is a new App Key."))
    return redirect("project-basic", project.uid)


@members(Permission.MANAGE_PROJECTS)
def app_key_stop_old(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """GET confirms, POST stops the key before the rotation at once."""
    project = queries.access_project(request.account, project_uid)  # type: ignore[attr-defined]
    if request.method == "POST":
        return _stopped(request, project)
    return render(request, "projects/app_keys/stop_old.html", {"project": project})


@reauthentication_required
def _stopped(request: HttpRequest, project: Project) -> HttpResponse:
    try:
        actions.end_overlap(project=project, actor=request.user)  # type: ignore[arg-type]
    except MovedOn:
        return moved_on(request, project)
    notices.success(request, _("The old App Key no longer works."))
    return redirect("project-basic", project.uid)
