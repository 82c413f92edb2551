"""Stand-in."""

from django.http import HttpResponse
from django.urls import path

from accounts.permissions import people

urlpatterns = [path("rules/", people(lambda request: HttpResponse("")), name="rule-list")]
