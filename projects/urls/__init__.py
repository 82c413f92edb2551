"""Routes of projects, by subject."""

from projects.urls import projects

urlpatterns = [*projects.urlpatterns]
