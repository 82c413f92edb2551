"""Routes of projects, by subject."""

from projects.urls import body_templates

urlpatterns = [
    *body_templates.urlpatterns,
]
