"""FailedOperation.*: the request was understood and did not succeed.

Source: wire reference C.
"""

from tencent.codes.model import ErrorCode, Group, Retry
from tencent.codes.reasons import Reason

_CONTENT = Group("number", Reason.CONTENT_REFUSED)
_PARSE = Group("request", Reason.INVALID_REQUEST)
_BALANCE = Group("number", Reason.BALANCE, Retry.HUMAN)
_QUIET = Group("number", Reason.QUIET_HOURS, Retry.DELAY)
_BLOCKED = Group("number", Reason.BLOCKED_BY_RECIPIENT)
_NUMBER = Group("number", Reason.NUMBER_INVALID)

ERRORS: tuple[ErrorCode, ...] = (
    _CONTENT.code(
        "FailedOperation.ContainSensitiveWord",
        ("The text contains a word that is not allowed.", "短信内容中含有敏感词。"),
        advice=("Reword the text or the parameters.", "请修改正文或变量内容。"),
        v5=1002,
    ),
    _PARSE.code(
        "FailedOperation.FailResolvePacket",
        ("The request could not be parsed.", "请求包解析失败。"),
        advice=(
            "Build the request as the interface documents it.",
            "请按接口文档构造请求包。",
        ),
        v5=1004,
    ),
    _PARSE.code(
        "FailedOperation.JsonParseFail",
        ("The body is not valid JSON.", "请求体不是有效的 JSON。"),
        advice=("Correct the JSON.", "请修正 JSON 格式。"),
        v5=1004,
    ),
    _PARSE.code(
        "FailedOperation.OtherError",
        (
            "The request was refused, usually for a parameter.",
            "请求被拒绝，通常是参数有误。",
        ),
        v5=1007,
    ),
    _PARSE.code(
        "FailedOperation.ParametersOtherError",
        ("A parameter is not valid.", "参数有误。"),
    ),
    _BALANCE.code(
        "FailedOperation.InsufficientBalanceInSmsPackage",
        ("The prepaid package is used up.", "套餐包余量不足。"),
        advice=("Buy a package, then send again.", "请购买套餐包后重新发送。"),
        v5=1031,
    ),
    _QUIET.code(
        "FailedOperation.MarketingSendTimeConstraint",
        (
            "Marketing messages go out between 08:00 and 22:00 only.",
            "营销短信仅可在 08:00 至 22:00 发送。",
        ),
        v5=1029,
    ),
    _BLOCKED.code(
        "FailedOperation.PhoneNumberInBlacklist",
        (
            "The recipient has opted out or is on a do-not-disturb list.",
            "号码已退订，或在运营商免打扰名单中。",
        ),
        v5=1015,
    ),
    _NUMBER.code(
        "FailedOperation.PhoneNumberParseFail",
        ("The number is not in E.164 form.", "号码不符合 E.164 格式。"),
        advice=(
            "Write the number with + and country code.",
            "请使用“+国家（地区）码+号码”的格式。",
        ),
        v5=1016,
    ),
)
