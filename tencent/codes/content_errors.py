"""Texts, templates and signatures that break a rule. Source: wire reference C."""

from tencent.codes.model import ErrorCode, Group, Retry
from tencent.codes.reasons import Reason

_TEXT = Group("number", Reason.CONTENT_REFUSED)
_TEMPLATE = Group("request", Reason.CONTENT_REFUSED)
_SIGNATURE = Group("request", Reason.TEMPLATE_OR_SIGNATURE)
_MISSING_SIGNATURE = Group("request", Reason.TEMPLATE_OR_SIGNATURE, Retry.HUMAN)

ERRORS: tuple[ErrorCode, ...] = (
    _TEXT.code(
        "InvalidParameterValue.ContentLengthLimit",
        ("The text is longer than allowed.", "短信内容过长。"),
        advice=("Shorten the text or the parameters.", "请缩短正文或变量内容。"),
        v5=1017,
    ),
    _TEXT.code(
        "InvalidParameterValue.ProhibitedUseUrlInTemplateParameter",
        ("A parameter contains a link.", "变量内容中含有链接。"),
        advice=(
            "Put the link into the template text and have it reviewed.",
            "请将链接写入模板正文并提交审核。",
        ),
        v5=1048,
    ),
    _TEXT.code(
        "InvalidParameterValue.TemplateParameterFormatError",
        (
            "A one-time code must have 0 to 6 digits.",
            "验证码变量仅支持 0 至 6 位数字。",
        ),
        advice=("Use digits only, at most six.", "请仅使用数字，且不超过 6 位。"),
        v5=1038,
    ),
    _TEXT.code(
        "InvalidParameterValue.TemplateParameterLengthLimit",
        ("A parameter is longer than allowed.", "变量内容超过长度限制。"),
        advice=("Shorten the parameter.", "请缩短变量内容。"),
        v5=1036,
    ),
    _TEMPLATE.code(
        "InvalidParameter.DirtyWordFound",
        ("The template contains a word that is not allowed.", "模板中含有敏感词。"),
        v5=1002,
    ),
    _TEMPLATE.code(
        "InvalidParameterValue.InvalidTemplateFormat",
        ("The template text breaks a format rule.", "模板内容不符合格式要求。"),
        advice=(
            "Check variables, brackets and length of the text.",
            "请检查正文的变量、括号和长度。",
        ),
    ),
    _TEMPLATE.code(
        "InvalidParameterValue.MarketingTemplateWithoutUnsubscribe",
        (
            "A marketing template must end with the opt-out phrase.",
            "营销类模板末尾须包含退订提示。",
        ),
        advice=(
            "End the text with the opt-out phrase, for example 拒收请回复R.",
            "请在正文末尾加上退订提示，例如“拒收请回复R”。",
        ),
    ),
    _TEMPLATE.code(
        "InvalidParameterValue.TemplateWithDirtyWords",
        ("The template contains words that are not allowed.", "模板中含有违禁词。"),
    ),
    _TEMPLATE.code(
        "InvalidParameterValue.UnsupportedTemplateVariable",
        ("This kind of template may not have variables.", "该类模板不支持使用变量。"),
        advice=("Write the text without variables.", "请改用不含变量的正文。"),
    ),
    _SIGNATURE.code(
        "InvalidParameterValue.SignAlreadyPassedCheck",
        ("An approved signature cannot be changed.", "已通过审核的签名不支持修改。"),
        advice=("Create a new signature instead.", "请新建签名。"),
    ),
    _SIGNATURE.code(
        "InvalidParameterValue.SignExistAndUnapproved",
        ("The same signature is already in review.", "相同签名正在审核中。"),
        advice=("Wait for the review to end.", "请等待审核完成。"),
    ),
    _SIGNATURE.code(
        "InvalidParameterValue.SignNameLengthTooLong",
        ("The signature is too long.", "签名过长。"),
        advice=("Use 2 to 12 characters.", "请使用 2 至 12 个字符。"),
    ),
    _MISSING_SIGNATURE.code(
        "InvalidParameterValue.MissingSignatureList",
        ("There is no approved signature.", "没有已通过审核的签名。"),
        advice=("Create a signature and have it approved.", "请先创建签名并通过审核。"),
    ),
    _MISSING_SIGNATURE.code(
        "MissingParameter.MissingSignatureList",
        ("There is no approved signature.", "没有已通过审核的签名。"),
        advice=("Create a signature and have it approved.", "请先创建签名并通过审核。"),
    ),
)
