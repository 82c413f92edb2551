"""Appends to the audit log."""

from accounts.models import Account, AuditEntry, User


def record(
    *,
    account: Account | None,
    actor: User | None,
    act: str,
    subject: str,
    details: dict[str, object] | None = None,
) -> AuditEntry:
    """One entry: who did what to which subject. Secrets never go into `details`."""
    return AuditEntry.objects.create(
        account=account,
        actor=actor,
        act=act,
        subject=subject,
        details=details or {},
    )
