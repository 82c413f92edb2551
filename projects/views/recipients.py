"""Notifications and alarms of a project: who is told of what."""

import uuid

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from accounts.forms.mobiles import CodeForm
from accounts.permissions import may, members
from accounts.policies import measures_of
from isms_console.lib import texting
from isms_console.lib.errors import MovedOn, Refusal
from projects.actions import recipient_proofs as proofs
from projects.actions import recipients as actions
from projects.forms.recipients import RecipientForm
from projects.models import AlarmRecipient, Project
from projects.queries import recipients as queries
from projects.queries.projects import access_project


@members(Permission.VIEW)
def project_notifications(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """Who is told of what, and which of their addresses are confirmed."""
    project = access_project(request.account, project_uid)  # type: ignore[attr-defined]
    mine = request.membership  # type: ignore[attr-defined]
    recipients = list(queries.recipients_of(project))
    context = {
        "project": project,
        "recipients": recipients,
        "most": measures_of(project.account).alarm_recipients,
        "can_manage": may(mine, Permission.MANAGE_PROJECTS),
        "sees_numbers": may(mine, Permission.VIEW_NUMBERS),
        "trouble": texting.texter().notice_trouble(),
    }
    return render(request, "projects/recipients/list.html", context)


@members(Permission.MANAGE_PROJECTS)
def recipient_add(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """The form; adding mails the link."""
    project = access_project(request.account, project_uid)  # type: ignore[attr-defined]
    form = RecipientForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_recipient(project, form.details, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            _say(form, refusal)
        else:
            notices.success(
                request, _("Added. Each address is used once it is confirmed.")
            )
            return redirect("project-notifications", project.uid)
    context = {"project": project, "form": form}
    return render(request, "projects/recipients/form.html", context)


@members(Permission.MANAGE_PROJECTS)
def recipient_edit(
    request: HttpRequest, project_uid: uuid.UUID, recipient_uid: uuid.UUID
) -> HttpResponse:
    """The form; a changed address is confirmed anew."""
    recipient = _recipient(request, project_uid, recipient_uid)
    initial = {
        "name": recipient.name,
        "email": recipient.email,
        "mobile": recipient.mobile,
        "events": recipient.events,
    }
    form = RecipientForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_recipient(recipient, form.details, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            _say(form, refusal)
        except MovedOn:
            return _moved_on(request, recipient.project)
        else:
            notices.success(request, _("The recipient is changed."))
            return redirect("project-notifications", project_uid)
    context = {"project": recipient.project, "recipient": recipient, "form": form}
    return render(request, "projects/recipients/form.html", context)


@members(Permission.MANAGE_PROJECTS)
def recipient_remove(
    request: HttpRequest, project_uid: uuid.UUID, recipient_uid: uuid.UUID
) -> HttpResponse:
    """GET confirms, POST takes the recipient out."""
    recipient = _recipient(request, project_uid, recipient_uid)
    if request.method == "POST":
        try:
            actions.remove_recipient(recipient, actor=request.user)  # type: ignore[arg-type]
        except MovedOn:
            return _moved_on(request, recipient.project)
        notices.success(request, _("The recipient is removed."))
        return redirect("project-notifications", project_uid)
    context = {"project": recipient.project, "recipient": recipient}
    return render(request, "projects/recipients/remove.html", context)


@require_POST
@members(Permission.MANAGE_PROJECTS)
def recipient_mail(
    request: HttpRequest, project_uid: uuid.UUID, recipient_uid: uuid.UUID
) -> HttpResponse:
    """A new link."""
    recipient = _recipient(request, project_uid, recipient_uid)
    try:
        proofs.mail_link(recipient, actor=request.user)  # type: ignore[arg-type]
    except Refusal as refusal:
        notices.error(request, refusal.message)
    else:
        notices.success(request, _("A new link is on its way."))
    return redirect("project-notifications", project_uid)


@require_POST
@members(Permission.MANAGE_PROJECTS)
def recipient_code(
    request: HttpRequest, project_uid: uuid.UUID, recipient_uid: uuid.UUID
) -> HttpResponse:
    """Texts a code, to be typed on the next page."""
    recipient = _recipient(request, project_uid, recipient_uid)
    try:
        proofs.text_code(recipient, actor=request.user)  # type: ignore[arg-type]
    except Refusal as refusal:
        notices.error(request, refusal.message)
    return redirect("recipient-mobile", project_uid, recipient_uid)


@members(Permission.MANAGE_PROJECTS)
def recipient_mobile(
    request: HttpRequest, project_uid: uuid.UUID, recipient_uid: uuid.UUID
) -> HttpResponse:
    """The code that the recipient reads out is typed here."""
    recipient = _recipient(request, project_uid, recipient_uid)
    if not recipient.mobile or recipient.mobile_confirmed_at:
        return redirect("project-notifications", project_uid)
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        code = form.cleaned_data["code"]
        try:
            proofs.confirm_mobile(recipient, code, actor=request.user)  # type: ignore[arg-type]
        except MovedOn:
            return _moved_on(request, recipient.project)
        except Refusal as refusal:
            form.add_error("code", refusal.message)
        else:
            notices.success(request, _("The mobile is confirmed."))
            return redirect("project-notifications", project_uid)
    context = {
        "project": recipient.project,
        "recipient": recipient,
        "form": form,
        "is_open": queries.has_open_code(recipient),
        "next_at": queries.next_at(recipient.code_sent_at),
        "trouble": texting.texter().code_trouble(),
    }
    return render(request, "projects/recipients/mobile.html", context)


def _recipient(
    request: HttpRequest, project_uid: uuid.UUID, recipient_uid: uuid.UUID
) -> AlarmRecipient:
    project = access_project(request.account, project_uid)  # type: ignore[attr-defined]
    return queries.access_recipient(project, recipient_uid)


def _say(form: RecipientForm, refusal: Refusal) -> None:
    known = refusal.field if refusal.field in form.fields else None
    form.add_error(known, refusal.message)


def _moved_on(request: HttpRequest, project: Project) -> HttpResponse:
    notices.warning(request, _("Somebody was faster: this is how it stands now."))
    return redirect("project-notifications", project.uid)
