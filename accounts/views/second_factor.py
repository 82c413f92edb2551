"""The second step of signing in: asking for it, setting it up, taking it away."""

from allauth.mfa.base import views as base
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as keys
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from accounts.permissions import before_second_factor, everyone, people
from accounts.queries.second_factors import (
    access_security_key,
    second_factors_of,
    who_requires_it,
)

authenticate = everyone(base.authenticate)
again = before_second_factor(people(base.reauthenticate))
again_by_key = before_second_factor(people(keys.reauthenticate_webauthn))
app_add = before_second_factor(people(app.activate_totp))
app_remove = before_second_factor(people(app.deactivate_totp))
key_add = before_second_factor(people(keys.add_webauthn))
code_list = before_second_factor(people(codes.view_recovery_codes))
code_make = before_second_factor(people(codes.generate_recovery_codes))


@before_second_factor
@people
def second_factor(request: HttpRequest) -> HttpResponse:
    """What the person has, and why it is required."""
    context = {
        "factors": second_factors_of(request.user),  # type: ignore[arg-type]
        "required_by": who_requires_it(request.user, request.account),  # type: ignore[arg-type, attr-defined]
    }
    return render(request, "mfa/index.html", context)


@before_second_factor
@people
def key_list(request: HttpRequest) -> HttpResponse:
    """The keys stand with everything else."""
    return redirect("mfa_index")


@before_second_factor
@people
def key_rename(request: HttpRequest, key_id: int) -> HttpResponse:
    """What the person calls a key."""
    access_security_key(request.user, key_id)  # type: ignore[arg-type]
    answer: HttpResponse = keys.edit_webauthn(request, pk=key_id)
    return answer


@before_second_factor
@people
def key_remove(request: HttpRequest, key_id: int) -> HttpResponse:
    """GET confirms, POST takes the key away."""
    access_security_key(request.user, key_id)  # type: ignore[arg-type]
    answer: HttpResponse = keys.remove_webauthn(request, pk=key_id)
    return answer
