"""Secrets at rest: encrypted with the newest key, readable with any listed one."""

import json
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.db import models


class SecretUnreadable(Exception):
    """No listed key opens this value: a key was removed before rotation ended."""


def _box() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.ENCRYPTION_KEYS])


def encrypt(plain: str) -> str:
    """Ciphertext under the first of ENCRYPTION_KEYS."""
    return _box().encrypt(plain.encode()).decode()


def decrypt(cipher: str) -> str:
    """Plain text. Raises SecretUnreadable when no key fits."""
    try:
        return _box().decrypt(cipher.encode()).decode()
    except InvalidToken as problem:
        raise SecretUnreadable(
            "No key in ENCRYPTION_KEYS opens this secret; put the old key back."
        ) from problem


class EncryptedTextField(models.TextField):  # type: ignore[type-arg]
    """A text column whose bytes in the database are ciphertext."""

    def get_prep_value(self, value: Any) -> Any:
        """Ciphertext for the database."""
        return value if value in (None, "") else encrypt(str(value))

    def from_db_value(self, value: Any, *_: object) -> Any:
        """Plain text for the program."""
        return value if value in (None, "") else decrypt(value)


class EncryptedJSONField(models.Field):  # type: ignore[type-arg]
    """JSON whose text in the database is ciphertext."""

    def get_internal_type(self) -> str:
        """A text column."""
        return "TextField"

    def get_prep_value(self, value: Any) -> Any:
        """Ciphertext for the database."""
        return None if value is None else encrypt(json.dumps(value, default=str))

    def from_db_value(self, value: Any, *_: object) -> Any:
        """Plain values for the program."""
        return None if value is None else json.loads(decrypt(value))


ENCRYPTED = (EncryptedTextField, EncryptedJSONField)
