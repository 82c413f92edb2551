"""Default rate limits per account, in requests a second.

Source: wire reference B, table of default rate limits.
"""

RATE_LIMITS_20210111 = {
    "SendSms": 3000,
    "SendMultiGlobalSms": 10,
    "PullSmsSendStatus": 100,
    "PullSmsReplyStatus": 100,
    "PullSmsSendStatusByPhoneNumber": 20,
    "PullSmsReplyStatusByPhoneNumber": 20,
    "SendStatusStatistics": 10,
    "CallbackStatusStatistics": 10,
    "SmsPackagesStatistics": 10,
    "DescribePhoneNumberInfo": 1000,
    "ReportConversion": 1000,
    "DescribeSendRecordList": 10,
    "AddSmsSign": 1,
    "ModifySmsSign": 1,
    "DeleteSmsSign": 1,
    "DescribeSmsSignList": 20,
    "AddSmsTemplate": 2,
    "DeleteSmsTemplate": 1,
    "ModifySmsTemplate": 20,
    "DescribeSmsTemplateList": 20,
}

RATE_LIMITS_20190711 = {
    action: limit
    for action, limit in RATE_LIMITS_20210111.items()
    if action
    not in {
        "SendMultiGlobalSms",
        "DescribePhoneNumberInfo",
        "ReportConversion",
        "DescribeSendRecordList",
    }
} | {"AddSmsTemplate": 1, "ModifySmsTemplate": 1}
