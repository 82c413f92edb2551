"""Routes of projects, by subject."""

from projects.urls import provider_accounts

urlpatterns = [*provider_accounts.urlpatterns]
