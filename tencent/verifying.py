"""Verify requests that any official SDK may have signed.

SDKs disagree about the host, the path, the service and the case of values, so
several readings of one request are tried; each is a full digest, so trying more
readings admits nobody without the key. Source: wire reference A.4, A.6, G.1.
"""

import hmac
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal

from tencent.forms import parse_form
from tencent.signing import (
    TC3_ALGORITHM,
    V1_DIGESTS,
    WireRequest,
    canonical_request,
    payload_digest,
    string_to_sign,
    tc3_digest,
    tc3_signing_key,
    utc_date,
    v1_signature,
    v5_sig,
)
from tencent.wire_error import WireError

MAX_CLOCK_SKEW_SECONDS = 300
V5_MAX_CLOCK_SKEW_SECONDS = 600
# Text from Tencent's documentation, wire reference A.8.
SIGNATURE_MESSAGE = (
    "The provided credentials could not be validated. "
    "Please check your signature is correct."
)
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


def check_clock(credentials: Credentials, *, now: float) -> None:
    """Refuse a request whose time is more than five minutes from ``now``.

    ``verify`` does this too; a server calls it before it looks up the key, so
    that the codes come in Tencent's order. Raises ``WireError``
    (AuthFailure.SignatureExpire). Source: wire reference A.4.
    """
    if abs(now - credentials.timestamp) > MAX_CLOCK_SKEW_SECONDS:
        raise WireError(
            "AuthFailure.SignatureExpire",
            "The timestamp is more than 5 minutes from the server's time. "
            "Please check the clock.",
        )


def verify(  # noqa: PLR0913 - keyword-only data
    request: WireRequest,
    credentials: Credentials,
    *,
    secret_key: str,
    now: float,
    token: str | None = None,
    extra_hosts: Sequence[str] = (),
) -> None:
    """Prove that the holder of ``secret_key`` signed this request.

    ``now`` is in unix seconds. ``token`` is the session token that belongs to a
    temporary key; a token sent along with a permanent key is ignored.
    ``extra_hosts`` are public names of this server that a proxy may hide.
    Raises ``WireError``: AuthFailure.SignatureExpire, AuthFailure.TokenFailure
    or AuthFailure.SignatureFailure, in this order. Source: wire reference A.4.
    """
    check_clock(credentials, now=now)
    if token is not None and not _same(token, credentials.token or ""):
        raise WireError(
            "AuthFailure.TokenFailure", "The session token is missing or wrong."
        )
    hosts = _host_readings(request.headers.get("host", ""), extra_hosts)
    expected = (
        _tc3_readings(request, credentials, secret_key=secret_key, hosts=hosts)
        if credentials.scheme == "tc3"
        else _v1_readings(request, credentials, secret_key=secret_key, hosts=hosts)
    )
    if not any(_same(digest, credentials.signature) for digest in expected):
        raise WireError("AuthFailure.SignatureFailure", SIGNATURE_MESSAGE)


def _same(expected: str, given: str) -> bool:
    return hmac.compare_digest(expected.encode(), given.encode())


def _host_readings(host: str, extra_hosts: Sequence[str]) -> tuple[str, ...]:
    bare = host.partition("://")[2] or host
    bare = bare.partition("/")[0]
    without_port = re.sub(r":\d+$", "", bare)
    return tuple(dict.fromkeys((host, without_port, bare, *extra_hosts)))


def _tc3_readings(
    request: WireRequest,
    credentials: Credentials,
    *,
    secret_key: str,
    hosts: Sequence[str],
) -> Iterator[str]:
    service, timestamp = credentials.service, credentials.timestamp
    key = tc3_signing_key(secret_key, date=utc_date(timestamp), service=service)
    payload_sha256 = payload_digest(request)
    values = {
        name: request.headers.get(name, "") for name in credentials.signed_headers
    }
    seen: set[str] = set()
    for uri, host in product(("/", request.path), hosts):
        as_sent = {**values, "host": host}
        lowered = {name: value.strip().lower() for name, value in as_sent.items()}
        for headers in (as_sent, lowered):
            canonical = canonical_request(
                request, headers=headers, payload_sha256=payload_sha256, uri=uri
            )
            if canonical not in seen:
                seen.add(canonical)
                yield tc3_digest(
                    key, string_to_sign(canonical, timestamp=timestamp, service=service)
                )


def _v1_readings(
    request: WireRequest,
    credentials: Credentials,
    *,
    secret_key: str,
    hosts: Sequence[str],
) -> Iterator[str]:
    params = v1_params(request)
    for path, host in product(dict.fromkeys(("/", request.path)), hosts):
        yield v1_signature(
            method=request.method,
            host=host,
            path=path,
            params=params,
            secret_key=secret_key,
            signature_method=credentials.signature_method,
        )


def verify_v5(  # noqa: PLR0913 - keyword-only data
    sig: str,
    *,
    app_key: str,
    random: str,
    time: int,
    now: float,
    mobiles: Sequence[str] = (),
    tel: str | None = None,
) -> None:
    """Prove that the holder of ``app_key`` made a legacy request.

    Arguments are those of ``signing.v5_sig`` plus ``now`` in unix seconds.
    Raises ``WireError``, whose code is API 3.0's twin of the legacy result:
    InternalError.SigFieldMissing (1003), InternalError.RequestTimeException
    (1021) or InternalError.SigVerificationFail (1001).
    Source: wire reference E.1, E.5.
    """
    if not sig:
        raise WireError("InternalError.SigFieldMissing", "sig is missing or empty")
    if abs(now - time) > V5_MAX_CLOCK_SKEW_SECONDS:
        raise WireError(
            "InternalError.RequestTimeException",
            "time differs from the server's by more than 10 minutes",
        )
    expected = v5_sig(
        app_key=app_key, random=random, time=time, mobiles=mobiles, tel=tel
    )
    if not _same(expected, sig.lower()):
        raise WireError("InternalError.SigVerificationFail", "sig check failed")
