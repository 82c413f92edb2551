"""The audit log: the account's own, and everybody's for the platform."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe
from django_tables2.paginators import LazyPaginator

from accounts.actions.audit_exports import record_export
from accounts.enums import Permission, StaffRole
from accounts.forms.audit import AuditFilter, PlatformAuditFilter
from accounts.models import AuditEntry
from accounts.permissions import members, staff
from accounts.queries import audit_entries as queries
from accounts.queries.audit_export import export_rows
from accounts.tables.audit import AuditTable, PlatformAuditTable
from isms_console.lib.csv_lines import csv_lines
from isms_console.tables import configure


@members(Permission.VIEW_AUDIT)
def audit_log(request: HttpRequest) -> HttpResponse:
    """What happened in this account."""
    form = AuditFilter(request.GET)
    entries = _chosen(queries.entries_of(request.account), form)  # type: ignore[attr-defined]
    context = {
        "table": configure(request, AuditTable(entries), LazyPaginator),
        "form": form,
        "export_url": reverse("audit-export"),
    }
    return render(request, "accounts/audit/account.html", context)


@require_safe
@members(Permission.VIEW_AUDIT)
def audit_export(request: HttpRequest) -> StreamingHttpResponse:
    """The same entries as a file; that is on record, too."""
    account = request.account  # type: ignore[attr-defined]
    form = AuditFilter(request.GET)
    entries = _chosen(queries.entries_of(account), form)
    record_export(account=account, actor=request.user, filters=form.typed)  # type: ignore[arg-type]
    return _file(entries)


@staff(StaffRole.PLATFORM_ADMIN)
def platform_audit(request: HttpRequest) -> HttpResponse:
    """What happened anywhere."""
    form = PlatformAuditFilter(request.GET)
    entries = _chosen(queries.all_entries(), form)
    context = {
        "table": configure(request, PlatformAuditTable(entries), LazyPaginator),
        "form": form,
        "export_url": reverse("platform-audit-export"),
    }
    return render(request, "accounts/audit/platform.html", context)


@require_safe
@staff(StaffRole.PLATFORM_ADMIN)
def platform_audit_export(request: HttpRequest) -> StreamingHttpResponse:
    """The same entries as a file; that is on record, too."""
    form = PlatformAuditFilter(request.GET)
    entries = _chosen(queries.all_entries(), form)
    record_export(account=None, actor=request.user, filters=form.typed)  # type: ignore[arg-type]
    return _file(entries)


def _chosen(entries: QuerySet[AuditEntry], form: AuditFilter) -> QuerySet[AuditEntry]:
    return queries.narrow(entries, form.search) if form.is_valid() else entries.none()


def _file(entries: QuerySet[AuditEntry]) -> StreamingHttpResponse:
    return StreamingHttpResponse(
        csv_lines(export_rows(entries)),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="audit-log.csv"'},
    )
