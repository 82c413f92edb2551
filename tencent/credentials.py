"""Read who claims to have signed a request, before any key is known.

Source: wire reference A.3, A.4, A.6.
"""

import re
from dataclasses import dataclass
from typing import Literal

from tencent.forms import parse_form
from tencent.signing import TC3_ALGORITHM, V1_DIGESTS, WireRequest, utc_date
from tencent.wire_error import WireError

# Beyond year 9999 a timestamp has no date.
_MAX_TIMESTAMP = 253_402_300_799
# A service may hold slashes: Node derives it from an endpoint with a path.
_AUTHORIZATION = re.compile(
    rf"{TC3_ALGORITHM}\s+"
    r"Credential=(?P<secret_id>[^/,\s]+)/(?P<date>\d{4}-\d\d-\d\d)"
    r"/(?P<service>[^,\s]+)/tc3_request,\s*"
    r"SignedHeaders=(?P<signed_headers>[^,\s]+),\s*"
    r"Signature=(?P<signature>[0-9a-f]{64})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """Who signed a request and how, as claimed by it and not yet verified.

    ``timestamp`` is in unix seconds. ``service`` and ``signed_headers`` belong
    to scheme tc3, ``signature_method`` to scheme v1.
    """

    scheme: Literal["tc3", "v1"]
    secret_id: str
    timestamp: int
    token: str | None
    signature: str
    service: str = ""
    signed_headers: tuple[str, ...] = ()
    signature_method: str = ""


def read_credentials(request: WireRequest) -> Credentials:
    """Read the claimed credentials, before any key is known.

    Raises ``WireError``: AuthFailure.InvalidAuthorization for a header that
    cannot be read (``SKIP`` included), AuthFailure.SignatureFailure for a scope
    of another day, MissingParameter or InvalidParameterValue for the rest.
    Source: wire reference A.3, A.4, A.6.
    """
    if "authorization" in request.headers:
        return _read_tc3(request)
    params = v1_params(request)
    if params.keys() & {"Signature", "SecretId"}:
        return _read_v1(params)
    raise WireError(
        "AuthFailure.InvalidAuthorization", "The request carries no authorization."
    )


def _read_tc3(request: WireRequest) -> Credentials:
    found = _AUTHORIZATION.fullmatch(request.headers["authorization"].strip())
    if not found:
        raise WireError(
            "AuthFailure.InvalidAuthorization",
            f"The Authorization header is not a {TC3_ALGORITHM} authorization.",
        )
    signed_headers = tuple(found["signed_headers"].lower().split(";"))
    if not {"content-type", "host"} <= set(signed_headers):
        raise WireError(
            "AuthFailure.InvalidAuthorization",
            "SignedHeaders must name content-type and host.",
        )
    timestamp = _timestamp(request.headers.get("x-tc-timestamp"), "X-TC-Timestamp")
    if utc_date(timestamp) != found["date"]:
        raise WireError(
            "AuthFailure.SignatureFailure",
            "The credential date is not the UTC date of X-TC-Timestamp.",
        )
    return Credentials(
        scheme="tc3",
        secret_id=found["secret_id"],
        timestamp=timestamp,
        token=request.headers.get("x-tc-token") or None,
        signature=found["signature"],
        service=found["service"],
        signed_headers=signed_headers,
    )


def _read_v1(params: dict[str, str]) -> Credentials:
    for name in ("SecretId", "Signature", "Timestamp", "Nonce"):
        if not params.get(name):
            raise WireError(
                "MissingParameter",
                f"The request is missing a required parameter `{name}`.",
            )
    method = params.get("SignatureMethod") or "HmacSHA1"
    if method not in V1_DIGESTS:
        raise WireError(
            "InvalidParameterValue",
            "The parameter `SignatureMethod` must be HmacSHA1 or HmacSHA256.",
        )
    return Credentials(
        scheme="v1",
        secret_id=params["SecretId"],
        timestamp=_timestamp(params["Timestamp"], "Timestamp"),
        token=params.get("Token") or None,
        signature=params["Signature"],
        signature_method=method,
    )


def _timestamp(text: str | None, name: str) -> int:
    if not text:
        raise WireError(
            "MissingParameter", f"The request is missing a required parameter `{name}`."
        )
    if not (text.isascii() and text.isdigit()) or len(text) > len(str(_MAX_TIMESTAMP)):
        raise WireError(
            "InvalidParameterValue", f"The parameter `{name}` must be unix seconds."
        )
    return min(int(text), _MAX_TIMESTAMP)


def v1_params(request: WireRequest) -> dict[str, str]:
    """Return the decoded flat parameters of a GET or of a form POST."""
    if request.method.upper() == "GET":
        return parse_form(request.raw_query)
    if "x-www-form-urlencoded" in request.headers.get("content-type", "").lower():
        return parse_form(request.body.decode("utf-8", "replace"))
    return {}
