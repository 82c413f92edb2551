"""Our refusals as Tencent's errors."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from django import forms

from api.validators.content_codes import OTHER
from isms_console.lib.errors import MovedOn, Refusal
from projects.validators.wire_numbers import INTERNATIONAL
from tencent.wire_error import WireError


@contextmanager
def refusals(code_of: Callable[[str], str]) -> Iterator[None]:
    """Whatever an action refuses inside leaves as a WireError."""
    try:
        yield
    except Refusal as refusal:
        raise WireError(code_of(refusal.code), refusal.message) from refusal
    except MovedOn as problem:
        raise WireError(
            OTHER, "It was changed or decided on just now. Look at it, then try again."
        ) from problem


def check_form(form: forms.Form, fields: Mapping[str, tuple[str, str]]) -> None:
    """The console's own form must take it; `fields` are wire names and codes.

    Raises WireError.
    """
    for name, problems in form.errors.items():
        wire_name, code = fields.get(name, ("", OTHER))
        raise WireError(code, f"{wire_name}: {problems[0]}")


def check_international(international: int) -> None:
    """Nothing here is for the Chinese mainland. Raises WireError."""
    if international != INTERNATIONAL:
        raise WireError(
            "InvalidParameterValue.InvalidInternational",
            "International must be 1: everything here is International SMS.",
        )
