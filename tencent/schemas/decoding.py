"""Turn loose parameters into a request struct, and a struct into JSON.

Source: wire reference A.7, G.4.
"""

import re
from typing import Any, cast

import msgspec

from tencent.schemas.base import ActionSpec, Request
from tencent.wire_error import WireError

_MISSING = re.compile(r"Object missing required field `(?P<field>[^`]+)`")
_PLACE = re.compile(r" - at `\$\.?(?P<path>[^`]*)`$")


def decode_request(spec: ActionSpec, params: dict[str, Any]) -> Request:
    """Decode an action's parameters into ``spec.request``.

    Numbers may be decimal text, as forms and command lines send them; a null
    counts as absent; unknown members are ignored. Raises ``WireError``
    MissingParameter or InvalidParameter, naming the field by its wire path.
    """
    try:
        return msgspec.convert(without_nulls(params), spec.request, strict=False)
    except msgspec.ValidationError as error:
        raise _refusal(str(error)) from None


def encode(response: msgspec.Struct) -> bytes:
    """Encode an answer as JSON, without the envelope."""
    return msgspec.json.encode(response)


def without_nulls(params: dict[str, Any]) -> dict[str, Any]:
    """Drop null members at every depth: on this wire null means absent."""
    return cast("dict[str, Any]", _drop_nulls(params))


def _drop_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: _drop_nulls(item) for key, item in value.items() if item is not None
        }
    if isinstance(value, list):
        return [_drop_nulls(item) for item in value]
    return value


def _refusal(detail: str) -> WireError:
    place = _PLACE.search(detail)
    path = place["path"] if place else ""
    reason = detail[: place.start()] if place else detail
    missing = _MISSING.match(reason)
    if missing:
        name = f"{path}.{missing['field']}" if path else missing["field"]
        return WireError(
            "MissingParameter", f"The request is missing a required parameter `{name}`."
        )
    return WireError(
        "InvalidParameter", f"The parameter `{path}` is invalid: {reason}."
    )
