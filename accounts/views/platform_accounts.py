"""All accounts, for the platform's people; suspending and reactivating them."""

import uuid

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.actions import activation as actions
from accounts.enums import StaffRole
from accounts.forms.activation import PlatformAccountFilter, SuspendForm
from accounts.models import Account
from accounts.permissions import staff
from accounts.queries import platform_accounts as queries
from accounts.queries.activation import acceptance_of
from accounts.queries.identity_verifications import all_verifications
from accounts.tables.platform_accounts import PlatformAccountTable
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.tables import configure


@staff(StaffRole.REVIEWER, StaffRole.PLATFORM_ADMIN)
def platform_accounts(request: HttpRequest) -> HttpResponse:
    """Every account."""
    form = PlatformAccountFilter(request.GET)
    accounts = queries.accounts_with_figures()
    accounts = (
        queries.narrow(accounts, **form.cleaned_data)
        if form.is_valid()
        else accounts.none()
    )
    context = {
        "table": configure(request, PlatformAccountTable(accounts)),
        "form": form,
    }
    return render(request, "accounts/platform/list.html", context)


@staff(StaffRole.REVIEWER, StaffRole.PLATFORM_ADMIN)
def platform_account(request: HttpRequest, account_uid: uuid.UUID) -> HttpResponse:
    """One account: facts, people, what it claimed to be."""
    account = queries.access_any_account(account_uid)
    context = {
        "account": account,
        "acceptance": acceptance_of(account),
        "memberships": queries.members_of(account),
        "verifications": all_verifications(account),
        "can_suspend": request.user.staff_role == StaffRole.PLATFORM_ADMIN,  # type: ignore[union-attr]
    }
    return render(request, "accounts/platform/detail.html", context)


@staff(StaffRole.PLATFORM_ADMIN)
def account_suspend(request: HttpRequest, account_uid: uuid.UUID) -> HttpResponse:
    """Asks for the reason, then suspends."""
    account = queries.access_any_account(account_uid)
    form = SuspendForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            actions.suspend(account, reason=reason, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            form.add_error("reason", refusal.message)
        except MovedOn:
            return _back(request, account, _("It is suspended already."))
        else:
            return _back(request, account, _("Suspended. Its people were told."))
    context = {"account": account, "form": form}
    return render(request, "accounts/platform/suspend.html", context)


@staff(StaffRole.PLATFORM_ADMIN)
def account_reactivate(request: HttpRequest, account_uid: uuid.UUID) -> HttpResponse:
    """Asks, then lifts the suspension."""
    account = queries.access_any_account(account_uid)
    if request.method == "POST":
        try:
            actions.reactivate(account, actor=request.user)  # type: ignore[arg-type]
        except MovedOn:
            return _back(request, account, _("It is not suspended."))
        return _back(request, account, _("Reactivated. Its people were told."))
    context = {"account": account}
    return render(request, "accounts/platform/reactivate.html", context)


def _back(request: HttpRequest, account: Account, said: str) -> HttpResponse:
    notices.success(request, said)
    return redirect("platform-account", account.uid)
