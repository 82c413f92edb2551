"""Signatures and templates that are not usable. Source: wire reference C."""

from tencent.codes.model import ErrorCode, Group, Retry
from tencent.codes.reasons import Reason

_PARSE = Group("request", Reason.INVALID_REQUEST)
_MISMATCH = Group("number", Reason.TEMPLATE_OR_SIGNATURE)
_UNAPPROVED = Group("number", Reason.TEMPLATE_OR_SIGNATURE, Retry.HUMAN)
_REVIEW = Group("request", Reason.TEMPLATE_OR_SIGNATURE, Retry.HUMAN)
_ACCOUNT = Group("request", Reason.PERMISSION)
_CERTIFY = Group("request", Reason.PERMISSION, Retry.HUMAN)

ERRORS: tuple[ErrorCode, ...] = (
    _PARSE.code(
        "FailedOperation.MissingSignatureToModify",
        ("The signature does not exist.", "签名不存在。"),
        advice=("Check the signature ID.", "请检查签名 ID。"),
    ),
    _PARSE.code(
        "FailedOperation.MissingTemplateToModify",
        ("The template does not exist.", "模板不存在。"),
        advice=("Check the template ID.", "请检查模板 ID。"),
    ),
    _PARSE.code(
        "FailedOperation.SignIdNotExist",
        ("The signature ID does not exist.", "签名 ID 不存在。"),
        advice=("Check the signature ID.", "请检查签名 ID。"),
    ),
    _PARSE.code(
        "FailedOperation.TemplateIdNotExist",
        ("The template ID does not exist.", "模板 ID 不存在。"),
        advice=("Check the template ID.", "请检查模板 ID。"),
    ),
    _PARSE.code(
        "FailedOperation.TemplateAlreadyPassedCheck",
        ("An approved template cannot be changed.", "已通过审核的模板不支持修改。"),
        advice=("Create a new template instead.", "请新建模板。"),
    ),
    _MISMATCH.code(
        "FailedOperation.TemplateParamSetNotMatchApprovedTemplate",
        (
            "The number of parameters differs from the template's variables.",
            "变量个数与已审核模板不一致。",
        ),
        advice=(
            "Give exactly one parameter for each variable.",
            "请为模板中的每个变量各传一个值。",
        ),
        v5=1014,
    ),
    _UNAPPROVED.code(
        "FailedOperation.SignatureIncorrectOrUnapproved",
        ("The signature is not approved or malformed.", "签名未通过审核，或格式错误。"),
        advice=(
            "Use an approved signature, without brackets.",
            "请使用已通过审核的签名，且不带括号。",
        ),
        v5=1012,
    ),
    _UNAPPROVED.code(
        "FailedOperation.TemplateIncorrectOrUnapproved",
        (
            "The template is not approved, or the text does not match it.",
            "模板未通过审核，或内容与模板不匹配。",
        ),
        advice=(
            "Use an approved template and check its parameters.",
            "请使用已通过审核的模板，并检查变量内容。",
        ),
        v5=1014,
    ),
    _UNAPPROVED.code(
        "FailedOperation.TemplateUnapprovedOrNotExist",
        ("The template does not exist or is not approved.", "模板不存在或未通过审核。"),
        advice=(
            "Check the template ID and its review.",
            "请检查模板 ID 及其审核状态。",
        ),
        v5=1014,
    ),
    _REVIEW.code(
        "FailedOperation.MissingSignature",
        ("A template needs a signature to exist first.", "尚无签名，无法创建模板。"),
        advice=("Create a signature and have it approved.", "请先创建签名并通过审核。"),
    ),
    _REVIEW.code(
        "FailedOperation.MissingSignatureList",
        ("There is no approved signature.", "没有已通过审核的签名。"),
        advice=("Create a signature and have it approved.", "请先创建签名并通过审核。"),
    ),
    _REVIEW.code(
        "FailedOperation.MissingTemplateList",
        ("There is no approved template.", "没有已通过审核的模板。"),
        advice=("Create a template and have it approved.", "请先创建模板并通过审核。"),
    ),
    _REVIEW.code(
        "FailedOperation.QualificationIdNotApproved",
        ("The qualification is not approved.", "资质未通过审核。"),
        advice=("Have the qualification approved first.", "请先完成资质审核。"),
    ),
    _REVIEW.code(
        "FailedOperation.SignNumberLimit",
        ("There are too many signatures.", "签名数量已达上限。"),
        advice=(
            "Delete signatures that are no longer used, or raise the limit.",
            "请删除不再使用的签名，或申请提高上限。",
        ),
    ),
    _REVIEW.code(
        "FailedOperation.TemplateNumberLimit",
        ("There are too many templates.", "模板数量已达上限。"),
        advice=(
            "Delete templates that are no longer used, or raise the limit.",
            "请删除不再使用的模板，或申请提高上限。",
        ),
    ),
    _ACCOUNT.code(
        "FailedOperation.ForbidAddMarketingTemplates",
        (
            "Individual accounts may not create marketing templates.",
            "个人认证账号不能创建营销类模板。",
        ),
        advice=("Use an enterprise account.", "请使用企业认证账号。"),
    ),
    _CERTIFY.code(
        "FailedOperation.NotEnterpriseCertification",
        (
            "Signatures and templates need an enterprise account.",
            "仅企业认证账号可通过接口管理签名和模板。",
        ),
        advice=(
            "Complete enterprise verification; it takes effect after about an hour.",
            "请完成企业认证，约 1 小时后生效。",
        ),
    ),
    _CERTIFY.code(
        "FailedOperation.ProhibitSubAccountUse",
        ("Only the root account's key may do this.", "仅主账号密钥可调用该接口。"),
        advice=("Use a key of the root account.", "请使用主账号密钥。"),
    ),
)
