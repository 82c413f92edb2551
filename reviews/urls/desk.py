"""The queue and its cases."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
