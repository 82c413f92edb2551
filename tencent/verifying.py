"""Verify requests that any official SDK may have signed.

SDKs disagree about the host, the path, the service and the case of values, so
several readings of one request are tried; each is a full digest, so trying more
readings admits nobody without the key. Source: wire reference A.4, A.6, G.1.
"""

import hmac
import re
from collections.abc import Iterator, Sequence
from itertools import product

from tencent.credentials import Credentials, read_credentials, v1_params
from tencent.signing import (
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

__all__ = ["Credentials", "check_clock", "read_credentials", "verify", "verify_v5"]

MAX_CLOCK_SKEW_SECONDS = 300
V5_MAX_CLOCK_SKEW_SECONDS = 600
# Text from Tencent's documentation, wire reference A.8.
SIGNATURE_MESSAGE = (
    "The provided credentials could not be validated. "
    "Please check your signature is correct."
)


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
    if abs(int(now) - time) > V5_MAX_CLOCK_SKEW_SECONDS:
        raise WireError(
            "InternalError.RequestTimeException",
            "time differs from the server's by more than 10 minutes",
        )
    expected = v5_sig(
        app_key=app_key, random=random, time=time, mobiles=mobiles, tel=tel
    )
    if not _same(expected, sig.lower()):
        raise WireError("InternalError.SigVerificationFail", "sig check failed")
