"""The words of the mails about a person's own account."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

_NOT_YOU = gettext_lazy(
    "If that was not you, change your password at once and end all sessions."
)
_NOT_ASKED = gettext_lazy("If you did not ask for this, there is nothing to do.")


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail: what it says, perhaps a code to type, perhaps an address to open."""

    subject: str
    paragraphs: tuple[str, ...]
    code: str = ""
    link: str = ""
    link_label: str = ""
    facts: tuple[tuple[str, str], ...] = ()


def letter(prefix: str, context: Mapping[str, Any]) -> Letter:
    """The mail that allauth names by the prefix of its templates.

    Raises KeyError for one that the console never sends.
    """
    return _LETTERS[prefix](context)


def _here(name: str, **kwargs: str) -> str:
    return settings.PUBLIC_URL + reverse(name, kwargs=kwargs)


def _code(context: Mapping[str, Any]) -> Letter:
    return Letter(
        _("%(code)s is your code for ISMS Console") % context,
        (
            _("Type this code on the page that asks for it. It holds for 15 minutes."),
            str(_NOT_ASKED),
        ),
        code=context["code"],
    )


def _known_already(context: Mapping[str, Any]) -> Letter:
    return Letter(
        _("You have a sign-in already"),
        (
            _("Somebody, perhaps you, wanted to sign up with %(email)s.") % context,
            _("You can sign in with it. If you forgot the password, set a new one."),
            str(_NOT_ASKED),
        ),
        link=_here("account_reset_password"),
        link_label=_("Set a new password"),
    )


def _unknown(context: Mapping[str, Any]) -> Letter:
    return Letter(
        _("Nobody signs in with this address"),
        (
            _("Somebody, perhaps you, asked for a new password for %(email)s.")
            % context,
            _("There is none: perhaps you signed up with another address."),
            str(_NOT_ASKED),
        ),
    )


def _reset_link(context: Mapping[str, Any]) -> Letter:
    return Letter(
        _("Set a new password"),
        (
            _("Somebody, perhaps you, asked for a new password for %(email)s.")
            % context,
            _("The link works once."),
            str(_NOT_ASKED),
        ),
        link=_here(
            "account_reset_password_from_key",
            uidb36=context["uid"],
            key=context["key"],
        ),
        link_label=_("Set a new password"),
    )


def _happened(
    subject: Any, sentence: Any = ""
) -> Callable[[Mapping[str, Any]], Letter]:
    """A mail that tells what was changed, when and from where."""

    def tell(context: Mapping[str, Any]) -> Letter:
        said = [str(sentence) % context] if sentence else []
        return Letter(
            str(subject),
            (*said, str(_NOT_YOU)),
            link=_here("security"),
            link_label=_("Open Security"),
            facts=(
                (_("When"), f"{context['timestamp']:%Y-%m-%d %H:%M} UTC"),
                (_("Address"), str(context["ip"])),
                (_("Browser"), str(context["user_agent"])),
            ),
        )

    return tell


_LETTERS: dict[str, Callable[[Mapping[str, Any]], Letter]] = {
    "account/email/email_confirmation": _code,
    "account/email/email_confirmation_signup": _code,
    "account/email/account_already_exists": _known_already,
    "account/email/unknown_account": _unknown,
    "account/email/password_reset_key": _reset_link,
    "account/email/password_reset": _happened(
        gettext_lazy("Your password was reset"),
        gettext_lazy("A new password was set by a link in a mail. All sessions ended."),
    ),
    "account/email/password_changed": _happened(
        gettext_lazy("Your password was changed"),
        gettext_lazy("All other sessions ended."),
    ),
    "account/email/password_set": _happened(gettext_lazy("A password was set")),
    "account/email/email_changed": _happened(
        gettext_lazy("Your e-mail address was changed"),
        gettext_lazy("You now sign in with %(to_email)s instead of %(from_email)s."),
    ),
    "mfa/email/totp_activated": _happened(
        gettext_lazy("An authenticator app was set up"),
        gettext_lazy("Signing in now takes a code from it."),
    ),
    "mfa/email/totp_deactivated": _happened(
        gettext_lazy("The authenticator app was removed")
    ),
    "mfa/email/webauthn_added": _happened(gettext_lazy("A security key was added")),
    "mfa/email/webauthn_removed": _happened(gettext_lazy("A security key was removed")),
    "mfa/email/recovery_codes_generated": _happened(
        gettext_lazy("New recovery codes were made"),
        gettext_lazy("The codes before them are void."),
    ),
    "socialaccount/email/account_connected": _happened(
        gettext_lazy("A sign-in was linked"),
        gettext_lazy("You can now also sign in with %(provider)s."),
    ),
    "socialaccount/email/account_disconnected": _happened(
        gettext_lazy("A sign-in is no longer linked"),
        gettext_lazy("You can no longer sign in with %(provider)s."),
    ),
}
