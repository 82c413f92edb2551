"""Codes that every product of Tencent Cloud shares. Source: wire reference A.8."""

from tencent.codes.model import ErrorCode, Group, Retry
from tencent.codes.reasons import Reason

_DENIED = Group("request", Reason.PERMISSION)
_REQUEST = Group("request", Reason.INVALID_REQUEST)
_RATE = Group("request", Reason.FREQUENCY_LIMIT, Retry.DELAY)
_DOWN = Group("request", Reason.PROVIDER_FAULT, Retry.DELAY)
_GENERIC = Group("either", Reason.UNKNOWN, Retry.HUMAN)

ERRORS: tuple[ErrorCode, ...] = (
    _DENIED.code(
        "IpInBlacklist",
        ("The caller's IP address is blocked.", "调用方 IP 地址已被封禁。"),
        advice=(
            "Call from another address, or have the block lifted.",
            "请更换 IP 地址，或申请解除封禁。",
        ),
    ),
    _DENIED.code(
        "IpNotInWhitelist",
        (
            "The caller's IP address is not on the allow list.",
            "调用方 IP 地址不在白名单中。",
        ),
        advice=("Add the address to the allow list.", "请将该 IP 地址加入白名单。"),
    ),
    _DENIED.code(
        "UnauthorizedOperation",
        ("The operation is not permitted.", "未授权执行此操作。"),
    ),
    _REQUEST.code(
        "ActionOffline",
        ("The action has been withdrawn.", "该接口已下线。"),
        advice=("Use the action that replaced it.", "请改用替代接口。"),
    ),
    _REQUEST.code(
        "DryRunOperation",
        ("A trial run would have succeeded.", "试运行（DryRun）校验通过。"),
        advice=(
            "Send the request without the trial flag.",
            "请去除试运行参数后重新提交。",
        ),
    ),
    _REQUEST.code(
        "InvalidAction",
        ("The action does not exist.", "接口不存在。"),
        advice=("Check the action name and the version.", "请检查接口名称和版本。"),
    ),
    _REQUEST.code("InvalidParameter", ("A parameter is not valid.", "参数错误。")),
    _REQUEST.code(
        "InvalidParameterValue",
        ("A parameter has a value that is not allowed.", "参数取值错误。"),
    ),
    _REQUEST.code(
        "InvalidRequest",
        ("The multipart body is malformed.", "multipart 请求体格式错误。"),
    ),
    _REQUEST.code(
        "MissingParameter", ("A required parameter is missing.", "缺少必填参数。")
    ),
    _REQUEST.code("NoSuchProduct", ("The product does not exist.", "产品不存在。")),
    _REQUEST.code(
        "NoSuchVersion",
        ("The version does not exist.", "接口版本不存在。"),
        advice=("Use version 2021-01-11.", "请使用 2021-01-11 版本。"),
    ),
    _REQUEST.code(
        "RequestSizeLimitExceeded",
        ("The request is too big.", "请求大小超过限制。"),
        advice=("Split the request into smaller ones.", "请拆分为多个较小的请求。"),
    ),
    _REQUEST.code(
        "ResponseSizeLimitExceeded",
        ("The answer would be too big.", "返回数据大小超过限制。"),
        advice=("Ask for fewer items at a time.", "请减少单次查询的数量。"),
    ),
    _REQUEST.code("ResourceInUse", ("The resource is in use.", "资源被占用。")),
    _REQUEST.code("ResourceNotFound", ("The resource does not exist.", "资源不存在。")),
    _REQUEST.code(
        "UnknownParameter",
        ("A parameter is not known to this action.", "存在未知参数。"),
    ),
    _REQUEST.code(
        "UnsupportedOperation",
        ("The operation is not supported.", "不支持该操作。"),
        v5=1030,
    ),
    _REQUEST.code(
        "UnsupportedProtocol",
        ("Only GET and POST are supported.", "仅支持 GET 和 POST 请求。"),
    ),
    _REQUEST.code(
        "UnsupportedRegion",
        ("The region is not supported.", "不支持该地域。"),
        advice=(
            "Use another region, for example ap-guangzhou or ap-singapore.",
            "请更换地域，例如 ap-guangzhou 或 ap-singapore。",
        ),
    ),
    _RATE.code("LimitExceeded", ("A quota has been exceeded.", "超过配额限制。")),
    _RATE.code(
        "RequestLimitExceeded",
        ("Too many requests per second.", "请求频率超过限制。"),
        advice=("Send more slowly.", "请降低请求频率。"),
    ),
    _RATE.code(
        "RequestLimitExceeded.GlobalRegionUinLimitExceeded",
        (
            "The account sends too many requests per second in all regions together.",
            "主账号在全部地域的请求频率超过限制。",
        ),
        advice=("Send more slowly.", "请降低请求频率。"),
    ),
    _RATE.code(
        "RequestLimitExceeded.IPLimitExceeded",
        (
            "The IP address sends too many requests per second.",
            "该 IP 地址的请求频率超过限制。",
        ),
        advice=("Send more slowly.", "请降低请求频率。"),
    ),
    _RATE.code(
        "RequestLimitExceeded.UinLimitExceeded",
        (
            "The account sends too many requests per second.",
            "主账号的请求频率超过限制。",
        ),
        advice=("Send more slowly.", "请降低请求频率。"),
    ),
    _DOWN.code(
        "ResourceInsufficient",
        ("The provider has not enough resources.", "服务商资源不足。"),
        advice=("Try again later.", "请稍后再试。"),
    ),
    _DOWN.code(
        "ResourceUnavailable",
        ("The resource is not available.", "资源不可用。"),
        advice=("Try again later.", "请稍后再试。"),
    ),
    _DOWN.code(
        "ServiceUnavailable",
        ("The service is down for now.", "服务暂时不可用。"),
        advice=("Try again later.", "请稍后再试。"),
    ),
    _GENERIC.code("FailedOperation", ("The operation did not succeed.", "操作失败。")),
)
