"""What it means for a registration that Tencent has this."""

from dataclasses import dataclass

from projects.enums import RegistrationStatus, RegistrationStep
from projects.models import Registration
from projects.providers.tencent import Item
from projects.queries.handed_over import text_of

_USABLE = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where a registration stands now, by which step, and why."""

    status: RegistrationStatus
    step: RegistrationStep
    reply: str = ""
    code: str = ""
    message: str = ""


def verdict(row: Registration, item: Item | None) -> Verdict:
    """Only what has our text and may be used is approved.

    What differs stays blocked, whichever review is going on, until it is in order.
    """
    if item is None:
        nothing = f"Tencent has nothing under the id {row.upstream_id}."
        return _differs("missing", nothing)
    if item.text != text_of(row.content):
        return _differs("text", f"Tencent has another text: “{item.text}”")
    if item.status_code == _USABLE:
        is_back = row.status == RegistrationStatus.DRIFTED
        step = RegistrationStep.SETTLED if is_back else RegistrationStep.APPROVED
        return Verdict(RegistrationStatus.APPROVED, step)
    if row.status == RegistrationStatus.PENDING:
        return _of_review(item)
    if item.status_code < _USABLE:
        said = f"Tencent does not accept it any more: {item.review_reply}"
        return _differs("refused", said)
    return _differs("reviewed", "Tencent reviews it once more.")


def _of_review(item: Item) -> Verdict:
    if item.status_code < _USABLE:
        return Verdict(
            RegistrationStatus.REJECTED,
            RegistrationStep.REJECTED,
            reply=item.review_reply,
        )
    return Verdict(RegistrationStatus.PENDING, RegistrationStep.HANDED_OVER)


def _differs(kind: str, message: str) -> Verdict:
    return Verdict(
        RegistrationStatus.DRIFTED,
        RegistrationStep.DRIFTED,
        code=f"drift_{kind}",
        message=message[:300],
    )
