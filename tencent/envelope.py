"""The envelope: which action a request calls, and how an answer is wrapped.

Source: wire reference A.2, A.3, A.7.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from tencent.forms import parse_form, unflatten
from tencent.regions import DEFAULT_REGIONS
from tencent.schemas import ACTIONS, REGION_REQUIRED, VERSIONS
from tencent.signing import WireRequest
from tencent.wire_error import WireError

__all__ = [
    "CONTENT_TYPE",
    "DEFAULT_REGIONS",
    "ActionCall",
    "WireError",
    "failure",
    "read_action",
    "success",
]

# Exactly this: with a charset the Python SDK takes an error for a success
# (wire reference G.3).
CONTENT_TYPE = "application/json"

MAX_QUERY_BYTES = 32 * 1024
MAX_BODY_BYTES = 10 * 1024 * 1024

# Parameters of signature version 1 that are headers in TC3 (wire reference A.3).
_COMMON_PARAMETERS = frozenset(
    [
        "Action",
        "Version",
        "Timestamp",
        "Region",
        "Token",
        "Language",
        "SecretId",
        "Signature",
        "SignatureMethod",
        "Nonce",
        "RequestClient",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionCall:
    """One API 3.0 call: ``params`` are the action's own, nested, undecoded.

    ``language`` is ``zh-CN`` or ``en-US`` as sent, or empty.
    """

    action: str
    version: str
    region: str
    language: str
    params: dict[str, Any]


def success(
    payload: msgspec.Struct | Mapping[str, object] | bytes, request_id: str
) -> bytes:
    """Wrap an action's answer; ``bytes`` are taken as an encoded JSON object."""
    body = payload if isinstance(payload, bytes) else msgspec.json.encode(payload)
    members = body[1:-1] + b"," if len(body) > len(b"{}") else b""
    tail = msgspec.json.encode(request_id)
    return b'{"Response":{%b"RequestId":%b}}' % (members, tail)


def failure(code: str, message: str, request_id: str) -> bytes:
    """Wrap a refusal of the whole request. It too goes out with status 200."""
    error = {"Code": code, "Message": message}
    return msgspec.json.encode({"Response": {"Error": error, "RequestId": request_id}})


def read_action(
    request: WireRequest, *, regions: Collection[str] = DEFAULT_REGIONS
) -> ActionCall:
    """Find out which action is called, with which parameters.

    Reads TC3 JSON, a TC3 query string, and version 1 queries and forms. Raises
    ``WireError``: UnsupportedProtocol, RequestSizeLimitExceeded, InvalidRequest,
    MissingParameter, NoSuchVersion, InvalidAction, UnsupportedRegion,
    FailedOperation.JsonParseFail, InvalidParameter. Source: wire reference A.8.
    """
    _check_transport(request)
    if "authorization" in request.headers or "x-tc-action" in request.headers:
        common = {
            name: request.headers.get(f"x-tc-{name.lower()}", "")
            for name in ("Action", "Version", "Region", "Language")
        }
        flat = None
    else:
        common = flat = _flat_params(request)
    version, action = _check_action(common)
    region = _check_region(common, version, regions)
    params = _own_params(request) if flat is None else _without_common(flat)
    return ActionCall(
        action=action,
        version=version,
        region=region,
        language=common.get("Language", ""),
        params=params,
    )


def _check_transport(request: WireRequest) -> None:
    if request.method.upper() not in ("GET", "POST"):
        raise WireError("UnsupportedProtocol", "Only GET and POST are supported.")
    if len(request.raw_query) > MAX_QUERY_BYTES or len(request.body) > MAX_BODY_BYTES:
        raise WireError("RequestSizeLimitExceeded", "The request is too big.")
    if "multipart/" in request.headers.get("content-type", "").lower():
        raise WireError(
            "InvalidRequest", "No action of this product takes multipart/form-data."
        )


def _check_action(common: Mapping[str, str]) -> tuple[str, str]:
    for name in ("Action", "Version"):
        if not common.get(name):
            raise _missing(name)
    action, version = common["Action"], common["Version"]
    if version not in VERSIONS:
        raise WireError("NoSuchVersion", f"The version `{version}` does not exist.")
    if (version, action) not in ACTIONS:
        raise WireError(
            "InvalidAction",
            f"The action `{action}` does not exist in version {version}.",
        )
    return version, action


def _check_region(
    common: Mapping[str, str], version: str, regions: Collection[str]
) -> str:
    region = common.get("Region", "")
    if not region and version in REGION_REQUIRED:
        raise _missing("Region")
    if region and region not in regions:
        raise WireError("UnsupportedRegion", f"The region `{region}` is not supported.")
    return region


def _missing(name: str) -> WireError:
    return WireError(
        "MissingParameter", f"The request is missing a required parameter `{name}`."
    )


def _flat_params(request: WireRequest) -> dict[str, str]:
    if request.method.upper() == "GET":
        return parse_form(request.raw_query)
    return parse_form(request.body.decode("utf-8", "replace"))


def _without_common(flat: Mapping[str, str]) -> dict[str, Any]:
    own = {name: flat[name] for name in flat.keys() - _COMMON_PARAMETERS}
    return unflatten(own)


def _own_params(request: WireRequest) -> dict[str, Any]:
    content_type = request.headers.get("content-type", "").lower()
    if request.method.upper() == "GET" or "x-www-form-urlencoded" in content_type:
        return unflatten(_flat_params(request))
    try:
        params = msgspec.json.decode(request.body or b"{}")
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise WireError(
            "FailedOperation.JsonParseFail", f"The body is not valid JSON: {error}."
        ) from None
    if not isinstance(params, dict):
        raise WireError(
            "FailedOperation.JsonParseFail", "The body must be a JSON object."
        )
    return params
