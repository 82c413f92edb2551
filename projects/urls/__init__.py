"""Routes of projects, by subject."""

from projects.urls import body_templates, projects, provider_accounts, rules

urlpatterns = [
    *projects.urlpatterns,
    *body_templates.urlpatterns,
    *rules.urlpatterns,
    *provider_accounts.urlpatterns,
]
