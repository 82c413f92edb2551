"""Routes of projects, by subject."""

from projects.urls import limits, notifications

urlpatterns = [*limits.urlpatterns, *notifications.urlpatterns]
