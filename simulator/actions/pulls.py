"""Delivery reports: pulled off the queue, or asked for by number.

Source: wire reference B.3, B.4, A.9.
"""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from simulator.actions.apps import find_app
from simulator.actions.ranges import check_pull_limit, times_between
from simulator.numbers import parse, split
from simulator.outcomes import DELIVERED
from simulator.state import reports
from simulator.state.tallies import BEIJING
from simulator.world import World
from tencent.envelope import ActionCall, WireError
from tencent.schemas import v20190711, v20210111

VERSION_20190711 = "2019-07-11"


def pull_send_status(
    world: World, request: v20210111.PullSmsSendStatusRequest, call: ActionCall
) -> msgspec.Struct:
    """Take reports off the queue; each is handed out once."""
    check_pull_limit(request.limit)
    with world.store.reading() as db:
        app = find_app(db, request.sdk_app_id)
        now = world.clock.now()
        if not reports.is_any_due(db, sdk_app_id=app.sdk_app_id, now=now):
            return _answer(call, (), with_context=False)
    with world.store.transaction() as db:
        rows = reports.take(
            db,
            channel=reports.PULL,
            sdk_app_id=app.sdk_app_id,
            now=now,
            limit=request.limit,
        )
    return _answer(call, rows, with_context=app.settings.session_context_in_reports)


def pull_send_status_by_phone_number(
    world: World,
    request: v20210111.PullSmsSendStatusByPhoneNumberRequest,
    call: ActionCall,
) -> msgspec.Struct:
    """Look up one number's reports; takes nothing away."""
    check_pull_limit(request.limit)
    number = parse(request.phone_number)
    if number is None:
        raise WireError(
            "InvalidParameterValue.IncorrectPhoneNumber", "PhoneNumber is not E.164."
        )
    now = world.clock.now()
    between = times_between(request.begin_time, request.end_time, now=now)
    with world.store.reading() as db:
        app = find_app(db, request.sdk_app_id)
        wanted = reports.NumberQuery(
            app.sdk_app_id, number.e164, *between, request.limit
        )
        rows = reports.of_number(db, wanted, now=now)
    return _answer(call, rows, with_context=app.settings.session_context_in_reports)


def _answer(
    call: ActionCall, rows: Iterable[reports.ReportRow], *, with_context: bool
) -> msgspec.Struct:
    if call.version == VERSION_20190711:
        return v20190711.PullSmsSendStatusResponse(
            delivery_reports=[_report_20190711(row) for row in rows]
        )
    return v20210111.PullSmsSendStatusResponse(
        delivery_reports=[
            _report(row, row.session_context if with_context else "") for row in rows
        ]
    )


def _report(row: reports.ReportRow, session_context: str) -> v20210111.DeliveryReport:
    number = split(row.phone_number)
    return v20210111.DeliveryReport(
        user_receive_time=int(row.received_at),
        country_code=number.country_code,
        subscriber_number=number.subscriber_number,
        phone_number=row.phone_number,
        serial_no=row.serial_no,
        report_status="SUCCESS" if row.receipt == DELIVERED else "FAIL",
        receipt_code=row.receipt,
        session_context=session_context,
    )


def _report_20190711(row: reports.ReportRow) -> v20190711.DeliveryReport:
    number = split(row.phone_number)
    return v20190711.DeliveryReport(
        user_receive_at=beijing_time(row.received_at),
        user_receive_time=int(row.received_at),
        country_code=number.country_code,
        phone_number=row.phone_number,
        subscriber_number=number.subscriber_number,
        serial_no=row.serial_no,
        report_status="SUCCESS" if row.receipt == DELIVERED else "FAIL",
        receipt_code=row.receipt,
    )


def beijing_time(moment: float) -> str:
    """Return ``YYYY-MM-DD HH:MM:SS`` in UTC+8."""
    return datetime.fromtimestamp(moment, BEIJING).strftime("%Y-%m-%d %H:%M:%S")
