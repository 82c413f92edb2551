"""LimitExceeded.*: how much and how often. Source: wire reference C."""

from tencent.codes.model import ErrorCode, Group, Retry
from tencent.codes.reasons import Reason

_DAY = Group("number", Reason.DAILY_LIMIT, Retry.NEXT_DAY)
_NUMBER_DAY = Group("number", Reason.FREQUENCY_LIMIT, Retry.NEXT_DAY)
_SOON = Group("number", Reason.FREQUENCY_LIMIT, Retry.DELAY)
_COUNTRY = Group("number", Reason.COUNTRY_NOT_ALLOWED, Retry.HUMAN)
_REQUEST = Group("request", Reason.INVALID_REQUEST)

ERRORS: tuple[ErrorCode, ...] = (
    _DAY.code(
        "LimitExceeded.AppCountryOrRegionDailyLimit",
        (
            "The daily limit for this country or region is reached.",
            "该国家（地区）的短信已达每日上限。",
        ),
        v5=1052,
    ),
    _DAY.code(
        "LimitExceeded.AppDailyLimit",
        ("The application's daily limit is reached.", "应用的短信已达每日上限。"),
        v5=1022,
    ),
    _DAY.code(
        "LimitExceeded.AppGlobalDailyLimit",
        (
            "The application's daily limit for international SMS is reached.",
            "应用的国际/港澳台短信已达每日上限。",
        ),
        v5=1047,
    ),
    _DAY.code(
        "LimitExceeded.AppMainlandChinaDailyLimit",
        (
            "The application's daily limit for the Chinese mainland is reached.",
            "应用的中国大陆短信已达每日上限。",
        ),
        v5=1022,
    ),
    _DAY.code(
        "LimitExceeded.DailyLimit",
        (
            "The account's daily limit for international SMS is reached.",
            "账号的国际/港澳台短信已达每日上限。",
        ),
        v5=1047,
    ),
    _NUMBER_DAY.code(
        "LimitExceeded.PhoneNumberDailyLimit",
        ("This number has its messages of today.", "该号码当日接收短信条数已达上限。"),
        advice=(
            "Continue tomorrow, or adjust the frequency rules.",
            "请次日再发送，或调整频率限制规则。",
        ),
        v5=1025,
    ),
    _NUMBER_DAY.code(
        "LimitExceeded.PhoneNumberSameContentDailyLimit",
        (
            "This number has received the same text too often today.",
            "该号码当日接收相同内容的条数已达上限。",
        ),
        advice=(
            "Continue tomorrow, or change the text.",
            "请次日再发送，或修改短信内容。",
        ),
        v5=1026,
    ),
    _SOON.code(
        "LimitExceeded.DeliveryFrequencyLimit",
        ("A frequency rule was hit.", "命中频率限制规则。"),
        v5=1013,
    ),
    _SOON.code(
        "LimitExceeded.GlobalSmsSendingRateLimit",
        (
            "International SMS are being sent too fast.",
            "国际/港澳台短信发送速率超过限制。",
        ),
        advice=(
            "Send more slowly; a few seconds are enough.",
            "请降低发送速率，数秒后即可重试。",
        ),
    ),
    _SOON.code(
        "LimitExceeded.PhoneNumberOneHourLimit",
        (
            "This number has its messages of this hour.",
            "该号码 1 小时内接收短信条数已达上限。",
        ),
        advice=("Wait an hour, then send again.", "请 1 小时后再发送。"),
        v5=1024,
    ),
    _SOON.code(
        "LimitExceeded.PhoneNumberThirtySecondLimit",
        (
            "This number received a message within 30 seconds.",
            "该号码 30 秒内接收短信条数已达上限。",
        ),
        advice=("Wait 30 seconds, then send again.", "请 30 秒后再发送。"),
        v5=1023,
    ),
    _COUNTRY.code(
        "LimitExceeded.AppCountryOrRegionInBlacklist",
        (
            "The country or region is not on the application's allow list.",
            "该国家（地区）不在应用的允许列表中。",
        ),
        advice=(
            "Enable the country or region for the application.",
            "请为该应用开通此国家（地区）。",
        ),
        v5=1051,
    ),
    _REQUEST.code(
        "LimitExceeded.PhoneNumberCountLimit",
        ("One request may hold at most 200 numbers.", "单次请求最多支持 200 个号码。"),
        advice=(
            "Split the numbers over several requests.",
            "请将号码拆分到多个请求中。",
        ),
        v5=1046,
    ),
)
