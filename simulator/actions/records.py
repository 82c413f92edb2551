"""DescribeSendRecordList. Source: wire reference B.7."""

from simulator.actions.apps import find_app
from simulator.actions.ranges import check_limit, times_between
from simulator.numbers import parse
from simulator.outcomes import DELIVERED
from simulator.state import messages
from simulator.world import World
from tencent.envelope import ActionCall, WireError
from tencent.schemas.v20210111 import (
    DescribeSendRecordListRequest,
    DescribeSendRecordListResponse,
    SendRecord,
)

_MAX_DAYS = 3
_MOST_REACHABLE = 1000
_DELIVERED, _IN_FLIGHT, _FAILED = 2, 3, 4


def describe_send_record_list(
    world: World, request: DescribeSendRecordListRequest, _: ActionCall
) -> DescribeSendRecordListResponse:
    """List what was sent to a number, newest first."""
    check_limit(request.limit, most=50, least=1)
    number = parse(request.phone_number)
    if number is None:
        raise WireError(
            "InvalidParameterValue.IncorrectPhoneNumber", "PhoneNumber is not E.164."
        )
    now = world.clock.now()
    between = times_between(
        request.begin_time, request.end_time, now=now, most_days=_MAX_DAYS
    )
    with world.store.reading() as db:
        app = find_app(db, request.sdk_app_id)
        rows = messages.records(
            db, sdk_app_id=app.sdk_app_id, phone_number=number.e164, between=between
        )[:_MOST_REACHABLE]
    page = rows[request.offset : request.offset + request.limit]
    records = [_record(row, number.iso_code, now) for row in page]
    return DescribeSendRecordListResponse(send_records=records, total_count=len(rows))


def _record(row: messages.RecordRow, iso: str, now: float) -> SendRecord:
    is_reported = row.report_at is not None and row.report_at <= now
    is_delivered = is_reported and row.receipt == DELIVERED
    status = _DELIVERED if is_delivered else _FAILED if is_reported else _IN_FLIGHT
    return SendRecord(
        phone_number=row.phone_number,
        serial_no=row.serial_no,
        send_status=status,
        request_code="Ok",
        receipt_code=row.receipt if is_reported else "",
        iso_code=iso,
        content=row.text,
        send_time=int(row.accepted_at),
        user_receive_time=int(row.received_at) if is_delivered else 0,
    )
