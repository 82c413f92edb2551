"""What is sent: one text with its signature and template, checked once a call."""

import sqlite3
from dataclasses import dataclass, field
from datetime import datetime

from simulator.state import subjects
from simulator.state.apps import App
from simulator.state.tallies import BEIJING
from tencent import segments
from tencent.envelope import WireError

MAX_CHARACTERS = 500
_MARKETING, _ONE_TIME_CODE = 1, 3
_BOTH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A text ready to send. ``refusal`` refuses it to every number."""

    template_id: str
    sign_name: str
    sender_id: str
    extend_code: str
    session_context: str
    text: str
    refusal: str
    _segments: dict[str, int] = field(default_factory=dict)

    def billed_segments(self, country_code: str) -> int:
        """Return how many parts the text takes in a country."""
        if country_code not in self._segments:
            counted = segments.count(self.text, country_code=country_code)
            self._segments[country_code] = counted.segments
        return self._segments[country_code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the caller asked to send."""

    template_id: str
    template_params: tuple[str, ...] = ()
    sign_name: str = ""
    sender_id: str = ""
    extend_code: str = ""
    session_context: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A wish with its circumstances."""

    app: App
    wanted: Wanted
    mainland: bool
    now: float


def prepare(db: sqlite3.Connection, occasion: Occasion) -> Content:
    """Fill the template and find out whether the text may be sent.

    Raises ``WireError`` when a domestic template meets foreign numbers or the
    reverse. Source: wire reference B.1, C, F.
    """
    wanted, mainland = occasion.wanted, occasion.mainland
    template = subjects.find_template(db, wanted.template_id)
    if template is not None:
        _check_destination(template.international, mainland=mainland)
    refusal = _refusal(db, template, occasion)
    body = segments.render(template.content, wanted.template_params) if template else ""
    show = segments.domestic_display_text if mainland else segments.display_text
    text = show(wanted.sign_name, body)
    if not refusal and len(text) > MAX_CHARACTERS:
        refusal = "InvalidParameterValue.ContentLengthLimit"
    return Content(
        template_id=wanted.template_id,
        sign_name=wanted.sign_name,
        sender_id=wanted.sender_id,
        extend_code=wanted.extend_code,
        session_context=wanted.session_context,
        text=text,
        refusal=refusal,
    )


def _check_destination(international: int, *, mainland: bool) -> None:
    if international == _BOTH or mainland != bool(international):
        return
    if mainland:
        raise WireError(
            "UnsupportedOperation.GlobalTemplateToChineseMainlandPhone",
            "An international template cannot be sent to the Chinese mainland.",
        )
    raise WireError(
        "UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone",
        "A domestic template cannot be sent to numbers outside the mainland.",
    )


def _refusal(
    db: sqlite3.Connection, template: subjects.BodyTemplate | None, occasion: Occasion
) -> str:
    if template is None:
        return "FailedOperation.TemplateUnapprovedOrNotExist"
    if subjects.status_code(template, occasion.now) != subjects.APPROVED:
        return "FailedOperation.TemplateIncorrectOrUnapproved"
    if not _is_signature_usable(db, occasion):
        return "FailedOperation.SignatureIncorrectOrUnapproved"
    return _mismatch(template, occasion)


def _mismatch(template: subjects.BodyTemplate, occasion: Occasion) -> str:
    wanted, hours = occasion.wanted, occasion.app.settings.marketing_hours
    variables = set(segments.variables(template.content))
    if len(variables) != len(wanted.template_params):
        return "FailedOperation.TemplateParamSetNotMatchApprovedTemplate"
    is_code = template.sms_type == _ONE_TIME_CODE
    if is_code and occasion.mainland and not _are_codes(wanted):
        return "InvalidParameterValue.TemplateParameterFormatError"
    is_marketing = template.sms_type == _MARKETING
    if is_marketing and hours and not _is_within(hours, occasion.now):
        return "FailedOperation.MarketingSendTimeConstraint"
    return ""


def _is_signature_usable(db: sqlite3.Connection, occasion: Occasion) -> bool:
    sign_name, mainland = occasion.wanted.sign_name, occasion.mainland
    if not sign_name:
        return not mainland
    return any(
        subjects.status_code(signature, occasion.now) == subjects.APPROVED
        and (signature.international == _BOTH or signature.international != mainland)
        for signature in subjects.signatures_named(db, sign_name)
    )


def _are_codes(wanted: Wanted) -> bool:
    return all(
        not param or (param.isascii() and param.isdigit() and len(param) <= 6)
        for param in wanted.template_params
    )


def _is_within(hours: tuple[int, int], now: float) -> bool:
    return hours[0] <= datetime.fromtimestamp(now, BEIJING).hour < hours[1]
