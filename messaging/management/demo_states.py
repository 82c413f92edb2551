"""One account in each state, each with an owner who can sign in."""

from datetime import timedelta

from django.utils import timezone

from accounts.actions import activation
from accounts.actions import identity_verifications as verifications
from accounts.enums import VERIFICATION, AccountKind, Role
from accounts.models import Account, IdentityVerification, Membership, User
from messaging.management.demo_desk import Desk, prepare
from messaging.management.demo_world import make_user
from reviews.actions import decisions
from reviews.models import ReviewCase, ReviewReason

# Address of the owner, account, what it is there to show.
OWNERS = [
    ("new@demo.example", "Fresh Mart", "not verified yet"),
    ("draft@demo.example", "Maple Books", "a draft of the verification"),
    ("pending@demo.example", "Blue Heron Boats", "under review"),
    ("refused@demo.example", "Olive Grove Foods", "refused, with what to mend"),
    ("individual@demo.example", "Nora Lindholm", "verified individual"),
    ("ready@demo.example", "Granite Tools", "verified enterprise, not activated"),
    ("expiring@demo.example", "Sundial Travel", "active, its document expires soon"),
    ("suspended@demo.example", "Night Owl Delivery", "suspended"),
]


def build(desk: Desk, platform_admin: User) -> None:
    """Makes what is missing."""
    for n, (email, name, _why) in enumerate(OWNERS):
        account, is_new = Account.objects.get_or_create(name=name)
        owner = make_user(email, f"{name} owner")
        Membership.objects.get_or_create(
            account=account, user=owner, defaults={"role": Role.OWNER}
        )
        if is_new:
            _bring(account, owner, n, desk)
    suspended = Account.objects.get(name=OWNERS[-1][1])
    if suspended.suspended_at is None:
        activation.suspend(
            suspended,
            reason="Recipients complained about texts that they did not ask for.",
            actor=platform_admin,
        )


def _bring(account: Account, owner: User, n: int, desk: Desk) -> None:
    """Into the state that its place in OWNERS names."""
    if n == 0:
        return
    kind = AccountKind.INDIVIDUAL if n == 4 else AccountKind.ENTERPRISE
    said = {"country": "SG", "number": f"2019{n:05d}K", "name": account.name}
    draft = prepare(account, owner, kind, said, "1 Raffles Place, Singapore")
    if n == 1:
        return
    draft.refresh_from_db()
    verifications.submit(draft, actor=owner)
    case = ReviewCase.objects.get(kind=VERIFICATION, subject_key=draft.pk)
    if n == 3:
        decisions.reject(
            case,
            actor=desk.first,
            reason=ReviewReason.objects.order_by("position", "id").first(),
            text="The registration number is covered by a stamp.",
        )
    elif n > 3:
        decisions.approve(case, actor=desk.first)
    if n > 5:
        account.refresh_from_db()
        activation.start_connection(account, accepts_terms=True, actor=owner)
    if n == 6:
        soon = timezone.localdate() + timedelta(days=21)
        IdentityVerification.objects.filter(pk=draft.pk).update(valid_until=soon)
