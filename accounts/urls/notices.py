"""The message centre, choices of mail, the verification mobile."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
