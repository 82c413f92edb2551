"""Routes of projects, by subject."""

from projects.urls import signatures

urlpatterns = [*signatures.urlpatterns]
