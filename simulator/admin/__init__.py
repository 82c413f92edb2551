"""The admin API under ``/_admin/``: steers the simulator, from this machine only.

JSON in, JSON out. A browser page of another site can neither read it (the Host
must be a loopback name) nor post to it (the content type must be JSON).
"""

import ipaddress
from collections.abc import Callable
from typing import Any, NoReturn
from urllib.parse import parse_qsl
from wsgiref.types import WSGIEnvironment

import msgspec

from simulator.admin import account, messages, running, subjects
from simulator.admin.errors import AdminError
from simulator.world import World
from simulator.wsgi import Answer, json_answer, read_body

PREFIX = "/_admin/"
Handler = Callable[[World, dict[str, Any]], Any]

ROUTES: dict[tuple[str, str], Handler] = {
    ("GET", ""): running.summary,
    ("POST", "reset"): running.reset,
    ("GET", "clock"): running.clock,
    ("POST", "clock"): running.change_clock,
    ("GET", "outage"): running.outage,
    ("POST", "outage"): running.change_outage,
    ("GET", "endings"): running.endings,
    ("GET", "messages"): messages.listed,
    ("GET", "messages/count"): messages.counted,
    ("GET", "refusals"): messages.refused,
    ("GET", "callbacks"): messages.callbacks,
    ("POST", "replies"): messages.reply,
    ("GET", "settings"): account.shown,
    ("POST", "settings"): account.change,
    ("GET", "apps"): account.apps_shown,
    ("POST", "apps"): account.change_app,
    ("GET", "keys"): account.keys_shown,
    ("POST", "keys"): account.change_key,
    ("GET", "signatures"): subjects.signatures,
    ("POST", "signatures"): subjects.change_signature,
    ("GET", "templates"): subjects.templates,
    ("POST", "templates"): subjects.change_template,
}


def answer(world: World, environ: WSGIEnvironment) -> Answer:
    """Answer one request to the admin API."""
    try:
        _check_caller(environ)
        path = environ["PATH_INFO"].removeprefix(PREFIX).rstrip("/")
        handler = ROUTES.get((environ["REQUEST_METHOD"], path), _nothing)
        return json_answer(handler(world, _members(environ)))
    except AdminError as error:
        return json_answer({"error": error.message}, error.status)
    except (msgspec.ValidationError, OverflowError) as error:
        return json_answer({"error": str(error)}, 400)


def _nothing(_: World, __: dict[str, Any]) -> NoReturn:
    raise AdminError(404, "There is nothing here; see docs/simulator.md.")


def is_loopback(environ: WSGIEnvironment) -> bool:
    """Return whether a request comes from this machine."""
    return _is_loopback(environ.get("REMOTE_ADDR", ""))


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address.strip("[]")).is_loopback
    except ValueError:
        return address == "localhost"


def _check_caller(environ: WSGIEnvironment) -> None:
    host = environ.get("HTTP_HOST", "")
    name = host if host.endswith("]") else host.rpartition(":")[0] or host
    if not (is_loopback(environ) and _is_loopback(name)):
        raise AdminError(403, "The admin API answers on loopback addresses only.")


def _members(environ: WSGIEnvironment) -> dict[str, Any]:
    if environ["REQUEST_METHOD"] == "GET":
        return dict(parse_qsl(environ.get("QUERY_STRING", "")))
    if "application/json" not in environ.get("CONTENT_TYPE", ""):
        raise AdminError(400, "Post with Content-Type: application/json.")
    try:
        members = msgspec.json.decode(read_body(environ) or b"{}")
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise AdminError(400, f"The body is not JSON: {error}.") from None
    if not isinstance(members, dict):
        raise AdminError(400, "The body must be a JSON object.")
    return members
