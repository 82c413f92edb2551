"""What becomes of a message, chosen by the last four digits of its number.

``ENDINGS`` is the only table: the help text, the page, the admin API and the
documentation are printed from it. Numbers that end otherwise are delivered.
"""

from dataclasses import dataclass
from typing import Literal

# What the caller sees of the whole call.
Answer = Literal["plain", "held", "dropped", "http_500"]
Group = Literal["delivered", "failed", "refused", "whole", "unsure", "disorder"]

DELIVERED = "DELIVRD"
ENDING_DIGITS = 4
HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Report:
    """A report that can be had ``after`` seconds.

    The phone got the text ``received_after`` seconds (None: at the same time).
    """

    after: float
    receipt: str = DELIVERED
    received_after: float | None = None

    @property
    def received(self) -> float:
        """After how many seconds the phone had it."""
        return self.after if self.received_after is None else self.received_after


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """One row of the table.

    ``refusal`` refuses this number, ``envelope`` the whole call: nothing is
    accepted. ``error_after`` refuses the call after everything was accepted, and
    ``answer`` says how the HTTP answer comes.
    """

    digits: str
    group: Group
    en: str
    zh: str
    reports: tuple[Report, ...] = (Report(1.0),)
    refusal: str = ""
    envelope: str = ""
    error_after: str = ""
    answer: Answer = "plain"

    def shown(self) -> dict[str, str]:
        """Return the row as people see it."""
        code = self.refusal or self.envelope
        return {
            "digits": self.digits,
            "group": self.group,
            "en": self.en,
            "zh": self.zh,
            "code": code,
        }

    @property
    def final(self) -> Report | None:
        """The report that tells the truth: the latest word from the phone."""
        if not self.reports:
            return None
        return max(self.reports, key=lambda report: report.received)


def _delivered(digits: str, after: float, en: str, zh: str) -> Ending:
    return Ending(
        digits=digits, group="delivered", en=en, zh=zh, reports=(Report(after),)
    )


def _receipt(digits: str, receipt: str, en: str, zh: str) -> Ending:
    return Ending(
        digits=digits,
        group="delivered" if receipt == DELIVERED else "failed",
        en=f"{receipt}: {en}",
        zh=f"{receipt}：{zh}",
        reports=(Report(1.0, receipt),),
    )


def _refused(digits: str, code: str, en: str, zh: str) -> Ending:
    return Ending(
        digits=digits, group="refused", en=en, zh=zh, reports=(), refusal=code
    )


def _whole(digits: str, code: str, en: str, zh: str) -> Ending:
    return Ending(digits=digits, group="whole", en=en, zh=zh, reports=(), envelope=code)


def _unsure(
    digits: str, en: str, zh: str, *, answer: Answer = "plain", error_after: str = ""
) -> Ending:
    return Ending(
        digits=digits,
        group="unsure",
        en=en,
        zh=zh,
        answer=answer,
        error_after=error_after,
    )


def _disorder(
    digits: str, en: str, zh: str, *reports: Report, answer: Answer = "plain"
) -> Ending:
    return Ending(
        digits=digits, group="disorder", en=en, zh=zh, reports=reports, answer=answer
    )


_FO, _LE = "FailedOperation", "LimitExceeded"
_IPV, _UA = "InvalidParameterValue", "UnauthorizedOperation"

ENDINGS: tuple[Ending, ...] = (
    _delivered("9001", 1, "delivered after 1 second", "1 秒后送达"),
    _delivered("9010", 10, "delivered after 10 seconds", "10 秒后送达"),
    _delivered("9060", 60, "delivered after 60 seconds", "60 秒后送达"),
    _receipt("9101", "DELIVRD", "delivered", "已送达"),
    _receipt("9102", "UNDELIV", "phone off or unreachable", "关机、停机或无法接通"),
    _receipt("9103", "EXPIRED", "no result in time", "超时未得到结果"),
    _receipt("9104", "REJECTD", "content or sender refused", "内容或发送方被拒绝"),
    _receipt("9105", "DELETED", "deleted by the operator", "被终端或运营商删除"),
    _receipt("9106", "SUBFAIL", "operator refused it", "运营商拒绝提交"),
    _receipt("9107", "COMFAIL", "operator connection failed", "运营商连接异常"),
    _receipt("9108", "WTNFAIL", "operator network jitter", "运营商网络抖动"),
    _receipt("9109", "UNKNOWN", "no clear reason", "原因不明"),
    _receipt("9110", "XX:0042", "a code in no table", "码表中没有的回执码"),
    _refused(
        "9201", f"{_IPV}.IncorrectPhoneNumber", "number malformed", "号码格式错误"
    ),
    _refused("9202", f"{_FO}.PhoneNumberInBlacklist", "opted out", "号码在黑名单中"),
    _refused(
        "9203",
        f"{_LE}.PhoneNumberThirtySecondLimit",
        "30-second limit",
        "30 秒频率限制",
    ),
    _refused(
        "9204", f"{_LE}.PhoneNumberOneHourLimit", "hourly limit", "1 小时频率限制"
    ),
    _refused("9205", f"{_LE}.PhoneNumberDailyLimit", "daily limit", "单号日限额"),
    _refused(
        "9206",
        f"{_LE}.PhoneNumberSameContentDailyLimit",
        "same text too often today",
        "当日相同内容超限",
    ),
    _refused("9207", f"{_LE}.DeliveryFrequencyLimit", "frequency rule", "命中频率规则"),
    _refused(
        "9208",
        f"{_FO}.SignatureIncorrectOrUnapproved",
        "signature not approved",
        "签名未审核通过",
    ),
    _refused(
        "9209",
        f"{_FO}.TemplateIncorrectOrUnapproved",
        "template not approved",
        "模板未审核通过",
    ),
    _refused(
        "9210",
        f"{_FO}.TemplateParamSetNotMatchApprovedTemplate",
        "wrong number of parameters",
        "变量个数不符",
    ),
    _refused("9211", f"{_FO}.ContainSensitiveWord", "forbidden word", "含有敏感词"),
    _refused(
        "9212",
        f"{_FO}.InsufficientBalanceInSmsPackage",
        "package used up",
        "套餐包余量不足",
    ),
    _refused(
        "9213",
        f"{_LE}.AppCountryOrRegionInBlacklist",
        "country not allowed",
        "国家/地区未开通",
    ),
    _refused(
        "9214",
        f"{_LE}.AppCountryOrRegionDailyLimit",
        "daily cap of the country",
        "国家/地区日限额",
    ),
    _refused(
        "9215",
        f"{_LE}.AppGlobalDailyLimit",
        "daily cap of the application",
        "应用国际短信日限额",
    ),
    _refused("9216", f"{_LE}.DailyLimit", "daily cap of the account", "账号日限额"),
    _refused(
        "9217",
        f"{_FO}.MarketingSendTimeConstraint",
        "outside marketing hours",
        "不在营销短信时段",
    ),
    _refused("9218", f"{_IPV}.ContentLengthLimit", "text too long", "内容过长"),
    _refused(
        "9219", "UnsupportedOperation.UnsupportedRegion", "not served", "不支持该地区"
    ),
    _refused(
        "9220",
        f"{_LE}.GlobalSmsSendingRateLimit",
        "international sending rate",
        "国际短信速率限制",
    ),
    _refused(
        "9221", f"{_FO}.FromTheFuture", "a code in no table", "码表中没有的错误码"
    ),
    _whole("9301", f"{_UA}.SdkAppIdIsDisabled", "application disabled", "应用已停用"),
    _whole(
        "9302", f"{_UA}.ServiceSuspendDueToArrears", "suspended: unpaid", "欠费停服"
    ),
    _whole("9303", f"{_UA}.RequestPermissionDeny", "no permission", "无权限"),
    _whole("9304", f"{_UA}.RequestIpNotInWhitelist", "IP not allowed", "IP 不在白名单"),
    _whole(
        "9305",
        f"{_UA}.SmsSdkAppIdVerifyFail",
        "application of somebody else",
        "应用不属于该账号",
    ),
    _whole(
        "9306",
        f"{_UA}.IndividualUserMarketingSmsPermissionDeny",
        "individuals send no marketing",
        "个人用户不能发营销短信",
    ),
    _whole("9307", "RequestLimitExceeded", "too many requests", "请求过于频繁"),
    _whole(
        "9308", "AuthFailure.UnauthorizedOperation", "key not allowed", "密钥无权限"
    ),
    _whole("9309", "InternalError", "server fault, nothing sent", "内部错误，未发送"),
    _whole("9310", "ServiceUnavailable", "out of service", "服务暂不可用"),
    _unsure(
        "9401",
        "accepted; the connection closes without an answer",
        "已接受，但不应答并断开连接",
        answer="dropped",
    ),
    _unsure(
        "9402",
        "accepted; answers InternalError.Timeout",
        "已接受，但应答 InternalError.Timeout",
        error_after="InternalError.Timeout",
    ),
    _unsure(
        "9403",
        "accepted; answers InternalError.SendAndRecvFail",
        "已接受，但应答 InternalError.SendAndRecvFail",
        error_after="InternalError.SendAndRecvFail",
    ),
    _unsure(
        "9404",
        "accepted; answers HTTP 500 from a broken gateway",
        "已接受，但网关应答 HTTP 500",
        answer="http_500",
    ),
    _disorder(
        "9501",
        "delivered, reported twice",
        "已送达，回执重复一次",
        Report(1.0),
        Report(3.0, received_after=1.0),
    ),
    _disorder(
        "9502",
        "report can be pulled before the call is answered",
        "回执早于请求应答",
        Report(0.0),
        answer="held",
    ),
    _disorder(
        "9503",
        "out of order: delivered, then an older UNDELIV",
        "乱序：先送达，后到更早的 UNDELIV",
        Report(2.0),
        Report(4.0, "UNDELIV", received_after=1.0),
    ),
    _disorder(
        "9504",
        "fails first, delivered later",
        "先失败，后送达",
        Report(1.0, "UNDELIV"),
        Report(5.0),
    ),
    _disorder(
        "9505",
        "delivered at once, reported 6 hours late",
        "立即送达，6 小时后才有回执",
        Report(6 * HOUR, received_after=2.0),
    ),
    _disorder("9506", "delivered, never reported", "已送达，永无回执"),
)

BY_DIGITS = {ending.digits: ending for ending in ENDINGS}


def find(phone_number: str) -> Ending | None:
    """Return the row of a number; None for the ordinary ones."""
    return BY_DIGITS.get(phone_number[-ENDING_DIGITS:])


def table() -> str:
    """Return the table as text, for a terminal."""
    rows = []
    for ending in ENDINGS:
        code = ending.shown()["code"]
        rows.append(
            f"  …{ending.digits}  {ending.en}" + (f"  ({code})" if code else "")
        )
    return "\n".join(rows)
