"""InvalidParameter*, MissingParameter.*: values. Source: wire reference C."""

from tencent.codes.model import ErrorCode, Group
from tencent.codes.reasons import Reason

_REQUEST = Group("request", Reason.INVALID_REQUEST)
_NUMBER = Group("number", Reason.NUMBER_INVALID)

ERRORS: tuple[ErrorCode, ...] = (
    _REQUEST.code(
        "InvalidParameter.AppidAndBizId",
        (
            "The account and the application do not belong together.",
            "账号与应用不匹配。",
        ),
        advice=(
            "Use a key of the account that owns the application.",
            "请使用该应用所属账号的密钥。",
        ),
    ),
    _REQUEST.code(
        "InvalidParameter.InvalidParameters",
        ("Some parameters are not valid.", "参数有误。"),
    ),
    _REQUEST.code(
        "InvalidParameterValue.BeginTimeVerifyFail",
        ("BeginTime is not valid.", "BeginTime 无效。"),
        advice=(
            "Check the format and the range of the time.",
            "请检查时间格式和范围。",
        ),
    ),
    _REQUEST.code(
        "InvalidParameterValue.EndTimeVerifyFail",
        ("EndTime is not valid.", "EndTime 无效。"),
        advice=(
            "Check the format and the range of the time.",
            "请检查时间格式和范围。",
        ),
    ),
    _REQUEST.code(
        "InvalidParameterValue.ImageInvalid",
        ("The image is not valid base64.", "图片的 Base64 编码无效。"),
        advice=(
            "Send the plain base64 text, without a data: prefix.",
            "请传入不含 data: 前缀的 Base64 文本。",
        ),
    ),
    _REQUEST.code(
        "InvalidParameterValue.InvalidDocumentType",
        ("DocumentType is not valid.", "DocumentType 无效。"),
        advice=(
            "Choose a document type that fits the signature type.",
            "请选择与签名类型匹配的证明类型。",
        ),
    ),
    _REQUEST.code(
        "InvalidParameterValue.InvalidInternational",
        ("International is not valid.", "International 无效。"),
        advice=(
            "Use 0 for the Chinese mainland, 1 for elsewhere.",
            "请填写 0（中国大陆短信）或 1（国际/港澳台短信）。",
        ),
    ),
    _REQUEST.code(
        "InvalidParameterValue.InvalidSignPurpose",
        ("SignPurpose is not valid.", "SignPurpose 无效。"),
        advice=(
            "Use 0 for own use, 1 for another party.",
            "请填写 0（自用）或 1（他用）。",
        ),
    ),
    _REQUEST.code(
        "InvalidParameterValue.InvalidSmsType",
        ("SmsType is not valid.", "SmsType 无效。"),
        advice=(
            "Use 1 marketing, 2 notification or 3 one-time code.",
            "请填写 1（营销）、2（通知）或 3（验证码）。",
        ),
    ),
    _REQUEST.code(
        "InvalidParameterValue.InvalidStartTime",
        ("The beginning lies after the end.", "起始时间晚于结束时间。"),
        advice=("Exchange the two times.", "请调整起止时间。"),
    ),
    _REQUEST.code(
        "InvalidParameterValue.InvalidUsedMethod",
        ("UsedMethod or SignPurpose is not valid.", "UsedMethod 或 SignPurpose 无效。"),
        advice=(
            "Use 0 for own use, 1 for another party.",
            "请填写 0（自用）或 1（他用）。",
        ),
    ),
    _REQUEST.code(
        "InvalidParameterValue.LimitVerifyFail",
        ("Limit is not valid.", "Limit 无效。"),
        advice=("Check which range the action takes.", "请检查该接口允许的取值范围。"),
    ),
    _REQUEST.code(
        "InvalidParameterValue.MultiSmsInfoSetEmpty",
        ("The list of messages is empty.", "MultiSmsInfoSet 为空。"),
        advice=("Give at least one message.", "请至少传入一条短信。"),
    ),
    _REQUEST.code(
        "InvalidParameterValue.OffsetVerifyFail",
        ("Offset is not valid.", "Offset 无效。"),
        advice=("Check which range the action takes.", "请检查该接口允许的取值范围。"),
    ),
    _REQUEST.code(
        "InvalidParameterValue.QualificationIdNotFound",
        ("The qualification does not exist.", "资质 ID 不存在。"),
        advice=("Check the qualification ID.", "请检查资质 ID。"),
    ),
    _REQUEST.code(
        "InvalidParameterValue.SdkAppIdNotExist",
        ("The application does not exist.", "SdkAppId 不存在。"),
        advice=("Check the SdkAppId.", "请检查 SdkAppId。"),
        v5=1019,
    ),
    _REQUEST.code(
        "MissingParameter.EmptyPhoneNumberSet",
        ("The list of numbers is empty.", "号码列表为空。"),
        advice=("Give at least one number.", "请至少传入一个号码。"),
    ),
    _NUMBER.code(
        "InvalidParameterValue.IncorrectPhoneNumber",
        ("The number is malformed.", "号码格式错误。"),
        v5=1016,
    ),
)
