"""The codes of the wire reference, copied from its tables."""

# Section A.8.
PLATFORM = [
    "ActionOffline",
    "AuthFailure.InvalidAuthorization",
    "AuthFailure.InvalidSecretId",
    "AuthFailure.MFAFailure",
    "AuthFailure.SecretIdNotFound",
    "AuthFailure.SignatureExpire",
    "AuthFailure.SignatureFailure",
    "AuthFailure.TokenFailure",
    "AuthFailure.UnauthorizedOperation",
    "DryRunOperation",
    "FailedOperation",
    "InternalError",
    "InvalidAction",
    "InvalidParameter",
    "InvalidParameterValue",
    "InvalidRequest",
    "IpInBlacklist",
    "IpNotInWhitelist",
    "LimitExceeded",
    "MissingParameter",
    "NoSuchProduct",
    "NoSuchVersion",
    "RequestLimitExceeded",
    "RequestLimitExceeded.GlobalRegionUinLimitExceeded",
    "RequestLimitExceeded.IPLimitExceeded",
    "RequestLimitExceeded.UinLimitExceeded",
    "RequestSizeLimitExceeded",
    "ResourceInUse",
    "ResourceInsufficient",
    "ResourceNotFound",
    "ResourceUnavailable",
    "ResponseSizeLimitExceeded",
    "ServiceUnavailable",
    "UnauthorizedOperation",
    "UnknownParameter",
    "UnsupportedOperation",
    "UnsupportedProtocol",
    "UnsupportedRegion",
]

# Section C: code, legacy result or -, retry.
SMS = """
FailedOperation.ContainSensitiveWord 1002 no
FailedOperation.FailResolvePacket 1004 no
FailedOperation.ForbidAddMarketingTemplates - no
FailedOperation.InsufficientBalanceInSmsPackage 1031 human
FailedOperation.JsonParseFail 1004 no
FailedOperation.MarketingSendTimeConstraint 1029 delay
FailedOperation.MissingSignature - human
FailedOperation.MissingSignatureList - human
FailedOperation.MissingSignatureToModify - no
FailedOperation.MissingTemplateList - human
FailedOperation.MissingTemplateToModify - no
FailedOperation.NotEnterpriseCertification - human
FailedOperation.OtherError 1007 no
FailedOperation.ParametersOtherError - no
FailedOperation.PhoneNumberInBlacklist 1015 no
FailedOperation.PhoneNumberParseFail 1016 no
FailedOperation.ProhibitSubAccountUse - human
FailedOperation.QualificationIdNotApproved - human
FailedOperation.SignIdNotExist - no
FailedOperation.SignNumberLimit - human
FailedOperation.SignatureIncorrectOrUnapproved 1012 human
FailedOperation.TemplateAlreadyPassedCheck - no
FailedOperation.TemplateIdNotExist - no
FailedOperation.TemplateIncorrectOrUnapproved 1014 human
FailedOperation.TemplateNumberLimit - human
FailedOperation.TemplateParamSetNotMatchApprovedTemplate 1014 no
FailedOperation.TemplateUnapprovedOrNotExist 1014 human
InternalError - careful
InternalError.JsonParseFail 1004 no
InternalError.OtherError 1007 careful
InternalError.ParseBackendResponseFail - careful
InternalError.RequestTimeException 1021 clock
InternalError.RestApiInterfaceNotExist 1011 no
InternalError.SendAndRecvFail 1008 careful
InternalError.SigFieldMissing 1003 no
InternalError.SigVerificationFail 1001 no
InternalError.Timeout 60008 careful
InternalError.UnknownError 1007 careful
InvalidParameter - no
InvalidParameter.AppidAndBizId - no
InvalidParameter.DirtyWordFound 1002 no
InvalidParameter.InvalidParameters - no
InvalidParameterValue.BeginTimeVerifyFail - no
InvalidParameterValue.ContentLengthLimit 1017 no
InvalidParameterValue.EndTimeVerifyFail - no
InvalidParameterValue.ImageInvalid - no
InvalidParameterValue.IncorrectPhoneNumber 1016 no
InvalidParameterValue.InvalidDocumentType - no
InvalidParameterValue.InvalidInternational - no
InvalidParameterValue.InvalidSignPurpose - no
InvalidParameterValue.InvalidSmsType - no
InvalidParameterValue.InvalidStartTime - no
InvalidParameterValue.InvalidTemplateFormat - no
InvalidParameterValue.InvalidUsedMethod - no
InvalidParameterValue.LimitVerifyFail - no
InvalidParameterValue.MarketingTemplateWithoutUnsubscribe - no
InvalidParameterValue.MultiSmsInfoSetEmpty - no
InvalidParameterValue.OffsetVerifyFail - no
InvalidParameterValue.ProhibitedUseUrlInTemplateParameter 1048 no
InvalidParameterValue.QualificationIdNotFound - no
InvalidParameterValue.SdkAppIdNotExist 1019 no
InvalidParameterValue.SignAlreadyPassedCheck - no
InvalidParameterValue.SignExistAndUnapproved - no
InvalidParameterValue.SignNameLengthTooLong - no
InvalidParameterValue.TemplateParameterFormatError 1038 no
InvalidParameterValue.TemplateParameterLengthLimit 1036 no
InvalidParameterValue.TemplateWithDirtyWords - no
InvalidParameterValue.UnsupportedTemplateVariable - no
LimitExceeded.AppCountryOrRegionDailyLimit - next_day
LimitExceeded.AppCountryOrRegionInBlacklist - human
LimitExceeded.AppDailyLimit 1022 next_day
LimitExceeded.AppGlobalDailyLimit 1047 next_day
LimitExceeded.AppMainlandChinaDailyLimit 1022 next_day
LimitExceeded.DailyLimit 1047 next_day
LimitExceeded.DeliveryFrequencyLimit 1013 delay
LimitExceeded.GlobalSmsSendingRateLimit - delay
LimitExceeded.PhoneNumberCountLimit 1046 no
LimitExceeded.PhoneNumberDailyLimit 1025 next_day
LimitExceeded.PhoneNumberOneHourLimit 1024 delay
LimitExceeded.PhoneNumberSameContentDailyLimit 1026 next_day
LimitExceeded.PhoneNumberThirtySecondLimit 1023 delay
MissingParameter - no
MissingParameter.EmptyPhoneNumberSet - no
UnauthorizedOperation.IndividualUserMarketingSmsPermissionDeny 1032 no
UnauthorizedOperation.RequestIpNotInWhitelist 1009 human
UnauthorizedOperation.RequestPermissionDeny 1006 human
UnauthorizedOperation.SdkAppIdIsDisabled 1020 human
UnauthorizedOperation.ServiceSuspendDueToArrears 1033 human
UnauthorizedOperation.SmsSdkAppIdVerifyFail - no
UnsupportedOperation 1030 no
UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone - no
UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber 1034 no
UnsupportedOperation.ContainDomesticPhoneNumber - no
UnsupportedOperation.GlobalTemplateToChineseMainlandPhone - no
UnsupportedOperation.UnsupportedRegion 1045 no
""".strip().splitlines()

# Section C: codes of 2019-07-11 only.
ONLY_20190711 = [
    "InternalError.ConstructUserDataFail",
    "InvalidParameterValue.MissingSignatureList",
    "MissingParameter.MissingSignatureList",
]

# Section D.5.
INTERNATIONAL_RECEIPTS = [
    "DELIVRD",
    "UNDELIV",
    "EXPIRED",
    "REJECTD",
    "DELETED",
    "SUBFAIL",
    "COMFAIL",
    "WTNFAIL",
    "UNKNOWN",
]

MAINLAND_RECEIPTS = [
    "UNDELIVRD",
    "UNDELIV",
    "MN:0001",
    "MN:0054",
    "MI:0011",
    "MI:0000",
    "MI:0004",
    "MI:0005",
    "MI:0055",
    "MC:0151",
    "IC:0151",
    "MK:0075",
    "MK:0000",
    "MK:0001",
    "MK:0012",
    "MK:0013",
    "XL:169",
    "TA:169",
    "1",
    "67",
    "61",
    "101",
    "MK:0004",
    "MK:0011",
    "MI:0013",
    "MI:0024",
    "MI:0029",
    "IC:0001",
    "5",
    "36",
    "45",
    "50",
    "182",
    "MK:0024",
    "4",
    "51",
    "53",
    "54",
    "MK:0010",
    "MK:0029",
    "MK:0090",
    "MK:0008",
    "MN:0059",
    "002",
    "15",
    "55",
    "86",
    "20",
    "98",
    "99",
    "MK:0017",
    "MC:0055",
    "MB:1042",
    "43",
    "79",
    "MK:0005",
    "MI:0012",
    "MI:0052",
    "27",
    "44",
    "118",
    "MX:0003",
    "TE:0003",
    "MX:0012",
    "BWLIST",
    "BWLIST_006",
    "TD:0001",
    "TD:19",
    "TC:0001",
    "HD:19",
    "HIGRISK",
    "TUIDING",
    "DB:0141",
    "DB:0144",
    "DB:0164",
    "MB:1077",
    "W-BLACK",
    "MOBILE BLACK",
    "69",
    "TE:0014",
    "TD:0004",
    "TC:0007",
    "-106",
    "TE:0002",
    "MX:0002",
    "TD:18",
    "REJECTD",
    "REJECTD_006",
    "REJECTD_706",
    "MN:0017",
    "EXPIRED",
    "EXPIRED_6xx",
    "MI00000",
    "UNDELIV_6xx",
    "UNDELIV_7xx",
    "UNDELIV_8xx",
    "ERR_NUM",
    "NOROUTE",
    "BEYONDN",
    "56",
    "UNKNOWN",
]
