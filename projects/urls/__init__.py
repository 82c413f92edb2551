"""Routes of projects, by subject."""

from projects.urls import body_templates, provider_accounts, rules

urlpatterns = [
    *body_templates.urlpatterns,
    *rules.urlpatterns,
    *provider_accounts.urlpatterns,
]
