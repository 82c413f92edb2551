"""All routes. Every view declares its audience; a house test walks them."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

from isms_console.views import health, home, styleguide

# The staff's last resort is entered by the one sign-in, with its limits.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    path("", home.root, name="home"),
    path("", include("accounts.urls")),
    path("", include("reviews.urls")),
    path("", include("projects.urls")),
    path("", include("messaging.urls")),
    path("health/", health.health, name="health"),
    path("styleguide/", styleguide.styleguide, name="styleguide"),
    path("admin/", admin.site.urls),
]
