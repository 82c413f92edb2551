"""Routes of projects, by subject."""

from projects.urls import rules

urlpatterns = [*rules.urlpatterns]
