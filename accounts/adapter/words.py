"""What allauth says, in the words of the console."""

from django.utils.translation import gettext_lazy as _

_WRONG_CODE = _("This code is not right. Type the newest one.")
_WAIT = _("Too many tries. Wait a few minutes, then try again.")

ERRORS = {
    "email_password_mismatch": _("The e-mail address or the password is not correct."),
    "enter_current_password": _("This is not your present password."),
    "incorrect_password": _("This is not your password."),
    "incorrect_code": _WRONG_CODE,
    "duplicate_email": _("This is your address already."),
    "email_taken": _("This address cannot be used. Choose another one."),
    "invalid_password_reset": _("This link is used up or too old. Ask for a new one."),
    "too_many_login_attempts": _WAIT,
    "rate_limited": _WAIT,
    "same_as_current": _("This is the same as before."),
}
MFA_ERRORS = {
    "incorrect_code": _WRONG_CODE,
    "unverified_email": _("Confirm your e-mail address first."),
    "cannot_generate_recovery_codes": _(
        "Recovery codes come with two-step sign-in. Switch that on first."
    ),
}
SOCIAL_ERRORS = {
    "email_taken": _("This address cannot be used. Choose another one."),
    "no_password": _("Set a password first: nothing else would let you in."),
    "no_verified_email": _("Confirm your e-mail address first."),
    "connected_other": _("Somebody else signs in with it already."),
}
# What just happened, by the template that allauth names; "" says nothing.
TOASTS = {
    "account/messages/logged_in.txt": "",
    "account/messages/logged_out.txt": _("You are signed out."),
    "account/messages/email_confirmation_sent.txt": _("A code is on its way."),
    "account/messages/email_confirmed.txt": _("Your e-mail address is confirmed."),
    "account/messages/email_confirmation_failed.txt": _(
        "This address cannot be used. Choose another one."
    ),
    "account/messages/password_changed.txt": _("Your password is changed."),
    "account/messages/password_set.txt": _("Your password is set."),
    "mfa/messages/totp_activated.txt": _("The authenticator app is set up."),
    "mfa/messages/totp_deactivated.txt": _("The authenticator app is removed."),
    "mfa/messages/webauthn_added.txt": _("The security key is added."),
    "mfa/messages/webauthn_removed.txt": _("The security key is removed."),
    "mfa/messages/recovery_codes_generated.txt": "",
    "socialaccount/messages/account_connected.txt": _("The sign-in is linked."),
    "socialaccount/messages/account_connected_updated.txt": _("The sign-in is linked."),
    "socialaccount/messages/account_connected_other.txt": _(
        "Somebody else signs in with it already."
    ),
    "socialaccount/messages/account_disconnected.txt": _(
        "The sign-in is no longer linked."
    ),
}
