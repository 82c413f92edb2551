"""Inviting people, and being invited."""

import uuid
from collections.abc import Callable

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
    return _do(request, invitation_uid, actions.resend, _("A new link is on its way."))


@require_POST
@members(Permission.MANAGE_MEMBERS)
def invitation_withdraw(
    request: HttpRequest, invitation_uid: uuid.UUID
) -> HttpResponse:
    """The link stops working."""
    said = _("The invitation is withdrawn.")
    return _do(request, invitation_uid, actions.withdraw_invitation, said)


def _do(
    request: HttpRequest, invitation_uid: uuid.UUID, act: Callable[..., None], said: str
) -> HttpResponse:
    invitation = queries.access_invitation(request.account, invitation_uid)  # type: ignore[attr-defined]
    try:
        act(invitation=invitation, actor=request.user)
    except MovedOn:
        notices.warning(request, _("Somebody was faster: this is how it stands now."))
    else:
        notices.success(request, said)
    return redirect("member-list")


@everyone
def invitation_accept(request: HttpRequest, secret: str) -> HttpResponse:
    """Who invites to what; POST accepts. Visitors sign in or up first."""
    invitation = queries.open_invitation(secret)
    if invitation is None:
        return render(request, "accounts/invitations/gone.html", status=404)
    user = request.user
    if not isinstance(user, User):
        request.session[SESSION_INVITATION] = secret
        context = {"invitation": invitation, "secret": secret}
        return render(request, "accounts/invitations/visitor.html", context)
    if request.method == "POST":
        return _accept(request, invitation, user)
    context = {"invitation": invitation, "is_mine": user.email == invitation.email}
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
