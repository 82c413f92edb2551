"""The person's own mobile."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.actions import mobiles as actions
from accounts.forms.mobiles import CodeForm, MobileForm
from accounts.models import User
from accounts.permissions import people
from accounts.queries import mobiles as queries
from isms_console.lib import texting
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.phone_numbers import mask


@people
def mobile(request: HttpRequest) -> HttpResponse:
    """Which number is confirmed; another one is typed here."""
    user: User = request.user  # type: ignore[assignment]
    form = MobileForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.ask_code(user, form.cleaned_data["phone_number"])
        except Refusal as refusal:
            known = refusal.field if refusal.field in form.fields else None
            form.add_error(known, refusal.message)
        else:
            return redirect("mobile-confirm")
    context = {
        "form": form,
        "number": mask(user.mobile) if user.mobile else "",
        "trouble": texting.texter().code_trouble(),
        "is_texted": not texting.texter().notice_trouble(),
    }
    return render(request, "accounts/mobiles/mobile.html", context)


@people
def mobile_confirm(request: HttpRequest) -> HttpResponse:
    """The code is typed here."""
    user: User = request.user  # type: ignore[assignment]
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.confirm(user, form.cleaned_data["code"])
        except MovedOn:
            return redirect("mobile")
        except Refusal as refusal:
            form.add_error("code", refusal.message)
        else:
            messages.success(request, _("Your mobile is confirmed."))
            return redirect("mobile")
    sent = queries.newest_code(user)
    if sent is None or sent.used_at is not None:
        return redirect("mobile")
    context = {
        "form": form,
        "sent": sent,
        "number": mask(sent.phone_number),
        "is_open": queries.open_code(user) is not None,
        "next_at": queries.next_code_at(user),
    }
    return render(request, "accounts/mobiles/confirm.html", context)


@people
def mobile_remove(request: HttpRequest) -> HttpResponse:
    """GET asks, POST removes the number."""
    user: User = request.user  # type: ignore[assignment]
    if not user.mobile:
        return redirect("mobile")
    if request.method == "POST":
        try:
            actions.remove(user)
        except MovedOn:
            return redirect("mobile")
        messages.success(request, _("Your mobile was removed."))
        return redirect("mobile")
    context = {"number": mask(user.mobile)}
    return render(request, "accounts/mobiles/remove.html", context)
