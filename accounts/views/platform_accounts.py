"""Accounts, as the platform's people see them."""

import uuid

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.actions import activation as actions
from accounts.enums import StaffRole
from accounts.forms.platform_accounts import AccountFilter, SuspensionForm
from accounts.permissions import staff
from accounts.queries import accounts as queries
from accounts.queries.terms import latest_acceptance
from accounts.tables.platform_accounts import AccountTable
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.tables import configure


@staff(StaffRole.REVIEWER, StaffRole.PLATFORM_ADMIN)
def account_list(request: HttpRequest) -> HttpResponse:
    """All accounts."""
    form = AccountFilter(request.GET)
    rows = queries.accounts_for_staff()
    rows = queries.narrow(rows, **form.cleaned_data) if form.is_valid() else rows.none()
    context = {"table": configure(request, AccountTable(rows)), "form": form}
    return render(request, "accounts/platform/list.html", context)


@staff(StaffRole.REVIEWER, StaffRole.PLATFORM_ADMIN)
def account_detail(request: HttpRequest, account_uid: uuid.UUID) -> HttpResponse:
    """One account: state, people, verifications."""
    account = queries.access_account(account_uid)
    context = {
        "account": account,
        "acceptance": latest_acceptance(account),
        "can_suspend": request.user.staff_role == StaffRole.PLATFORM_ADMIN,  # type: ignore[union-attr]
    }
    return render(request, "accounts/platform/detail.html", context)


@staff(StaffRole.PLATFORM_ADMIN)
def account_suspend(request: HttpRequest, account_uid: uuid.UUID) -> HttpResponse:
    """GET asks why, POST stops the account's sending."""
    account = queries.access_account(account_uid)
    form = SuspensionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            actions.suspend(account=account, reason=reason, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            form.add_error("reason", refusal.message)
        except MovedOn:
            return redirect("platform-account", account_uid)
        else:
            notices.success(request, _("The account is suspended."))
            return redirect("platform-account", account_uid)
    context = {"account": account, "form": form}
    return render(request, "accounts/platform/suspend.html", context)


@staff(StaffRole.PLATFORM_ADMIN)
def account_reactivate(request: HttpRequest, account_uid: uuid.UUID) -> HttpResponse:
    """GET confirms, POST lets the account send again."""
    account = queries.access_account(account_uid)
    if request.method != "POST":
        context = {"account": account}
        return render(request, "accounts/platform/reactivate.html", context)
    try:
        actions.reactivate(account=account, actor=request.user)  # type: ignore[arg-type]
    except MovedOn:
        return redirect("platform-account", account_uid)
    notices.success(request, _("The account can send again."))
    return redirect("platform-account", account_uid)
