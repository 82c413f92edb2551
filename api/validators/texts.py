"""What no text of a call may hold."""

from typing import Any

from tencent.wire_error import WireError


def refuse_nul(params: Any, name: str = "") -> None:
    """PostgreSQL cannot store NUL. Raises WireError naming the member."""
    if isinstance(params, dict):
        for key, value in params.items():
            refuse_nul(value, key)
    elif isinstance(params, list | tuple):
        for value in params:
            refuse_nul(value, name)
    elif isinstance(params, str) and "\0" in params:
        raise WireError("InvalidParameterValue", f"{name} holds a NUL character.")
