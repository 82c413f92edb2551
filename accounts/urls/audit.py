"""The audit log."""

from django.urls import URLPattern, path

from accounts.views import audit

urlpatterns: list[URLPattern] = [
    path("audit/", audit.audit_log, name="audit-log"),
    path("audit/export/", audit.audit_export, name="audit-export"),
    path("platform/audit/", audit.platform_audit, name="platform-audit"),
    path(
        "platform/audit/export/",
        audit.platform_audit_export,
        name="platform-audit-export",
    ),
]
