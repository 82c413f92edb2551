"""How handing over mail goes, for the platform's people."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from accounts.actions import mails as actions
from accounts.enums import StaffRole
from accounts.forms.mails import MailFilter, RetryForm
from accounts.permissions import staff
from accounts.queries import mails as queries
from accounts.tables.mails import MailTable
from isms_console.lib.errors import MovedOn
from isms_console.tables import configure


@staff(StaffRole.REVIEWER, StaffRole.PLATFORM_ADMIN)
def mail_health(request: HttpRequest) -> HttpResponse:
    """What waits, what failed and why."""
    form = MailFilter(request.GET)
    rows = queries.mails(**form.cleaned_data) if form.is_valid() else queries.none()
    may_retry = request.user.staff_role == StaffRole.PLATFORM_ADMIN  # type: ignore[union-attr]
    hidden = () if may_retry else ("acts",)
    context = {
        "health": queries.mail_health(),
        "table": configure(request, MailTable(rows, exclude=hidden)),
        "form": form,
        "may_retry": may_retry,
    }
    return render(request, "accounts/mails/health.html", context)


@require_POST
@staff(StaffRole.PLATFORM_ADMIN)
def mail_retry(request: HttpRequest) -> HttpResponse:
    """Tries one failed mail again, or all of them."""
    form = RetryForm(request.POST)
    chosen = form.chosen if form.is_valid() else []
    try:
        count = actions.retry_mails(chosen, actor=request.user)  # type: ignore[arg-type]
    except MovedOn:
        messages.info(request, _("Nothing to try again: it is not failed any more."))
    else:
        said = ngettext(
            "%(count)d mail is tried again.", "%(count)d mails are tried again.", count
        )
        messages.success(request, said % {"count": count})
    return redirect("mail-health")
