"""Sign requests: TC3-HMAC-SHA256, signature version 1, and the legacy sig.

Source: wire reference A.4, A.6 and E.1.
"""

import base64
import hashlib
import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

TC3_ALGORITHM = "TC3-HMAC-SHA256"
UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD"
V1_DIGESTS = {"HmacSHA1": "sha1", "HmacSHA256": "sha256"}


@dataclass(frozen=True, slots=True, kw_only=True)
class WireRequest:
    """One HTTP request as it stood on the wire.

    ``raw_query`` is the query string exactly as sent, without ``?`` and still
    percent-encoded; ``headers`` has lower-cased names and untouched values.
    """

    method: str
    path: str
    raw_query: str
    headers: Mapping[str, str]
    body: bytes


def utc_date(timestamp: int) -> str:
    """Return the UTC date (``YYYY-MM-DD``) of a time in unix seconds."""
    return datetime.fromtimestamp(timestamp, UTC).strftime("%Y-%m-%d")


def payload_digest(request: WireRequest) -> str:
    """Return the hex SHA-256 that stands for the body in a canonical request.

    A GET counts as bodiless, and a caller may leave the body out of the digest.
    """
    if request.headers.get("x-tc-content-sha256") == UNSIGNED_PAYLOAD:
        payload = UNSIGNED_PAYLOAD.encode()
    elif request.method.upper() == "GET":
        payload = b""
    else:
        payload = request.body
    return hashlib.sha256(payload).hexdigest()


def canonical_request(
    request: WireRequest,
    *,
    headers: Mapping[str, str],
    payload_sha256: str,
    uri: str = "/",
) -> str:
    """Join the six parts that are digested.

    ``headers`` holds the signed headers only, in signed order, with the values
    to sign: implementations disagree about them, so the caller decides.
    Source: wire reference A.4 step 1.
    """
    method = request.method.upper()
    return "\n".join(
        (
            method,
            uri,
            request.raw_query if method == "GET" else "",
            "".join(f"{name}:{value}\n" for name, value in headers.items()),
            ";".join(headers),
            payload_sha256,
        )
    )


def string_to_sign(canonical: str, *, timestamp: int, service: str) -> str:
    """Join algorithm, time, scope and the digest of the canonical request.

    Source: wire reference A.4 step 2.
    """
    scope = f"{utc_date(timestamp)}/{service}/tc3_request"
    digest = hashlib.sha256(canonical.encode()).hexdigest()
    return "\n".join((TC3_ALGORITHM, str(timestamp), scope, digest))


def _hmac_sha256(key: bytes, text: str) -> bytes:
    return hmac.digest(key, text.encode(), "sha256")


def tc3_signing_key(secret_key: str, *, date: str, service: str) -> bytes:
    """Derive the day's key for one service. Source: wire reference A.4 step 3."""
    date_key = _hmac_sha256(f"TC3{secret_key}".encode(), date)
    service_key = _hmac_sha256(date_key, service)
    return _hmac_sha256(service_key, "tc3_request")


def tc3_digest(signing_key: bytes, to_sign: str) -> str:
    """Return the lower-case hex digest of a string to sign."""
    return _hmac_sha256(signing_key, to_sign).hex()


def tc3_authorization(  # noqa: PLR0913 - keyword-only data
    request: WireRequest,
    *,
    secret_id: str,
    secret_key: str,
    timestamp: int,
    service: str = "sms",
    signed_headers: Sequence[str] = ("content-type", "host"),
) -> str:
    """Return the ``Authorization`` header of a request signed as the SDKs do.

    ``timestamp`` is in unix seconds and must equal ``X-TC-Timestamp``.
    Raises ``KeyError`` when a header to be signed is not in the request.
    Source: wire reference A.4.
    """
    canonical = canonical_request(
        request,
        headers={name: request.headers[name] for name in signed_headers},
        payload_sha256=payload_digest(request),
    )
    date = utc_date(timestamp)
    key = tc3_signing_key(secret_key, date=date, service=service)
    to_sign = string_to_sign(canonical, timestamp=timestamp, service=service)
    return (
        f"{TC3_ALGORITHM} Credential={secret_id}/{date}/{service}/tc3_request, "
        f"SignedHeaders={';'.join(signed_headers)}, "
        f"Signature={tc3_digest(key, to_sign)}"
    )


def v1_signature(  # noqa: PLR0913 - keyword-only data
    *,
    method: str,
    host: str,
    path: str,
    params: Mapping[str, str],
    secret_key: str,
    signature_method: str,
) -> str:
    """Return the base64 signature of a version 1 request.

    ``params`` are all decoded parameters; a ``Signature`` among them is left
    out. ``host`` includes the port if the endpoint has one. Raises ``KeyError``
    for a ``signature_method`` other than HmacSHA1 and HmacSHA256.
    Source: wire reference A.6.
    """
    pairs = (f"{name}={params[name]}" for name in sorted(params) if name != "Signature")
    text = f"{method.upper()}{host}{path}?{'&'.join(pairs)}"
    digest = hmac.digest(
        secret_key.encode(), text.encode(), V1_DIGESTS[signature_method]
    )
    return base64.b64encode(digest).decode()


def v5_sig(
    *,
    app_key: str,
    random: str,
    time: int,
    mobiles: Sequence[str] = (),
    tel: str | None = None,
) -> str:
    """Return the hex ``sig`` of a legacy request.

    ``random`` is the text that stands in the URL. ``mobiles`` are national
    numbers in body order (sendsms, sendmultisms2); ``tel`` is the number with
    ``+`` (sendisms); other endpoints have neither. Source: wire reference E.1.
    """
    text = f"appkey={app_key}&random={random}&time={time}"
    if mobiles:
        text += f"&mobile={','.join(mobiles)}"
    elif tel is not None:
        text += f"&tel={tel}"
    return hashlib.sha256(text.encode()).hexdigest()
