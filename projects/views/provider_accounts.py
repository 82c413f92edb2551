"""Provider accounts: list, form, page, switch and test of the connection."""

from typing import Any

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.enums import StaffRole
from accounts.permissions import staff
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.tables import configure
from projects.actions import connection_tests
from projects.actions import provider_accounts as actions
from projects.forms.provider_accounts import ProviderAccountForm, RegistrationFilter
from projects.models import ProviderAccount
from projects.queries import connections
from projects.queries import provider_accounts as queries
from projects.tables.provider_accounts import ProviderAccountTable, RegistrationTable

by_platform = staff(StaffRole.PLATFORM_ADMIN)
_FIELDS = (
    *("name", "site", "scheme", "endpoint", "region", "upstream_sdk_app_id"),
    "takes_new_projects",
)


@by_platform
def provider_list(request: HttpRequest) -> HttpResponse:
    """Every provider account."""
    table = ProviderAccountTable(queries.provider_accounts())
    context = {"table": configure(request, table)}
    return render(request, "projects/providers/list.html", context)


@by_platform
def provider_new(request: HttpRequest) -> HttpResponse:
    """The form; saving leads to the account's page."""
    return _form(request, None)


@by_platform
def provider_edit(request: HttpRequest, provider_account_id: int) -> HttpResponse:
    """The form with what is stored, without the secrets."""
    return _form(request, queries.access_provider_account(provider_account_id))


def _form(request: HttpRequest, account: ProviderAccount | None) -> HttpResponse:
    initial = {name: getattr(account, name) for name in _FIELDS} if account else None
    form = ProviderAccountForm(
        request.POST or None, is_new=account is None, initial=initial
    )
    if request.method == "POST" and form.is_valid():
        try:
            saved = _save(request, account, form.cleaned_data)
        except Refusal as refusal:
            form.add_error(refusal.field, refusal.message)
        else:
            notices.success(request, _("Saved."))
            return redirect("provider-account", saved.pk)
    context = {"form": form, "account": account}
    return render(request, "projects/providers/form.html", context)


def _save(
    request: HttpRequest, account: ProviderAccount | None, values: dict[str, Any]
) -> ProviderAccount:
    if account is None:
        return actions.add(values, actor=request.user)  # type: ignore[arg-type]
    return actions.edit(account, values, actor=request.user)  # type: ignore[arg-type]


@by_platform
def provider_account(request: HttpRequest, provider_account_id: int) -> HttpResponse:
    """One account: facts, connection, projects, what is registered there."""
    account = queries.access_provider_account(provider_account_id)
    form = RegistrationFilter(request.GET)
    rows = queries.registrations_at(account)
    if form.is_valid():
        rows = queries.registrations_at(account, **form.cleaned_data)
    context = {
        "account": account,
        "projects": queries.projects_using(account),
        "form": form,
        "table": configure(request, RegistrationTable(rows)),
        **_connection(account),
    }
    return render(request, "projects/providers/detail.html", context)


@by_platform
def provider_connection(request: HttpRequest, provider_account_id: int) -> HttpResponse:
    """The part of the page that waits for the test of the connection."""
    account = queries.access_provider_account(provider_account_id)
    context = {"account": account, **_connection(account)}
    return render(request, "projects/providers/_connection.html", context)


def _connection(account: ProviderAccount) -> dict[str, object]:
    return {
        "is_tested": connections.is_under_way(account),
        "is_late": connections.is_late(account),
        "answer": connections.answer(account),
    }


@require_POST
@by_platform
def provider_test(request: HttpRequest, provider_account_id: int) -> HttpResponse:
    """Has a worker test the connection; the page shows what came of it."""
    account = queries.access_provider_account(provider_account_id)
    connection_tests.ask(account, actor=request.user)  # type: ignore[arg-type]
    return redirect("provider-account", account.pk)


@by_platform
def provider_enable(request: HttpRequest, provider_account_id: int) -> HttpResponse:
    """Asks, then lets things be handed to it again."""
    return _switch(request, provider_account_id, on=True)


@by_platform
def provider_disable(request: HttpRequest, provider_account_id: int) -> HttpResponse:
    """Says what stops, then stops it."""
    return _switch(request, provider_account_id, on=False)


def _switch(request: HttpRequest, pk: int, *, on: bool) -> HttpResponse:
    account = queries.access_provider_account(pk)
    if request.method != "POST":
        projects = queries.projects_using(account).count()
        context = {"account": account, "projects": projects, "on": on}
        return render(request, "projects/providers/switch.html", context)
    try:
        actions.switch(account, on=on, actor=request.user)  # type: ignore[arg-type]
    except MovedOn:
        notices.info(request, _("It was so already."))
    else:
        notices.success(request, _("Enabled.") if on else _("Disabled."))
    return redirect("provider-account", account.pk)
