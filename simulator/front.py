"""The API at ``/``: verify, read, limit, perform, answer.

Always status 200 and exactly ``application/json`` (wire reference A.7, G.3),
unless an ending of the table or an outage wants it otherwise.
"""

import sys
import time
import traceback
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

from simulator.actions.answers import Outcome
from simulator.actions.registry import perform
from simulator.state import apps, settings
from simulator.world import World
from simulator.wsgi import Answer, hang_up, wire_request
from tencent.envelope import (
    CONTENT_TYPE,
    WireError,
    failure,
    read_action,
    success,
)
from tencent.schemas import ACTIONS, ActionSpec, decode_request
from tencent.signing import WireRequest
from tencent.verifying import check_clock, read_credentials, verify

BROKEN_GATEWAY = Answer(
    b"<html><h1>500 Internal Server Error</h1></html>", "text/html", 500
)


def is_api_call(environ: WSGIEnvironment) -> bool:
    """Tell a call of the API from a person with a browser (wire reference G.4)."""
    if environ["REQUEST_METHOD"] == "POST" or "HTTP_AUTHORIZATION" in environ:
        return True
    return "HTTP_X_TC_ACTION" in environ or "Action=" in environ.get("QUERY_STRING", "")


def answer_call(
    world: World, environ: WSGIEnvironment, start_response: StartResponse
) -> Iterable[bytes]:
    """Answer one call of the API."""
    request = wire_request(environ)
    mode = world.outage.mode
    if mode in ("drop", "refuse"):
        return hang_up(environ)
    if mode == "500":
        return BROKEN_GATEWAY.send(start_response)
    request_id = world.request_ids.next()
    outcome = _outcome(world, request)
    if outcome.how in ("held", "dropped"):
        _hold_back(world)
    if outcome.how == "dropped":
        return hang_up(environ)
    if outcome.how == "http_500":
        return BROKEN_GATEWAY.send(start_response)
    return _body(outcome, request_id).send(start_response)


def _hold_back(world: World) -> None:
    with world.store.reading() as db:
        hold_seconds = settings.account(db).hold_seconds
    world.clock.sleep(hold_seconds)


def _body(outcome: Outcome, request_id: str) -> Answer:
    if outcome.error is not None:
        code, message = outcome.error.code, outcome.error.message
        return Answer(failure(code, message, request_id), CONTENT_TYPE)
    return Answer(success(outcome.payload, request_id), CONTENT_TYPE)


def _outcome(world: World, request: WireRequest) -> Outcome:
    try:
        _authenticate(world, request)
        call = read_action(request)
        spec = ACTIONS[call.version, call.action]
        _check_rate(world, spec)
        return perform(world, call, decode_request(spec, call.params))
    except WireError as error:
        return Outcome(error=error)
    except Exception:  # noqa: BLE001 - no input may end in a status 500
        traceback.print_exc(file=sys.stderr)
        failed = WireError("InternalError", "The simulator failed; see its log.")
        return Outcome(error=failed)


def _authenticate(world: World, request: WireRequest) -> None:
    credentials = read_credentials(request)
    # Signatures live in real time, however far the simulated clock has run.
    now = time.time()
    check_clock(credentials, now=now)
    with world.store.reading() as db:
        key = apps.find_key(db, credentials.secret_id)
    if key is None:
        raise WireError(
            "AuthFailure.SecretIdNotFound", "The SecretId is unknown or was deleted."
        )
    if not key.enabled:
        raise WireError("AuthFailure.InvalidSecretId", "The SecretId is disabled.")
    verify(request, credentials, secret_key=key.secret_key, now=now)


def _check_rate(world: World, spec: ActionSpec) -> None:
    with world.store.reading() as db:
        account = settings.account(db)
    if account.rate_limits:
        chosen = account.rate_limit_per_second.get(spec.action)
        limit = spec.rate_limit_per_second if chosen is None else chosen
        world.rate_limits.check(spec.action, limit)
