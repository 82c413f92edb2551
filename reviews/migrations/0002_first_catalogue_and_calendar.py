"""What a desk begins with: hours, and the reasons and standards for identities."""

from datetime import time

from django.db import migrations

KIND = "identity_verification"
# code, kind, English and Chinese title, English and Chinese advice
REASONS = [
    ("illegible", KIND, "The document cannot be read", "证件无法辨认",
     "Take the photo again: in daylight, without reflections, all four corners inside.",
     "请重新拍摄：光线充足、无反光，四角完整入镜。"),
    ("cut-off", KIND, "Part of the document is missing", "证件不完整",
     "Upload every page, whole: nothing may be cut off or covered.",
     "请上传所有页面，画面完整，不得裁切或遮挡。"),
    ("name-differs", KIND, "The name is not the one on the document", "名称与证件不一致",
     "Type the name letter by letter as it stands on the document, with its legal form.",
     "请逐字按证件填写名称，包括企业类型。"),
    ("number-differs", KIND, "The number is not the one on the document",
     "号码与证件不一致",
     "Compare the number with the document and mend it. Take care of 0 and O, 1 and I.",
     "请核对并更正号码，注意区分 0 与 O、1 与 I。"),
    ("address-differs", KIND, "The address is not the registered one", "地址与登记不一致",
     "Type the registered address that stands on the document.",
     "请填写证件上登记的地址。"),
    ("expired", KIND, "The document has expired", "证件已过期",
     "Upload one that is valid now, and type until when.",
     "请上传在有效期内的证件，并填写有效期。"),
    ("wrong-document", KIND, "This kind of document is not accepted", "不接受此类证件",
     "Enterprises: the business licence or registration. Individuals: passport, identity "
     "card, driving licence or work permit.",
     "企业请上传营业执照或登记证明；个人请上传护照、身份证、驾驶证或工作许可证。"),
    ("not-original", KIND, "It is not a picture of the original", "不是原件影像",
     "Photograph or scan the original itself, not a copy, a screen or a drawing.",
     "请拍摄或扫描原件，不要使用复印件、屏幕翻拍或绘制图。"),
    ("edited", KIND, "The picture was edited", "图片经过修改",
     "Upload the picture as it was taken, without marks, filters or added text.",
     "请上传未经修改的图片，不要添加标记、滤镜或文字。"),
    ("wrong-kind", KIND, "This identity is of the other kind", "认证类型不符",
     "A company is verified as an enterprise, a person as an individual. Change the kind "
     "and submit it again.",
     "公司请选择企业认证，个人请选择个人认证。请更改类型后重新提交。"),
    ("not-issued-here", KIND, "Another authority registers enterprises there",
     "签发机关不符",
     "Upload the paper of the authority or tax office at the place of registration.",
     "请上传注册地主管机关或税务机关签发的证明。"),
    ("used-elsewhere", KIND, "Too many accounts have this identity", "该身份关联账号过多",
     "Close an account that is not needed, or explain to us how they belong together.",
     "请注销不需要的账号，或向我们说明这些账号之间的关系。"),
    ("unclear", "", "Something is unclear", "信息不明确",
     "Answer the question below and submit it again.",
     "请回答下面的问题后重新提交。"),
    ("not-allowed", "", "It is against the terms", "违反服务条款",
     "Read the terms of service; what is said below cannot be sent.",
     "请阅读服务条款；下面所述内容不可发送。"),
]
# English and Chinese title, English and Chinese text
STANDARDS = [
    ("Legible", "清晰可辨",
     "Every letter and number can be read without guessing. Blurred, dark or reflecting "
     "pictures are refused.",
     "所有文字与数字无需猜测即可辨认。模糊、过暗或反光的图片不予通过。"),
    ("Complete", "完整",
     "All pages and all four corners are there, nothing is covered.",
     "页面齐全，四角完整，无任何遮挡。"),
    ("Original and unedited", "原件且未修改",
     "A picture of the original document, in colour, with its seal; not of a copy or a "
     "screen. No marks, no filters.",
     "原件的彩色影像，含印章；不接受复印件或屏幕翻拍，不得有标记或滤镜。"),
    ("It matches", "内容一致",
     "Name, number and address are the same as on the document, to the letter. Other "
     "spellings of the legal form are fine.",
     "名称、号码与地址与证件逐字一致；企业类型的不同写法可以接受。"),
    ("Valid", "在有效期内",
     "The document is valid on the day of the decision.",
     "作出决定当日，证件在有效期内。"),
    ("The right document", "证件类型正确",
     "Enterprises show the licence or registration of the authority or tax office where "
     "they are registered. Individuals show passport, identity card, driving licence or "
     "work permit.",
     "企业须提供注册地主管机关或税务机关签发的执照或登记证明；个人须提供护照、身份证、驾驶证或工作许可证。"),
    ("One identity, few accounts", "一个身份，少量账号",
     "The findings say which other accounts have the identity. Beyond the limit it is "
     "refused; below it, ask when they do not seem to belong together.",
     "系统提示会列出使用同一身份的其他账号。超过上限不予通过；未超过但看似无关时，请询问申请人。"),
]


def fill(apps, schema_editor):
    reasons = apps.get_model("reviews", "ReviewReason").objects
    for place, (code, kind, title_en, title_zh, advice_en, advice_zh) in enumerate(
        REASONS, start=1
    ):
        reasons.create(
            code=code, kind=kind, title_en=title_en, title_zh=title_zh,
            advice_en=advice_en, advice_zh=advice_zh, position=place * 10,
        )
    standards = apps.get_model("reviews", "ReviewStandard").objects
    for place, (title_en, title_zh, text_en, text_zh) in enumerate(STANDARDS, start=1):
        standards.create(
            kind=KIND, title_en=title_en, title_zh=title_zh,
            text_en=text_en, text_zh=text_zh, position=place * 10,
        )
    apps.get_model("reviews", "ReviewCalendar").objects.create(
        id=1, time_zone="Asia/Shanghai"
    )
    hours = apps.get_model("reviews", "WorkingHours").objects
    for weekday in range(7):
        hours.create(weekday=weekday, opens=time(9), closes=time(21))


class Migration(migrations.Migration):
    dependencies = [("reviews", "0001_initial")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
