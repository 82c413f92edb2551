"""Holds the policy of what an account may do, by who it was verified as."""

from django.utils.translation import gettext as _

from accounts.enums import KIND_ABILITIES, Ability
from accounts.models import Account
from isms_console.lib.errors import Refusal


def require(account: Account, ability: Ability) -> None:
    """Raises Refusal when the account's kind does not have the ability."""
    if ability not in KIND_ABILITIES[account.kind]:
        raise Refusal(
            "enterprise_only",
            _("“%(ability)s” needs an enterprise verification. Change it first.")
            % {"ability": ability.label},
            "project",
        )
