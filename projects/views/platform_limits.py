"""The limits of the platform and of its accounts, for its admins."""

import uuid

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.enums import StaffRole
from accounts.models import Account
from accounts.permissions import staff
from accounts.queries.platform_accounts import access_any_account
from isms_console.lib.errors import Refusal
from isms_console.tables import configure
from projects.actions import limits as actions
from projects.forms.limits import INHERIT, AccountChoice, LimitForm
from projects.queries import limits as queries
from projects.tables.limits import LimitTable
from projects.views.limits import access_name, initial_of


@staff(StaffRole.PLATFORM_ADMIN)
def platform_limits(request: HttpRequest) -> HttpResponse:
    """What holds for everybody; choosing an account leads to what holds for it."""
    form = AccountChoice(request.GET or None)
    if form.is_valid():
        return redirect("account-limits", form.cleaned_data["account"].uid)
    table = LimitTable(
        queries.limit_rows_of_account(None),
        "platform-limit-edit",
        (),
        source="platform",
        may_change=True,
    )
    table.exclude = ("used", "left")
    context = {"table": configure(request, table), "form": form}
    return render(request, "projects/platform_limits/page.html", context)


@staff(StaffRole.PLATFORM_ADMIN)
def account_limits(request: HttpRequest, account_uid: uuid.UUID) -> HttpResponse:
    """What holds for one account."""
    account = access_any_account(account_uid)
    table = LimitTable(
        queries.limit_rows_of_account(account),
        "account-limit-edit",
        (account.uid,),
        source="account",
        may_change=True,
    )
    context = {"table": configure(request, table), "account": account}
    return render(request, "projects/platform_limits/account.html", context)


@staff(StaffRole.PLATFORM_ADMIN)
def platform_limit_edit(request: HttpRequest, limit_name: str) -> HttpResponse:
    """One limit for everybody."""
    return _edit(request, None, limit_name)


@staff(StaffRole.PLATFORM_ADMIN)
def account_limit_edit(
    request: HttpRequest, account_uid: uuid.UUID, limit_name: str
) -> HttpResponse:
    """One limit of one account."""
    return _edit(request, access_any_account(account_uid), limit_name)


def _edit(
    request: HttpRequest, account: Account | None, limit_name: str
) -> HttpResponse:
    name = access_name(limit_name)
    limit = queries.limits_of_account(account)[name]
    above = _("The platform’s value") if account else _("As delivered")
    own = "account" if account else "platform"
    form = LimitForm(above, request.POST or None, initial=initial_of(limit, own))
    if request.method == "POST" and form.is_valid():
        try:
            if form.cleaned_data["how"] == INHERIT:
                actions.drop_shared_limit(account, name, actor=request.user)  # type: ignore[arg-type]
            else:
                value = form.cleaned_data["value"]
                actions.set_shared_limit(account, name, value, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            known = refusal.field if refusal.field in form.fields else None
            form.add_error(known, refusal.message)
        else:
            notices.success(request, _("The limit is changed."))
            if account:
                return redirect("account-limits", account.uid)
            return redirect("platform-limits")
    context = {"account": account, "limit": limit, "form": form}
    return render(request, "projects/platform_limits/edit.html", context)
