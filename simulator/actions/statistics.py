"""Counts by hour. Source: wire reference B.8 to B.10, D.5."""

from collections import Counter

import msgspec

from simulator.actions.apps import find_app
from simulator.actions.pulls import VERSION_20190711
from simulator.actions.ranges import DAY_SECONDS
from simulator.outcomes import DELIVERED
from simulator.state import reports, tallies
from simulator.world import World
from tencent.codes import callback_cause
from tencent.envelope import ActionCall, WireError
from tencent.schemas import v20190711, v20210111

_HOUR_SECONDS = 3600
_MAX_CALLBACK_DAYS = 32

Request = (
    v20210111.SendStatusStatisticsRequest
    | v20210111.CallbackStatusStatisticsRequest
    | v20190711.SendStatusStatisticsRequest
)


def send_status_statistics(
    world: World, request: Request, _: ActionCall
) -> v20210111.SendStatusStatisticsResponse:
    """Return what was submitted, accepted and billed."""
    _hours(request)
    with world.store.reading() as db:
        app = find_app(db, request.sdk_app_id)
        tally = tallies.between(
            db,
            sdk_app_id=app.sdk_app_id,
            first=int(request.begin_time),
            last=int(request.end_time),
        )
    counts = v20210111.SendStatusStatistics(**tally._asdict())
    return v20210111.SendStatusStatisticsResponse(send_status_statistics=counts)


def callback_status_statistics(
    world: World, request: Request, _: ActionCall
) -> v20210111.CallbackStatusStatisticsResponse:
    """Return what was reported back, and why not delivered."""
    begin, end = _hours(request)
    if end - begin > _MAX_CALLBACK_DAYS * DAY_SECONDS:
        raise WireError(
            "InvalidParameterValue.EndTimeVerifyFail",
            f"The range may not exceed {_MAX_CALLBACK_DAYS} days.",
        )
    with world.store.reading() as db:
        app = find_app(db, request.sdk_app_id)
        tally = tallies.between(
            db,
            sdk_app_id=app.sdk_app_id,
            first=int(request.begin_time),
            last=int(request.end_time),
        )
        receipts = reports.receipts_between(
            db,
            sdk_app_id=app.sdk_app_id,
            between=(begin, end),
            now=world.clock.now(),
        )
    counts = _counts(receipts, tally.request_success_count)
    return v20210111.CallbackStatusStatisticsResponse(callback_status_statistics=counts)


def packages_statistics(
    world: World, request: v20210111.SmsPackagesStatisticsRequest, call: ActionCall
) -> msgspec.Struct:
    """Return no packages: the simulated account pays afterwards."""
    with world.store.reading() as db:
        find_app(db, request.sdk_app_id)
    if call.version == VERSION_20190711:
        return v20190711.SmsPackagesStatisticsResponse()
    return v20210111.SmsPackagesStatisticsResponse()


def _counts(
    receipts: dict[str, int], accepted: int
) -> v20210111.CallbackStatusStatistics:
    causes = Counter[str]()
    for receipt, count in receipts.items():
        if receipt != DELIVERED:
            causes[f"{callback_cause(receipt)}_count"] += count
    success = receipts.get(DELIVERED, 0)
    return v20210111.CallbackStatusStatistics(
        callback_count=sum(receipts.values()),
        request_success_count=accepted,
        callback_success_count=success,
        callback_fail_count=sum(receipts.values()) - success,
        **causes,
    )


def _hours(request: Request) -> tuple[float, float]:
    """Return the moments that a range of hours covers. Raises ``WireError``."""
    if request.limit or request.offset:
        name = "Limit" if request.limit else "Offset"
        raise WireError(f"InvalidParameterValue.{name}VerifyFail", f"{name} must be 0.")
    begin = tallies.hour_start(str(request.begin_time))
    end = tallies.hour_start(str(request.end_time))
    if begin is None:
        raise WireError(
            "InvalidParameterValue.BeginTimeVerifyFail", "BeginTime is not yyyymmddhh."
        )
    if end is None or end < begin:
        raise WireError(
            "InvalidParameterValue.EndTimeVerifyFail",
            "EndTime is not yyyymmddhh, or before BeginTime.",
        )
    return begin, end + _HOUR_SECONDS
