"""Signing up, in and out, and a person's own security.

The names with an underscore are those that allauth leads to.
"""

from django.urls import path

from accounts.views import linked, second_factor, security, sessions, sign_up

_SIGN_IN = [
    path("sign-in/", sessions.sign_in, name="account_login"),
    path("sign-in/code/", second_factor.authenticate, name="mfa_authenticate"),
    path("sign-in/disabled/", sign_up.inactive, name="account_inactive"),
    path("sign-out/", sessions.sign_out, name="account_logout"),
    path("language/", sessions.language, name="language"),
    path("account/switch/", sessions.switch_account, name="account-switch"),
]
_SIGN_UP = [
    path("sign-up/", sign_up.sign_up, name="account_signup"),
    path("sign-up/code/", sign_up.confirm, name="account_email_verification_sent"),
    path("sign-up/linked/", linked.sign_up, name="socialaccount_signup"),
    path("privacy/", sign_up.privacy, name="privacy"),
]
_PASSWORD = [
    path("password/", sign_up.password_reset, name="account_reset_password"),
    path(
        "password/sent/",
        sign_up.password_reset_sent,
        name="account_reset_password_done",
    ),
    path(
        "password/new/<slug:uidb36>/<str:key>/",
        sign_up.password_reset_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/done/",
        sign_up.password_reset_done,
        name="account_reset_password_from_key_done",
    ),
]
_LINKED = [
    path("oidc/<str:provider_id>/", linked.leave, name="openid_connect_login"),
    path(
        "oidc/<str:provider_id>/callback/",
        linked.come_back,
        name="openid_connect_callback",
    ),
    path("oidc-cancelled/", linked.cancelled, name="socialaccount_login_cancelled"),
]
_SECURITY = [
    path("security/", security.security, name="security"),
    path("security/again/", security.again, name="account_reauthenticate"),
    path("security/email/", security.email, name="account_email"),
    path(
        "security/password/", security.password_change, name="account_change_password"
    ),
    path("security/password/set/", security.password_set, name="account_set_password"),
    path("security/linked/", linked.connections, name="socialaccount_connections"),
    path("security/sessions/", security.session_list, name="usersessions_list"),
    path(
        "security/sessions/<int:session_id>/end/",
        security.session_end,
        name="session-end",
    ),
]
_SECOND_FACTOR = [
    path("security/two-step/", second_factor.second_factor, name="mfa_index"),
    path("security/two-step/app/", second_factor.app_add, name="mfa_activate_totp"),
    path(
        "security/two-step/app/remove/",
        second_factor.app_remove,
        name="mfa_deactivate_totp",
    ),
    path("security/two-step/keys/", second_factor.key_list, name="mfa_list_webauthn"),
    path("security/two-step/keys/add/", second_factor.key_add, name="mfa_add_webauthn"),
    path(
        "security/two-step/keys/<int:key_id>/",
        second_factor.key_rename,
        name="mfa_edit_webauthn",
    ),
    path(
        "security/two-step/keys/<int:key_id>/remove/",
        second_factor.key_remove,
        name="mfa_remove_webauthn",
    ),
    path(
        "security/two-step/codes/",
        second_factor.code_list,
        name="mfa_view_recovery_codes",
    ),
    path(
        "security/two-step/codes/make/",
        second_factor.code_make,
        name="mfa_generate_recovery_codes",
    ),
    path("security/again/code/", second_factor.again, name="mfa_reauthenticate"),
    path(
        "security/again/key/",
        second_factor.again_by_key,
        name="mfa_reauthenticate_webauthn",
    ),
]

urlpatterns = [
    *_SIGN_IN,
    *_SIGN_UP,
    *_PASSWORD,
    *_LINKED,
    *_SECURITY,
    *_SECOND_FACTOR,
]
