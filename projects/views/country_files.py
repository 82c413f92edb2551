"""Lists of countries as files."""

import uuid
from collections.abc import Iterable, Sequence

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.enums import Permission
from accounts.permissions import members
from isms_console.lib.csv_lines import csv_lines
from isms_console.lib.errors import Refusal
from projects.actions import countries as actions
from projects.forms.countries import CountryFileForm
from projects.models import Project
from projects.queries import countries as queries
from projects.queries.country_changes import changes_by
from projects.queries.projects import access_project
from projects.validators.country_files import HEAD

_SAMPLES = [("SG", 800, 1000), ("HK", "", "")]


@members(Permission.MANAGE_PROJECTS)
def country_import(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """A file, what it changes, then the list is replaced."""
    project = access_project(request.account, project_uid)  # type: ignore[attr-defined]
    form = CountryFileForm(
        actions.most_of(project), request.POST or None, request.FILES or None
    )
    if request.method == "POST" and form.is_valid():
        if "confirmed" not in request.POST:
            return _preview(request, project, form)
        try:
            actions.replace_countries(project, form.lines, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            form.add_error("file", refusal.message)
        else:
            notices.success(request, _("The list is replaced."))
            return redirect("country-list", project.uid)
    context = {"project": project, "form": form}
    return render(request, "projects/countries/import.html", context)


@members(Permission.VIEW)
def country_export(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """The list, as it can be imported again."""
    project = access_project(request.account, project_uid)  # type: ignore[attr-defined]
    rules = queries.country_rules(project)
    return _file(
        "countries.csv",
        [(rule.country, rule.alarm or "", rule.daily_limit or "") for rule in rules],
    )


@members(Permission.VIEW)
def country_template(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """A file that shows how a list is written."""
    access_project(request.account, project_uid)  # type: ignore[attr-defined]
    return _file("countries-template.csv", _SAMPLES)


def _preview(
    request: HttpRequest, project: Project, form: CountryFileForm
) -> HttpResponse:
    listed = {line.country for line in form.lines}
    context = {
        "project": project,
        "text": form.cleaned_data["text"],
        "changes": changes_by(project, form.lines),
        "consequence": queries.consequence(project, listed),
    }
    return render(request, "projects/countries/import_confirm.html", context)


def _file(name: str, rows: Iterable[Sequence[object]]) -> StreamingHttpResponse:
    return StreamingHttpResponse(
        csv_lines([HEAD, *rows]),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
