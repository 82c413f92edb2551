"""Message records, and one message's life."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST
from django_tables2.paginators import LazyPaginator

from accounts.enums import Permission
from accounts.permissions import may, members
from isms_console.lib.phone_numbers import mask
from isms_console.tables import configure
from messaging.actions import reveals
from messaging.forms import MessageFilter
from messaging.queries import drafts
from messaging.queries import messages as queries
from messaging.queries.timeline import timeline
from messaging.tables import MessageTable


@members(Permission.VIEW)
def message_list(request: HttpRequest) -> HttpResponse:
    """The account's messages, to be found by number."""
    account = request.account  # type: ignore[attr-defined]
    form = MessageFilter(account, request.GET)
    rows = queries.messages_for(account)
    rows = queries.narrow(rows, **form.cleaned_data) if form.is_valid() else rows.none()
    table = configure(request, MessageTable(rows), LazyPaginator)
    context = {"table": table, "form": form}
    return render(request, "messaging/messages/list.html", context)


@members(Permission.VIEW)
def message_detail(request: HttpRequest, message_id: uuid.UUID) -> HttpResponse:
    """One message as a timeline."""
    return _message_page(request, message_id, "messaging/messages/detail.html")


@members(Permission.VIEW)
def message_progress(request: HttpRequest, message_id: uuid.UUID) -> HttpResponse:
    """The part of the message's page that keeps itself fresh."""
    return _message_page(request, message_id, "messaging/messages/_progress.html")


def _message_page(
    request: HttpRequest, message_id: uuid.UUID, template: str
) -> HttpResponse:
    account = request.account  # type: ignore[attr-defined]
    message = queries.access_message(account, message_id)
    context = {
        "message": message,
        "number": mask(message.phone_number),
        "can_reveal": may(request.membership, Permission.VIEW_NUMBERS),  # type: ignore[attr-defined]
        "events": timeline(message, list(queries.reports_of(message))),
        "draft": drafts.draft_of_send(message.send, message.country),
    }
    return render(request, template, context)


@require_POST
@members(Permission.VIEW_NUMBERS)
def message_reveal(request: HttpRequest, message_id: uuid.UUID) -> HttpResponse:
    """The whole number in place of the masked one, on record."""
    account = request.account  # type: ignore[attr-defined]
    message = queries.access_message(account, message_id)
    number = reveals.reveal_number(message, actor=request.user)  # type: ignore[arg-type]
    context = {"message": message, "number": number}
    return render(request, "messaging/messages/_revealed.html", context)
