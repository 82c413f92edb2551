"""Disabling, enabling, deleting and restoring a project."""

import uuid

from django.conf import settings
from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from accounts.permissions import members
from isms_console.lib.errors import MovedOn, Refusal
from projects.actions import projects as actions
from projects.queries import projects as queries
from projects.views.projects import moved_on


@members(Permission.MANAGE_PROJECTS)
def project_disable(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """GET confirms, POST disables."""
    project = queries.access_project(request.account, project_uid)  # type: ignore[attr-defined]
    if request.method != "POST":
        return render(request, "projects/disable.html", {"project": project})
    try:
        actions.disable(project=project, actor=request.user)  # type: ignore[arg-type]
    except MovedOn:
        return moved_on(request, project)
    notices.success(request, _("The project is disabled."))
    return redirect("project-basic", project.uid)


@require_POST
@members(Permission.MANAGE_PROJECTS)
def project_enable(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """It can send again."""
    project = queries.access_project(request.account, project_uid)  # type: ignore[attr-defined]
    try:
        actions.enable(project=project, actor=request.user)  # type: ignore[arg-type]
    except MovedOn:
        return moved_on(request, project)
    notices.success(request, _("The project is enabled."))
    return redirect("project-basic", project.uid)


@members(Permission.MANAGE_PROJECTS)
def project_delete(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """GET confirms, POST deletes; only a disabled one."""
    project = queries.access_project(request.account, project_uid)  # type: ignore[attr-defined]
    if request.method != "POST":
        context = {"project": project, "undo_days": settings.UNDO_DAYS}
        return render(request, "projects/delete.html", context)
    try:
        actions.delete(project=project, actor=request.user)  # type: ignore[arg-type]
    except Refusal as refusal:
        notices.error(request, refusal.message)
        return redirect("project-basic", project.uid)
    except MovedOn:
        return moved_on(request, project)
    notices.success(request, _("The project is deleted."))
    return redirect("project-list")


@require_POST
@members(Permission.MANAGE_PROJECTS)
def project_restore(request: HttpRequest, deleted_uid: uuid.UUID) -> HttpResponse:
    """A deleted project comes back, disabled."""
    project = queries.access_deleted(request.account, deleted_uid)  # type: ignore[attr-defined]
    try:
        actions.restore(project=project, actor=request.user)  # type: ignore[arg-type]
    except Refusal as refusal:
        notices.error(request, refusal.message)
    except MovedOn:
        notices.warning(request, _("Somebody was faster: this is how it stands now."))
    else:
        notices.success(request, _("The project is back. Enable it to send again."))
        return redirect("project-basic", project.uid)
    return redirect("project-list")
