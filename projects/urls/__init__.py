"""Routes of projects, by subject."""

from projects.urls import body_templates, rules, signatures

urlpatterns = [
    *signatures.urlpatterns,
    *body_templates.urlpatterns,
    *rules.urlpatterns,
]
