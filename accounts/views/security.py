"""A person's own security: address, password, sessions."""

from allauth.account import views
from django.conf import settings
from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.actions import sessions as actions
from accounts.permissions import before_second_factor, people
from accounts.queries.second_factors import linked_sign_ins, second_factors_of
from accounts.queries.sessions import access_session, sessions_of
from accounts.tables.sessions import SessionTable
from isms_console.lib.devices import device_of
from isms_console.tables import configure

email = before_second_factor(people(views.email))
password_change = before_second_factor(people(views.password_change))
password_set = before_second_factor(people(views.password_set))
again = before_second_factor(people(views.reauthenticate))


@before_second_factor
@people
def security(request: HttpRequest) -> HttpResponse:
    """Everything that protects a person's sign-in, with where to change it."""
    context = {
        "factors": second_factors_of(request.user),  # type: ignore[arg-type]
        "session_count": sessions_of(request.user).count(),  # type: ignore[arg-type]
        "linked": linked_sign_ins(request.user),  # type: ignore[arg-type]
        "servers": settings.OIDC,
    }
    return render(request, "account/security.html", context)


@before_second_factor
@people
def session_list(request: HttpRequest) -> HttpResponse:
    """Where the person is signed in; POST signs out everywhere else."""
    key = request.session.session_key or ""
    if request.method == "POST":
        count = actions.end_others(user=request.user, session_key=key)  # type: ignore[arg-type]
        said = ngettext(
            "%(count)d other session ended.", "%(count)d other sessions ended.", count
        )
        notices.success(request, said % {"count": count})
        return redirect("usersessions_list")
    found = sessions_of(request.user, here=key)  # type: ignore[arg-type]
    table = configure(request, SessionTable(found))
    context = {"table": table, "has_others": found.filter(is_here=False).exists()}
    return render(request, "usersessions/usersession_list.html", context)


@before_second_factor
@people
def session_end(request: HttpRequest, session_id: int) -> HttpResponse:
    """GET confirms, POST signs that browser out."""
    session = access_session(request.user, session_id)  # type: ignore[arg-type]
    if request.method != "POST":
        said = f"{device_of(session.user_agent)} · {session.ip}"
        return render(request, "usersessions/end.html", {"session": said})
    actions.end(session=session, actor=request.user)  # type: ignore[arg-type]
    notices.success(request, _("The session ended."))
    return redirect("usersessions_list")
