"""Look up receipt codes. Source: wire reference D.5."""

from enum import StrEnum

from tencent.codes.model import ReceiptCode
from tencent.codes.reasons import Reason
from tencent.codes.receipt_classes import INTERNATIONAL, MAINLAND, ReceiptClass

_CLASSES: dict[str, ReceiptClass] = {
    name: receipt_class
    for receipt_class in (*INTERNATIONAL, *MAINLAND)
    for name in receipt_class.names.split(", ")
}

RECEIPT_CODES: dict[str, ReceiptCode] = {
    name: receipt_class.code(name) for name, receipt_class in _CLASSES.items()
}

_UNKNOWN = ReceiptClass(
    "",
    Reason.UNKNOWN,
    "The operator gave a code that is not known here.",
    "运营商返回了未收录的状态码。",
)


def receipt_code(code: str) -> ReceiptCode:
    """Return what is known about a receipt code. Never raises.

    A code with a tail, such as ``EXPIRED_601``, means what its first part means;
    anything else that is not listed is a failure for an unknown reason.
    """
    name = code.strip().upper()
    head = name.partition("_")[0]
    receipt_class = _CLASSES.get(name) or _CLASSES.get(head) or _UNKNOWN
    return receipt_class.code(code)


class CallbackCause(StrEnum):
    """The five causes that CallbackStatusStatistics counts failures by."""

    INTERNAL_ERROR = "internal_error"
    INVALID_NUMBER = "invalid_number"
    SHUTDOWN_ERROR = "shutdown_error"
    BLACK_LIST = "black_list"
    FREQUENCY_LIMIT = "frequency_limit"


_CAUSES = {
    Reason.NUMBER_INVALID: CallbackCause.INVALID_NUMBER,
    Reason.NUMBER_UNREACHABLE: CallbackCause.SHUTDOWN_ERROR,
    Reason.BLOCKED_BY_RECIPIENT: CallbackCause.BLACK_LIST,
    Reason.FREQUENCY_LIMIT: CallbackCause.FREQUENCY_LIMIT,
}


def callback_cause(code: str) -> CallbackCause:
    """Return the cause that a failure's receipt code is counted under."""
    return _CAUSES.get(receipt_code(code).reason, CallbackCause.INTERNAL_ERROR)
