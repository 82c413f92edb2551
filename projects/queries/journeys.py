"""Steps of a journey: done, waiting on somebody, or next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.enums import VERIFICATION, AccountKind
from accounts.models import Account
from accounts.queries import identity_verifications
from reviews.queries.cases import waiting_since

REVIEWERS = _("the reviewers")
TENCENT = _("Tencent")
PLATFORM = _("the platform")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a journey; `since` when it is done, or waits for somebody."""

    title: str | Promise
    text: str | Promise
    is_done: bool
    url: str = ""
    act: str | Promise = ""
    waits_for: str | Promise = ""
    since: datetime | None = None
    is_optional: bool = False


def is_ready(steps: Iterable[Step]) -> bool:
    """Whether nothing that sending needs is missing."""
    return all(step.is_done for step in steps if not step.is_optional)


def next_step(steps: Sequence[Step]) -> Step | None:
    """What to do now: the first that waits for nobody else, what is needed before."""
    open_steps = [step for step in steps if not step.is_done and not step.waits_for]
    return min(open_steps, key=lambda step: step.is_optional, default=None)


def verification_step(account: Account) -> Step:
    """Verified individuals are not done: International SMS is for enterprises."""
    step = Step(
        _("Identity verification"),
        _("International SMS is for verified enterprises."),
        account.kind == AccountKind.ENTERPRISE,
        reverse("verification"),
        _("Verify"),
    )
    if step.is_done:
        in_force = identity_verifications.in_force(account)
        return replace(step, since=in_force.approved_at if in_force else None)
    since = waiting_since(VERIFICATION, account)
    return replace(step, waits_for=REVIEWERS, since=since) if since else step


def activation_step(account: Account) -> Step:
    """Activated, and not suspended."""
    step = Step(
        _("Activation"),
        _("Start connection and accept the terms."),
        account.activated_at is not None and account.suspended_at is None,
        reverse("activation"),
        _("Activate"),
        since=account.activated_at,
    )
    if account.suspended_at is None:
        return step
    return replace(step, waits_for=PLATFORM, since=account.suspended_at)
