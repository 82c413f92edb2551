"""Codes that arise on the way, not at Tencent.

All but UnreadableResponse are named by the official SDK.
"""

from tencent.codes.model import ErrorCode, Group, Retry
from tencent.codes.reasons import Reason

_LOST = Group("request", Reason.PROVIDER_FAULT, Retry.CAREFUL)
_NETWORK = Group("request", Reason.PROVIDER_FAULT, Retry.DELAY)
_LOCAL = Group("request", Reason.INVALID_REQUEST)
_KEY = Group("request", Reason.CREDENTIALS, Retry.HUMAN)

ERRORS: tuple[ErrorCode, ...] = (
    _LOST.code(
        "ServerNetworkError",
        ("The provider answered with an HTTP error.", "服务商返回了 HTTP 错误。"),
    ),
    _LOST.code(
        "UnreadableResponse",
        ("The provider's answer could not be read.", "无法解析服务商返回的内容。"),
    ),
    _NETWORK.code(
        "ClientNetworkError",
        (
            "The provider could not be reached, or the connection broke.",
            "无法连接服务商，或连接中断。",
        ),
        advice=("Check the network and the endpoint.", "请检查网络和接入域名。"),
    ),
    _LOCAL.code("ClientError", ("The request could not be built.", "无法构造请求。")),
    _LOCAL.code(
        "ClientParamsError",
        (
            "The request could not be built from these parameters.",
            "无法用这些参数构造请求。",
        ),
    ),
    _KEY.code(
        "InvalidCredential",
        ("The key is empty or has blanks around it.", "密钥为空，或首尾含有空格。"),
        advice=("Enter the key again.", "请重新填写密钥。"),
    ),
)
