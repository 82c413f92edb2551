"""Accounts in every state, and a desk with a queue of forty and a month behind it.

Everything happens by the real actions and is dated back afterwards.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from accounts.actions import activation
from accounts.actions import identity_verifications as verifications
from accounts.actions.identity_drafts import Details, start
from accounts.actions.identity_entries import Entry, keep
from accounts.enums import VERIFICATION, AccountKind, DocumentType, Role
from accounts.models import Account, IdentityVerification, Membership, User
from messaging.management import demo_names, demo_papers
from reviews.actions import claims, decisions
from reviews.models import ReviewCase, ReviewDecision, ReviewEvent, ReviewReason
from reviews.queries.calendar import calendar, promise

_OPEN = 40
_LATE = 5
# Of one applicant: index, what happened before this round.
_SECOND_ROUNDS = {3, 9, 17, 26}
_CLAIMED = {1, 6}


@dataclass(frozen=True)
class Desk:
    """Who decides in the demo."""

    first: User
    second: User


def build(desk: Desk) -> None:
    """Makes it once: a console with open cases has it already."""
    if ReviewCase.objects.exists():
        return
    people = [
        *((AccountKind.ENTERPRISE, each) for each in demo_names.ENTERPRISES),
        *((AccountKind.INDIVIDUAL, each) for each in demo_names.INDIVIDUALS),
    ]
    now = timezone.now()
    for place, (kind, facts) in enumerate(people[:_OPEN]):
        applicant = _applicant(kind, facts)
        if place in _SECOND_ROUNDS:
            _refused(applicant, desk, now - timedelta(days=2, minutes=37 * place))
        # The last ones wait since before yesterday and are overdue.
        late = timedelta(days=2 if place >= _OPEN - _LATE else 0)
        case = _submitted(applicant, now - late - timedelta(minutes=11 + 23 * place))
        if place in _CLAIMED:
            claims.claim(case, actor=desk.second)
    _history(desk, now)


def _applicant(
    kind: AccountKind, facts: tuple[str, str, str, str]
) -> IdentityVerification:
    name, country, number, address = facts
    account = Account.objects.create(name=name[:100])
    owner = User.objects.create_user(
        f"applicant{account.pk}@demo.example", None, name=name[:100]
    )
    Membership.objects.create(account=account, user=owner, role=Role.OWNER)
    return prepare(
        account, owner, kind, {"country": country, "number": number, "name": name},
        address,
    )  # fmt: skip


def prepare(
    account: Account, owner: User, kind: AccountKind, said: dict[str, str], address: str
) -> IdentityVerification:
    """A draft with everything that submitting needs."""
    found = start(account=account, kind=kind, actor=owner)
    is_enterprise = kind == AccountKind.ENTERPRISE
    details = Details(
        country=said["country"],
        name=said["name"],
        address=address,
        document_type=(
            DocumentType.BUSINESS_LICENCE if is_enterprise else DocumentType.PASSPORT
        ),
        document_number=said["number"],
        valid_until=None if is_enterprise else date(2029, 6, 30),
    )
    draw = demo_papers.licence if is_enterprise else demo_papers.identity_card
    paper = draw(said["name"], said["number"], address)
    entry = Entry(details=details, uploads=[SimpleUploadedFile("document.png", paper)])
    keep(found, entry=entry, actor=owner)
    return found


def _submitted(applicant: IdentityVerification, when: datetime) -> ReviewCase:
    applicant.refresh_from_db()
    verifications.submit(applicant, actor=applicant.created_by)
    case = ReviewCase.objects.filter(
        kind=VERIFICATION, subject_key=applicant.pk
    ).latest("id")
    return _dated(case, when)


def _dated(case: ReviewCase, when: datetime) -> ReviewCase:
    minutes = promise(case.kind).minutes
    hours = calendar()
    values: dict[str, Any] = {
        "submitted_at": when,
        "soon_at": hours.add(when, minutes * 3 // 4),
        "due_at": hours.add(when, minutes),
    }
    ReviewCase.objects.filter(pk=case.pk).update(**values)
    ReviewEvent.objects.filter(case=case).update(created_at=when)
    case.refresh_from_db()
    return case


def _decided(case: ReviewCase, when: datetime) -> None:
    minutes = calendar().between(case.submitted_at, when)
    ReviewCase.objects.filter(pk=case.pk).update(decided_at=when, turnaround=minutes)
    ReviewDecision.objects.filter(case=case).update(created_at=when)


def _refused(applicant: IdentityVerification, desk: Desk, when: datetime) -> None:
    case = _submitted(applicant, when)
    reasons = ReviewReason.objects.filter(is_offered=True).order_by("position", "id")
    reason = reasons[case.pk % len(reasons)] if reasons else None
    decisions.reject(
        case,
        actor=desk.first,
        reason=reason,
        text="The lower part of the document is cut off.",
    )
    _decided(case, calendar().add(when, 95))


def _history(desk: Desk, now: datetime) -> None:
    """A month of decisions, by both reviewers, most of them in time."""
    names = demo_names.ENTERPRISES
    for day in range(1, 29):
        name, country, number, address = names[day % len(names)]
        branch = f"{name.split()[0]} {address.split(',')[0]}"[:100]
        applicant = _applicant(
            AccountKind.ENTERPRISE,
            (branch, country, f"{number[:-2]}{day:02d}", address),
        )
        sent = calendar().add(now - timedelta(days=day + 1), 7 * day % 500)
        reviewer = desk.first if day % 3 else desk.second
        if day % 5 == 0:
            _refused(applicant, Desk(reviewer, desk.second), sent)
            continue
        case = _submitted(applicant, sent)
        decisions.approve(case, actor=reviewer)
        _decided(case, calendar().add(sent, 25 + 41 * (day % 9)))
        if day % 2:
            activation.start_connection(
                Account.objects.get(pk=applicant.account_id),
                accepts_terms=True,
                actor=applicant.created_by,
            )
