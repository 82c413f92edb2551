"""Whom a signature names."""

import re
import unicodedata

from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import Level
from projects.validators.standards import topics_vices as vices
from projects.validators.standards.drafts import SignatureDraft as Draft
from projects.validators.standards.rule import Facts, Rule, named, when
from projects.validators.standards.texts import LINK
from projects.validators.standards.wordlists import FAMOUS, OFFICIAL
from projects.validators.standards.words import Words, folded

# A name of these words alone could be anybody's.
_NEUTRAL = Words(
    r"""tests?|testing|demo|sample|example|verify|verification|codes?|otp|pin|sms|text
    messages?|msg|notifications?|notices?|notify|alerts?|info|information|services?
    customer|support|care|help|helpdesk|desk|cent(?:er|re)|online|shop|store|mall|bank
    hotel|clinic|company|system|admin|official|website|app|reminder|update|news|login
    account|team|hello|my|our|the|your|user|no|reply|noreply|marketing|promotion|business
    brand|signature|name"""
)
_NEUTRAL_CHINESE = re.compile(
    "(?:测试|示例|短信|通知|验证|验证码|动态码|客服|中心|提醒|提示|消息|信息|服务|公司|商城|商店|"
    "网站|网店|平台|系统|官方|公告|推广|营销|签名|用户|在线|银行|酒店|我们|我的|你好|账号|登录)+"
)
# Keys pressed in a row, and letters in twos or more.
_TYPED = re.compile(
    r"(.)\1+|(.)\2(.)\3(?:(.)\4)?|abcd?e?|asdf?g?|qwe(?:r|rty)?|xyz|foo"
)
_BANNED = (
    vices.GAMBLING,
    vices.ADULT,
    vices.DRUGS,
    vices.RELIGION,
    vices.POLITICS,
)
# Letters and digits that are drawn alike.
_LOOKALIKES = str.maketrans("0134578@$", "oleastbas")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u03ff\u0400-\u04ff]")


def _neutral(draft: Draft) -> Facts:
    name = re.sub(r"[\d_\W]+", " ", folded(draft.sign_name)).strip()
    together = name.replace(" ", "")
    is_neutral = together and (
        not _NEUTRAL.pattern.sub("", name).strip()
        or _NEUTRAL_CHINESE.fullmatch(together)
        or _TYPED.fullmatch(together)
    )
    return when(is_neutral)


def _banned(draft: Draft) -> Facts:
    found = [word for words in _BANNED for word in words.found(draft.sign_name)]
    return named(found)


def _official(draft: Draft) -> Facts:
    is_declared = draft.sign_type == "government"
    return None if is_declared else named(OFFICIAL.found(draft.sign_name))


def _famous(draft: Draft) -> Facts:
    name = folded(draft.sign_name)
    found = FAMOUS.found(name) or FAMOUS.found(name.translate(_LOOKALIKES))
    return named(found)


def _scripts(draft: Draft) -> Facts:
    if not re.search("[A-Za-z]", draft.sign_name):
        return None
    found = _OTHER_SCRIPT.findall(draft.sign_name)
    return named([f"{char} ({unicodedata.name(char, '?').title()})" for char in found])


def _app(draft: Draft) -> Facts:
    return when(draft.sign_type == "app" and not LINK.search(draft.remark))


def _website(draft: Draft) -> Facts:
    return when(draft.sign_type == "website" and not LINK.search(draft.remark))


def _wechat(draft: Draft) -> Facts:
    is_wechat = draft.sign_type in {"official_account", "mini_program"}
    return when(is_wechat and not draft.remark.strip())


RULES = (
    Rule(
        id="signature-neutral",
        subject="signature",
        level=Level.REFUSES,
        title=_("A signature tells one sender from all others"),
        message=_("These words could be anybody's: the sender is not recognisable."),
        remedy=_("Use the name of the organization, app, website or trademark."),
        example=Draft(sign_name="Notification"),
        good=Draft(sign_name="Harbour Notices"),
        source="Console reference 3.5",
        check=_neutral,
    ),
    Rule(
        id="signature-banned",
        subject="signature",
        level=Level.REFUSES,
        title=_("No pornography, gambling, drugs, religion or politics"),
        message=_("The signature says %(words)s."),
        remedy=_("Tencent accepts no signature with such a subject."),
        example=Draft(sign_name="Lucky Casino"),
        good=Draft(sign_name="Lucky Bakery"),
        source="Console reference 3.2",
        check=_banned,
    ),
    Rule(
        id="signature-official",
        subject="signature",
        level=Level.WARNS,
        title=_("Only public bodies sign as public bodies"),
        message=_("%(words)s sounds like a public body, but the type is another."),
        remedy=_(
            "Choose the type for government and public institutions and enclose its "
            "certificate, or use another name."
        ),
        example=Draft(sign_name="Customs Express"),
        good=Draft(sign_name="Customs Office", sign_type="government"),
        source="Console reference 3.3",
        check=_official,
    ),
    Rule(
        id="signature-famous",
        subject="signature",
        level=Level.WARNS,
        title=_("Well-known names need their owner's papers"),
        message=_("The signature looks like a well-known name: %(words)s."),
        remedy=_(
            "Enclose the owner's certificate and letter of authorization, or use your "
            "own name."
        ),
        example=Draft(sign_name="Paypa1 Help"),
        good=Draft(sign_name="Lim Payments"),
        source="Console reference 3.3",
        check=_famous,
    ),
    Rule(
        id="signature-mixed-scripts",
        subject="signature",
        level=Level.WARNS,
        title=_("One script in one name"),
        message=_("Among Latin letters stands %(words)s, which looks like another."),
        remedy=_("Type the name anew in one script."),
        example=Draft(sign_name="Hаrbour"),
        good=Draft(sign_name="Harbour"),
        source="Console reference 3.2",
        check=_scripts,
    ),
    Rule(
        id="signature-app-page",
        subject="signature",
        level=Level.ADVISES,
        title=_("An app is shown by its store page"),
        message=_("The remark does not hold the link to the app's store page."),
        remedy=_("Put a link that opens into the remark."),
        example=Draft(sign_name="FitTrack", sign_type="app"),
        good=Draft(
            sign_name="FitTrack",
            sign_type="app",
            remark="https://apps.apple.com/app/id6450000001",
        ),
        source="Console reference 3.1",
        check=_app,
    ),
    Rule(
        id="signature-website-domain",
        subject="signature",
        level=Level.ADVISES,
        title=_("A website is shown by its domain"),
        message=_("The remark does not name the domain of the website."),
        remedy=_("Put the domain into the remark."),
        example=Draft(sign_name="Harbour Books", sign_type="website"),
        good=Draft(
            sign_name="Harbour Books", sign_type="website", remark="harbourbooks.com"
        ),
        source="Console reference 3.1",
        check=_website,
    ),
    Rule(
        id="signature-wechat-name",
        subject="signature",
        level=Level.ADVISES,
        title=_("An Official Account or Mini Program is found by its full name"),
        message=_(
            "The remark does not hold the full name under which it is published."
        ),
        remedy=_("Put the full name into the remark; it has to be found by a search."),
        example=Draft(sign_name="一点通", sign_type="mini_program"),
        good=Draft(sign_name="一点通", sign_type="mini_program", remark="一点通旅行"),
        source="Console reference 3.1",
        check=_wechat,
    ),
)
