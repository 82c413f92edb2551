"""What signatures and body templates have in common at the desk."""

from abc import abstractmethod
from typing import Generic

from django.urls import reverse

from accounts.enums import Permission
from accounts.models import User
from isms_console.lib.reviewing import Alike, Elsewhere, Snapshot, Subject
from projects.actions import content_outcomes as outcomes
from projects.queries.alike import alike
from projects.queries.elsewhere import elsewhere
from projects.queries.versions import AnyContent, approved_before


class ContentSubject(Subject, Generic[AnyContent]):
    """One version of something that messages are made of."""

    permission = Permission.MANAGE_CONTENT
    model: type[AnyContent]

    @abstractmethod
    def words_of(self, row: AnyContent) -> str:
        """What others' are compared with."""

    def _row(self, key: int) -> AnyContent:
        return self.model._default_manager.select_related("account").get(pk=key)

    def account_id(self, key: int) -> int:
        """The account that wrote it."""
        return self._row(key).account_id

    def replaces(self, key: int) -> int | None:
        """The approved version, which keeps working until this one does."""
        before = approved_before(self._row(key))
        return before.pk if before else None

    def rules_url(self) -> str:
        """The page of rules."""
        return reverse("rule-list")

    def elsewhere(self, key: int) -> list[Elsewhere]:
        """What Tencent did with it."""
        return elsewhere(self._row(key))

    def alike(self, key: int, snapshot: Snapshot) -> list[Alike]:
        """Those of other accounts that read alike."""
        return alike(self._row(key), self.words_of)

    def approve(self, key: int, *, actor_id: int) -> None:
        """It goes on to Tencent."""
        outcomes.approve(self._row(key), actor=User.objects.get(pk=actor_id))

    def reject(self, key: int, *, actor_id: int) -> None:
        """It has to be mended, or is out of use."""
        outcomes.reject(self._row(key), actor=User.objects.get(pk=actor_id))

    def withdraw(self, key: int, *, actor_id: int) -> None:
        """It is the account's again."""
        outcomes.withdraw(self._row(key), actor=User.objects.get(pk=actor_id))

    def reopen(self, key: int, *, actor_id: int) -> None:
        """It waits for a decision again."""
        outcomes.reopen(self._row(key))
