"""DescribePhoneNumberInfo. Source: wire reference B.19."""

from simulator import numbers
from simulator.actions.recipients import MAX_NUMBERS
from simulator.actions.wording import explain
from simulator.world import World
from tencent.envelope import ActionCall, WireError
from tencent.schemas.v20210111 import (
    DescribePhoneNumberInfoRequest,
    DescribePhoneNumberInfoResponse,
    PhoneNumberInfo,
)

_UNREADABLE = "FailedOperation.PhoneNumberParseFail"


def describe_phone_number_info(
    _: World, request: DescribePhoneNumberInfoRequest, __: ActionCall
) -> DescribePhoneNumberInfoResponse:
    """Take numbers apart."""
    if len(request.phone_numbers) > MAX_NUMBERS:
        raise WireError(
            "LimitExceeded.PhoneNumberCountLimit",
            f"At most {MAX_NUMBERS} numbers are allowed in one request.",
        )
    if not request.phone_numbers:
        raise WireError(
            "InvalidParameterValue.IncorrectPhoneNumber", "PhoneNumberSet is empty."
        )
    infos = [_info(given) for given in request.phone_numbers]
    return DescribePhoneNumberInfoResponse(phone_numbers=infos)


def _info(given: str) -> PhoneNumberInfo:
    number = numbers.parse(given)
    if number is None:
        return PhoneNumberInfo(
            code=_UNREADABLE,
            message=explain(_UNREADABLE),
            phone_number=given,
            iso_code=numbers.UNKNOWN_ISO_CODE,
        )
    return PhoneNumberInfo(
        code="Ok",
        message="Describe success",
        country_code=number.country_code,
        subscriber_number=number.subscriber_number,
        phone_number=number.e164,
        iso_code=number.iso_code,
        iso_name=numbers.country_name(number.iso_code),
    )
