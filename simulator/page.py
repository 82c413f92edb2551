"""The page at ``/``: phones that receive. Nothing unescaped reaches a browser.

The page itself is rendered here; what moves comes as JSON and is put into the
page as text by its scripts. No inline script or style: the policy forbids it.
"""

import json
from functools import cache
from html import escape
from http.cookies import CookieError, SimpleCookie
from pathlib import Path
from string import Template
from urllib.parse import parse_qsl
from wsgiref.types import WSGIEnvironment

import msgspec

from simulator import view
from simulator.answering import send_reply
from simulator.numbers import parse
from simulator.outcomes import ENDINGS
from simulator.world import World
from simulator.wsgi import Answer, json_answer, read_json

_HERE = Path(__file__).parent
_LANGUAGES = ("en", "zh")
_COOKIE = "simulator_lang"
# A number that ends in chosen digits is made by putting them behind this.
EXAMPLE_PREFIX = "+8526123"
MAX_REPLY_CHARACTERS = 500
_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_SAFETY = (
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cache-Control", "no-cache"),
)


def answer(world: World, environ: WSGIEnvironment) -> Answer:
    """Answer a request of the page or of its scripts."""
    match environ["REQUEST_METHOD"], environ.get("PATH_INFO", "/"):
        case "GET" | "HEAD", "/":
            return _page(environ)
        case "GET", "/page/state":
            members = _query(environ)
            state = view.state(world, members, _language(environ))
            return Answer(msgspec.json.encode(state), headers=_SAFETY)
        case "POST", "/page/replies":
            return _reply(world, environ)
        case "GET" | "HEAD", path if path.startswith("/static/"):
            return _file(path.removeprefix("/static/"))
        case _:
            return _not_found()


def _page(environ: WSGIEnvironment) -> Answer:
    language = _language(environ)
    cookie = f"{_COOKIE}={language}; Path=/; Max-Age=31536000; SameSite=Lax"
    html = _rendered(language).encode()
    headers = (*_SAFETY, ("Set-Cookie", cookie), ("Vary", "Accept-Language, Cookie"))
    return Answer(html, "text/html; charset=utf-8", headers=headers)


@cache
def _rendered(language: str) -> str:
    words = _words(language)
    template = Template((_HERE / "pages" / "page.html").read_text("utf-8"))
    return template.substitute(
        {name: escape(word) for name, word in words.items()},
        words=escape(json.dumps(words, ensure_ascii=False)),
        rows=_rows(language, words),
    )


@cache
def _words(language: str) -> dict[str, str]:
    text = (_HERE / "pages" / f"words.{language}.json").read_text("utf-8")
    return msgspec.json.decode(text, type=dict[str, str])


def _rows(language: str, words: dict[str, str]) -> str:
    """Return the table of endings, a heading row before each group."""
    row = Template((_HERE / "pages" / "_ending.html").read_text("utf-8"))
    heading = Template((_HERE / "pages" / "_group.html").read_text("utf-8"))
    rows, group = [], ""
    for ending in ENDINGS:
        if ending.group != group:
            group = ending.group
            title = escape(words[f"group_{group}"])
            rows.append(heading.substitute(title=title, group=group))
        what = ending.zh if language == "zh" else ending.en
        cells = {
            "digits": ending.digits,
            "number": f"{EXAMPLE_PREFIX}{ending.digits}",
            "copy": words["copy"],
            "what": what,
            "code": "" if ending.code in what else ending.code,
        }
        rows.append(row.substitute({k: escape(v) for k, v in cells.items()}))
    return "".join(rows)


def _reply(world: World, environ: WSGIEnvironment) -> Answer:
    """Type a reply. Another site's page cannot: it may not post JSON here."""
    members = read_json(environ)
    if members is None or "application/json" not in environ.get("CONTENT_TYPE", ""):
        return json_answer({"error": "Post a JSON object."}, 400)
    text = str(members.get("text", "")).strip()[:MAX_REPLY_CHARACTERS]
    number = parse(str(members.get("phone_number", "")))
    row = send_reply(world, number.e164, text) if number and text else None
    if row is None:
        return json_answer({"error": "There is nothing to reply to."}, 400)
    return json_answer({"id": row.reply_id})


@cache
def _file(name: str) -> Answer:
    known = {path.name: path for path in (_HERE / "static").iterdir()}
    path = known.get(name)
    if path is None or path.suffix not in _TYPES:
        return _not_found()
    content_type = f"{_TYPES[path.suffix]}; charset=utf-8"
    return Answer(path.read_bytes(), content_type, headers=_SAFETY)


def _not_found() -> Answer:
    return Answer(b"Not found.\n", "text/plain", 404, _SAFETY)


def _query(environ: WSGIEnvironment) -> dict[str, str]:
    return dict(parse_qsl(environ.get("QUERY_STRING", "")))


def _language(environ: WSGIEnvironment) -> str:
    """Return the language: chosen now, chosen before, or the browser's."""
    try:
        cookie = SimpleCookie(environ.get("HTTP_COOKIE", "")).get(_COOKIE)
    except CookieError:
        cookie = None
    for language in (_query(environ).get("lang"), cookie.value if cookie else None):
        if language in _LANGUAGES:
            return str(language)
    accepted = environ.get("HTTP_ACCEPT_LANGUAGE", "").lower()
    return "zh" if accepted.startswith("zh") else "en"
