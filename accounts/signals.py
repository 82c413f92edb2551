"""What allauth says has happened: each event becomes one action, mostly a record."""

from typing import Any

from allauth.account import signals as account_signals
from allauth.mfa import signals as mfa_signals
from allauth.mfa.models import Authenticator
from allauth.socialaccount import signals as social_signals
from django.http import HttpRequest

from accounts.actions import audit, sessions
from accounts.models import User


def connect() -> None:
    """Called once, when all apps are loaded."""
    for signal, receiver in (
        (account_signals.email_changed, _email_changed),
        (account_signals.password_changed, _password_changed),
        (account_signals.password_set, _password_changed),
        (account_signals.password_reset, _password_reset),
        (mfa_signals.authenticator_added, _factor_added),
        (mfa_signals.authenticator_removed, _factor_removed),
        (mfa_signals.authenticator_reset, _codes_made),
        (social_signals.social_account_added, _linked),
        (social_signals.social_account_removed, _unlinked),
    ):
        signal.connect(receiver, weak=False)


def _email_changed(
    user: User, from_email_address: Any, to_email_address: Any, **_more: Any
) -> None:
    if from_email_address is None:
        _record(user, "user.email_confirmed")
    else:
        pair = (from_email_address.email, to_email_address.email)
        _record(user, "user.email_changed", audit.changed(email=pair))


def _password_changed(request: HttpRequest, user: User, **_more: Any) -> None:
    sessions.drop_others(user=user, session_key=request.session.session_key or "")
    _record(user, "user.password_changed")


def _password_reset(user: User, **_more: Any) -> None:
    sessions.drop_others(user=user, session_key="")
    _record(user, "user.password_reset")


def _factor_added(user: User, authenticator: Authenticator, **_more: Any) -> None:
    if authenticator.type == Authenticator.Type.RECOVERY_CODES:
        _codes_made(user)
        return
    _record(user, "user.mfa_changed", {"added": authenticator.type})


def _factor_removed(user: User, authenticator: Authenticator, **_more: Any) -> None:
    _record(user, "user.mfa_changed", {"removed": authenticator.type})


def _codes_made(user: User, **_more: Any) -> None:
    _record(user, "user.recovery_codes_made")


def _linked(request: HttpRequest, sociallogin: Any, **_more: Any) -> None:
    details = {"server": sociallogin.account.provider}
    _record(sociallogin.user, "user.sign_in_linked", details)


def _unlinked(request: HttpRequest, socialaccount: Any, **_more: Any) -> None:
    details = {"server": socialaccount.provider}
    _record(socialaccount.user, "user.sign_in_unlinked", details)


def _record(user: User, act: str, details: dict[str, object] | None = None) -> None:
    audit.record(account=None, actor=user, act=act, subject=user.email, details=details)
