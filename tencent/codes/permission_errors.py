"""UnauthorizedOperation.*, UnsupportedOperation.*. Source: wire reference C."""

from tencent.codes.model import ErrorCode, Group, Retry
from tencent.codes.reasons import Reason

_PERMISSION = Group("request", Reason.PERMISSION, Retry.HUMAN)
_ARREARS = Group("request", Reason.BALANCE, Retry.HUMAN)
_DENIED = Group("request", Reason.PERMISSION)
_MIXED = Group("request", Reason.INVALID_REQUEST)
_DESTINATION = Group("number", Reason.COUNTRY_NOT_ALLOWED)

ERRORS: tuple[ErrorCode, ...] = (
    _PERMISSION.code(
        "UnauthorizedOperation.RequestIpNotInWhitelist",
        (
            "The caller's IP address is not on the allow list.",
            "请求 IP 地址不在白名单中。",
        ),
        advice=("Add the address to the allow list.", "请将该 IP 地址加入白名单。"),
        v5=1009,
    ),
    _PERMISSION.code(
        "UnauthorizedOperation.RequestPermissionDeny",
        ("There is no permission for this request.", "没有此次请求的权限。"),
        v5=1006,
    ),
    _PERMISSION.code(
        "UnauthorizedOperation.SdkAppIdIsDisabled",
        ("The application is disabled.", "应用已停用。"),
        advice=("Enable the application, then send again.", "请启用该应用后重新发送。"),
        v5=1020,
    ),
    _ARREARS.code(
        "UnauthorizedOperation.ServiceSuspendDueToArrears",
        (
            "The service is suspended because a bill is unpaid.",
            "账号欠费，服务已停止。",
        ),
        advice=("Settle the bill, then send again.", "请结清欠费后重新发送。"),
        v5=1033,
    ),
    _DENIED.code(
        "UnauthorizedOperation.IndividualUserMarketingSmsPermissionDeny",
        (
            "Individual accounts may not send marketing messages.",
            "个人认证账号不能发送营销短信。",
        ),
        advice=("Use an enterprise account.", "请使用企业认证账号。"),
        v5=1032,
    ),
    _DENIED.code(
        "UnauthorizedOperation.SmsSdkAppIdVerifyFail",
        (
            "The application does not belong to the key's account.",
            "SmsSdkAppId 与密钥所属账号不匹配。",
        ),
        advice=(
            "Use a key of the account that owns the application.",
            "请使用该应用所属账号的密钥。",
        ),
    ),
    _MIXED.code(
        "UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber",
        (
            "Numbers inside and outside the Chinese mainland are mixed.",
            "号码列表中同时包含中国大陆号码和国际/港澳台号码。",
        ),
        advice=("Send to the two groups separately.", "请将两类号码分开发送。"),
        v5=1034,
    ),
    _MIXED.code(
        "UnsupportedOperation.ContainDomesticPhoneNumber",
        (
            "The list contains a number of the Chinese mainland.",
            "号码列表中包含中国大陆号码。",
        ),
        advice=(
            "Send to mainland numbers with SendSms.",
            "请使用 SendSms 向中国大陆号码发送。",
        ),
    ),
    _DESTINATION.code(
        "UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone",
        (
            "A mainland template cannot be used for an international number.",
            "国内短信模板不能用于国际/港澳台号码。",
        ),
        advice=("Use an international template.", "请使用国际/港澳台短信模板。"),
    ),
    _DESTINATION.code(
        "UnsupportedOperation.GlobalTemplateToChineseMainlandPhone",
        (
            "An international template cannot be used for a mainland number.",
            "国际/港澳台短信模板不能用于中国大陆号码。",
        ),
        advice=("Use a mainland template.", "请使用国内短信模板。"),
    ),
    _DESTINATION.code(
        "UnsupportedOperation.UnsupportedRegion",
        ("The destination is not served.", "不支持向该国家（地区）发送。"),
        v5=1045,
    ),
)
