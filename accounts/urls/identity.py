"""Identity verification, activation, and accounts for staff."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
