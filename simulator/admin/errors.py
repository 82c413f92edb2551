"""How the admin API says no, and how it reads what it was given."""

from typing import Any, TypeVar

import msgspec

T = TypeVar("T", bound=msgspec.Struct)


class AdminError(Exception):
    """A refusal with its HTTP status."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


def read(members: dict[str, Any], kind: type[T]) -> T:
    """Read members into a struct. Raises ``AdminError`` naming the wrong one."""
    unknown = members.keys() - set(kind.__struct_fields__)
    if unknown:
        known = ", ".join(kind.__struct_fields__)
        raise AdminError(400, f"Unknown: {', '.join(sorted(unknown))}. Known: {known}.")
    try:
        return msgspec.convert(members, kind, strict=False)
    except msgspec.ValidationError as error:
        raise AdminError(400, str(error)) from None


def changed(current: T, members: dict[str, Any]) -> T:
    """Return a copy of a settings struct with some members changed."""
    return read(msgspec.structs.asdict(current) | members, type(current))
