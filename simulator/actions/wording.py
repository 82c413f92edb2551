"""The texts that go with codes."""

from functools import cache

from tencent import codes

SENT = "send success"
# Printed in Tencent's documentation (wire reference B.1, B.2).
_DOCUMENTED = {
    "FailedOperation.TemplateParamSetNotMatchApprovedTemplate": (
        "request content does not match the template content"
    ),
    "FailedOperation.TemplateIncorrectOrUnapproved": (
        "template is not approved or request content does not match the approved "
        "template content"
    ),
}


@cache
def explain(code: str) -> str:
    """Return an English sentence for an error code."""
    return _DOCUMENTED.get(code) or codes.error_code(code).meaning_en


@cache
def describe_receipt(receipt: str) -> str:
    """Return the text that goes with a receipt code in callbacks."""
    return codes.receipt_code(receipt).meaning_en
