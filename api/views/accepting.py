"""What became of each number that a program wants a text sent to."""

from collections.abc import Sequence

from accounts.models import User
from api.queries.projects import sendable_signature, sendable_template
from isms_console.lib.errors import Refusal
from isms_console.lib.phone_numbers import MalformedNumber, PhoneNumber
from messaging.actions.limit_refusals import (
    COUNTRY_BLOCKED,
    COUNTRY_DAILY,
    LimitRefusal,
)
from messaging.actions.sends import Wish, accept
from messaging.enums import Source
from messaging.models import Send
from messaging.models.batches import BATCH_SIZE
from messaging.queries.sends import messages_of
from messaging.validators import read_number
from projects.enums import LimitName
from projects.models import Project
from tencent import segments
from tencent.schemas.v20210111 import SendSmsRequest, SendStatus
from tencent.wire_error import WireError

_LONGEST_CONTEXT = 511

# What our refusals are called on the wire; the whole request shares the fault.
_CODES = {
    "template_params": "FailedOperation.TemplateParamSetNotMatchApprovedTemplate",
    "not_activated": "UnauthorizedOperation.RequestPermissionDeny",
    "account_suspended": "UnauthorizedOperation.RequestPermissionDeny",
    "send": "UnauthorizedOperation.RequestPermissionDeny",
    "send_marketing": (
        "UnauthorizedOperation.IndividualUserMarketingSmsPermissionDeny"
    ),
    "text_too_long": "InvalidParameterValue.ContentLengthLimit",
    COUNTRY_BLOCKED: "LimitExceeded.AppCountryOrRegionInBlacklist",
    COUNTRY_DAILY: "LimitExceeded.AppCountryOrRegionDailyLimit",
    LimitName.DAILY_PARTS.value: "LimitExceeded.AppGlobalDailyLimit",
    LimitName.ACCOUNT_DAILY.value: "LimitExceeded.DailyLimit",
    LimitName.SAME_TEXT.value: "LimitExceeded.DeliveryFrequencyLimit",
    LimitName.NUMBER_HALF_MINUTE.value: "LimitExceeded.PhoneNumberThirtySecondLimit",
    LimitName.NUMBER_HOUR.value: "LimitExceeded.PhoneNumberOneHourLimit",
    LimitName.NUMBER_DAY.value: "LimitExceeded.PhoneNumberDailyLimit",
    LimitName.SAME_TEXT_DAY.value: "LimitExceeded.PhoneNumberSameContentDailyLimit",
}


def check_wanted(wanted: SendSmsRequest) -> None:
    """Refuses what no number of it could be sent. Raises WireError."""
    if not wanted.phone_numbers:
        raise WireError(
            "MissingParameter.EmptyPhoneNumberSet", "PhoneNumberSet is empty."
        )
    if len(wanted.phone_numbers) > BATCH_SIZE:
        raise WireError(
            "LimitExceeded.PhoneNumberCountLimit",
            "At most 200 phone numbers fit into one request.",
        )
    if len(wanted.session_context.encode()) > _LONGEST_CONTEXT:
        raise WireError(
            "InvalidParameterValue", "SessionContext must be below 512 bytes."
        )


def statuses(
    project: Project, actor: User | None, wanted: SendSmsRequest
) -> list[SendStatus]:
    """One status for each number, in request order.

    A fault of one number fails that number only; `Ok` means accepted here. A number
    that is named again is sent to once, and its second mention says so.
    """
    read = [_read(text) for text in wanted.phone_numbers]
    numbers = {one.e164: one for one in read if isinstance(one, PhoneNumber)}
    recipients = list(numbers.values())
    known = _accepted(project, actor, wanted, recipients) if recipients else {}
    found = []
    for one in read:
        if isinstance(one, SendStatus):
            found.append(one)
        else:
            again = _status(one.e164, _REPEATED, _ONCE, one.country)
            found.append(known.pop(one.e164, again))
    return found


def _read(text: str) -> PhoneNumber | SendStatus:
    try:
        return read_number(text)
    except MalformedNumber as problem:
        return _status(text, _BAD_NUMBER, str(problem))


_BAD_NUMBER = "InvalidParameterValue.IncorrectPhoneNumber"
_REPEATED = "LimitExceeded.PhoneNumberThirtySecondLimit"
_ONCE = "The same number stands in this request more than once."


def _accepted(
    project: Project,
    actor: User | None,
    wanted: SendSmsRequest,
    recipients: Sequence[PhoneNumber],
) -> dict[str, SendStatus]:
    """What became of the well-formed numbers, by number.

    Those that a limit is in the way of are left out, and the others sent to.
    """
    try:
        send = accept(_wish(project, actor, wanted, recipients))
    except LimitRefusal as refusal:
        out = set(refusal.numbers)
        at_fault = [one for one in recipients if one.e164 in out]
        others = [one for one in recipients if one.e164 not in out]
        refused = _all(at_fault, _CODES[refusal.code], refusal.sentence)
        return refused | (_accepted(project, actor, wanted, others) if others else {})
    except Refusal as refusal:
        code = _CODES.get(refusal.code, "FailedOperation.OtherError")
        return _all(recipients, code, refusal.message)
    except WireError as error:
        return _all(recipients, error.code, error.message)
    return _queued(send)


def _wish(
    project: Project,
    actor: User | None,
    wanted: SendSmsRequest,
    recipients: Sequence[PhoneNumber],
) -> Wish:
    template = sendable_template(project, wanted.template_id)
    if template is None:
        raise WireError(
            "FailedOperation.TemplateUnapprovedOrNotExist",
            f"Template {wanted.template_id[:20]} is unknown here or not approved.",
        )
    signature = sendable_signature(project, wanted.sign_name)
    if wanted.sign_name and signature is None:
        raise WireError(
            "FailedOperation.SignatureIncorrectOrUnapproved",
            "SignName must be the text of an approved signature, without brackets.",
        )
    return Wish(
        project=project,
        signature=signature,
        body_template=template,
        template_params=list(wanted.template_params),
        recipients=recipients,
        source=Source.API,
        actor=actor,
        session_context=wanted.session_context,
    )


def _queued(send: Send) -> dict[str, SendStatus]:
    text = segments.display_text(
        send.sign_name, segments.render(send.content, send.template_params)
    )
    return {
        message.phone_number: SendStatus(
            serial_no=str(message.id),
            phone_number=message.phone_number,
            billed_segments=segments.count(text, country_code=message.country).segments,
            session_context=send.session_context,
            code="Ok",
            message="send success",
            iso_code=message.country,
        )
        for message in messages_of(send)
    }


def _all(
    recipients: Sequence[PhoneNumber], code: str, message: str
) -> dict[str, SendStatus]:
    return {
        number.e164: _status(number.e164, code, message, number.country)
        for number in recipients
    }


def _status(number: str, code: str, message: str, iso_code: str = "") -> SendStatus:
    return SendStatus(
        phone_number=number, code=code, message=message, iso_code=iso_code
    )
