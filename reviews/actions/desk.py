"""The desk as rooms below `reviews` know it."""

from accounts.models import User
from reviews.actions import cases


class ReviewDesk:
    """See `isms_console.lib.reviewing.Desk`."""

    def submit(self, *, kind: str, key: int, actor_id: int) -> None:
        """Opens a case."""
        cases.submit(kind=kind, key=key, actor=User.objects.get(pk=actor_id))

    def withdraw(self, *, kind: str, key: int, actor_id: int) -> None:
        """Ends the open case."""
        cases.withdraw(kind=kind, key=key, actor=User.objects.get(pk=actor_id))
