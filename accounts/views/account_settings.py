"""The account's name, and what it asks of its people."""

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.actions import account_settings as actions
from accounts.enums import Permission
from accounts.forms.members import AccountSettingsForm
from accounts.permissions import may, members
from isms_console.lib.errors import MovedOn, Refusal


@members(Permission.MANAGE_ACCOUNT)
def account_settings(request: HttpRequest) -> HttpResponse:
    """The form."""
    account = request.account  # type: ignore[attr-defined]
    form = AccountSettingsForm(account, request.POST or None)
    if request.method == "POST" and form.is_valid():
        name = form.cleaned_data["name"]
        try:
            actions.rename(account=account, name=name, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            form.add_error(refusal.field or None, refusal.message)
        except MovedOn:
            notices.warning(
                request, _("Somebody was faster: this is how it stands now.")
            )
            return redirect("account-settings")
        else:
            notices.success(request, _("Saved."))
            return redirect("account-settings")
    context = {"form": form, "owns": may(request.membership, Permission.OWN)}  # type: ignore[attr-defined]
    return render(request, "accounts/members/settings.html", context)


@require_POST
@members(Permission.OWN)
def account_mfa(request: HttpRequest) -> HttpResponse:
    """Whether the account's people need a second step to sign in."""
    actions.require_mfa(
        account=request.account,  # type: ignore[attr-defined]
        is_required="required" in request.POST,
        actor=request.user,  # type: ignore[arg-type]
    )
    notices.success(request, _("Saved."))
    return redirect("account-settings")
