"""Counts by hour range. Source: wire reference B.8 to B.10.

``begin_time`` and ``end_time`` are text ``yyyymmddhh``, both hours included.
"""

from collections.abc import Sequence

from msgspec import field

from tencent.schemas.base import Request, Response, UInt


class SendStatusStatisticsRequest(Request, frozen=True, kw_only=True):
    """Counts of what was submitted; ``limit`` and ``offset`` are always 0."""

    begin_time: str
    end_time: str
    sdk_app_id: str = field(name="SmsSdkAppId")
    limit: UInt
    offset: UInt


class SendStatusStatistics(Response, frozen=True, kw_only=True):
    """Billed segments, submitted messages, accepted messages."""

    fee_count: UInt = 0
    request_count: UInt = 0
    request_success_count: UInt = 0


class SendStatusStatisticsResponse(Response, frozen=True, kw_only=True):
    """The answer to SendStatusStatistics."""

    send_status_statistics: SendStatusStatistics


class CallbackStatusStatisticsRequest(Request, frozen=True, kw_only=True):
    """Counts of what was reported back, over at most 32 days."""

    begin_time: str
    end_time: str
    sdk_app_id: str = field(name="SmsSdkAppId")
    limit: UInt
    offset: UInt


class CallbackStatusStatistics(Response, frozen=True, kw_only=True):
    """Reports, split into successes and five causes of failure."""

    callback_count: UInt = 0
    request_success_count: UInt = 0
    callback_fail_count: UInt = 0
    callback_success_count: UInt = 0
    internal_error_count: UInt = 0
    invalid_number_count: UInt = 0
    shutdown_error_count: UInt = 0
    black_list_count: UInt = 0
    frequency_limit_count: UInt = 0


class CallbackStatusStatisticsResponse(Response, frozen=True, kw_only=True):
    """The answer to CallbackStatusStatistics."""

    callback_status_statistics: CallbackStatusStatistics


class SmsPackagesStatisticsRequest(Request, frozen=True, kw_only=True):
    """Prepaid packages created in the range. Mainland site only."""

    sdk_app_id: str = field(name="SmsSdkAppId")
    limit: UInt
    offset: UInt
    begin_time: str
    end_time: str


class SmsPackage(Response, frozen=True, kw_only=True):
    """One package; amounts in segments, ``package_type`` 0 gift, 1 bought."""

    package_create_time: UInt = 0
    package_effective_time: UInt = 0
    package_expired_time: UInt = 0
    package_amount: UInt = 0
    package_type: UInt = 0
    package_id: UInt = 0
    current_usage: UInt = 0


class SmsPackagesStatisticsResponse(Response, frozen=True, kw_only=True):
    """The answer to SmsPackagesStatistics."""

    packages: Sequence[SmsPackage] = field(name="SmsPackagesStatisticsSet", default=())
