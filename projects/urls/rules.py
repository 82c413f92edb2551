"""The rules of review."""

from django.urls import path

from projects.views import rules

urlpatterns = [path("rules/", rules.rule_list, name="rule-list")]
