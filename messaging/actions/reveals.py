"""Looks at what is masked, on record."""

from accounts.actions import audit
from accounts.models import User
from messaging.models import Message


def reveal_number(message: Message, *, actor: User) -> str:
    """The whole number; who looked is in the account's audit log."""
    audit.record(
        account=message.account,
        actor=actor,
        act="message.number_revealed",
        subject=str(message.id),
    )
    return message.phone_number
