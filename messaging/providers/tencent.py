"""Tencent's SMS service, as dispatch and polling need it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import msgspec

from tencent.client import Outcome, ProviderError, TencentClient
from tencent.schemas.v20210111.delivery_reports import DeliveryReport as WireReport
from tencent.schemas.v20210111.sends import SendStatus

__all__ = ["Access", "Outcome", "ProviderError", "SendStatus", "WireReport"]

# Tencent hands out at most this many reports a call (wire reference B.3).
PULL_SIZE = 100
_TEXTS = (
    "phone_number",
    "serial_no",
    "report_status",
    "receipt_code",
    "session_context",
)


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
    return answer.send_statuses


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
    """Without NUL, which PostgreSQL refuses: one report must not cost its pull."""
    texts = {name: getattr(item, name) for name in _TEXTS}
    if not any("\0" in text for text in texts.values()):
        return item
    clean = {name: text.replace("\0", "") for name, text in texts.items()}
    return msgspec.structs.replace(item, **clean)
