"""What can be done with a body template: hand in, take back, renew, copy, delete."""

from collections.abc import Callable

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from accounts.permissions import members
from isms_console.lib.errors import MovedOn, Refusal
from projects.actions import body_templates as actions
from projects.actions import versions
from projects.queries import body_templates as queries
from projects.queries.versions import open_version
from projects.views.body_templates import moved_on


@require_POST
@members(Permission.MANAGE_CONTENT)
def template_submit(request: HttpRequest, template_id: int) -> HttpResponse:
    """Hands the open version in as it is."""
    account = request.account  # type: ignore[attr-defined]
    template = queries.access_template(account, template_id)
    return _do(
        request,
        template_id,
        lambda: actions.submit(template, actor=request.user),  # type: ignore[arg-type]
        _("Submitted. You are told of the result."),
    )


@members(Permission.MANAGE_CONTENT)
def template_withdraw(request: HttpRequest, template_id: int) -> HttpResponse:
    """GET confirms, POST takes it back from the reviewers."""
    account = request.account  # type: ignore[attr-defined]
    template = queries.access_template(account, template_id)
    if request.method != "POST":
        context = {"template": template}
        return render(request, "projects/body_templates/withdraw.html", context)
    return _do(
        request,
        template_id,
        lambda: versions.withdraw(template, actor=request.user),  # type: ignore[arg-type]
        _("Withdrawn. You can edit and resubmit it."),
    )


@require_POST
@members(Permission.MANAGE_CONTENT)
def template_version(request: HttpRequest, template_id: int) -> HttpResponse:
    """Begins the next version of an approved one."""
    account = request.account  # type: ignore[attr-defined]
    template = queries.access_template(account, template_id)
    try:
        actions.start_version(template, actor=request.user)  # type: ignore[arg-type]
    except MovedOn:
        return moved_on(request, template_id)
    return redirect("template-edit", template_id)


@members(Permission.MANAGE_CONTENT)
def template_discard(request: HttpRequest, template_id: int) -> HttpResponse:
    """GET confirms, POST throws the open version away; the approved one stays."""
    account = request.account  # type: ignore[attr-defined]
    template = queries.access_template(account, template_id)
    opened = open_version(template)
    if opened is None or queries.approved_version(template) is None:
        return redirect("template-detail", template_id)
    if request.method != "POST":
        context = {"template": opened}
        return render(request, "projects/body_templates/discard.html", context)
    return _do(
        request,
        template_id,
        lambda: versions.discard(opened, actor=request.user),  # type: ignore[arg-type]
        _("The version is thrown away."),
    )


@require_POST
@members(Permission.MANAGE_CONTENT)
def template_copy(request: HttpRequest, template_id: int) -> HttpResponse:
    """Another draft that says the same."""
    account = request.account  # type: ignore[attr-defined]
    template = queries.access_template(account, template_id)
    try:
        copied = actions.copy(template, actor=request.user)  # type: ignore[arg-type]
    except Refusal as refusal:
        notices.error(request, refusal.message)
        return redirect("template-detail", template_id)
    return redirect("template-edit", copied.template_id)


@members(Permission.MANAGE_CONTENT)
def template_delete(request: HttpRequest, template_id: int) -> HttpResponse:
    """GET says what still uses it, POST takes it out of use."""
    account = request.account  # type: ignore[attr-defined]
    template = queries.access_template(account, template_id)
    if request.method != "POST":
        context = {"template": template, "uses": queries.uses_of(template)}
        return render(request, "projects/body_templates/delete.html", context)
    try:
        versions.delete(template, actor=request.user)  # type: ignore[arg-type]
    except MovedOn:
        return moved_on(request, template_id)
    notices.success(request, _("Deleted. It can be restored from the list."))
    return redirect("template-list")


@require_POST
@members(Permission.MANAGE_CONTENT)
def template_restore(request: HttpRequest, template_id: int) -> HttpResponse:
    """Undoes a deletion."""
    account = request.account  # type: ignore[attr-defined]
    template = queries.access_any(account, template_id)
    try:
        actions.restore(template, actor=request.user)  # type: ignore[arg-type]
    except Refusal as refusal:
        notices.error(request, refusal.message)
        return redirect("template-list")
    except MovedOn:
        return moved_on(request, template_id)
    notices.success(request, _("Restored, as it was."))
    return redirect("template-detail", template_id)


def _do(
    request: HttpRequest, template_id: int, act: Callable[[], None], said: str
) -> HttpResponse:
    try:
        act()
    except Refusal as refusal:
        notices.error(request, refusal.message)
    except MovedOn:
        return moved_on(request, template_id)
    else:
        notices.success(request, said)
    return redirect("template-detail", template_id)
