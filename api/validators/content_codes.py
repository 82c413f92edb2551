"""Tencent's codes for what we refuse of signatures and templates.

Every code is one that Tencent publishes for the action (wire reference B.21).
"""

from collections.abc import Mapping

OTHER = "FailedOperation.OtherError"
_ACCOUNT = {
    "account_suspended": "UnauthorizedOperation.RequestPermissionDeny",
    "not_activated": "UnauthorizedOperation.RequestPermissionDeny",
    "own_organisation_signatures": "FailedOperation.NotEnterpriseCertification",
    "send": "FailedOperation.NotEnterpriseCertification",
    "send_marketing": "FailedOperation.ForbidAddMarketingTemplates",
}
_SIGNATURE: Mapping[str, str] = {
    **_ACCOUNT,
    "certificate_type": "InvalidParameterValue.InvalidDocumentType",
    "document": "InvalidParameterValue.ImageInvalid",
    "no_authorization": "InvalidParameterValue.ImageInvalid",
    "no_certificate": "InvalidParameterValue.ImageInvalid",
    "same_text": "InvalidParameterValue.SignExistAndUnapproved",
    "signature-length": "InvalidParameterValue.SignNameLengthTooLong",
    "too_many_signatures": "FailedOperation.SignNumberLimit",
}
_TEMPLATE: Mapping[str, str] = {
    **_ACCOUNT,
    "template-link-variable": "InvalidParameterValue.UnsupportedTemplateVariable",
    "template-marketing-opt-out": (
        "InvalidParameterValue.MarketingTemplateWithoutUnsubscribe"
    ),
    "template-otp-variables": "InvalidParameterValue.UnsupportedTemplateVariable",
    "tests_fail": OTHER,
    "too_many": "FailedOperation.TemplateNumberLimit",
}


def signature_code(refused: str) -> str:
    """Tencent's code for what an action or rule refuses of a signature."""
    return _SIGNATURE.get(refused, OTHER)


def template_code(refused: str) -> str:
    """Tencent's code for what an action or rule refuses of a body template."""
    if refused.startswith("template-topic-"):
        return "InvalidParameter.DirtyWordFound"
    other = "InvalidParameterValue.InvalidTemplateFormat"
    return _TEMPLATE.get(refused, other if refused.startswith("template-") else OTHER)
