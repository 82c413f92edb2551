"""Which SMS codes each action may answer, beyond the platform's common ones.

Source: wire reference B.21, and C for what 2019-07-11 lacks and adds.
"""


def _codes(family: str, names: str) -> frozenset[str]:
    return frozenset(f"{family}.{name}" for name in names.split())


_CORE = (
    _codes("FailedOperation", "FailResolvePacket JsonParseFail")
    | _codes(
        "InternalError",
        "OtherError RequestTimeException RestApiInterfaceNotExist "
        "SigVerificationFail Timeout UnknownError",
    )
    | _codes(
        "UnauthorizedOperation",
        "RequestIpNotInWhitelist RequestPermissionDeny ServiceSuspendDueToArrears",
    )
    | {"UnsupportedOperation"}
)

_LIMITS = _codes(
    "LimitExceeded",
    "AppCountryOrRegionDailyLimit AppCountryOrRegionInBlacklist AppDailyLimit "
    "AppGlobalDailyLimit AppMainlandChinaDailyLimit DailyLimit "
    "DeliveryFrequencyLimit GlobalSmsSendingRateLimit PhoneNumberCountLimit "
    "PhoneNumberDailyLimit PhoneNumberOneHourLimit "
    "PhoneNumberSameContentDailyLimit PhoneNumberThirtySecondLimit",
)

_SEND = (
    _CORE
    | _LIMITS
    | _codes(
        "FailedOperation",
        "ContainSensitiveWord InsufficientBalanceInSmsPackage "
        "MarketingSendTimeConstraint PhoneNumberInBlacklist "
        "SignatureIncorrectOrUnapproved TemplateIncorrectOrUnapproved "
        "TemplateParamSetNotMatchApprovedTemplate TemplateUnapprovedOrNotExist",
    )
    | _codes("InternalError", "SendAndRecvFail SigFieldMissing")
    | _codes(
        "InvalidParameterValue",
        "ContentLengthLimit IncorrectPhoneNumber "
        "ProhibitedUseUrlInTemplateParameter SdkAppIdNotExist "
        "TemplateParameterFormatError TemplateParameterLengthLimit",
    )
    | {"MissingParameter.EmptyPhoneNumberSet"}
    | _codes(
        "UnauthorizedOperation",
        "IndividualUserMarketingSmsPermissionDeny SdkAppIdIsDisabled "
        "SmsSdkAppIdVerifyFail",
    )
    | _codes(
        "UnsupportedOperation",
        "ChineseMainlandTemplateToGlobalPhone "
        "ContainDomesticAndInternationalPhoneNumber "
        "GlobalTemplateToChineseMainlandPhone UnsupportedRegion",
    )
)

_SEND_MULTI = (_SEND - {"FailedOperation.JsonParseFail"}) | {
    "InternalError.JsonParseFail",
    "InvalidParameterValue.MultiSmsInfoSetEmpty",
    "UnsupportedOperation.ContainDomesticPhoneNumber",
}

_PULL = (
    _CORE
    | _codes("InternalError", "SendAndRecvFail SigFieldMissing")
    | _codes("InvalidParameterValue", "IncorrectPhoneNumber SdkAppIdNotExist")
    | _codes("UnauthorizedOperation", "SdkAppIdIsDisabled SmsSdkAppIdVerifyFail")
    | {"FailedOperation.PhoneNumberInBlacklist", "InvalidParameter"}
)
_PULL_BY_NUMBER = (
    _PULL
    | {"MissingParameter"}
    | _codes(
        "InvalidParameterValue",
        "BeginTimeVerifyFail EndTimeVerifyFail InvalidStartTime",
    )
)

_STATISTICS = (
    _CORE
    | {"InvalidParameter", "MissingParameter"}
    | _codes(
        "InvalidParameterValue",
        "BeginTimeVerifyFail EndTimeVerifyFail LimitVerifyFail OffsetVerifyFail "
        "SdkAppIdNotExist IncorrectPhoneNumber",
    )
    | _codes(
        "InternalError", "SendAndRecvFail SigFieldMissing ParseBackendResponseFail"
    )
    | _codes("UnauthorizedOperation", "SdkAppIdIsDisabled SmsSdkAppIdVerifyFail")
)

_SIGN_VALUES = _codes(
    "InvalidParameterValue",
    "ImageInvalid InvalidDocumentType InvalidInternational QualificationIdNotFound "
    "SignAlreadyPassedCheck SignExistAndUnapproved SignNameLengthTooLong",
)
_ADD_SIGN = (
    _CORE
    | _SIGN_VALUES
    | _codes(
        "FailedOperation",
        "NotEnterpriseCertification OtherError ParametersOtherError "
        "QualificationIdNotApproved SignNumberLimit",
    )
    | _codes("InvalidParameterValue", "InvalidUsedMethod SdkAppIdNotExist")
    | {
        "InternalError.SigFieldMissing",
        "InvalidParameter.AppidAndBizId",
        "MissingParameter",
    }
)
_MODIFY_SIGN = (
    _CORE
    | _SIGN_VALUES
    | _codes(
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
_DELETE_SIGN = _CORE | _codes(
    "FailedOperation",
    "MissingSignatureToModify NotEnterpriseCertification OtherError SignIdNotExist",
)
_DESCRIBE_SIGNS = (
    _CORE
    | _codes("FailedOperation", "NotEnterpriseCertification OtherError")
    | _codes("InternalError", "JsonParseFail SendAndRecvFail")
    | {
        "InvalidParameterValue.LimitVerifyFail",
        "UnauthorizedOperation.SdkAppIdIsDisabled",
    }
)

_EDIT_TEMPLATE = (
    _CORE
    | _codes(
        "FailedOperation",
        "ForbidAddMarketingTemplates MissingTemplateToModify "
        "NotEnterpriseCertification OtherError TemplateAlreadyPassedCheck "
        "TemplateNumberLimit",
    )
    | _codes("InternalError", "JsonParseFail SendAndRecvFail")
    | _codes("InvalidParameter", "DirtyWordFound InvalidParameters")
    | _codes(
        "InvalidParameterValue",
        "InvalidInternational InvalidSmsType InvalidTemplateFormat "
        "MarketingTemplateWithoutUnsubscribe UnsupportedTemplateVariable",
    )
    | {"UnauthorizedOperation.SdkAppIdIsDisabled"}
)
_DELETE_TEMPLATE = (
    _CORE
    | _codes(
        "FailedOperation",
        "MissingTemplateToModify NotEnterpriseCertification OtherError "
        "TemplateIdNotExist",
    )
    | {"UnauthorizedOperation.SdkAppIdIsDisabled"}
)
_DESCRIBE_TEMPLATES = (
    _CORE
    | _codes(
        "FailedOperation",
        "ForbidAddMarketingTemplates MissingTemplateToModify "
        "NotEnterpriseCertification OtherError ProhibitSubAccountUse "
        "TemplateNumberLimit",
    )
    | _codes(
        "InvalidParameterValue",
        "InvalidInternational InvalidTemplateFormat LimitVerifyFail "
        "TemplateWithDirtyWords",
    )
    | {"InternalError.SendAndRecvFail", "UnauthorizedOperation.SdkAppIdIsDisabled"}
)

_BY_ACTION = {
    "SendSms": _SEND,
    "SendMultiGlobalSms": _SEND_MULTI,
    "PullSmsSendStatus": _PULL,
    "PullSmsReplyStatus": _PULL | {"MissingParameter"},
    "PullSmsSendStatusByPhoneNumber": _PULL_BY_NUMBER,
    "PullSmsReplyStatusByPhoneNumber": _PULL_BY_NUMBER,
    # No list is published; it is a query over records like the pulls by number.
    "DescribeSendRecordList": _PULL_BY_NUMBER,
    "SendStatusStatistics": _STATISTICS,
    "CallbackStatusStatistics": _STATISTICS,
    "SmsPackagesStatistics": _STATISTICS,
    "AddSmsSign": _ADD_SIGN,
    "ModifySmsSign": _MODIFY_SIGN,
    "DeleteSmsSign": _DELETE_SIGN,
    "DescribeSmsSignList": _DESCRIBE_SIGNS,
    "AddSmsTemplate": _EDIT_TEMPLATE | {"FailedOperation.MissingSignature"},
    "ModifySmsTemplate": _EDIT_TEMPLATE | {"FailedOperation.MissingTemplateList"},
    "DeleteSmsTemplate": _DELETE_TEMPLATE,
    "DescribeSmsTemplateList": _DESCRIBE_TEMPLATES,
    "DescribePhoneNumberInfo": _codes(
        "FailedOperation", "JsonParseFail PhoneNumberParseFail"
    )
    | {
        "InvalidParameterValue.IncorrectPhoneNumber",
        "LimitExceeded.PhoneNumberCountLimit",
    },
    "ReportConversion": frozenset(
        {
            "InternalError.SendAndRecvFail",
            "UnauthorizedOperation.SmsSdkAppIdVerifyFail",
        }
    ),
}

_ABSENT_IN_20190711 = (
    _codes(
        "FailedOperation",
        "ForbidAddMarketingTemplates PhoneNumberParseFail ProhibitSubAccountUse",
    )
    | _codes(
        "InvalidParameterValue",
        "InvalidSignPurpose InvalidTemplateFormat LimitVerifyFail "
        "MultiSmsInfoSetEmpty OffsetVerifyFail TemplateWithDirtyWords",
    )
    | {
        "InvalidParameter.DirtyWordFound",
        "UnsupportedOperation.ContainDomesticPhoneNumber",
    }
)


def error_codes_20210111(action: str) -> frozenset[str]:
    """Return the codes of an action of 2021-01-11; ``KeyError`` when unknown."""
    return _BY_ACTION[action]


def error_codes_20190711(action: str) -> frozenset[str]:
    """Return the codes of an action of 2019-07-11; ``KeyError`` when unknown."""
    return _BY_ACTION[action] - _ABSENT_IN_20190711
