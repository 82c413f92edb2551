"""Verify requests, and sign them as odd SDKs do."""

from dataclasses import replace

import pytest

from tencent.signing import (
    canonical_request,
    payload_digest,
    string_to_sign,
    tc3_digest,
    tc3_signing_key,
    utc_date,
)
from tencent.verifying import read_credentials, verify
from tencent.wire_error import WireError
from tests.tencent.wire import SECRET_ID, SECRET_KEY, TIME


def check(request, *, now=TIME, secret_key=SECRET_KEY, **more):
    verify(request, read_credentials(request), secret_key=secret_key, now=now, **more)


def code_of(call, *args, **kwargs) -> str:
    with pytest.raises(WireError) as refused:
        call(*args, **kwargs)
    return refused.value.code


def signed(request, *, service="sms", uri="/", headers=None, timestamp=TIME):
    """Sign as an odd SDK does: given service, URI and header values."""
    headers = headers or {
        name: request.headers[name] for name in ("content-type", "host")
    }
    canonical = canonical_request(
        request, headers=headers, payload_sha256=payload_digest(request), uri=uri
    )
    date = utc_date(timestamp)
    signature = tc3_digest(
        tc3_signing_key(SECRET_KEY, date=date, service=service),
        string_to_sign(canonical, timestamp=timestamp, service=service),
    )
    authorization = (
        f"TC3-HMAC-SHA256 Credential={SECRET_ID}/{date}/{service}/tc3_request, "
        f"SignedHeaders={';'.join(headers)}, Signature={signature}"
    )
    return replace(
        request,
        headers={
            **request.headers,
            "x-tc-timestamp": str(timestamp),
            "authorization": authorization,
        },
    )
