"""Signing up, in and out, and a person's own security."""

from django.urls import path

from accounts.views import sessions

urlpatterns = [
    path("sign-in/", sessions.sign_in, name="account_login"),
    path("sign-out/", sessions.sign_out, name="account_logout"),
    path("language/", sessions.language, name="language"),
    path("account/switch/", sessions.switch_account, name="account-switch"),
]
