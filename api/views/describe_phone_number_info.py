"""DescribePhoneNumberInfo: how numbers are read here. Source: wire reference B.19."""

from typing import cast

from accounts.models import AccessKey
from isms_console.lib import countries, phone_numbers
from isms_console.lib.phone_numbers import MalformedNumber
from tencent.schemas import Request, Response
from tencent.schemas.v20210111 import (
    DescribePhoneNumberInfoRequest,
    DescribePhoneNumberInfoResponse,
    PhoneNumberInfo,
)
from tencent.wire_error import WireError

_MOST_NUMBERS = 200


def describe_phone_number_info(_key: AccessKey, request: Request) -> Response:
    """One item for each number, in request order. Raises WireError."""
    wanted = cast("DescribePhoneNumberInfoRequest", request)
    if len(wanted.phone_numbers) > _MOST_NUMBERS:
        raise WireError(
            "LimitExceeded.PhoneNumberCountLimit",
            "At most 200 phone numbers fit into one request.",
        )
    items = [_info(text) for text in wanted.phone_numbers]
    return DescribePhoneNumberInfoResponse(phone_numbers=items)


def _info(text: str) -> PhoneNumberInfo:
    try:
        number = phone_numbers.parse(text)
    except MalformedNumber as problem:
        return PhoneNumberInfo(
            code="InvalidParameterValue.IncorrectPhoneNumber",
            message=str(problem),
            phone_number=text,
            iso_code="DEF",
        )
    country_code = phone_numbers.calling_code(number.e164)
    return PhoneNumberInfo(
        code="Ok",
        message="Describe success",
        country_code=country_code,
        subscriber_number=number.e164[1 + len(country_code) :],
        phone_number=number.e164,
        iso_code=number.country,
        iso_name=countries.name(number.country),
    )
