"""Inviting people, and being invited."""

import uuid

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.actions import invitations as actions
from accounts.enums import SESSION_ACCOUNT, SESSION_INVITATION, Permission, Role
from accounts.forms.members import InvitationForm
from accounts.models import Invitation, User
from accounts.permissions import before_second_factor, everyone, members, people
from accounts.queries import invitations as queries
from isms_console.lib.email_addresses import mask
from isms_console.lib.errors import MovedOn, Refusal


@members(Permission.MANAGE_MEMBERS)
def member_invite(request: HttpRequest) -> HttpResponse:
    """The form; sending leads back to the members."""
    form = InvitationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.invite(
                account=request.account,  # type: ignore[attr-defined]
                email=form.cleaned_data["email"],
                role=Role(form.cleaned_data["role"]),
                actor=request.user,  # type: ignore[arg-type]
            )
        except Refusal as refusal:
            form.add_error(refusal.field or None, refusal.message)
        else:
            notices.success(request, _("The invitation is on its way."))
            return redirect("member-list")
    return render(request, "accounts/invitations/new.html", {"form": form})


@require_POST
@members(Permission.MANAGE_MEMBERS)
def invitation_resend(request: HttpRequest, invitation_uid: uuid.UUID) -> HttpResponse:
    """A new link."""
    invitation = queries.access_invitation(request.account, invitation_uid)  # type: ignore[attr-defined]
    try:
        actions.resend(invitation=invitation, actor=request.user)  # type: ignore[arg-type]
    except MovedOn:
        return _moved_on(request)
    notices.success(request, _("A new link is on its way."))
    return redirect("member-list")


@members(Permission.MANAGE_MEMBERS)
def invitation_withdraw(
    request: HttpRequest, invitation_uid: uuid.UUID
) -> HttpResponse:
    """GET confirms, POST stops the link."""
    invitation = queries.access_invitation(request.account, invitation_uid)  # type: ignore[attr-defined]
    if request.method != "POST":
        context = {"invitation": invitation}
        return render(request, "accounts/invitations/withdraw.html", context)
    try:
        actions.withdraw_invitation(invitation=invitation, actor=request.user)  # type: ignore[arg-type]
    except MovedOn:
        return _moved_on(request)
    notices.success(request, _("The invitation is withdrawn."))
    return redirect("member-list")


@everyone
def invitation_accept(request: HttpRequest, secret: str) -> HttpResponse:
    """Who invites to what; POST accepts. Visitors sign in or up first."""
    invitation = queries.open_invitation(secret)
    if invitation is None:
        return render(request, "accounts/invitations/gone.html", status=404)
    context = {"invitation": invitation, "masked": mask(invitation.email)}
    user = request.user
    if not isinstance(user, User):
        request.session[SESSION_INVITATION] = secret
        return render(request, "accounts/invitations/visitor.html", context)
    is_mine = user.email == invitation.email
    if request.method == "POST" and is_mine:
        return _accept(request, invitation, user)
    context |= {"is_mine": is_mine}
    return render(request, "accounts/invitations/accept.html", context)


@before_second_factor
@require_POST
@people
def invitation_take(request: HttpRequest, invitation_uid: uuid.UUID) -> HttpResponse:
    """Accepts what the console shows to the invited person."""
    user: User = request.user  # type: ignore[assignment]
    return _accept(request, queries.access_own_invitation(user, invitation_uid), user)


def _accept(request: HttpRequest, invitation: Invitation, user: User) -> HttpResponse:
    try:
        membership = actions.accept(invitation=invitation, actor=user)
    except Refusal as refusal:
        notices.error(request, refusal.message)
        return redirect("home")
    except MovedOn:
        return render(request, "accounts/invitations/gone.html", status=404)
    request.session.pop(SESSION_INVITATION, None)
    request.session[SESSION_ACCOUNT] = str(membership.account.uid)
    notices.success(
        request, _("Welcome to %(account)s.") % {"account": membership.account}
    )
    return redirect("overview")


def _moved_on(request: HttpRequest) -> HttpResponse:
    notices.warning(request, _("Somebody was faster: this is how it stands now."))
    return redirect("member-list")
