"""The message centre, and what is mailed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from accounts.actions import notices as actions
from accounts.actions import preferences
from accounts.enums import SESSION_ACCOUNT
from accounts.forms.notices import MailChoicesForm, NoticeFilter, TickedNotices
from accounts.models import Notice
from accounts.permissions import people
from accounts.queries import notices as queries
from accounts.tables.notices import NoticeTable
from isms_console.tables import configure


@people
def inbox(request: HttpRequest) -> HttpResponse:
    """Everything that the person was told, in all their accounts."""
    form = NoticeFilter(request.user, request.GET)  # type: ignore[arg-type]
    rows = queries.notices_for(request.user)  # type: ignore[arg-type]
    rows = queries.narrow(rows, **form.cleaned_data) if form.is_valid() else rows.none()
    context = {"table": configure(request, NoticeTable(rows)), "form": form}
    return render(request, "accounts/notices/inbox.html", context)


@people
def inbox_open(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Leads to what a message is about, in its account; that reads it."""
    user = request.user
    notice = queries.access_notice(user, notice_id)  # type: ignore[arg-type]
    actions.read_notices(user, [notice.pk])  # type: ignore[arg-type]
    _enter(request, notice)
    is_ours = url_has_allowed_host_and_scheme(notice.url, None)
    return redirect(notice.url if is_ours and notice.url.startswith("/") else "inbox")


def _enter(request: HttpRequest, notice: Notice) -> None:
    """Makes the message's account the current one, if the person still belongs."""
    account, current = notice.account, request.account  # type: ignore[attr-defined]
    memberships = request.memberships  # type: ignore[attr-defined]
    if account is None or account == current:
        return
    if any(membership.account == account for membership in memberships):
        request.session[SESSION_ACCOUNT] = str(account.uid)
        said = _("You look at %(account)s now.") % {"account": account.name}
        messages.info(request, said)


@require_POST
@people
def inbox_read(request: HttpRequest) -> HttpResponse:
    """Marks the ticked messages as read, or all of them."""
    form = TickedNotices(request.POST)
    ticked = form.cleaned_data["tick"] if form.is_valid() else []
    chosen = None if "every" in request.POST else ticked
    count = actions.read_notices(request.user, chosen)  # type: ignore[arg-type]
    said = ngettext(
        "%(count)d message marked as read.", "%(count)d messages marked as read.", count
    )
    messages.success(request, said % {"count": count})
    return redirect("inbox")


@people
def mail_choices(request: HttpRequest) -> HttpResponse:
    """What the person is mailed about."""
    form = MailChoicesForm(request.user, request.POST or None)  # type: ignore[arg-type]
    if request.method == "POST" and form.is_valid():
        preferences.choose_mail(request.user, form.wanted)  # type: ignore[arg-type]
        messages.success(request, _("Your choice is kept."))
        return redirect("mail-choices")
    return render(request, "accounts/notices/mail_choices.html", {"form": form})
