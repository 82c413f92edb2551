"""Counts by hour range, old spellings. Source: wire reference A.9, B.8 to B.10.

``begin_time`` and ``end_time`` are numbers ``yyyymmddhh``. ``EndDataTime`` is
Tencent's own spelling.
"""

from collections.abc import Sequence

from msgspec import field

from tencent.schemas.base import Request, Response, UInt
from tencent.schemas.v20210111.statistics import (
    CallbackStatusStatistics,
    CallbackStatusStatisticsResponse,
    SendStatusStatistics,
    SendStatusStatisticsResponse,
)

__all__ = [
    "CallbackStatusStatistics",
    "CallbackStatusStatisticsRequest",
    "CallbackStatusStatisticsResponse",
    "SendStatusStatistics",
    "SendStatusStatisticsRequest",
    "SendStatusStatisticsResponse",
    "SmsPackage",
    "SmsPackagesStatisticsRequest",
    "SmsPackagesStatisticsResponse",
]


class SendStatusStatisticsRequest(Request, frozen=True, kw_only=True):
    """Counts of what was submitted; ``limit`` and ``offset`` are always 0."""

    begin_time: UInt = field(name="StartDateTime")
    end_time: UInt = field(name="EndDataTime")
    sdk_app_id: str = field(name="SmsSdkAppid")
    limit: UInt
    offset: UInt


class CallbackStatusStatisticsRequest(
    SendStatusStatisticsRequest, frozen=True, kw_only=True
):
    """Counts of what was reported back, over at most 32 days."""


class SmsPackagesStatisticsRequest(Request, frozen=True, kw_only=True):
    """Prepaid packages."""

    sdk_app_id: str = field(name="SmsSdkAppid")
    limit: UInt
    offset: UInt


class SmsPackage(Response, frozen=True, kw_only=True):
    """One package; ``…_at`` are date and time texts, ``…_time`` unix seconds."""

    package_create_at: str = field(name="PackageCreateTime", default="")
    package_create_time: UInt = field(name="PackageCreateUnixTime", default=0)
    package_effective_at: str = field(name="PackageEffectiveTime", default="")
    package_effective_time: UInt = field(name="PackageEffectiveUnixTime", default=0)
    package_expired_at: str = field(name="PackageExpiredTime", default="")
    package_expired_time: UInt = field(name="PackageExpiredUnixTime", default=0)
    package_amount: UInt = field(name="AmountOfPackage", default=0)
    package_type: UInt = field(name="TypeOfPackage", default=0)
    package_id: UInt = 0
    current_usage: UInt = 0


class SmsPackagesStatisticsResponse(Response, frozen=True, kw_only=True):
    """The answer to SmsPackagesStatistics."""

    packages: Sequence[SmsPackage] = field(name="SmsPackagesStatisticsSet", default=())
