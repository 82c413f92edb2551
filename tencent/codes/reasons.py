"""The few reasons behind thousands of codes, in words for people.

Every error code and every receipt code leads to one of these; the raw code is
kept beside it.
"""

from enum import StrEnum
from typing import NamedTuple


class _Words(NamedTuple):
    label_en: str
    label_zh: str
    advice_en: str
    advice_zh: str


class Reason(StrEnum):
    """Why a message did or did not arrive, and what to do about it."""

    DELIVERED = "delivered"
    NUMBER_INVALID = "number_invalid"
    NUMBER_UNREACHABLE = "number_unreachable"
    BLOCKED_BY_RECIPIENT = "blocked_by_recipient"
    FREQUENCY_LIMIT = "frequency_limit"
    CONTENT_REFUSED = "content_refused"
    TEMPLATE_OR_SIGNATURE = "template_or_signature"
    QUIET_HOURS = "quiet_hours"
    DAILY_LIMIT = "daily_limit"
    COUNTRY_NOT_ALLOWED = "country_not_allowed"
    OPERATOR_FAULT = "operator_fault"
    PROVIDER_FAULT = "provider_fault"
    EXPIRED = "expired"
    CREDENTIALS = "credentials"
    PERMISSION = "permission"
    BALANCE = "balance"
    INVALID_REQUEST = "invalid_request"
    UNKNOWN = "unknown"

    @property
    def label_en(self) -> str:
        """A short English name."""
        return _WORDS[self].label_en

    @property
    def label_zh(self) -> str:
        """A short Chinese name."""
        return _WORDS[self].label_zh

    @property
    def advice_en(self) -> str:
        """What to do, in English."""
        return _WORDS[self].advice_en

    @property
    def advice_zh(self) -> str:
        """What to do, in Chinese."""
        return _WORDS[self].advice_zh


_WORDS = {
    Reason.DELIVERED: _Words(
        "Delivered",
        "已送达",
        "Nothing needs to be done.",
        "无需处理。",
    ),
    Reason.NUMBER_INVALID: _Words(
        "Invalid number",
        "号码无效",
        "Check the number and its country code, then send again.",
        "请核对号码和国家（地区）码后重新发送。",
    ),
    Reason.NUMBER_UNREACHABLE: _Words(
        "Phone unreachable",
        "手机无法接通",
        "The phone may be off, out of service or out of range. Try again later.",
        "手机可能已关机、停机或不在服务区，请稍后再试。",
    ),
    Reason.BLOCKED_BY_RECIPIENT: _Words(
        "Opted out or blocked",
        "已退订或被屏蔽",
        "Remove the number from your list, or ask the recipient to opt in again.",
        "请从名单中移除该号码，或请收件人重新订阅。",
    ),
    Reason.FREQUENCY_LIMIT: _Words(
        "Sent too often",
        "发送过于频繁",
        "Wait a while and send again, or adjust the frequency rules.",
        "请稍后再发送，或调整频率限制规则。",
    ),
    Reason.CONTENT_REFUSED: _Words(
        "Content refused",
        "内容被拒绝",
        "Reword the text or the parameters, then send again.",
        "请修改正文或变量内容后重新发送。",
    ),
    Reason.TEMPLATE_OR_SIGNATURE: _Words(
        "Template or signature not usable",
        "模板或签名不可用",
        "Check that the template and the signature are approved and fit the request.",
        "请确认模板和签名已通过审核，且与请求内容一致。",
    ),
    Reason.QUIET_HOURS: _Words(
        "Quiet hours",
        "处于免打扰时段",
        "Marketing messages go out between 08:00 and 22:00. Schedule the send.",
        "营销短信仅可在 08:00 至 22:00 发送，请改为定时发送。",
    ),
    Reason.DAILY_LIMIT: _Words(
        "Daily limit reached",
        "已达每日上限",
        "Continue tomorrow, or raise the daily limit.",
        "请次日继续发送，或提高每日上限。",
    ),
    Reason.COUNTRY_NOT_ALLOWED: _Words(
        "Destination not allowed",
        "目的地未开通",
        "Check which countries and regions are enabled and which template fits.",
        "请确认已开通的国家（地区）以及适用的模板。",
    ),
    Reason.OPERATOR_FAULT: _Words(
        "Operator fault",
        "运营商故障",
        "The operator's network had a problem. Try again later.",
        "运营商网络出现异常，请稍后再试。",
    ),
    Reason.PROVIDER_FAULT: _Words(
        "Provider fault",
        "服务商故障",
        "Check the delivery result before sending again: it may have gone out.",
        "短信可能已发出，请先核对送达结果，再决定是否重发。",
    ),
    Reason.EXPIRED: _Words(
        "No result in time",
        "超时无结果",
        "The operator reported nothing in time. Send again if it still matters.",
        "运营商未在有效期内返回结果，如仍有需要请重新发送。",
    ),
    Reason.CREDENTIALS: _Words(
        "Key not accepted",
        "密钥未通过验证",
        "Check SecretId, SecretKey and the clock of the sending machine.",
        "请检查 SecretId、SecretKey 以及发送端的系统时间。",
    ),
    Reason.PERMISSION: _Words(
        "Not permitted",
        "没有权限",
        "Ask an administrator for the permission or setting that is missing.",
        "请联系管理员开通所缺的权限或设置。",
    ),
    Reason.BALANCE: _Words(
        "Balance used up",
        "余额不足",
        "Buy a package or settle the outstanding bill, then send again.",
        "请购买套餐包或结清欠费后重新发送。",
    ),
    Reason.INVALID_REQUEST: _Words(
        "Request not valid",
        "请求无效",
        "Correct the request as the message says, then send it again.",
        "请按提示修正请求后重新提交。",
    ),
    Reason.UNKNOWN: _Words(
        "Unknown",
        "原因未知",
        "Try again later. If it stays, ask the provider and quote the code.",
        "请稍后再试；如仍未解决，请携带错误码咨询服务商。",
    ),
}
