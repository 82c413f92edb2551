"""One registration at Tencent: how it stands, its story, trying again, adopting."""

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from isms_console.lib.errors import MovedOn, Refusal
from projects.actions import registering
from projects.enums import RegistrationStatus
from projects.forms.provider_accounts import AdoptForm
from projects.models import Registration
from projects.queries.explanations import explanation
from projects.queries.provider_accounts import access_provider_account
from projects.queries.registrations import access_registration
from projects.views.provider_accounts import by_platform

_ADOPTABLE = (
    RegistrationStatus.QUEUED,
    RegistrationStatus.REJECTED,
    RegistrationStatus.FAILED,
    RegistrationStatus.DRIFTED,
)
_RETRIED = (RegistrationStatus.FAILED, RegistrationStatus.DRIFTED)


@by_platform
def registration(
    request: HttpRequest, provider_account_id: int, registration_id: int
) -> HttpResponse:
    """How it stands and what happened."""
    row = _access(provider_account_id, registration_id)
    return _page(request, row, AdoptForm())


@require_POST
@by_platform
def registration_retry(
    request: HttpRequest, provider_account_id: int, registration_id: int
) -> HttpResponse:
    """Has a worker try it again."""
    row = _access(provider_account_id, registration_id)
    try:
        registering.retry(row, actor=request.user)  # type: ignore[arg-type]
    except MovedOn:
        notices.info(request, _("Nothing to try again: it moved on meanwhile."))
    else:
        notices.success(request, _("It is tried again."))
    return redirect("registration", provider_account_id, registration_id)


@require_POST
@by_platform
def registration_adopt(
    request: HttpRequest, provider_account_id: int, registration_id: int
) -> HttpResponse:
    """Has a worker look whether Tencent has the same under an id."""
    row = _access(provider_account_id, registration_id)
    form = AdoptForm(request.POST)
    if not form.is_valid():
        return _page(request, row, form)
    wanted = form.cleaned_data["upstream_id"]
    try:
        registering.adopt(row, wanted, actor=request.user)  # type: ignore[arg-type]
    except Refusal as refusal:
        form.add_error(refusal.field, refusal.message)
        return _page(request, row, form)
    except MovedOn:
        notices.info(request, _("Nothing to adopt: it moved on meanwhile."))
    else:
        notices.success(request, _("It is looked up at Tencent now."))
    return redirect("registration", provider_account_id, registration_id)


def _access(provider_account_id: int, registration_id: int) -> Registration:
    account = access_provider_account(provider_account_id)
    return access_registration(account, registration_id)


def _page(request: HttpRequest, row: Registration, form: AdoptForm) -> HttpResponse:
    context = {
        "registration": row,
        "account": row.provider_account,
        "content": row.content,
        "explanation": explanation(row),
        "events": row.events.select_related("actor").order_by("id"),
        "form": form,
        "may_adopt": row.status in _ADOPTABLE,
        "may_retry": row.status in _RETRIED,
    }
    return render(request, "projects/providers/registration.html", context)
