"""Requests that official SDKs were captured sending (wire reference, G.2)."""

from tencent.signing import WireRequest
from tests.tencent.wire import SECRET_ID, SIGNED_AT, post

HOST = "127.0.0.1:18181"
PYTHON_CAPTURE = (
    rb'{"PhoneNumberSet": ["+8618501234444", "+8618501234445"], "SmsSdkAppId": '
    rb'"1400006666", "TemplateId": "1110", "SignName": "\u817e\u8baf\u4e91", '
    rb'"TemplateParamSet": ["4370", "5"], "SessionContext": "a_b c&d"}'
)
NODE_CAPTURE = (
    '{"PhoneNumberSet":["+8618501234444","+8618501234445"],"SmsSdkAppId":"1400006666",'
    '"TemplateId":"1110","SignName":"腾讯云","TemplateParamSet":["4370","5"],'
    '"SessionContext":"a_b c&d"}'
).encode()
V1_CAPTURE = (
    "PhoneNumberSet.0=%2B8618501234444&PhoneNumberSet.1=%2B8618501234445"
    "&SmsSdkAppId=1400006666&TemplateId=1110&SignName=%E8%85%BE%E8%AE%AF%E4%BA%91"
    "&TemplateParamSet.0=4370&TemplateParamSet.1=5&SessionContext=a_b+c%26d"
    "&Action=SendSms&RequestClient=SDK_PYTHON_3.1.195&Nonce=5872822163127821314"
    "&Timestamp=1795393620&Version=2021-01-11&Region=ap-guangzhou"
    "&SecretId=AKIDEXAMPLE0000000000000000000000&SignatureMethod=HmacSHA1"
    "&Language=en-US&Signature=WFZDjCLac8gC9kDnFuS27hgFMP4%3D"
)


def captured(body: bytes, service: str, signature: str) -> WireRequest:
    return post(
        body,
        host=HOST,
        x_tc_timestamp=str(SIGNED_AT),
        x_tc_token="TOKEN123",
        authorization=f"TC3-HMAC-SHA256 Credential={SECRET_ID}/2026-11-23/{service}"
        f"/tc3_request, SignedHeaders=content-type;host, Signature={signature}",
    )


PYTHON_REQUEST = captured(
    PYTHON_CAPTURE,
    "sms",
    "782689f295a9599ae23f94994c634cce3da2d5d3aa9bd726cacd2323db45302e",
)
NODE_REQUEST = captured(
    NODE_CAPTURE,
    "127",
    "5fe0f1a3347a66ab712174cda5e2c19b24251e0f519f01bbf315c66ace9596fb",
)
