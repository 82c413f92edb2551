"""A small thing to decide on: a tea with a name, a secret blend and one picture."""

from typing import Any

import pytest

from accounts.enums import StaffRole
from accounts.models import Account, AuditEntry, Notice, User
from isms_console.lib import reviewing
from isms_console.lib.reviewing import (
    Field,
    Finding,
    Level,
    Picture,
    Show,
    Subject,
)
from reviews.actions import cases
from reviews.models import ReviewCase, ReviewReason

KIND = "tea"


class Teas(Subject):
    """Keeps its teas in memory; `trouble` is raised by the next move."""

    kind = KIND
    label = "Tea"
    fields = (
        Field("name", "Name"),
        Field("blend", "Blend", Show.PRIVATE),
        Field("pictures", "Pictures", Show.DOCUMENTS),
    )

    def __init__(self, account: Account) -> None:
        self.account = account
        self.names: dict[int, str] = {}
        self.moves: list[tuple[str, int, int]] = []
        self.trouble: Exception | None = None

    def account_id(self, key: int) -> int:
        return self.account.pk

    def title(self, key: int) -> str:
        return self.names.get(key, f"Tea {key}")

    def url(self, key: int) -> str:
        return f"/teas/{key}/"

    def snapshot(self, key: int) -> dict[str, Any]:
        return {"name": self.title(key), "blend": "secret-blend", "pictures": ["leaf"]}

    def pictures(self, snapshot: Any) -> list[Picture]:
        return [Picture(f"A {each}", f"/pictures/{each}") for each in ("leaf", "cup")]

    def findings(self, key: int, snapshot: Any) -> list[Finding]:
        return [Finding("cold", Level.WARNS, "It is cold.", "Warm it up.")]

    def approve(self, key: int, *, actor_id: int) -> None:
        self._move("approve", key, actor_id)

    def reject(self, key: int, *, actor_id: int) -> None:
        self._move("reject", key, actor_id)

    def withdraw(self, key: int, *, actor_id: int) -> None:
        self._move("withdraw", key, actor_id)

    def reopen(self, key: int, *, actor_id: int) -> None:
        self._move("reopen", key, actor_id)

    def _move(self, what: str, key: int, actor_id: int) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.moves.append((what, key, actor_id))


def registered(account: Account, monkeypatch: pytest.MonkeyPatch) -> Teas:
    """Teas are decided on for the length of a test."""
    known = {subject.kind: subject for subject in reviewing.subjects()}
    monkeypatch.setattr(reviewing, "_subjects", known)
    teas = Teas(account)
    reviewing.register(teas)
    return teas


def second_reviewer() -> User:
    """One more at the desk."""
    return User.objects.create_user(
        "second@cast.example", None, name="Second", staff_role=StaffRole.REVIEWER
    )


def waiting(actor: User, key: int = 1) -> ReviewCase:
    """A tea at the desk."""
    return cases.submit(kind=KIND, key=key, actor=actor)


def reason(**changes: Any) -> ReviewReason:
    """A reason that fits teas only."""
    said = {
        "code": "bitter",
        "kind": KIND,
        "title_en": "Too bitter",
        "title_zh": "太苦",
        "advice_en": "Steep it for less long.",
        "advice_zh": "缩短浸泡时间。",
    }
    return ReviewReason.objects.create(**{**said, **changes})


def acts(case: ReviewCase) -> list[str]:
    """What the account's audit log says of a case, in its order."""
    found = AuditEntry.objects.filter(account=case.account).order_by("number")
    return [one.act for one in found if one.details.get("case") == str(case.uid)]


def told(event: str) -> set[str]:
    """Who was told of it, by first names in small letters."""
    found = Notice.objects.filter(event=event).select_related("user")
    return {notice.user.name.lower() for notice in found}


def happened(case: ReviewCase) -> list[str]:
    """The kinds of a case's events, in their order."""
    return [event.kind for event in case.events.order_by("id")]
