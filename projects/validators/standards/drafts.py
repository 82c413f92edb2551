"""What the rules look at: texts as somebody wrote them, saved or not."""

from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureDraft:
    """A signature; `sign_type` and `purpose` are words of its form."""

    sign_name: str
    # company, app, website, official_account, mini_program, trademark, government
    sign_type: str = "company"
    purpose: str = "own"  # own, other
    remark: str = ""

    @property
    def text(self) -> str:
        """What its recipients read."""
        return self.sign_name


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateDraft:
    """A body template with what it is looked at with."""

    kind: str  # otp, notification, marketing
    content: str
    name: str = ""
    remark: str = ""
    samples: tuple[str, ...] = ()  # of {1}, {2}…
    sign_name: str = ""
    today: date = field(default_factory=timezone.localdate)

    @property
    def text(self) -> str:
        """What its recipients read."""
        return self.content


Draft = SignatureDraft | TemplateDraft
