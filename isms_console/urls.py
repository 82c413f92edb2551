"""All routes. Every view declares its audience; a house test walks them."""

from django.contrib import admin
from django.urls import include, path

from isms_console.views import health, home, styleguide

urlpatterns = [
    path("", home.root, name="home"),
    path("", include("accounts.urls")),
    path("", include("messaging.urls")),
    path("health/", health.health, name="health"),
    path("styleguide/", styleguide.styleguide, name="styleguide"),
    path("admin/", admin.site.urls),
]
