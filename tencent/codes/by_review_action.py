"""Which codes the actions on signatures and templates may answer.

Source: wire reference B.21.
"""


def codes(family: str, names: str) -> frozenset[str]:
    """Return the codes of one family from their blank-separated names."""
    return frozenset(f"{family}.{name}" for name in names.split())


CORE = (
    codes("FailedOperation", "FailResolvePacket JsonParseFail")
    | codes(
        "InternalError",
        "OtherError RequestTimeException RestApiInterfaceNotExist "
        "SigVerificationFail Timeout UnknownError",
    )
    | codes(
        "UnauthorizedOperation",
        "RequestIpNotInWhitelist RequestPermissionDeny ServiceSuspendDueToArrears",
    )
    | {"UnsupportedOperation"}
)

_SIGN_VALUES = codes(
    "InvalidParameterValue",
    "ImageInvalid InvalidDocumentType InvalidInternational QualificationIdNotFound "
    "SignAlreadyPassedCheck SignExistAndUnapproved SignNameLengthTooLong",
)
_ADD_SIGN = (
    CORE
    | _SIGN_VALUES
    | codes(
        "FailedOperation",
        "NotEnterpriseCertification OtherError ParametersOtherError "
        "QualificationIdNotApproved SignNumberLimit",
    )
    | codes("InvalidParameterValue", "InvalidUsedMethod SdkAppIdNotExist")
    | {
        "InternalError.SigFieldMissing",
        "InvalidParameter.AppidAndBizId",
        "MissingParameter",
    }
)
_MODIFY_SIGN = (
    CORE
    | _SIGN_VALUES
    | codes(
        "FailedOperation",
        "MissingSignatureList MissingSignatureToModify NotEnterpriseCertification "
        "OtherError QualificationIdNotApproved SignNumberLimit",
    )
    | {
        "InvalidParameter",
        "InvalidParameter.AppidAndBizId",
        "InvalidParameterValue.InvalidSignPurpose",
    }
)
_DELETE_SIGN = CORE | codes(
    "FailedOperation",
    "MissingSignatureToModify NotEnterpriseCertification OtherError SignIdNotExist",
)
_DESCRIBE_SIGNS = (
    CORE
    | codes("FailedOperation", "NotEnterpriseCertification OtherError")
    | codes("InternalError", "JsonParseFail SendAndRecvFail")
    | {
        "InvalidParameterValue.LimitVerifyFail",
        "UnauthorizedOperation.SdkAppIdIsDisabled",
    }
)

_EDIT_TEMPLATE = (
    CORE
    | codes(
        "FailedOperation",
        "ForbidAddMarketingTemplates MissingTemplateToModify "
        "NotEnterpriseCertification OtherError TemplateAlreadyPassedCheck "
        "TemplateNumberLimit",
    )
    | codes("InternalError", "JsonParseFail SendAndRecvFail")
    | codes("InvalidParameter", "DirtyWordFound InvalidParameters")
    | codes(
        "InvalidParameterValue",
        "InvalidInternational InvalidSmsType InvalidTemplateFormat "
        "MarketingTemplateWithoutUnsubscribe UnsupportedTemplateVariable",
    )
    | {"UnauthorizedOperation.SdkAppIdIsDisabled"}
)
_DELETE_TEMPLATE = (
    CORE
    | codes(
        "FailedOperation",
        "MissingTemplateToModify NotEnterpriseCertification OtherError "
        "TemplateIdNotExist",
    )
    | {"UnauthorizedOperation.SdkAppIdIsDisabled"}
)
_DESCRIBE_TEMPLATES = (
    CORE
    | codes(
        "FailedOperation",
        "ForbidAddMarketingTemplates MissingTemplateToModify "
        "NotEnterpriseCertification OtherError ProhibitSubAccountUse "
        "TemplateNumberLimit",
    )
    | codes(
        "InvalidParameterValue",
        "InvalidInternational InvalidTemplateFormat LimitVerifyFail "
        "TemplateWithDirtyWords",
    )
    | {"InternalError.SendAndRecvFail", "UnauthorizedOperation.SdkAppIdIsDisabled"}
)

REVIEW_ACTIONS = {
    "AddSmsSign": _ADD_SIGN,
    "ModifySmsSign": _MODIFY_SIGN,
    "DeleteSmsSign": _DELETE_SIGN,
    "DescribeSmsSignList": _DESCRIBE_SIGNS,
    "AddSmsTemplate": _EDIT_TEMPLATE | {"FailedOperation.MissingSignature"},
    "ModifySmsTemplate": _EDIT_TEMPLATE | {"FailedOperation.MissingTemplateList"},
    "DeleteSmsTemplate": _DELETE_TEMPLATE,
    "DescribeSmsTemplateList": _DESCRIBE_TEMPLATES,
}
