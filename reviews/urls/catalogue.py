"""Standards, reasons, calendar and statistics of the desk."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
