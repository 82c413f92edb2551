"""The second step of signing in: asking for it, setting it up, taking it away."""

from allauth.mfa.base import views as base
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as keys
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from accounts.permissions import before_second_factor, everyone, people
from accounts.queries.second_factors import (
    access_security_key,
    second_factors_of,
    who_requires_it,
)


class _AgainByKey(keys.ReauthenticateWebAuthnView):  # type: ignore[misc]
    """What the key did not prove is asked again here."""

    def form_invalid(self, form: Form) -> HttpResponse:
        """The same page, with a toast that says why."""
        super().form_invalid(form)
        return redirect(self.request.get_full_path())


authenticate = everyone(base.authenticate)
again = before_second_factor(people(base.reauthenticate))
again_by_key = before_second_factor(people(_AgainByKey.as_view()))
app_add = before_second_factor(people(app.activate_totp))
key_add = before_second_factor(people(keys.add_webauthn))
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
def app_remove(request: HttpRequest) -> HttpResponse:
    """GET confirms, POST takes the app away."""
    if second_factors_of(request.user).app is None:  # type: ignore[arg-type]
        return redirect("mfa_index")
    answer: HttpResponse = app.deactivate_totp(request)
    return answer


@before_second_factor
@people
def code_list(request: HttpRequest) -> HttpResponse:
    """The recovery codes, this once."""
    if second_factors_of(request.user).codes is None:  # type: ignore[arg-type]
        return redirect("mfa_index")
    answer: HttpResponse = codes.view_recovery_codes(request)
    return answer


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
