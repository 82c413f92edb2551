"""One case, and all that can be done with it."""

import uuid
from collections.abc import Callable
from typing import Any

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from isms_console.lib.errors import MovedOn, Refusal
from reviews.actions import cases as actions
from reviews.actions import claims, decisions, reveals
from reviews.forms.decisions import CommentForm, RejectForm, ReopenForm
from reviews.forms.typed import typed
from reviews.models import ReviewCase
from reviews.queries import people, queue, story
from reviews.queries.cases import access_case
from reviews.views.queue import at_the_desk


@at_the_desk
def case_detail(request: HttpRequest, case_uid: uuid.UUID) -> HttpResponse:
    """Everything that a decision needs, on one screen."""
    case = access_case(case_uid)
    return render(request, "reviews/cases/detail.html", _context(request, case))


def _context(request: HttpRequest, case: ReviewCase) -> dict[str, Any]:
    person: Any = request.user
    is_held = case.is_claimed and case.claimed_by_id != person.pk
    given = list(story.given_decisions(case))
    is_partial = people.is_partial(case, person)
    decided_already = any(one.reviewer_id == person.pk for one in given)
    reasons = list(story.reasons_for(case.kind))
    return {
        "case": case,
        "lines": story.lines(case),
        "pictures": story.pictures(case),
        "panel": story.panel(case),
        "findings": story.findings(case) if case.is_open else [],
        "alike": story.alike(case),
        "record": story.record_of(case),
        "similar": story.similar(case),
        "timeline": story.timeline(case),
        "rounds": story.rounds_before(case),
        "given": given,
        "reasons": reasons,
        "form": RejectForm(case.kind),
        "comment_form": CommentForm(auto_id="comment-%s"),
        "is_held": is_held,
        "is_mine": case.is_claimed and not is_held,
        "is_partial": is_partial,
        "may_decide": case.is_open and not (is_held or is_partial or decided_already),
        "decided_already": decided_already and case.is_open,
        "next_case": queue.next_for(person, case) if case.is_open else None,
        "previous_case": queue.previous_for(person, case) if case.is_open else None,
    }


@require_POST
@at_the_desk
def case_claim(request: HttpRequest, case_uid: uuid.UUID) -> HttpResponse:
    """Holds the case."""
    case = access_case(case_uid)
    return _do(request, case, lambda: claims.claim(case, actor=request.user))  # type: ignore[arg-type]


@require_POST
@at_the_desk
def case_release(request: HttpRequest, case_uid: uuid.UUID) -> HttpResponse:
    """Gives it back."""
    case = access_case(case_uid)
    return _do(request, case, lambda: claims.release(case, actor=request.user))  # type: ignore[arg-type]


@require_POST
@at_the_desk
def case_approve(request: HttpRequest, case_uid: uuid.UUID) -> HttpResponse:
    """A yes; the next case opens."""
    case = access_case(case_uid)
    try:
        is_last = decisions.approve(
            case,
            actor=request.user,  # type: ignore[arg-type]
            text=typed(request, "text").strip(),
        )
    except (Refusal, MovedOn) as problem:
        return _refused(request, case, problem)
    said = _("Approved: %(title)s") if is_last else _("Your approval counts: %(title)s")
    return _on_to_next(request, case, said)


@require_POST
@at_the_desk
def case_reject(request: HttpRequest, case_uid: uuid.UUID) -> HttpResponse:
    """A no with its reason; the next case opens."""
    case = access_case(case_uid)
    form = RejectForm(case.kind, request.POST)
    if not form.is_valid():
        context = {**_context(request, case), "form": form, "open_reject": True}
        return render(request, "reviews/cases/detail.html", context)
    try:
        decisions.reject(
            case,
            actor=request.user,  # type: ignore[arg-type]
            reason=form.cleaned_data["reason"],
            text=form.cleaned_data["text"].strip(),
        )
    except Refusal as refusal:
        form.add_error(
            refusal.field if refusal.field in form.fields else None, refusal.message
        )
        context = {**_context(request, case), "form": form, "open_reject": True}
        return render(request, "reviews/cases/detail.html", context)
    except MovedOn as problem:
        return _refused(request, case, problem)
    return _on_to_next(request, case, _("Refused: %(title)s"))


@require_POST
@at_the_desk
def case_comment(request: HttpRequest, case_uid: uuid.UUID) -> HttpResponse:
    """Words to the applicant, or among reviewers."""
    case = access_case(case_uid)
    say: Callable[..., None] = (
        claims.comment_to_applicant
        if request.POST.get("to") == "applicant"
        else claims.comment_internally
    )
    text = typed(request, "text")
    return _do(request, case, lambda: say(case, actor=request.user, text=text))


@at_the_desk
def case_reopen(request: HttpRequest, case_uid: uuid.UUID) -> HttpResponse:
    """GET asks why, POST takes the decision up again."""
    case = access_case(case_uid)
    form = ReopenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.reopen(
                case,
                actor=request.user,  # type: ignore[arg-type]
                why=form.cleaned_data["why"],
            )
        except Refusal as refusal:
            form.add_error("why", refusal.message)
        except MovedOn as problem:
            return _refused(request, case, problem)
        else:
            return redirect("case-detail", case_uid)
    return render(request, "reviews/cases/reopen.html", {"case": case, "form": form})


@require_POST
@at_the_desk
def case_reveal(request: HttpRequest, case_uid: uuid.UUID, field: str) -> HttpResponse:
    """A private value in place of the masked one, on record."""
    case = access_case(case_uid)
    value = reveals.reveal(case, key=field, actor=request.user)  # type: ignore[arg-type]
    return render(request, "reviews/cases/_revealed.html", {"value": value})


def _do(
    request: HttpRequest, case: ReviewCase, act: Callable[[], None]
) -> HttpResponse:
    try:
        act()
    except (Refusal, MovedOn) as problem:
        return _refused(request, case, problem)
    return redirect("case-detail", case.uid)


def _refused(
    request: HttpRequest, case: ReviewCase, problem: Refusal | MovedOn
) -> HttpResponse:
    if isinstance(problem, Refusal):
        notices.error(request, problem.message)
    else:
        said = _("Somebody was faster: this is how the case stands now.")
        notices.warning(request, said)
    return redirect("case-detail", case.uid)


def _on_to_next(request: HttpRequest, case: ReviewCase, said: str) -> HttpResponse:
    notices.success(request, said % {"title": case.title})
    following = queue.next_for(request.user)  # type: ignore[arg-type]
    if following is None:
        return redirect("case-queue")
    return redirect("case-detail", following.uid)
