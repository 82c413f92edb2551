"""Tencent's SMS service, as dispatch and polling need it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import msgspec

from tencent.client import Outcome, ProviderError, TencentClient
from tencent.schemas.v20210111.delivery_reports import DeliveryReport as WireReport
from tencent.schemas.v20210111.sends import SendStatus

__all__ = ["Access", "Outcome", "ProviderError", "SendStatus", "WireReport"]

# Tencent hands out at most this many reports a call (wire reference B.3).
PULL_SIZE = 100
# Texts that are stored, and how long their columns are.
_REPORT_TEXTS = {
    "phone_number": 20,
    "serial_no": 64,
    "report_status": 10,
    "receipt_code": 80,
    "session_context": 512,
}
_STATUS_TEXTS = {"phone_number": 20, "serial_no": 64, "code": 80}
_MOST_SEGMENTS = 32_767


@dataclass(frozen=True, slots=True)
class Access:
    """Where an upstream application is and what opens it."""

    scheme: str
    endpoint: str
    region: str
    secret_id: str
    secret_key: str = field(repr=False)
    sdk_app_id: str


@lru_cache(maxsize=32)
def _client(access: Access) -> TencentClient:
    # One client a process keeps its connection alive over thousands of calls.
    return TencentClient(
        endpoint=access.endpoint,
        scheme=access.scheme,
        region=access.region,
        secret_id=access.secret_id,
        secret_key=access.secret_key,
    )


def send(  # noqa: PLR0913 - the fields of SendSms
    access: Access,
    *,
    template_id: str,
    sign_name: str,
    template_params: Sequence[str],
    phone_numbers: Sequence[str],
    session_context: str,
) -> Sequence[SendStatus]:
    """One status per number, in request order. Raises ProviderError."""
    answer = _client(access).send_sms(
        sdk_app_id=access.sdk_app_id,
        template_id=template_id,
        sign_name=sign_name,
        template_params=template_params,
        phone_numbers=phone_numbers,
        session_context=session_context,
    )
    return [_storable_status(status) for status in answer.send_statuses]


def pull(access: Access) -> Sequence[WireReport]:
    """The next delivery reports; each is handed out once. Raises ProviderError."""
    answer = _client(access).pull_send_status(
        sdk_app_id=access.sdk_app_id, limit=PULL_SIZE
    )
    return [_storable(item) for item in answer.delivery_reports]


def ask(access: Access, *, phone_number: str, begin_time: int) -> Sequence[WireReport]:
    """Reports to one number since a Unix time. Raises ProviderError."""
    answer = _client(access).pull_send_status_by_phone_number(
        sdk_app_id=access.sdk_app_id,
        phone_number=phone_number,
        begin_time=begin_time,
        offset=0,
        limit=PULL_SIZE,
    )
    return [_storable(item) for item in answer.delivery_reports]


def _storable(item: WireReport) -> WireReport:
    """As the tables can hold it: one odd report must not cost its whole pull."""
    texts = _cut(item, _REPORT_TEXTS)
    return msgspec.structs.replace(item, **texts) if texts else item


def _storable_status(status: SendStatus) -> SendStatus:
    """As the tables can hold it: one odd status must not cost the whole answer."""
    texts = _cut(status, _STATUS_TEXTS)
    if not texts and status.billed_segments <= _MOST_SEGMENTS:
        return status
    fee = min(status.billed_segments, _MOST_SEGMENTS)
    return msgspec.structs.replace(status, billed_segments=fee, **texts)


def _cut(item: msgspec.Struct, lengths: Mapping[str, int]) -> dict[str, str]:
    """What must change: no NUL, which PostgreSQL refuses, and none too long."""
    return {
        name: text.replace("\0", "")[:length]
        for name, length in lengths.items()
        if len(text := getattr(item, name)) > length or "\0" in text
    }
