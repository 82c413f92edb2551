"""The lists of the desk."""

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST
from django_tables2.paginators import LazyPaginator

from accounts.enums import StaffRole
from accounts.permissions import staff
from isms_console.lib.errors import Refusal
from isms_console.tables import configure
from reviews.actions import saved_views
from reviews.forms.queue import DecidedFilter, QueueFilter
from reviews.forms.typed import typed
from reviews.queries import queue as queries
from reviews.tables.queue import CaseTable, DecidedTable

at_the_desk = staff(StaffRole.REVIEWER, StaffRole.PLATFORM_ADMIN)


@at_the_desk
def case_queue(request: HttpRequest) -> HttpResponse:
    """What waits, the most urgent first."""
    person = request.user
    form = QueueFilter(request.GET)
    cases = queries.open_cases()
    if form.is_valid():
        cases = queries.narrow(cases, person, form.cleaned_data)  # type: ignore[arg-type]
    context = {
        "table": configure(request, CaseTable(cases)),
        "form": form,
        "counts": queries.counts(person),  # type: ignore[arg-type]
        "views": queries.saved_views(person),  # type: ignore[arg-type]
    }
    return render(request, "reviews/cases/queue.html", context)


@at_the_desk
def case_mine(request: HttpRequest) -> HttpResponse:
    """What the person holds."""
    table = configure(request, CaseTable(queries.mine(request.user)))  # type: ignore[arg-type]
    return render(request, "reviews/cases/mine.html", {"table": table})


@at_the_desk
def case_decided(request: HttpRequest) -> HttpResponse:
    """What is behind us, the latest first."""
    form = DecidedFilter(request.GET)
    cases = queries.decided_cases()
    if form.is_valid():
        cases = queries.narrow_decided(cases, form.cleaned_data)
    table = configure(request, DecidedTable(cases), LazyPaginator)
    context = {"table": table, "form": form}
    return render(request, "reviews/cases/decided.html", context)


@require_POST
@at_the_desk
def view_save(request: HttpRequest) -> HttpResponse:
    """Keeps the present filters under a name."""
    query = typed(request, "query")
    try:
        view = saved_views.save_view(
            person=request.user,  # type: ignore[arg-type]
            name=typed(request, "name"),
            query=query,
        )
    except Refusal as refusal:
        notices.error(request, refusal.message)
        return redirect("case-queue")
    return redirect(f"{reverse('case-queue')}?{view.query}")


@require_POST
@at_the_desk
def view_delete(request: HttpRequest, view_id: int) -> HttpResponse:
    """Forgets a view."""
    saved_views.delete_view(person=request.user, view_id=view_id)  # type: ignore[arg-type]
    return redirect("case-queue")
