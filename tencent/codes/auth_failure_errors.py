"""AuthFailure.*: who is calling. Source: wire reference A.8."""

from tencent.codes.model import ErrorCode, Group, Retry
from tencent.codes.reasons import Reason

_KEY = Group("request", Reason.CREDENTIALS)
_CLOCK = Group("request", Reason.CREDENTIALS, Retry.CLOCK)
_TOKEN = Group("request", Reason.CREDENTIALS, Retry.HUMAN)
_DENIED = Group("request", Reason.PERMISSION)

ERRORS: tuple[ErrorCode, ...] = (
    _KEY.code(
        "AuthFailure",
        ("The caller could not be authenticated.", "调用方身份验证未通过。"),
    ),
    _KEY.code(
        "AuthFailure.InvalidAuthorization",
        (
            "The Authorization header could not be read.",
            "无法解析 Authorization 请求头。",
        ),
        advice=(
            "Use an official SDK, or build the header as documented.",
            "请使用官方 SDK，或按文档要求构造请求头。",
        ),
    ),
    _KEY.code(
        "AuthFailure.InvalidSecretId",
        ("The key is disabled or of another kind.", "密钥已禁用，或不是云 API 密钥。"),
        advice=("Enable the key or use another one.", "请启用该密钥或更换密钥。"),
    ),
    _KEY.code(
        "AuthFailure.MFAFailure",
        ("Multi-factor authentication did not succeed.", "多因素认证（MFA）未通过。"),
        advice=("Authenticate again.", "请重新进行多因素认证。"),
    ),
    _KEY.code(
        "AuthFailure.SecretIdNotFound",
        ("The SecretId does not exist.", "SecretId 不存在。"),
        advice=(
            "Check the SecretId for typing errors, or create a new key.",
            "请检查 SecretId 是否输入有误，或新建密钥。",
        ),
    ),
    _KEY.code(
        "AuthFailure.SignatureFailure",
        ("The request signature does not match.", "请求签名不匹配。"),
        advice=(
            "Check the SecretKey and that nothing changes the request on its way.",
            "请检查 SecretKey，并确认请求在传输途中未被修改。",
        ),
    ),
    _CLOCK.code(
        "AuthFailure.SignatureExpire",
        (
            "The request time is more than 5 minutes off.",
            "请求时间与服务器时间相差超过 5 分钟。",
        ),
        advice=(
            "Set the clock of the sending machine, then send again.",
            "请校准发送端的系统时间后重新发送。",
        ),
    ),
    _TOKEN.code(
        "AuthFailure.TokenFailure",
        (
            "The temporary token is wrong or has expired.",
            "临时凭证 Token 错误或已过期。",
        ),
        advice=("Fetch a new token, then send again.", "请重新获取 Token 后再发送。"),
    ),
    _DENIED.code(
        "AuthFailure.UnauthorizedOperation",
        ("The access policy does not allow this call.", "访问策略不允许此次调用。"),
    ),
)
