"""Where things that need a decision meet the desk; neither imports the other.

A room registers what it wants decided as a `Subject`. `reviews` installs its `Desk`.
So rooms below `reviews` can submit, and `reviews` knows no subject by name.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise
Snapshot = Mapping[str, Any]


class ReviewStatus(models.TextChoices):
    """draft → pending → approved | rejected | withdrawn."""

    DRAFT = "draft", _("Draft")
    PENDING = "pending", _("Under review")
    APPROVED = "approved", _("Approved")
    REJECTED = "rejected", _("Rejected")
    WITHDRAWN = "withdrawn", _("Withdrawn")

    @property
    def tone(self) -> str:
        """The colour a page shows it in."""
        return {
            "pending": "warning",
            "approved": "success",
            "rejected": "danger",
        }.get(self.value, "neutral")


class Show(models.TextChoices):
    """How the desk draws a field of a snapshot."""

    TEXT = "text", _("Text")
    PRIVATE = "private", _("Private text, masked until it is revealed")
    DOCUMENTS = "documents", _("Documents, as the uids of their rows")


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a snapshot: where its value stands and what it is called."""

    key: str
    label: Text
    show: Show = Show.TEXT


class Level(models.TextChoices):
    """How much a finding weighs."""

    REFUSES = "refuses", _("Must be mended")
    WARNS = "warns", _("Look closely")
    ADVISES = "advises", _("Could be better")
    CONFIRMS = "confirms", _("In order")

    @property
    def tone(self) -> str:
        """The colour a page shows it in."""
        return {
            "refuses": "danger",
            "warns": "warning",
            "advises": "brand",
            "confirms": "success",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a machine noticed: a rule's id, its weight, and words for people."""

    rule: str
    level: Level
    message: Text
    remedy: Text = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """One page of a document, as an image behind an address that audits each look."""

    label: Text
    url: str


@dataclass(frozen=True, slots=True)
class Panel:
    """More of a case, drawn by a template of the room that it comes from."""

    template: str
    context: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """One thing that happened to it beyond the desk: a second clock."""

    what: Text
    at: datetime
    text: str = ""
    tone: str = "neutral"
    code: str = ""


@dataclass(frozen=True, slots=True)
class Alike:
    """Something that reads alike: whose, in percent, and where it stands."""

    text: str
    account: str
    percent: int
    status: ReviewStatus


class Subject(ABC):
    """A kind of thing that is decided on; one object of it is named by its key.

    `approve`, `reject`, `withdraw` and `reopen` run inside the desk's transaction,
    after the case has moved. They move the thing's own `status` by compare-and-set and
    do what follows from it.
    """

    kind: str
    label: Text
    icon: str = "file"
    fields: Sequence[Field] = ()
    # What a member must hold to answer reviewers about it.
    permission: str = "manage_account"

    @abstractmethod
    def account_id(self, key: int) -> int:
        """Whose it is."""

    @abstractmethod
    def title(self, key: int) -> str:
        """A few words that name it in lists."""

    @abstractmethod
    def url(self, key: int) -> str:
        """Where its account sees it."""

    @abstractmethod
    def snapshot(self, key: int) -> dict[str, Any]:
        """What is decided on, by the keys of `fields`; JSON."""

    def replaces(self, key: int) -> int | None:
        """The approved thing that it would replace: the desk shows what changed."""
        return None

    def display(self, field: Field, value: Any) -> Text:
        """A value of the snapshot in the reader's language."""
        return str(value or "")

    def pictures(self, snapshot: Snapshot) -> list[Picture]:
        """The documents of a snapshot, page by page."""
        return []

    def findings(self, key: int, snapshot: Snapshot) -> list[Finding]:
        """What a machine notices in it, the gravest first."""
        return []

    def rules_url(self) -> str:
        """Where the rules behind the findings are listed, by their ids; "" nowhere."""
        return ""

    def panel(
        self, key: int, snapshot: Snapshot, baseline: Snapshot | None
    ) -> Panel | None:
        """What shows it better than its fields do; `baseline` was approved last."""
        return None

    def elsewhere(self, key: int) -> list[Elsewhere]:
        """What happened to it beyond the desk, the oldest first."""
        return []

    def alike(self, key: int, snapshot: Snapshot) -> list[Alike]:
        """What others have that reads alike, the closest first."""
        return []

    @abstractmethod
    def approve(self, key: int, *, actor_id: int) -> None:
        """What follows from a yes."""

    @abstractmethod
    def reject(self, key: int, *, actor_id: int) -> None:
        """What follows from a no."""

    @abstractmethod
    def withdraw(self, key: int, *, actor_id: int) -> None:
        """What follows when the applicant takes it back."""

    @abstractmethod
    def reopen(self, key: int, *, actor_id: int) -> None:
        """What follows when a decision is taken up again."""


class Desk(Protocol):
    """What `reviews` does for the rooms that submit."""

    def submit(self, *, kind: str, key: int, actor_id: int) -> None:
        """Opens a case; the thing's own row is `pending` already."""

    def withdraw(self, *, kind: str, key: int, actor_id: int) -> None:
        """Ends the open case and calls the subject's `withdraw`. Raises MovedOn."""


_subjects: dict[str, Subject] = {}
_desks: list[Desk] = []


def register(subject: Subject) -> None:
    """Makes a kind known; called by an app when it is ready."""
    _subjects[subject.kind] = subject


def subject_of(kind: str) -> Subject:
    """The registered subject of a kind. Raises KeyError."""
    return _subjects[kind]


def subjects() -> list[Subject]:
    """All of them, in the order in which they registered."""
    return list(_subjects.values())


def install_desk(desk: Desk) -> None:
    """Puts the desk in; called by `reviews` when it is ready."""
    _desks[:] = [desk]


def desk() -> Desk:
    """The desk that is installed."""
    return _desks[0]
