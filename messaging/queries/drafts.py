"""A text as its recipients would see it, and what it costs in parts."""

from dataclasses import dataclass
from typing import Protocol

from messaging.models import Send
from messaging.validators import Recipients
from projects.models import BodyTemplate, Signature
from tencent import segments
from tencent.segments import Segments


@dataclass(frozen=True, slots=True)
class Draft:
    """The rendered text, its parts, and to whom it would go.

    `missing` are the parameters not filled in yet, as they stand in the text.
    """

    sign_name: str
    text: str
    pieces: list[str]
    missing: list[str]
    length: Segments
    recipients: Recipients | None = None

    @property
    def parts(self) -> int:
        """Billed parts for one recipient."""
        return self.length.segments

    @property
    def characters(self) -> int:
        """Characters with the signature and its brackets, of which 500 are possible."""
        return len(self.text)


class Unfinished(Protocol):
    """A form as far as it is filled in."""

    signature: Signature | None
    body_template: BodyTemplate | None

    @property
    def params(self) -> list[str]:
        """Parameters as typed so far."""

    @property
    def read(self) -> Recipients:
        """Recipients as typed so far."""


def draft_of(form: Unfinished) -> Draft | None:
    """What the form's message would look like; None without a body template.

    A parameter not typed yet shows as its `{1}`. Where numbers of a country with
    rules of its own are among the recipients, the longest count is shown.
    """
    if form.body_template is None:
        return None
    params = [
        typed or f"{{{position}}}" for position, typed in enumerate(form.params, 1)
    ]
    sign_name = form.signature.sign_name if form.signature else ""
    read = form.read
    countries = {number.country for number in read.numbers}
    return _draft(sign_name, form.body_template.content, params, countries, read)


def draft_of_send(send: Send, country: str = "") -> Draft:
    """What was sent."""
    countries = {country} if country else set()
    return _draft(send.sign_name, send.content, send.template_params, countries, None)


def _draft(
    sign_name: str,
    content: str,
    params: list[str],
    countries: set[str],
    recipients: Recipients | None,
) -> Draft:
    text = segments.display_text(sign_name, segments.render(content, params))
    counts = [segments.count(text, country_code=country) for country in countries]
    length = max(counts or [segments.count(text)], key=lambda count: count.segments)
    missing = [f"{{{number}}}" for number in segments.variables(text)]
    pieces = segments.split(text, length)
    return Draft(sign_name, text, pieces, missing, length, recipients)
