"""What each kind of account may do: one table, enforced by actions everywhere.

Source: console reference 1.4, with International SMS for enterprises only (0.3).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.enums import AccountKind
from accounts.models import Account
from isms_console.lib.errors import Refusal


class Ability(models.TextChoices):
    """One thing that an account may or may not do."""

    SEND = "send", gettext_lazy("Activate and send International SMS")
    SEND_MARKETING = (
        "send_marketing",
        gettext_lazy("Marketing templates and messages"),
    )
    OWN_ORGANISATION_SIGNATURES = (
        "own_organisation_signatures",
        gettext_lazy("Signatures of a company, trademark or government"),
    )
    SET_FREQUENCY_LIMITS = (
        "set_frequency_limits",
        gettext_lazy("Own frequency limits"),
    )
    USE_CONTENT_API = (
        "use_content_api",
        gettext_lazy("Signatures and templates by API"),
    )
    SET_COUNTRIES = (
        "set_countries",
        gettext_lazy("Country list, and daily limits by country"),
    )
    USE_SHORT_URLS = "use_short_urls", gettext_lazy("Short URLs")
    SKIP_TASK_REVIEW = (
        "skip_task_review",
        gettext_lazy("Console tasks go out without a review of their own"),
    )


@dataclass(frozen=True, slots=True)
class Measures:
    """What is counted rather than allowed; None means no limit."""

    alarm_recipients: int
    longest_variable: int | None


ABILITIES: Mapping[AccountKind, frozenset[Ability]] = {
    AccountKind.UNVERIFIED: frozenset(),
    AccountKind.INDIVIDUAL: frozenset(),
    AccountKind.ENTERPRISE: frozenset(Ability),
}
_FEW = Measures(alarm_recipients=2, longest_variable=12)
MEASURES: Mapping[AccountKind, Measures] = {
    AccountKind.UNVERIFIED: _FEW,
    AccountKind.INDIVIDUAL: _FEW,
    AccountKind.ENTERPRISE: Measures(alarm_recipients=5, longest_variable=None),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table as a page shows it: yes, no, or words."""

    label: str | Promise
    individual: bool | str
    enterprise: bool | str


def measures_of(account: Account) -> Measures:
    """The counted limits of this account."""
    return MEASURES[AccountKind(account.kind)]


def may_account(account: Account, ability: Ability) -> bool:
    """Whether its kind has the ability."""
    return ability in ABILITIES[AccountKind(account.kind)]


def require(account: Account, ability: Ability) -> None:
    """Raises Refusal, with the ability as its code, when this kind lacks it."""
    if may_account(account, ability):
        return
    raise Refusal(
        ability.value,
        _(
            "“%(ability)s” is for verified enterprises; this account is: %(kind)s. "
            "Change the verification first."
        )
        % {
            "ability": ability.label,
            "kind": str(AccountKind(account.kind).label).lower(),
        },
    )


def require_running(account: Account) -> None:
    """Raises Refusal when ISMS is suspended or not activated, with what to do."""
    if account.suspended_at is not None:
        raise Refusal(
            "account_suspended",
            _(
                "This account is suspended: %(reason)s Until that is settled nothing "
                "can be sent."
            )
            % {"reason": _ended(account.suspended_reason)},
        )
    if account.activated_at is None:
        raise Refusal(
            "not_activated",
            _(
                "International SMS is not active for this account yet. "
                "Start connection on the page “Activation”."
            ),
        )


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "。", "！", "？")) else f"{text}."


def table() -> list[Row]:
    """What changes with enterprise verification, for a page."""
    individual, enterprise = (
        AccountKind.INDIVIDUAL,
        AccountKind.ENTERPRISE,
    )
    rows = [
        Row(
            ability.label,
            ability in ABILITIES[individual],
            ability in ABILITIES[enterprise],
        )
        for ability in Ability
    ]
    few, many = MEASURES[individual], MEASURES[enterprise]
    return [
        *rows,
        Row(
            _("Alarm recipients of a project"),
            str(few.alarm_recipients),
            str(many.alarm_recipients),
        ),
        Row(
            _("Longest value of a parameter"),
            _characters(few.longest_variable),
            _characters(many.longest_variable),
        ),
    ]


def _characters(most: int | None) -> str:
    return _("no limit") if most is None else _("%(n)d characters") % {"n": most}
