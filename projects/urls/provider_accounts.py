"""Provider accounts and what is registered there, for the platform's people."""

from django.urls import path

from projects.views import project_moves, provider_accounts, registrations

_ONE = "platform/providers/<int:provider_account_id>/"
_REGISTRATION = f"{_ONE}registrations/<int:registration_id>/"

urlpatterns = [
    path("platform/providers/", provider_accounts.provider_list, name="provider-list"),
    path(
        "platform/providers/new/", provider_accounts.provider_new, name="provider-new"
    ),
    path(_ONE, provider_accounts.provider_account, name="provider-account"),
    path(f"{_ONE}edit/", provider_accounts.provider_edit, name="provider-edit"),
    path(f"{_ONE}test/", provider_accounts.provider_test, name="provider-test"),
    path(
        f"{_ONE}connection/",
        provider_accounts.provider_connection,
        name="provider-connection",
    ),
    path(f"{_ONE}enable/", provider_accounts.provider_enable, name="provider-enable"),
    path(
        f"{_ONE}disable/", provider_accounts.provider_disable, name="provider-disable"
    ),
    path(
        f"{_ONE}projects/<uuid:project_uid>/move/",
        project_moves.project_move,
        name="project-move",
    ),
    path(_REGISTRATION, registrations.registration, name="registration"),
    path(
        f"{_REGISTRATION}retry/",
        registrations.registration_retry,
        name="registration-retry",
    ),
    path(
        f"{_REGISTRATION}adopt/",
        registrations.registration_adopt,
        name="registration-adopt",
    ),
]
