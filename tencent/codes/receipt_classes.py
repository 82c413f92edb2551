"""The operators' receipt codes, by class. Source: wire reference D.5."""

from dataclasses import dataclass

from tencent.codes.model import ReceiptCode
from tencent.codes.reasons import Reason


@dataclass(frozen=True, slots=True)
class ReceiptClass:
    """Receipt codes that mean the same.

    ``names`` are separated by commas, since some contain a blank.
    """

    names: str
    reason: Reason
    meaning_en: str
    meaning_zh: str

    def code(self, code: str) -> ReceiptCode:
        """Describe one code of this class."""
        return ReceiptCode(
            code=code,
            meaning_en=self.meaning_en,
            meaning_zh=self.meaning_zh,
            reason=self.reason,
            success=self.reason is Reason.DELIVERED,
            advice_en=self.reason.advice_en,
            advice_zh=self.reason.advice_zh,
        )


# Complete for international SMS.
INTERNATIONAL = (
    ReceiptClass(
        "DELIVRD",
        Reason.DELIVERED,
        "The message was delivered.",
        "短信已送达。",
    ),
    ReceiptClass(
        "UNDELIV",
        Reason.NUMBER_UNREACHABLE,
        "The phone is off, suspended or otherwise unreachable.",
        "手机关机、停机或因其他原因无法接通。",
    ),
    ReceiptClass(
        "EXPIRED",
        Reason.EXPIRED,
        "There was no result within the validity period.",
        "短信在有效期内未返回结果。",
    ),
    ReceiptClass(
        "REJECTD",
        Reason.CONTENT_REFUSED,
        "The message was refused because of its content or sender.",
        "短信因内容或发送方原因被拒绝。",
    ),
    ReceiptClass(
        "DELETED",
        Reason.OPERATOR_FAULT,
        "The message was deleted by the operator or the phone.",
        "短信被运营商或终端删除。",
    ),
    ReceiptClass(
        "SUBFAIL",
        Reason.NUMBER_INVALID,
        "The operator did not take the message, for example for its number.",
        "运营商拒绝接收该短信，例如号码有误。",
    ),
    ReceiptClass(
        "COMFAIL",
        Reason.OPERATOR_FAULT,
        "The connection to the operator was disturbed.",
        "与运营商的连接异常。",
    ),
    ReceiptClass(
        "WTNFAIL",
        Reason.OPERATOR_FAULT,
        "The operator's network was unstable.",
        "运营商网络抖动。",
    ),
    ReceiptClass(
        "UNKNOWN",
        Reason.UNKNOWN,
        "The operator gave no clear reason.",
        "运营商未返回明确原因。",
    ),
)

# A subset: operators of the Chinese mainland add codes at will. Bare numbers
# are China Unicom's.
MAINLAND = (
    ReceiptClass(
        "UNDELIVRD, MN:0001, MN:0054, MI:0011, MI:0000, MI:0004, MI:0005, MI:0055, "
        "MC:0151, IC:0151, MK:0075",
        Reason.NUMBER_UNREACHABLE,
        "The number does not exist, is suspended or is switched off.",
        "号码为空号、停机或关机。",
    ),
    ReceiptClass(
        "MK:0000, MK:0001, MK:0012, MK:0013, XL:169, TA:169, 1, 67, 61, 101, ERR_NUM",
        Reason.NUMBER_INVALID,
        "The number does not exist.",
        "号码不存在。",
    ),
    ReceiptClass(
        "MK:0004, MK:0011, MI:0013, MI:0024, MI:0029, IC:0001, 5, 36, 45, 50, 182",
        Reason.NUMBER_UNREACHABLE,
        "The number is suspended or switched off.",
        "手机停机或关机。",
    ),
    ReceiptClass(
        "MK:0024, 4, 51, 53, 54",
        Reason.NUMBER_UNREACHABLE,
        "The phone is switched off.",
        "手机关机。",
    ),
    ReceiptClass(
        "MK:0010, MK:0029, MK:0090, MK:0008, MN:0059, 002, 15, 55, 86, 20, 98, 99",
        Reason.NUMBER_UNREACHABLE,
        "The phone is unreachable for now or out of range.",
        "手机暂时无法接通或不在服务区。",
    ),
    ReceiptClass(
        "MK:0017, MC:0055, MB:1042, 43, 79",
        Reason.NUMBER_UNREACHABLE,
        "The phone's memory is full or too many messages wait for it.",
        "手机存储已满，或待接收短信过多。",
    ),
    ReceiptClass(
        "MK:0005, MI:0012, MI:0052, 27, 44, 118",
        Reason.NUMBER_UNREACHABLE,
        "The phone or its subscription cannot take SMS.",
        "手机终端或套餐不支持接收短信。",
    ),
    ReceiptClass(
        "56",
        Reason.NUMBER_UNREACHABLE,
        "The recipient's line is suspended for unpaid bills.",
        "收件人号码欠费停机。",
    ),
    ReceiptClass(
        "MX:0003, TE:0003",
        Reason.FREQUENCY_LIMIT,
        "This number received too many messages today.",
        "该号码当日接收短信条数过多。",
    ),
    ReceiptClass(
        "MX:0012",
        Reason.BLOCKED_BY_RECIPIENT,
        "The recipient has opted out.",
        "收件人已退订。",
    ),
    ReceiptClass(
        "BWLIST, TD:0001, TD:19, TC:0001, HD:19, HIGRISK, TUIDING, DB:0141, "
        "DB:0144, DB:0164, MB:1077, W-BLACK, MOBILE BLACK, 69, MX:0011, DISTURB",
        Reason.BLOCKED_BY_RECIPIENT,
        "The number is on a block list of the operator or the gateway.",
        "号码在运营商或网关的黑名单中。",
    ),
    ReceiptClass(
        "TE:0014",
        Reason.CONTENT_REFUSED,
        "A manual check of the content refused it.",
        "短信内容未通过人工审核。",
    ),
    ReceiptClass(
        "TD:0004, TC:0007, -106",
        Reason.CONTENT_REFUSED,
        "The content looks like phishing or holds a blocked word.",
        "短信内容疑似钓鱼信息，或含有被拦截的关键词。",
    ),
    ReceiptClass(
        "MN:0017",
        Reason.CONTENT_REFUSED,
        "The operator refused the message.",
        "短信被运营商拒绝。",
    ),
    ReceiptClass(
        "TE:0002, MX:0002, NOROUTE, BEYONDN",
        Reason.OPERATOR_FAULT,
        "The message could not be handed to the operator.",
        "短信提交至运营商通道失败。",
    ),
    ReceiptClass(
        "TD:18",
        Reason.NUMBER_INVALID,
        "The operator of this number is not known.",
        "无法识别该号码所属的运营商。",
    ),
    ReceiptClass(
        "MI00000",
        Reason.EXPIRED,
        "There was no result within the validity period.",
        "短信在有效期内未返回结果。",
    ),
)
