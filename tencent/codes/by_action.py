"""Which SMS codes each action may answer, beyond the platform's common ones.

Source: wire reference B.21, and C for what 2019-07-11 lacks and adds.
"""

from tencent.codes.by_review_action import CORE, REVIEW_ACTIONS, codes

_LIMITS = codes(
    "LimitExceeded",
    "AppCountryOrRegionDailyLimit AppCountryOrRegionInBlacklist AppDailyLimit "
    "AppGlobalDailyLimit AppMainlandChinaDailyLimit DailyLimit "
    "DeliveryFrequencyLimit GlobalSmsSendingRateLimit PhoneNumberCountLimit "
    "PhoneNumberDailyLimit PhoneNumberOneHourLimit "
    "PhoneNumberSameContentDailyLimit PhoneNumberThirtySecondLimit",
)

_SEND = (
    CORE
    | _LIMITS
    | codes(
        "FailedOperation",
        "ContainSensitiveWord InsufficientBalanceInSmsPackage "
        "MarketingSendTimeConstraint PhoneNumberInBlacklist "
        "SignatureIncorrectOrUnapproved TemplateIncorrectOrUnapproved "
        "TemplateParamSetNotMatchApprovedTemplate TemplateUnapprovedOrNotExist",
    )
    | codes("InternalError", "SendAndRecvFail SigFieldMissing")
    | codes(
        "InvalidParameterValue",
        "ContentLengthLimit IncorrectPhoneNumber "
        "ProhibitedUseUrlInTemplateParameter SdkAppIdNotExist "
        "TemplateParameterFormatError TemplateParameterLengthLimit",
    )
    | {"MissingParameter.EmptyPhoneNumberSet"}
    | codes(
        "UnauthorizedOperation",
        "IndividualUserMarketingSmsPermissionDeny SdkAppIdIsDisabled "
        "SmsSdkAppIdVerifyFail",
    )
    | codes(
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
    CORE
    | codes("InternalError", "SendAndRecvFail SigFieldMissing")
    | codes("InvalidParameterValue", "IncorrectPhoneNumber SdkAppIdNotExist")
    | codes("UnauthorizedOperation", "SdkAppIdIsDisabled SmsSdkAppIdVerifyFail")
    | {"FailedOperation.PhoneNumberInBlacklist", "InvalidParameter"}
)
_PULL_BY_NUMBER = (
    _PULL
    | {"MissingParameter"}
    | codes(
        "InvalidParameterValue",
        "BeginTimeVerifyFail EndTimeVerifyFail InvalidStartTime",
    )
)

_STATISTICS = (
    CORE
    | {"InvalidParameter", "MissingParameter"}
    | codes(
        "InvalidParameterValue",
        "BeginTimeVerifyFail EndTimeVerifyFail LimitVerifyFail OffsetVerifyFail "
        "SdkAppIdNotExist IncorrectPhoneNumber",
    )
    | codes("InternalError", "SendAndRecvFail SigFieldMissing ParseBackendResponseFail")
    | codes("UnauthorizedOperation", "SdkAppIdIsDisabled SmsSdkAppIdVerifyFail")
)

_BY_ACTION: dict[str, frozenset[str]] = REVIEW_ACTIONS | {
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
    "DescribePhoneNumberInfo": codes(
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
    codes(
        "FailedOperation",
        "ForbidAddMarketingTemplates PhoneNumberParseFail ProhibitSubAccountUse",
    )
    | codes(
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
