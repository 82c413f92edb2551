"""Members, invitations and roles of an account."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
