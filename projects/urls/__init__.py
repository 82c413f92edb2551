"""Routes of projects, by subject."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
