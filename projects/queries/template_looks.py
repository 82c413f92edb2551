"""A body template as its recipients see it, what it costs, what is odd about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from isms_console.lib import countries
from isms_console.lib.reviewing import Finding
from projects.models import BodyTemplate
from projects.validators.savings import Saving, savings
from projects.validators.standards import TemplateDraft, template_findings
from tencent import prices, segments
from tencent.segments import Segments

# Tencent's hard stop for signature, body and values together (wire reference F.1).
MOST_CHARACTERS = 500
# Where most messages go; the price list has all others.
USUAL_COUNTRIES = ("SG", "HK", "US", "GB", "MY", "ID", "TH", "DE")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one message to a country costs, by Tencent's list of prices."""

    country: str
    parts: int
    most_parts: int
    price: Decimal | None

    @property
    def name(self) -> str:
        """The country in the reader's language."""
        return countries.name(self.country)

    @property
    def total(self) -> Decimal | None:
        """US dollars for one message; None without a price."""
        return None if self.price is None else self.price * self.parts

    @property
    def most(self) -> Decimal | None:
        """US dollars for the longest message."""
        return None if self.price is None else self.price * self.most_parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A rendered template: `text` with samples, and `worst` with the longest values.

    `marked` are the values and open variables that stand in the text.
    """

    sign_name: str
    text: str
    pieces: list[str]
    marked: list[str]
    length: Segments
    worst: Segments
    worst_characters: int
    saving: list[Saving]
    costs: list[Cost]
    findings: list[Finding]

    @property
    def parts(self) -> int:
        """Billed parts of one message with the samples."""
        return self.length.segments

    @property
    def characters(self) -> int:
        """Characters with the signature and its brackets."""
        return len(self.text)


def look(draft: TemplateDraft, *, longest: Sequence[str] = (), also: str = "") -> Look:
    """The look of a draft; `longest` are the longest known values, `also` a country.

    A variable without a sample shows as it is written.
    """
    text = _rendered(draft, draft.samples)
    worst_text = _rendered(draft, _longer(draft.samples, longest))
    length, worst = segments.count(text), segments.count(worst_text)
    asked = [also] if also and also not in USUAL_COUNTRIES else []
    open_ones = [f"{{{number}}}" for number in segments.variables(text)]
    return Look(
        sign_name=draft.sign_name,
        text=text,
        pieces=segments.split(text, length),
        marked=[*filter(None, draft.samples), *open_ones],
        length=length,
        worst=worst,
        worst_characters=len(worst_text),
        saving=savings(text, length),
        costs=[_cost(code, text, worst_text) for code in (*asked, *USUAL_COUNTRIES)],
        findings=template_findings(draft),
    )


def draft_of(template: BodyTemplate, sign_name: str = "") -> TemplateDraft:
    """A stored version as the checks read it."""
    return TemplateDraft(
        kind=template.kind,
        content=template.content,
        name=template.name,
        remark=template.remark,
        samples=tuple(template.samples),
        sign_name=sign_name,
    )


def longest_values(template: BodyTemplate) -> list[str]:
    """The longest value of each parameter among the sample and the stored tests."""
    sets = [template.samples, *template.cases.values_list("params", flat=True)]
    values: list[str] = []
    for params in sets:
        values = _longer(values, params)
    return values


def _longer(one: Sequence[str], other: Sequence[str]) -> list[str]:
    most = max(len(one), len(other))
    first = [*one, *[""] * (most - len(one))]
    second = [*other, *[""] * (most - len(other))]
    return [max(pair, key=len) for pair in zip(first, second, strict=True)]


def _rendered(draft: TemplateDraft, values: Sequence[str]) -> str:
    filled = [
        value or f"{{{position}}}" for position, value in enumerate(values, start=1)
    ]
    return segments.display_text(
        draft.sign_name, segments.render(draft.content, filled)
    )


def _cost(country: str, text: str, worst_text: str) -> Cost:
    parts = segments.count(text, country_code=country).segments
    most = segments.count(worst_text, country_code=country).segments
    return Cost(country, parts, max(parts, most), prices.price(country))
