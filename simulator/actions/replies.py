"""Replies: pulled off the queue, or asked for by number.

Source: wire reference B.5, B.6, A.9.
"""

from collections.abc import Iterable

import msgspec

from simulator.actions.apps import find_app
from simulator.actions.pulls import VERSION_20190711, beijing_time
from simulator.actions.ranges import check_pull_limit, times_between
from simulator.numbers import parse, split
from simulator.state import replies
from simulator.state.reports import NumberQuery
from simulator.world import World
from tencent.envelope import ActionCall, WireError
from tencent.schemas import v20190711, v20210111


def pull_reply_status(
    world: World, request: v20210111.PullSmsReplyStatusRequest, call: ActionCall
) -> msgspec.Struct:
    """Take replies off the queue; each is handed out once."""
    check_pull_limit(request.limit)
    with world.store.transaction() as db:
        app = find_app(db, request.sdk_app_id)
        rows = replies.take(db, sdk_app_id=app.sdk_app_id, limit=request.limit)
    return _answer(call, rows)


def pull_reply_status_by_phone_number(
    world: World,
    request: v20210111.PullSmsReplyStatusByPhoneNumberRequest,
    call: ActionCall,
) -> msgspec.Struct:
    """Look up one number's replies; takes nothing away."""
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
        wanted = NumberQuery(app.sdk_app_id, number.e164, *between, request.limit)
        rows = replies.of_number(db, wanted)
    return _answer(call, rows)


def _answer(call: ActionCall, rows: Iterable[replies.ReplyRow]) -> msgspec.Struct:
    if call.version == VERSION_20190711:
        return v20190711.PullSmsReplyStatusResponse(
            replies=[_reply_20190711(row) for row in rows]
        )
    return v20210111.PullSmsReplyStatusResponse(replies=[_reply(row) for row in rows])


def _reply(row: replies.ReplyRow) -> v20210111.Reply:
    number = split(row.phone_number)
    return v20210111.Reply(
        extend_code=row.extend_code,
        country_code=number.country_code,
        phone_number=row.phone_number,
        sign_name=row.sign_name,
        reply_content=row.text,
        reply_time=int(row.replied_at),
        subscriber_number=number.subscriber_number,
    )


def _reply_20190711(row: replies.ReplyRow) -> v20190711.Reply:
    return v20190711.Reply(
        extend_code=row.extend_code,
        country_code=split(row.phone_number).country_code,
        phone_number=row.phone_number,
        sign_name=row.sign_name,
        reply_content=row.text,
        reply_at=beijing_time(row.replied_at),
        reply_time=int(row.replied_at),
    )
