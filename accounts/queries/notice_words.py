"""Puts notices into words, in the language that is active."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import get_language, override

from accounts.enums import DocumentType, Role
from accounts.models import Notice
from accounts.queries.notice_texts import TEXTS, UNKNOWN, Text
from isms_console.lib import reviewing

_NAMES = re.compile(r"%\((\w+)\)s")


@dataclass(frozen=True, slots=True)
class Words:
    """A notice as people read it: a line, then sentences; `tone` is its colour."""

    subject: str
    sentences: list[str]
    tone: str


def words(event: str, facts: Mapping[str, object], account: str = "") -> Words:
    """The words of an event; facts that are missing or odd cost words, no more."""
    texts = TEXTS.get(event, UNKNOWN)
    known = _known({"account": account, **facts})
    subjects = (_filled(text, known) for text in texts.subjects)
    said = (_filled(text, known) for text in texts.sentences)
    return Words(
        subject=" ".join(next(filter(None, subjects)).split()),
        sentences=[sentence for sentence in said if sentence],
        tone=texts.tone,
    )


def words_of(notice: Notice) -> Words:
    """The words of a notice; its account is fetched with it."""
    facts = notice.facts if isinstance(notice.facts, dict) else {}
    return words(notice.event, facts, notice.account.name if notice.account else "")


def words_in(
    language: str, event: str, facts: Mapping[str, object], account: str = ""
) -> Words:
    """The words of an event in a given language."""
    with override(language):
        return words(event, facts, account)


def events_saying(text: str) -> list[str]:
    """The events whose subject line holds a text, in the language that is active."""
    wanted = text.casefold()
    return [
        event
        for event, texts in TEXTS.items()
        if any(
            wanted in _NAMES.sub("", str(each)).casefold() for each in texts.subjects
        )
    ]


def _filled(text: Text, known: Mapping[str, str]) -> str:
    """The text with its facts; empty when one of them is missing."""
    raw = str(text)
    if any(name not in known for name in _NAMES.findall(raw)):
        return ""
    return _NAMES.sub(lambda found: known[found[1]], raw)


def _known(facts: Mapping[str, object]) -> dict[str, str]:
    found = {name: _said(name, value) for name, value in facts.items()}
    return {name: text for name, text in found.items() if text}


def _said(name: str, value: Any) -> str:
    """One fact as people read it."""
    if isinstance(value, Mapping):
        value = value.get((get_language() or "en").lower()) or value.get("en")
    if value is None or isinstance(value, (Mapping, list)):
        return ""
    text = str(value).strip()
    reader = _READERS.get(name)
    return reader(text) if reader and text else text


def _kind(text: str) -> str:
    try:
        return str(reviewing.subject_of(text).label)
    except KeyError:
        return ""


def _role(text: str) -> str:
    return str(Role(text).label) if text in Role.values else text


def _document(text: str) -> str:
    return str(DocumentType(text).label) if text in DocumentType.values else text


def _date(text: str) -> str:
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        return text


_READERS = {
    "kind": _kind,
    "role": _role,
    "before": _role,
    "document": _document,
    "date": _date,
}
