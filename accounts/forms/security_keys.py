"""What a browser sends on behalf of a security key.

The library that reads it takes a browser at its word: a number where bytes belong makes
it reserve as much memory. So only the fields that it needs reach it, and only as text.
"""

import re
import struct
from collections.abc import Callable
from typing import Any

from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from django import forms
from django.utils.translation import gettext as _

_MOST_NAME = 60
_MOST_TEXT = 20_000
_MOST_ANSWER = 100_000
_BASE64 = re.compile(r"[A-Za-z0-9_-]*={0,2}", re.ASCII)
_PARTS = (
    *("clientDataJSON", "attestationObject"),
    *("authenticatorData", "signature", "userHandle"),
)
_UNREADABLE = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, TypeError),
    *(ValueError, struct.error, InvalidSignature, UnsupportedAlgorithm),
)


def _odd() -> forms.ValidationError:
    return forms.ValidationError(
        _("This is not what a security key answers. Try again."), "odd"
    )


class AnswerField(forms.JSONField):
    """What a key answered: JSON of a reasonable size, never shown again."""

    widget = forms.HiddenInput

    def to_python(self, value: Any) -> Any:
        """The parsed answer, reduced to what is needed of it."""
        if isinstance(value, str) and len(value) > _MOST_ANSWER:
            raise _odd()
        try:
            parsed = super().to_python(value)
        except (ValueError, RecursionError) as problem:
            raise _odd() from problem
        return _needed(parsed) if parsed is not None else None

    def bound_data(self, data: Any, initial: Any) -> Any:
        """Nothing: an answer holds for one question only."""
        return None


def _needed(credential: Any) -> dict[str, Any]:
    """Only what is needed of it. Raises ValidationError for another shape."""
    response = credential.get("response") if isinstance(credential, dict) else None
    if not isinstance(response, dict):
        raise _odd()
    texts = {key: credential.get(key) for key in ("id", "rawId")}
    parts = {key: response[key] for key in _PARTS if response.get(key) is not None}
    for text in (*texts.values(), *parts.values()):
        is_text = isinstance(text, str) and len(text) <= _MOST_TEXT
        if not is_text or not _BASE64.fullmatch(text):
            raise _odd()
    return {
        **texts,
        "type": "public-key",
        "response": parts,
        "clientExtensionResults": {},
    }


def _read(check: Callable[[], Any]) -> Any:
    """What the check says. Raises ValidationError for what no key would say."""
    try:
        return check()
    except _UNREADABLE as problem:
        raise _odd() from problem


class AddKeyForm(AddWebAuthnForm):  # type: ignore[misc]
    """A new key and what to call it."""

    name = forms.CharField(required=False, max_length=_MOST_NAME)
    credential = AnswerField()

    def clean(self) -> dict[str, Any]:
        """A key that can be read."""
        cleaned: dict[str, Any] = _read(super().clean)
        return cleaned


class RenameKeyForm(EditWebAuthnForm):  # type: ignore[misc]
    """What to call a key."""

    name = forms.CharField(max_length=_MOST_NAME)


class SignInByKeyForm(AuthenticateWebAuthnForm):  # type: ignore[misc]
    """The second step by a key."""

    credential = AnswerField()

    def clean_credential(self) -> Any:
        """The key that answered."""
        return _read(super().clean_credential)


class AgainByKeyForm(ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """A person proves by a key that it is them."""

    credential = AnswerField()

    def clean_credential(self) -> Any:
        """The key that answered."""
        return _read(super().clean_credential)
