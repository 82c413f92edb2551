"""Reasons and standards for signatures and body templates.

Source: the published standards and reasons, console reference 3.2 to 3.5, 4.2 to 4.6.
"""

from django.db import migrations

SIGNATURE, TEMPLATE = "signature", "body_template"
# code, kind, English and Chinese title, English and Chinese advice
REASONS = [
    ("neutral-name", SIGNATURE, "The owner cannot be recognised", "签名无法识别主体",
     "Use the name of the company, app, website or brand; no neutral word such as “test”.",
     "请使用公司、App、网站或品牌名称，不要使用“测试”等中性词。"),
    ("forbidden-name", SIGNATURE, "The text is not allowed", "签名内容违规",
     "Signatures about gambling, pornography, drugs, religion or politics are not allowed.",
     "不支持涉及赌博、色情、毒品、宗教或政治的签名。"),
    ("wrong-papers-own", SIGNATURE, "The certificate does not fit the type", "资质与签名类型不符",
     "Upload the certificate that the form names for this type, of your own entity.",
     "请按签名类型上传本主体的资质证明。"),
    ("wrong-papers-other", SIGNATURE, "It must be the owner's certificate",
     "须提供签名归属方的资质",
     "For somebody else's name upload the owner's certificate, not your own.",
     "他用签名请上传签名归属方的证件，而非您自己的证件。"),
    ("letter-missing", SIGNATURE, "The letter of authorization is missing", "缺少授权书",
     "Upload the owner's letter, stamped, that authorizes your verified entity.",
     "请上传归属方盖章、授权给您认证主体的授权书。"),
    ("letter-wrong", SIGNATURE, "The letter is not filled in rightly", "授权书填写有误",
     "The delegatee is your verified entity, the delegator the owner; stamped by the owner.",
     "被授权方为您的认证主体，授权方为签名归属方，并由授权方盖章。"),
    ("link-dead", SIGNATURE, "The link in the remarks does not work", "备注中的链接无法访问",
     "Give the app's store page or the website as it can be opened now.",
     "请提供当前可访问的应用商店页面或网站地址。"),
    ("proof-not-standard", SIGNATURE, "The proof is not to standard", "证明材料不符合标准",
     "A colour picture of the original with its seal, valid, JPG or PNG, at most 5 MB.",
     "请上传原件彩色影像，含印章且在有效期内，JPG 或 PNG，不超过 5 MB。"),
    ("wrong-type", TEMPLATE, "It is of another type", "模板类型不符",
     "Choose the type by the content: any promotion makes it marketing.",
     "请按内容选择类型：含任何推广内容即为营销。"),
    ("variable-format", TEMPLATE, "A parameter is written wrongly", "变量格式有误",
     "Write {1}, {2}… in order, and never inside a link or a number.",
     "请按顺序书写 {1}、{2}……，不要放在链接或号码中。"),
    ("symbols", TEMPLATE, "It holds symbols that garble", "包含易乱码符号",
     "Take out symbols such as ★ or √ and full-width brackets.",
     "请删除 ★、√ 等特殊符号以及全角方括号。"),
    ("unclear-text", TEMPLATE, "The text does not tell what it is about", "内容不明确",
     "Write more fixed text: who sends, to whom, and why.",
     "请增加固定文字，说明发送方、接收方与用途。"),
    ("keyword-missing", TEMPLATE, "A word that must be there is missing", "缺少必要关键词",
     "OTP: the word “code”. Marketing: how to opt out, at the end.",
     "验证码类须含“code”字样；营销类末尾须有退订方式。"),
    ("mixed", TEMPLATE, "It mixes a notification with promotion", "通知中含推广内容",
     "Take the promotion out, or submit it as marketing.",
     "请删除推广内容，或改为营销类提交。"),
    ("link-invalid", TEMPLATE, "The link does not work or belongs elsewhere", "链接无效或无关",
     "Links are fixed text, can be opened during the review, and fit the message.",
     "链接须为固定内容，审核期间可访问，且与内容相关。"),
    ("not-supported", TEMPLATE, "This subject is not supported", "内容不支持",
     "The rules list what cannot be sent, such as loans, games or recruitment.",
     "规则列出了不支持的内容，如贷款、游戏、招聘等。"),
    ("unsolicited", TEMPLATE, "It does not say that the recipients are members",
     "未体现会员身份",
     "Marketing goes to members only: name the membership in the text.",
     "营销短信仅限会员，请在内容中体现会员身份。"),
    ("out-of-date", TEMPLATE, "Its occasion is over", "内容已过期",
     "Submit texts for a festival before it.",
     "节日类内容请提前提交。"),
]  # fmt: skip
# kind, English and Chinese title, English and Chinese text
STANDARDS = [
    (SIGNATURE, "The owner is recognised", "可识别主体",
     "Who reads the signature knows the organisation or person. 2 to 15 characters, "
     "without brackets.",
     "看到签名即可识别机构或个人。2–15 个字符，不含方括号。"),
    (SIGNATURE, "Papers fit the type", "资质与类型相符",
     "The certificate is one that the form names for the type. For somebody else's name "
     "it is the owner's, with a letter of authorization.",
     "资质须为该类型所列证件。他用签名须为归属方资质并附授权书。"),
    (TEMPLATE, "Fixed text tells the meaning", "固定内容表明用途",
     "Without its parameters the text still says what it is about. A parameter is never "
     "part of a link or a number.",
     "去除变量后仍能看出用途；变量不得为链接或号码的一部分。"),
    (TEMPLATE, "The type fits", "类型相符",
     "OTP holds the word “code” and no promotion. Marketing ends with how to opt out and "
     "goes to members.",
     "验证码类含“code”且无推广；营销类末尾有退订方式且面向会员。"),
    (TEMPLATE, "The subject is allowed", "内容合规",
     "Nothing of the list of banned subjects. Real estate and education: OTP only.",
     "不涉及禁止内容清单；房地产与教育仅限验证码。"),
]  # fmt: skip


def fill(apps, schema_editor):
    reasons = apps.get_model("reviews", "ReviewReason").objects
    for place, (code, kind, title_en, title_zh, advice_en, advice_zh) in enumerate(
        REASONS, start=1
    ):
        reasons.create(
            code=code, kind=kind, title_en=title_en, title_zh=title_zh,
            advice_en=advice_en, advice_zh=advice_zh, position=1000 + place * 10,
        )  # fmt: skip
    standards = apps.get_model("reviews", "ReviewStandard").objects
    for place, (kind, title_en, title_zh, text_en, text_zh) in enumerate(
        STANDARDS, start=1
    ):
        standards.create(
            kind=kind, title_en=title_en, title_zh=title_zh,
            text_en=text_en, text_zh=text_zh, position=1000 + place * 10,
        )  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("reviews", "0002_first_catalogue_and_calendar")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
