"""When reviewers work, and what is promised."""

from typing import Any

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.enums import StaffRole
from reviews.actions import calendar as actions
from reviews.forms.catalogue import HolidaysForm, HoursForm, PolicyForm
from reviews.queries import catalogue as queries
from reviews.views.catalogue import by_platform
from reviews.views.queue import at_the_desk


@at_the_desk
def review_calendar(request: HttpRequest) -> HttpResponse:
    """Zone, hours, days off and promises."""
    return _page(request)


def _page(request: HttpRequest, **forms: Any) -> HttpResponse:
    context = {
        "hours": HoursForm(initial=queries.hours_as_typed()),
        "holidays_form": HolidaysForm(),
        "policy": PolicyForm(),
        "holidays": queries.holidays(),
        "promises": queries.promises(),
        "can_edit": request.user.staff_role == StaffRole.PLATFORM_ADMIN,  # type: ignore[union-attr]
        **forms,
    }
    return render(request, "reviews/calendar/page.html", context)


@require_POST
@by_platform
def calendar_hours(request: HttpRequest) -> HttpResponse:
    """Sets zone and hours."""
    form = HoursForm(request.POST)
    if not form.is_valid():
        return _page(request, hours=form)
    actions.set_hours(
        time_zone=form.cleaned_data["time_zone"],
        hours=form.hours,
        actor=request.user,  # type: ignore[arg-type]
    )
    return _saved(request)


@require_POST
@by_platform
def holiday_add(request: HttpRequest) -> HttpResponse:
    """Adds days off."""
    form = HolidaysForm(request.POST)
    if not form.is_valid():
        return _page(request, holidays_form=form)
    actions.add_holidays(days=form.cleaned_data["days"], actor=request.user)  # type: ignore[arg-type]
    return _saved(request)


@require_POST
@by_platform
def holiday_remove(request: HttpRequest, holiday_id: int) -> HttpResponse:
    """Makes a day off a working day."""
    holiday = queries.access_holiday(holiday_id)
    actions.remove_holiday(holiday=holiday, actor=request.user)  # type: ignore[arg-type]
    return _saved(request)


@require_POST
@by_platform
def policy_set(request: HttpRequest) -> HttpResponse:
    """Sets what is promised for a kind."""
    form = PolicyForm(request.POST)
    if not form.is_valid():
        return _page(request, policy=form)
    actions.set_policy(**form.cleaned_data, actor=request.user)  # type: ignore[arg-type]
    return _saved(request)


def _saved(request: HttpRequest) -> HttpResponse:
    notices.success(request, _("Saved. Open cases keep their due times."))
    return redirect("review-calendar")
