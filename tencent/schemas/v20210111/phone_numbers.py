"""Asking where a number belongs. Source: wire reference B.19."""

from collections.abc import Sequence

from msgspec import field

from tencent.schemas.base import Request, Response


class DescribePhoneNumberInfoRequest(Request, frozen=True, kw_only=True):
    """Up to 200 numbers in E.164."""

    phone_numbers: Sequence[str] = field(name="PhoneNumberSet")


class PhoneNumberInfo(Response, frozen=True, kw_only=True):
    """One number taken apart; ``code`` is ``Ok`` when it could be read.

    ``iso_code`` is ``DEF`` for an unknown country.
    """

    code: str = ""
    message: str = ""
    country_code: str = field(name="NationCode", default="")
    subscriber_number: str = ""
    phone_number: str = ""
    iso_code: str = ""
    iso_name: str = ""


class DescribePhoneNumberInfoResponse(Response, frozen=True, kw_only=True):
    """One entry per number, in request order."""

    phone_numbers: Sequence[PhoneNumberInfo] = field(
        name="PhoneNumberInfoSet", default=()
    )
