"""SendSms and SendMultiGlobalSms. Source: wire reference B.1, B.2."""

import sqlite3
from collections.abc import Iterable, Sequence

from simulator.actions.answers import Outcome
from simulator.actions.apps import find_app
from simulator.actions.contents import Content, Occasion, Wanted, prepare
from simulator.actions.judgement import Judge
from simulator.actions.ledger import Ledger
from simulator.actions.recipients import Recipient, are_mainland, check_whole, read
from simulator.actions.wording import explain
from simulator.outcomes import Answer
from simulator.state.apps import App
from simulator.world import World
from tencent.envelope import ActionCall, WireError
from tencent.schemas.v20210111 import (
    MultiSmsInfo,
    SendMultiGlobalSmsRequest,
    SendMultiGlobalSmsResponse,
    SendSmsRequest,
    SendSmsResponse,
    SendStatus,
)

MAX_SESSION_CONTEXT_BYTES = 512


def send_sms(world: World, request: SendSmsRequest, _: ActionCall) -> Outcome:
    """Accept one text for up to 200 numbers."""
    _check_session_contexts([request.session_context])
    if not request.phone_numbers:
        raise WireError(
            "MissingParameter.EmptyPhoneNumberSet", "PhoneNumberSet is empty."
        )
    with world.store.transaction() as db:
        app = find_app(db, request.sdk_app_id)
        recipients = read(app, request.phone_numbers)
        mainland = are_mainland(recipients)
        check_whole(recipients)
        wanted = Wanted(
            template_id=request.template_id,
            template_params=tuple(request.template_params),
            sign_name=request.sign_name,
            sender_id=request.sender_id,
            extend_code=request.extend_code,
            session_context=request.session_context,
        )
        now = world.clock.now()
        occasion = Occasion(app=app, wanted=wanted, mainland=mainland, now=now)
        content = prepare(db, occasion)
        pairs = [(recipient, content) for recipient in recipients]
        statuses = _accept(world, db, app, pairs)
    return _outcome(SendSmsResponse(send_statuses=statuses), recipients)


def send_multi_global_sms(
    world: World, request: SendMultiGlobalSmsRequest, _: ActionCall
) -> Outcome:
    """Accept up to 200 different texts for numbers outside the mainland."""
    wanted = request.messages
    if not wanted:
        raise WireError(
            "InvalidParameterValue.MultiSmsInfoSetEmpty", "MultiSmsInfoSet is empty."
        )
    _check_session_contexts(item.session_context for item in wanted)
    with world.store.transaction() as db:
        app = find_app(db, request.sdk_app_id)
        recipients = read(app, [item.phone_number for item in wanted])
        if any(r.number and r.number.country_code == "86" for r in recipients):
            raise WireError(
                "UnsupportedOperation.ContainDomesticPhoneNumber",
                "Mainland numbers cannot be sent to with this action.",
            )
        check_whole(recipients)
        contents = _contents(db, app, wanted, now=world.clock.now())
        pairs = list(zip(recipients, contents, strict=True))
        statuses = _accept(world, db, app, pairs)
    return _outcome(SendMultiGlobalSmsResponse(send_statuses=statuses), recipients)


def _contents(
    db: sqlite3.Connection, app: App, wanted: Sequence[MultiSmsInfo], *, now: float
) -> list[Content]:
    """Prepare each text; the same wish twice is prepared once."""
    prepared: dict[Wanted, Content] = {}
    contents = []
    for item in wanted:
        wish = Wanted(
            template_id=item.template_id,
            template_params=tuple(item.template_params),
            sender_id=item.sender_id,
            session_context=item.session_context,
        )
        if wish not in prepared:
            occasion = Occasion(app=app, wanted=wish, mainland=False, now=now)
            prepared[wish] = prepare(db, occasion)
        contents.append(prepared[wish])
    return contents


def _accept(
    world: World,
    db: sqlite3.Connection,
    app: App,
    pairs: Sequence[tuple[Recipient, Content]],
) -> list[SendStatus]:
    now = world.clock.now()
    judge = Judge(db, app, [recipient for recipient, _ in pairs], now=now)
    ledger = Ledger(world, db, app, count=len(pairs), now=now)
    statuses = []
    for recipient, content in pairs:
        code = judge.code(recipient, content)
        if code or recipient.number is None:
            statuses.append(ledger.refuse(recipient, content, code))
        else:
            statuses.append(ledger.accept(recipient.number, recipient.ending, content))
    ledger.store()
    return statuses


def _outcome(
    payload: SendSmsResponse | SendMultiGlobalSmsResponse,
    recipients: Iterable[Recipient],
) -> Outcome:
    """Answer as the strangest ending among the numbers wants it."""
    error: WireError | None = None
    how: Answer = "plain"
    for ending in (recipient.ending for recipient in recipients):
        if ending is None:
            continue
        if ending.error_after:
            error = WireError(ending.error_after, explain(ending.error_after))
        if ending.answer != "plain":
            how = ending.answer
    return Outcome(payload=payload, error=error, how=how)


def _check_session_contexts(contexts: Iterable[str]) -> None:
    for context in contexts:
        if len(context.encode()) >= MAX_SESSION_CONTEXT_BYTES:
            raise WireError(
                "InvalidParameterValue",
                "SessionContext must be shorter than 512 bytes.",
            )
