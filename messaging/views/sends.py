"""Sending typed messages, and watching what became of them."""

import uuid

from django.contrib import messages as notices
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from accounts.models import Account
from accounts.permissions import may, members
from isms_console.lib.csv_lines import csv_lines
from isms_console.lib.errors import Refusal
from isms_console.tables import configure
from messaging.actions import sends as actions
from messaging.enums import MessageStatus, Source
from messaging.forms import SendFilter, SendForm
from messaging.models import Send
from messaging.queries import drafts
from messaging.queries import sends as queries
from messaging.tables import MessageTable, SendTable


@members(Permission.VIEW)
def send_list(request: HttpRequest) -> HttpResponse:
    """The account's tasks."""
    account = request.account  # type: ignore[attr-defined]
    form = SendFilter(account, request.GET)
    context = {
        "table": configure(request, SendTable(_chosen_sends(account, form))),
        "form": form,
        "can_send": may(request.membership, Permission.SEND),  # type: ignore[attr-defined]
    }
    return render(request, "messaging/sends/list.html", context)


@members(Permission.VIEW)
def send_export(request: HttpRequest) -> StreamingHttpResponse:
    """The same list as a file, row by row."""
    account = request.account  # type: ignore[attr-defined]
    sends = _chosen_sends(account, SendFilter(account, request.GET))
    lines = csv_lines(queries.export_rows(sends))
    return StreamingHttpResponse(
        lines,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="tasks.csv"'},
    )


def _chosen_sends(account: Account, form: SendFilter) -> QuerySet[Send]:
    project = form.cleaned_data["project"] if form.is_valid() else None
    return queries.narrow(queries.sends_for(account), project=project)


@members(Permission.SEND)
def send_new(request: HttpRequest) -> HttpResponse:
    """The form; sending leads to the task's page."""
    account = request.account  # type: ignore[attr-defined]
    form = SendForm(account, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            send = actions.accept(_wish(request, form))
        except Refusal as refusal:
            known = refusal.field if refusal.field in form.fields else None
            form.add_error(known, refusal.message)
        else:
            said = ngettext("%d message queued.", "%d messages queued.", send.total)
            notices.success(request, said % send.total)
            return redirect("send-detail", send.id)
    context = {"form": form, "draft": drafts.draft_of(form)}
    return render(request, "messaging/sends/new.html", context)


@require_POST
@members(Permission.SEND)
def send_draft(request: HttpRequest) -> HttpResponse:
    """What is typed so far as a message, with its parts: nothing is sent."""
    return _unfinished(request, "messaging/sends/_draft.html")


@require_POST
@members(Permission.SEND)
def send_fields(request: HttpRequest) -> HttpResponse:
    """The fields for another project or body template, with what was typed."""
    return _unfinished(request, "messaging/sends/_fields.html")


def _unfinished(request: HttpRequest, template: str) -> HttpResponse:
    account = request.account  # type: ignore[attr-defined]
    form = SendForm(account, typed=request.POST.dict())
    return render(request, template, {"form": form, "draft": drafts.draft_of(form)})


def _wish(request: HttpRequest, form: SendForm) -> actions.Wish:
    data = form.cleaned_data
    return actions.Wish(
        project=data["project"],
        signature=data["signature"],
        body_template=data["body_template"],
        template_params=[data[name] for name in form.param_names],
        recipients=data["recipients"].numbers,
        source=Source.CONSOLE,
        actor=request.user,  # type: ignore[arg-type]
    )


@members(Permission.VIEW)
def send_detail(request: HttpRequest, send_id: uuid.UUID) -> HttpResponse:
    """One task: its text, its progress and its messages."""
    return _send_page(request, send_id, "messaging/sends/detail.html")


@members(Permission.VIEW)
def send_progress(request: HttpRequest, send_id: uuid.UUID) -> HttpResponse:
    """The part of the task's page that keeps itself fresh."""
    return _send_page(request, send_id, "messaging/sends/_progress.html")


def _send_page(request: HttpRequest, send_id: uuid.UUID, template: str) -> HttpResponse:
    account = request.account  # type: ignore[attr-defined]
    send = queries.access_send(account, send_id)
    context = {
        "send": send,
        "bars": [
            {"label": state.label, "value": count, "tone": state.tone}
            for state, count in reversed(send.states)
            if state != MessageStatus.QUEUED
        ],
        "draft": drafts.draft_of_send(send),
        "waiting": queries.waiting_batch(send) if send.queued else None,
        "table": configure(
            request,
            MessageTable(queries.messages_of(send), exclude=("project", "accepted")),
        ),
    }
    return render(request, template, context)
