"""Edits the written criteria and the reasons."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.models import User
from isms_console.lib.errors import Refusal
from reviews.models import ReviewReason, ReviewStandard

_REASON = (
    *("kind", "title_en", "title_zh", "advice_en", "advice_zh"),
    *("is_offered", "position"),
)
_STANDARD = ("kind", "title_en", "title_zh", "text_en", "text_zh", "position")


def save_reason(
    *, reason: ReviewReason | None, values: dict[str, object], actor: User
) -> ReviewReason:
    """Changes a reason, or makes one. Raises Refusal when the code is taken."""
    if reason is None:
        try:
            with transaction.atomic():
                made = ReviewReason.objects.create(**values)
                _record(actor, "catalogue.reason_added", made.code, {})
        except IntegrityError as taken:
            said = _("This code is taken; choose another.")
            raise Refusal("taken", said, "code") from taken
        return made
    before = {name: getattr(reason, name) for name in _REASON}
    with transaction.atomic():
        ReviewReason.objects.filter(pk=reason.pk).update(
            **{name: values[name] for name in _REASON}
        )
        pairs = {name: (before[name], values[name]) for name in _REASON}
        _record(actor, "catalogue.reason_changed", reason.code, audit.changed(**pairs))
    return reason


def save_standard(
    *, standard: ReviewStandard | None, values: dict[str, object], actor: User
) -> ReviewStandard:
    """Changes a standard, or makes one."""
    with transaction.atomic():
        if standard is None:
            made = ReviewStandard.objects.create(**values)
            _record(actor, "catalogue.standard_added", made.title_en, {})
            return made
        pairs = {name: (getattr(standard, name), values[name]) for name in _STANDARD}
        ReviewStandard.objects.filter(pk=standard.pk).update(
            **{name: values[name] for name in _STANDARD}
        )
        differ = audit.changed(**pairs)
        _record(actor, "catalogue.standard_changed", standard.title_en, differ)
    return standard


def remove_standard(*, standard: ReviewStandard, actor: User) -> None:
    """Takes a standard off the page."""
    with transaction.atomic():
        ReviewStandard.objects.filter(pk=standard.pk).delete()
        _record(actor, "catalogue.standard_removed", standard.title_en, {})


def _record(actor: User, act: str, subject: str, details: dict[str, object]) -> None:
    audit.record(account=None, actor=actor, act=act, subject=subject, details=details)
