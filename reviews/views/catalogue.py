"""Standards and reasons."""

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.enums import StaffRole
from accounts.permissions import staff
from isms_console.lib.errors import Refusal
from reviews.actions import catalogue as actions
from reviews.forms.catalogue import ReasonForm, StandardForm
from reviews.models import ReviewReason, ReviewStandard
from reviews.queries import catalogue as queries
from reviews.views.queue import at_the_desk

_REASON = ("kind", "title_en", "title_zh", "advice_en", "advice_zh", "position")
_STANDARD = ("kind", "title_en", "title_zh", "text_en", "text_zh", "position")
by_platform = staff(StaffRole.PLATFORM_ADMIN)


@at_the_desk
def standard_list(request: HttpRequest) -> HttpResponse:
    """The written criteria, and the reasons with their advice."""
    context = {
        "standards": queries.standards(),
        "reasons": queries.reasons(),
        "can_edit": request.user.staff_role == StaffRole.PLATFORM_ADMIN,  # type: ignore[union-attr]
    }
    return render(request, "reviews/catalogue/standards.html", context)


@by_platform
def reason_new(request: HttpRequest) -> HttpResponse:
    """A new reason."""
    return _reason(request, None)


@by_platform
def reason_edit(request: HttpRequest, reason_id: int) -> HttpResponse:
    """Change a reason."""
    return _reason(request, queries.access_reason(reason_id))


def _reason(request: HttpRequest, reason: ReviewReason | None) -> HttpResponse:
    initial = {name: getattr(reason, name) for name in _REASON} if reason else {}
    if reason:
        initial["is_offered"] = reason.is_offered
    form = ReasonForm(request.POST or None, is_new=reason is None, initial=initial)
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        try:
            actions.save_reason(reason=reason, values=values, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            form.add_error(refusal.field, refusal.message)
        else:
            notices.success(request, _("Saved."))
            return redirect("standard-list")
    context = {"form": form, "reason": reason}
    return render(request, "reviews/catalogue/reason.html", context)


@by_platform
def standard_new(request: HttpRequest) -> HttpResponse:
    """A new standard."""
    return _standard(request, None)


@by_platform
def standard_edit(request: HttpRequest, standard_id: int) -> HttpResponse:
    """Change a standard."""
    return _standard(request, queries.access_standard(standard_id))


def _standard(request: HttpRequest, standard: ReviewStandard | None) -> HttpResponse:
    initial = {name: getattr(standard, name) for name in _STANDARD} if standard else {}
    form = StandardForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        actions.save_standard(standard=standard, values=values, actor=request.user)  # type: ignore[arg-type]
        notices.success(request, _("Saved."))
        return redirect("standard-list")
    context = {"form": form, "standard": standard}
    return render(request, "reviews/catalogue/standard.html", context)


@by_platform
def standard_remove(request: HttpRequest, standard_id: int) -> HttpResponse:
    """GET confirms, POST removes."""
    standard = queries.access_standard(standard_id)
    if request.method != "POST":
        context = {"standard": standard}
        return render(request, "reviews/catalogue/remove.html", context)
    actions.remove_standard(standard=standard, actor=request.user)  # type: ignore[arg-type]
    notices.success(request, _("The standard is removed."))
    return redirect("standard-list")
