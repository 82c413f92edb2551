"""A signature as recipients read it, what it costs, and what the rules say."""

from collections.abc import Sequence
from dataclasses import dataclass

from isms_console.lib.reviewing import Finding
from projects.validators.standards import SignatureDraft, signature_findings
from tencent import segments
from tencent.segments import Segments

_BODY = "Your order has been shipped."


@dataclass(frozen=True, slots=True)
class Preview:
    """A short message with the signature; `cost` is the signature's alone."""

    text: str
    sign_name: str
    cost: Segments
    findings: Sequence[Finding]


def preview_of(draft: SignatureDraft) -> Preview | None:
    """What would be received; None without a text."""
    if not draft.sign_name:
        return None
    return Preview(
        text=segments.display_text(draft.sign_name, _BODY),
        sign_name=draft.sign_name,
        cost=segments.count(segments.display_text(draft.sign_name, "")),
        findings=signature_findings(draft),
    )
