"""The page behind the link that an alarm recipient got; they need no sign-in."""

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.forms.mobiles import CodeForm
from accounts.permissions import everyone
from isms_console.lib import texting
from isms_console.lib.errors import MovedOn, Refusal
from projects.actions import recipient_proofs as actions
from projects.models import AlarmRecipient
from projects.queries import recipients as queries


@everyone
def recipient_proof(request: HttpRequest, secret: str) -> HttpResponse:
    """Who asks for what; POST confirms the address, or the mobile by its code."""
    recipient = queries.recipient_by_link(secret)
    if recipient is None:
        return render(request, "projects/recipients/gone.html", status=404)
    form = CodeForm(request.POST if "code" in request.POST else None)
    if request.method == "POST":
        if "code" not in request.POST:
            return _confirm_email(request, recipient, secret)
        if form.is_valid() and _confirm_mobile(request, recipient, form):
            return redirect("recipient-proof", secret)
    context = {
        "recipient": recipient,
        "secret": secret,
        "form": form,
        "is_open": queries.has_open_code(recipient),
        "can_text": not texting.texter().code_trouble(),
    }
    return render(request, "projects/recipients/proof.html", context)


@require_POST
@everyone
def recipient_proof_code(request: HttpRequest, secret: str) -> HttpResponse:
    """Texts a code to the mobile, once the address is confirmed."""
    recipient = queries.recipient_by_link(secret)
    if recipient is None:
        return render(request, "projects/recipients/gone.html", status=404)
    if recipient.email_confirmed_at:
        try:
            actions.text_code(recipient, actor=None)
        except Refusal as refusal:
            notices.error(request, refusal.message)
    return redirect("recipient-proof", secret)


def _confirm_email(
    request: HttpRequest, recipient: AlarmRecipient, secret: str
) -> HttpResponse:
    try:
        actions.confirm_email(recipient)
    except MovedOn:
        notices.warning(request, _("This address is confirmed already."))
    else:
        notices.success(request, _("The address is confirmed."))
    return redirect("recipient-proof", secret)


def _confirm_mobile(
    request: HttpRequest, recipient: AlarmRecipient, form: CodeForm
) -> bool:
    """Whether the page is to be shown anew."""
    try:
        actions.confirm_mobile(recipient, form.cleaned_data["code"], actor=None)
    except Refusal as refusal:
        form.add_error("code", refusal.message)
        return False
    except MovedOn:
        notices.warning(request, _("This mobile is confirmed already."))
    else:
        notices.success(request, _("The mobile is confirmed."))
    return True
