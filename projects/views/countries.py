"""The list of countries of a project."""

import uuid

from django.contrib import messages as notices
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.enums import Permission
from accounts.permissions import may, members
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.usage import usage
from isms_console.tables import configure
from projects.actions import countries as actions
from projects.forms.countries import CountryFilter, CountryForm
from projects.models import CountryRule, Project
from projects.queries import countries as queries
from projects.queries.projects import access_project
from projects.tables.limits import CountryTable


@members(Permission.VIEW)
def country_list(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """Which countries the project may send to, with alarm value and limit."""
    project = access_project(request.account, project_uid)  # type: ignore[attr-defined]
    form = CountryFilter(request.GET)
    search = form.cleaned_data["q"] if form.is_valid() else ""
    parts = usage().today(account_id=project.account_id, project_id=project.pk)
    can_manage = may(request.membership, Permission.MANAGE_PROJECTS)  # type: ignore[attr-defined]
    table = CountryTable(
        queries.country_rules(project, search),
        dict(parts.countries),
        _("as the project"),
        may_change=can_manage,
    )
    table.project = project
    listed = queries.blocking_of(project)
    context = {
        "project": project,
        "form": form,
        "table": configure(request, table),
        "listed": listed,
        "consequence": queries.consequence(project, listed.rules),
        "can_manage": can_manage,
    }
    return render(request, "projects/countries/list.html", context)


@members(Permission.MANAGE_PROJECTS)
def country_add(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """The form, then what it blocks, then it is done."""
    project = access_project(request.account, project_uid)  # type: ignore[attr-defined]
    form = CountryForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.check_line(form.line, actions.most_of(project))
            if "confirmed" not in request.POST:
                return _confirm_adding(request, project, form)
            actions.add_country(project, form.line, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            known = refusal.field if refusal.field in form.fields else None
            form.add_error(known, refusal.message)
        else:
            notices.success(request, _("The country is on the list."))
            return redirect("country-list", project.uid)
    context = {"project": project, "form": form}
    return render(request, "projects/countries/add.html", context)


@members(Permission.MANAGE_PROJECTS)
def country_edit(
    request: HttpRequest, project_uid: uuid.UUID, country: str
) -> HttpResponse:
    """Alarm value and limit of one country; blocks and frees nothing."""
    project = access_project(request.account, project_uid)  # type: ignore[attr-defined]
    rule = _rule(project, country)
    initial = {"alarm": rule.alarm, "daily_limit": rule.daily_limit}
    form = CountryForm(request.POST or None, initial, country=rule.country)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_country(rule, form.line, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            known = refusal.field if refusal.field in form.fields else None
            form.add_error(known, refusal.message)
        except MovedOn:
            return _moved_on(request, project)
        else:
            notices.success(request, _("The country is changed."))
            return redirect("country-list", project.uid)
    context = {"project": project, "rule": rule, "form": form}
    return render(request, "projects/countries/edit.html", context)


@members(Permission.MANAGE_PROJECTS)
def country_remove(
    request: HttpRequest, project_uid: uuid.UUID, country: str
) -> HttpResponse:
    """GET says what that blocks, POST takes the country off the list."""
    project = access_project(request.account, project_uid)  # type: ignore[attr-defined]
    rule = _rule(project, country)
    if request.method == "POST":
        try:
            actions.remove_country(rule, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            notices.error(request, refusal.message)
        except MovedOn:
            return _moved_on(request, project)
        else:
            notices.success(request, _("The country is off the list."))
        return redirect("country-list", project.uid)
    listed = queries.blocking_of(project)
    left = set(listed.rules) - {rule.country}
    context = {
        "project": project,
        "rule": rule,
        "listed": listed,
        "consequence": queries.consequence(project, left),
    }
    return render(request, "projects/countries/remove.html", context)


@members(Permission.MANAGE_PROJECTS)
def country_switch(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """GET says what changes, POST allows all countries, or blocks those not listed."""
    project = access_project(request.account, project_uid)  # type: ignore[attr-defined]
    listed = queries.blocking_of(project)
    if request.method == "POST":
        wanted = request.POST.get("only_listed") == "1"
        try:
            actions.block_unlisted(project, only_listed=wanted, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            notices.error(request, refusal.message)
        except MovedOn:
            return _moved_on(request, project)
        else:
            notices.success(request, _("The countries are changed."))
        return redirect("country-list", project.uid)
    context = {
        "project": project,
        "listed": listed,
        "consequence": queries.consequence(project, listed.rules),
    }
    return render(request, "projects/countries/switch.html", context)


def _confirm_adding(
    request: HttpRequest, project: Project, form: CountryForm
) -> HttpResponse:
    listed = queries.blocking_of(project)
    context = {
        "project": project,
        "form": form,
        "line": form.line,
        "consequence": queries.consequence(project, {*listed.rules, form.line.country}),
    }
    return render(request, "projects/countries/add_confirm.html", context)


def _rule(project: Project, country: str) -> CountryRule:
    rule = queries.access_country_rule(project, country)
    if rule is None:
        raise Http404
    return rule


def _moved_on(request: HttpRequest, project: Project) -> HttpResponse:
    notices.warning(request, _("Somebody was faster: this is how it stands now."))
    return redirect("country-list", project.uid)
