"""InternalError.*: faults of the provider, and legacy checks.

Source: wire reference C.
"""

from tencent.codes.model import ErrorCode, Group, Retry
from tencent.codes.reasons import Reason

_CAREFUL = Group("either", Reason.PROVIDER_FAULT, Retry.CAREFUL)
_PERMANENT = Group("request", Reason.INVALID_REQUEST)
_SIG = Group("request", Reason.CREDENTIALS)
_CLOCK = Group("request", Reason.CREDENTIALS, Retry.CLOCK)

ERRORS: tuple[ErrorCode, ...] = (
    _CAREFUL.code(
        "InternalError", ("The provider had an internal fault.", "服务商内部错误。")
    ),
    _CAREFUL.code(
        "InternalError.OtherError",
        ("The provider had another internal fault.", "服务商发生其他内部错误。"),
        v5=1007,
    ),
    _CAREFUL.code(
        "InternalError.ParseBackendResponseFail",
        ("The operator's answer could not be read.", "无法解析运营商返回的内容。"),
    ),
    _CAREFUL.code(
        "InternalError.SendAndRecvFail",
        ("The provider's back ends timed out.", "服务商后端通信超时。"),
        v5=1008,
    ),
    _CAREFUL.code(
        "InternalError.Timeout", ("Sending timed out.", "下发短信超时。"), v5=60008
    ),
    _CAREFUL.code(
        "InternalError.UnknownError",
        ("The provider had an unknown fault.", "服务商发生未知错误。"),
        v5=1007,
    ),
    _PERMANENT.code(
        "InternalError.JsonParseFail",
        ("The provider could not parse the parameters.", "服务商无法解析请求参数。"),
        v5=1004,
    ),
    _PERMANENT.code(
        "InternalError.RestApiInterfaceNotExist",
        ("There is no such interface.", "接口不存在。"),
        advice=("Check the action and the endpoint.", "请检查接口名称和接入域名。"),
        v5=1011,
    ),
    _PERMANENT.code(
        "InternalError.ConstructUserDataFail",
        ("The provider could not assemble the parameters.", "服务商无法组装请求参数。"),
    ),
    _SIG.code(
        "InternalError.SigFieldMissing",
        ("The sig is missing or empty.", "缺少 sig 字段或其值为空。"),
        advice=("Add the sig as documented.", "请按文档添加 sig 字段。"),
        v5=1003,
    ),
    _SIG.code(
        "InternalError.SigVerificationFail",
        ("The sig check failed.", "sig 校验失败。"),
        advice=(
            "Check the App Key and how the sig is computed.",
            "请检查 App Key 以及 sig 的计算方式。",
        ),
        v5=1001,
    ),
    _CLOCK.code(
        "InternalError.RequestTimeException",
        (
            "The request time is more than 10 minutes off.",
            "请求时间与服务器时间相差超过 10 分钟。",
        ),
        advice=(
            "Set the clock of the sending machine, then send again.",
            "请校准发送端的系统时间后重新发送。",
        ),
        v5=1021,
    ),
)
