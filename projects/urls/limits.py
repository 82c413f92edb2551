"""Limits and countries of a project, and the platform's limits."""

from django.urls import path

from projects.views import countries, country_files, exemptions, limits, platform_limits

_PROJECT = "projects/<uuid:project_uid>"
_LIMITS = f"{_PROJECT}/limits"
_COUNTRIES = f"{_LIMITS}/countries"
_PLATFORM = "platform/limits"

urlpatterns = [
    path(f"{_LIMITS}/", limits.project_limits, name="project-limits"),
    path(f"{_LIMITS}/values/<slug:limit_name>/", limits.limit_edit, name="limit-edit"),
    path(f"{_COUNTRIES}/", countries.country_list, name="country-list"),
    path(f"{_COUNTRIES}/add/", countries.country_add, name="country-add"),
    path(f"{_COUNTRIES}/switch/", countries.country_switch, name="country-switch"),
    path(f"{_COUNTRIES}/import/", country_files.country_import, name="country-import"),
    path(f"{_COUNTRIES}/export/", country_files.country_export, name="country-export"),
    path(
        f"{_COUNTRIES}/template/",
        country_files.country_template,
        name="country-template",
    ),
    path(
        f"{_COUNTRIES}/<slug:country>/edit/",
        countries.country_edit,
        name="country-edit",
    ),
    path(
        f"{_COUNTRIES}/<slug:country>/remove/",
        countries.country_remove,
        name="country-remove",
    ),
    path(
        f"{_LIMITS}/exempt-numbers/", exemptions.exempt_numbers, name="exempt-numbers"
    ),
    path(
        f"{_LIMITS}/exempt-numbers/<int:exemption_id>/remove/",
        exemptions.exemption_end,
        name="exemption-end",
    ),
    path(f"{_PLATFORM}/", platform_limits.platform_limits, name="platform-limits"),
    path(
        f"{_PLATFORM}/all/<slug:limit_name>/",
        platform_limits.platform_limit_edit,
        name="platform-limit-edit",
    ),
    path(
        f"{_PLATFORM}/accounts/<uuid:account_uid>/",
        platform_limits.account_limits,
        name="account-limits",
    ),
    path(
        f"{_PLATFORM}/accounts/<uuid:account_uid>/<slug:limit_name>/",
        platform_limits.account_limit_edit,
        name="account-limit-edit",
    ),
]
