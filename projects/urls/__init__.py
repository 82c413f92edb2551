"""Routes of projects, by subject."""

from projects.urls import (
    body_templates,
    limits,
    notifications,
    projects,
    provider_accounts,
    rules,
    signatures,
)

urlpatterns = [
    *projects.urlpatterns,
    *limits.urlpatterns,
    *notifications.urlpatterns,
    *signatures.urlpatterns,
    *body_templates.urlpatterns,
    *rules.urlpatterns,
    *provider_accounts.urlpatterns,
]
