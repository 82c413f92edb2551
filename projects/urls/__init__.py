"""Routes of projects, by subject."""

from projects.urls import body_templates, rules

urlpatterns = [
    *body_templates.urlpatterns,
    *rules.urlpatterns,
]
