"""The people of an account."""

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.actions import members as actions
from accounts.enums import Permission, Role
from accounts.forms.members import RoleForm, TransferForm
from accounts.permissions import ROLE_PERMISSIONS, may, members
from accounts.queries import invitations
from accounts.queries import memberships as queries
from accounts.tables.members import InvitationTable, MemberTable
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.tables import configure


@members(Permission.VIEW)
def member_list(request: HttpRequest) -> HttpResponse:
    """Who belongs to the account, and who is invited."""
    account = request.account  # type: ignore[attr-defined]
    mine = request.membership  # type: ignore[attr-defined]
    people = MemberTable(queries.members_of(account), mine)
    invited = InvitationTable(invitations.unanswered(account), mine)
    context = {
        "people": configure(request, people),
        "invited": configure(request, invited),
        "can_manage": may(mine, Permission.MANAGE_MEMBERS),
        "can_set": may(mine, Permission.MANAGE_ACCOUNT),
    }
    return render(request, "accounts/members/list.html", context)


@members(Permission.MANAGE_MEMBERS)
def member_role(request: HttpRequest, member_id: int) -> HttpResponse:
    """GET asks for the role, POST gives it."""
    member = queries.access_member(request.account, member_id)  # type: ignore[attr-defined]
    form = RoleForm(request.POST or None, initial={"role": member.role})
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_role(
                membership=member,
                role=Role(form.cleaned_data["role"]),
                actor=request.membership,  # type: ignore[attr-defined]
            )
        except Refusal as refusal:
            form.add_error(refusal.field or None, refusal.message)
        except MovedOn:
            return _moved_on(request)
        else:
            notices.success(request, _("The role is changed."))
            return redirect("member-list")
    context = {"member": member, "form": form}
    return render(request, "accounts/members/role.html", context)


@members(Permission.MANAGE_MEMBERS)
def member_remove(request: HttpRequest, member_id: int) -> HttpResponse:
    """GET confirms, POST takes the member out."""
    member = queries.access_member(request.account, member_id)  # type: ignore[attr-defined]
    if request.method != "POST":
        return render(request, "accounts/members/remove.html", {"member": member})
    try:
        actions.remove_member(membership=member, actor=request.membership)  # type: ignore[attr-defined]
    except Refusal as refusal:
        notices.error(request, refusal.message)
    except MovedOn:
        return _moved_on(request)
    else:
        notices.success(request, _("The member is removed."))
    return redirect("member-list")


@members(Permission.VIEW)
def member_leave(request: HttpRequest) -> HttpResponse:
    """GET confirms, POST leaves the account."""
    if request.method != "POST":
        return render(request, "accounts/members/leave.html")
    try:
        actions.leave(membership=request.membership)  # type: ignore[attr-defined]
    except Refusal as refusal:
        notices.error(request, refusal.message)
        return redirect("member-list")
    except MovedOn:
        return _moved_on(request)
    notices.success(request, _("You left the account."))
    return redirect("home")


@members(Permission.OWN)
def ownership_transfer(request: HttpRequest) -> HttpResponse:
    """GET asks who, POST with the account's name typed makes them the owner."""
    mine = request.membership  # type: ignore[attr-defined]
    form = TransferForm(mine, request.POST or None)
    if request.method == "POST" and form.is_valid():
        member = form.cleaned_data["member"]
        try:
            actions.transfer_ownership(membership=member, actor=mine)
        except Refusal as refusal:
            form.add_error(refusal.field or None, refusal.message)
        except MovedOn:
            return _moved_on(request)
        else:
            notices.success(request, _("The ownership is transferred."))
            return redirect("member-list")
    return render(request, "accounts/members/transfer.html", {"form": form})


@members(Permission.VIEW)
def role_table(request: HttpRequest) -> HttpResponse:
    """What each role may do: the one table."""
    rows = [
        (
            permission.label,
            [(role.label, permission in ROLE_PERMISSIONS[role]) for role in Role],
        )
        for permission in Permission
    ]
    context = {"roles": list(Role), "rows": rows}
    return render(request, "accounts/members/roles.html", context)


def _moved_on(request: HttpRequest) -> HttpResponse:
    notices.warning(request, _("Somebody was faster: this is how it stands now."))
    return redirect("member-list")
