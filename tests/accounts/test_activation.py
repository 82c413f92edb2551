"""Starting ISMS, its terms, suspension, and what each kind of account may do."""

import pytest
from django.utils import timezone

from accounts import policies
from accounts.actions import activation
from accounts.enums import AccountKind, NoticeEvent
from accounts.models import Account, AuditEntry, Notice, TermsAcceptance
from accounts.policies import Ability
from accounts.queries.activation import new_terms_wait
from isms_console.lib import origin
from isms_console.lib.errors import MovedOn, Refusal
from messaging.models import Send


@pytest.fixture
def account(cast):
    """Harbour Tea before it started: a verified enterprise."""
    return set_to(cast.account, activated_at=None)


def set_to(account, **values):
    Account.objects.filter(pk=account.pk).update(**values)
    account.refresh_from_db()
    return account


def start(account, cast, *, accepts=True):
    activation.start_connection(account, accepts_terms=accepts, actor=cast.owner)
    account.refresh_from_db()


def test_a_verified_enterprise_starts_and_may_send(account, cast, settings):
    settings.TERMS_VERSION = "2027-01"
    with origin.coming_from("203.0.113.9"):
        start(account, cast)

    assert account.is_active
    accepted = TermsAcceptance.objects.get()
    assert (accepted.version, accepted.accepted_by, accepted.address) == (
        "2027-01", cast.owner, "203.0.113.9",
    )  # fmt: skip
    acts = set(AuditEntry.objects.values_list("act", flat=True))
    assert {"account.activated", "account.terms_accepted"} <= acts
    told = Notice.objects.filter(event=NoticeEvent.ACCOUNT_ACTIVATED)
    assert {notice.user for notice in told} == {cast.owner, cast.admin}
    cast.project.refresh_from_db()
    assert cast.send("+6581234567").total == 1


def test_without_the_tick_nothing_starts(account, cast):
    with pytest.raises(Refusal) as refused:
        start(account, cast, accepts=False)

    assert refused.value.field == "accepts_terms"
    assert not TermsAcceptance.objects.exists()


@pytest.mark.parametrize("kind", [AccountKind.UNVERIFIED, AccountKind.INDIVIDUAL])
def test_only_enterprises_start(account, cast, kind):
    set_to(account, kind=kind)

    with pytest.raises(Refusal, match=str(kind.label).lower()):
        start(account, cast)
    account.refresh_from_db()
    assert account.activated_at is None


def test_a_suspended_account_does_not_start(account, cast):
    set_to(account, suspended_at=timezone.now(), suspended_reason="Fraud")

    with pytest.raises(Refusal, match="Fraud"):
        start(account, cast)


def test_nobody_starts_twice(account, cast):
    start(account, cast)
    since = account.activated_at

    with pytest.raises(MovedOn):
        start(account, cast)
    account.refresh_from_db()
    assert account.activated_at == since


def test_new_terms_wait_and_stop_nothing(account, cast, settings):
    start(account, cast)
    assert not new_terms_wait(account)
    settings.TERMS_VERSION = "2027-06"

    assert (new_terms_wait(account), account.is_active) == (True, True)
    for _ in range(2):
        activation.accept_terms(account, accepts_terms=True, actor=cast.admin)
    assert not new_terms_wait(account)
    assert TermsAcceptance.objects.count() == 2


# Suspension -------------------------------------------------------------------------


def test_a_suspended_account_sends_nothing_until_it_is_reactivated(cast):
    activation.suspend(
        cast.account, reason="Complaints about spam.", actor=cast.platform_admin
    )
    cast.project.account.refresh_from_db()

    with pytest.raises(Refusal, match="Complaints about spam") as refused:
        cast.send("+6581234567")
    assert refused.value.code == "account_suspended"
    assert not Send.objects.exists()

    cast.account.refresh_from_db()
    activation.reactivate(cast.account, actor=cast.platform_admin)
    cast.project.account.refresh_from_db()
    assert cast.send("+6581234567").total == 1


def test_everybody_in_the_account_is_told_and_the_log_says_why(cast):
    activation.suspend(cast.account, reason="Spam.", actor=cast.platform_admin)

    told = Notice.objects.filter(event=NoticeEvent.ACCOUNT_SUSPENDED)
    assert {notice.user for notice in told} == {
        cast.owner, cast.admin, cast.developer, cast.operator, cast.analyst,
    }  # fmt: skip
    assert {notice.facts["reason"] for notice in told} == {"Spam."}
    entry = AuditEntry.objects.get(act="account.suspended")
    assert (entry.actor, entry.details) == (cast.platform_admin, {"reason": "Spam."})


@pytest.mark.parametrize("reason", ["", "  ", "x" * 501])
def test_a_suspension_needs_a_reason_that_fits(cast, reason):
    with pytest.raises(Refusal) as refused:
        activation.suspend(cast.account, reason=reason, actor=cast.platform_admin)

    assert refused.value.field == "reason"


def test_both_moves_happen_once(cast):
    with pytest.raises(MovedOn):
        activation.reactivate(cast.account, actor=cast.platform_admin)
    activation.suspend(cast.account, reason="Spam.", actor=cast.platform_admin)
    with pytest.raises(MovedOn):
        activation.suspend(cast.account, reason="Again.", actor=cast.platform_admin)
    cast.account.refresh_from_db()
    assert cast.account.suspended_reason == "Spam."


# What each kind may do --------------------------------------------------------------


@pytest.mark.parametrize("ability", Ability)
@pytest.mark.parametrize("kind", AccountKind)
def test_the_table_is_what_actions_enforce(kind, ability):
    account = Account(name="Any", kind=kind)
    if kind == AccountKind.ENTERPRISE:
        policies.require(account, ability)
        return
    with pytest.raises(Refusal, match="verified enterprises") as refused:
        policies.require(account, ability)
    assert refused.value.code == ability.value


def test_counted_limits_follow_the_kind():
    few, many = (
        policies.measures_of(Account(kind=kind))
        for kind in (AccountKind.INDIVIDUAL, AccountKind.ENTERPRISE)
    )
    assert (few.alarm_recipients, few.longest_variable) == (2, 12)
    assert (many.alarm_recipients, many.longest_variable) == (5, None)


@pytest.mark.parametrize(
    ("template", "code"), [("otp", "send"), ("marketing", "send_marketing")]
)
def test_an_account_that_is_an_individual_again_sends_nothing(cast, template, code):
    set_to(cast.project.account, kind=AccountKind.INDIVIDUAL)

    with pytest.raises(Refusal) as refused:
        cast.send("+6581234567", template=getattr(cast, template))
    assert refused.value.code == code
