"""Takes the audit log out of the house, on record."""

from collections.abc import Mapping

from accounts.actions import audit
from accounts.models import Account, User


def record_export(
    *, account: Account | None, actor: User, filters: Mapping[str, str]
) -> None:
    """Who took which part of whose log; without an account, the platform's."""
    audit.record(
        account=account,
        actor=actor,
        act="audit.exported",
        subject=account.name if account else "platform",
        details={"filters": filters} if filters else None,
    )
