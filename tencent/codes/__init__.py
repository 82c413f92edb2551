"""What Tencent's codes mean, for people and for retry rules."""

from tencent.codes.errors import ERROR_CODES, error_code, v5_result
from tencent.codes.model import ErrorCode, Level, ReceiptCode, Retry
from tencent.codes.reasons import Reason
from tencent.codes.receipts import (
    RECEIPT_CODES,
    CallbackCause,
    callback_cause,
    receipt_code,
)

__all__ = [
    "ERROR_CODES",
    "RECEIPT_CODES",
    "CallbackCause",
    "ErrorCode",
    "Level",
    "Reason",
    "ReceiptCode",
    "Retry",
    "callback_cause",
    "error_code",
    "receipt_code",
    "v5_result",
]
