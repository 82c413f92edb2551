"""What a body template of its kind must say."""

from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import Level
from projects.validators.standards import wordlists
from projects.validators.standards.drafts import TemplateDraft as Draft
from projects.validators.standards.rule import Facts, Rule, named, when
from projects.validators.standards.texts import VARIABLE, fixed, links, numbers
from projects.validators.standards.words import folded

# The code, and for how many minutes it is valid.
_MOST_IN_OTP = 2
_LONGEST_IN_OTP = 6
# The characters in which an opt-out at the end is looked for.
_END = 60


def _is_otp(draft: Draft) -> bool:
    return draft.kind == "otp"


def _code_word(draft: Draft) -> Facts:
    has_text = bool(draft.content.strip())
    is_missing = fixed(draft.content) not in wordlists.CODE
    return when(_is_otp(draft) and has_text and is_missing)


def _code(draft: Draft) -> Facts:
    return when(_is_otp(draft) and not numbers(draft.content))


def _otp_promotion(draft: Draft) -> Facts:
    return named(wordlists.PROMOTION.found(draft.content)) if _is_otp(draft) else None


def _otp_link(draft: Draft) -> Facts:
    return named(links(draft.content)) if _is_otp(draft) else None


def _otp_variables(draft: Draft) -> Facts:
    if not _is_otp(draft):
        return None
    used = sorted(set(numbers(draft.content)))
    long = [
        f"{{{number}}}"
        for number, value in enumerate(draft.samples[1:], start=2)
        if number in used and len(value) > _LONGEST_IN_OTP
    ]
    return named([f"{{{number}}}" for number in used[_MOST_IN_OTP:]] or long)


def _otp_second(draft: Draft) -> Facts:
    if not _is_otp(draft) or len(set(numbers(draft.content))) != _MOST_IN_OTP:
        return None
    rest = folded(VARIABLE.split(draft.content)[-1])
    is_time = wordlists.DURATION.pattern.match(rest.lstrip(" -"))
    return when(not is_time)


def _secrecy(draft: Draft) -> Facts:
    return when(_is_otp(draft) and draft.content not in wordlists.SECRECY)


def _promotion(draft: Draft) -> Facts:
    if draft.kind != "notification":
        return None
    return named(wordlists.PROMOTION.found(draft.content))


def _opt_out(draft: Draft) -> Facts:
    if draft.kind != "marketing":
        return None
    return when(draft.content.strip()[-_END:] not in wordlists.OPT_OUT)


def _opt_out_elsewhere(draft: Draft) -> Facts:
    if draft.kind == "marketing":
        return None
    return named(wordlists.OPT_OUT.found(draft.content))


def _membership(draft: Draft) -> Facts:
    is_marketing = draft.kind == "marketing"
    return when(is_marketing and draft.content not in wordlists.MEMBERSHIP)


def _inviting(draft: Draft) -> Facts:
    is_member = draft.content in wordlists.MEMBERSHIP
    return None if is_member else named(wordlists.INVITING.found(draft.content))


def _pair(kind: str, bad: str, good: str) -> dict[str, Draft]:
    return {
        "example": Draft(kind=kind, content=bad),
        "good": Draft(kind=kind, content=good),
    }


_CODE = "Your code is {1}. Do not share it."
_SALE = "Dear member, all shoes are 20% off until Sunday."
RULES = (
    Rule(
        id="template-otp-needs-code",
        subject="template",
        level=Level.REFUSES,
        title=_("An OTP says “code”"),
        message=_("The text has neither the word “code” nor 验证码."),
        remedy=_("Call the number by that word."),
        **_pair("otp", "Your PIN is {1}. Do not share it.", _CODE),
        source="Console reference 4.3",
        check=_code_word,
    ),
    Rule(
        id="template-otp-without-code",
        subject="template",
        level=Level.REFUSES,
        title=_("An OTP has a variable for its code"),
        message=_("The text has no variable, so it would send no code."),
        remedy=_("Put {1} where the code shall stand, or choose another kind."),
        **_pair("otp", "Your code is in your mail.", _CODE),
        source="Console reference 4.6",
        check=_code,
    ),
    Rule(
        id="template-otp-promotion",
        subject="template",
        level=Level.REFUSES,
        title=_("An OTP promotes nothing"),
        message=_("The text promotes: %(words)s."),
        remedy=_("Make a template of the kind Marketing for it."),
        **_pair("otp", "Your code is {1}. Enjoy 15% off your order.", _CODE),
        source="Console reference 4.3",
        check=_otp_promotion,
    ),
    Rule(
        id="template-otp-variables",
        subject="template",
        level=Level.REFUSES,
        title=_("An OTP has a code and a time, and no other variables"),
        message=_("There is more than a code and a time: %(words)s."),
        remedy=_("Write one template for each occasion: sign-up, password, payment."),
        **_pair("otp", "{2}, your code to {3} is {1}. Do not share it.", _CODE),
        source="Console reference 4.5",
        check=_otp_variables,
    ),
    Rule(
        id="template-otp-second-variable",
        subject="template",
        level=Level.WARNS,
        title=_("The second variable of an OTP is a time"),
        message=_("The second variable is not followed by minutes or another time."),
        remedy=_("Write the occasion as fixed text."),
        **_pair("otp", "Your code to {2} is {1}. Do not share it, {2}.", _CODE),
        source="Console reference 4.5",
        check=_otp_second,
    ),
    Rule(
        id="template-otp-link",
        subject="template",
        level=Level.WARNS,
        title=_("An OTP has no link"),
        message=_("A link in an OTP looks like phishing: %(words)s."),
        remedy=_("Leave it out: the recipient knows where to type the code."),
        **_pair("otp", "Your code is {1}. Use it at https://lab.sg/in", _CODE),
        source="Console reference 4.3",
        check=_otp_link,
    ),
    Rule(
        id="template-otp-secrecy",
        subject="template",
        level=Level.ADVISES,
        title=_("An OTP asks to keep the code secret"),
        message=_("The text does not warn against sharing the code."),
        remedy=_("Add “Do not share it.”"),
        **_pair("otp", "Your code is {1}.", _CODE),
        source="Console reference 4.6",
        check=_secrecy,
    ),
    Rule(
        id="template-notification-promotion",
        subject="template",
        level=Level.REFUSES,
        title=_("A notification promotes nothing"),
        message=_("The text promotes: %(words)s."),
        remedy=_("Leave it out, or choose the kind Marketing."),
        **_pair(
            "notification",
            "Your order {1} is shipped. Here is a coupon for the next one.",
            "Your order {1} is shipped.",
        ),
        source="Console reference 4.3",
        check=_promotion,
    ),
    Rule(
        id="template-marketing-opt-out",
        subject="template",
        level=Level.REFUSES,
        title=_("Marketing ends with a way to opt out"),
        message=_("The text does not end with a way to opt out."),
        remedy=_("End it with “Reply T to unsubscribe” or 回复T退订."),
        **_pair("marketing", _SALE, f"{_SALE} Reply T to unsubscribe"),
        source="Console reference 4.3",
        check=_opt_out,
    ),
    Rule(
        id="template-marketing-membership",
        subject="template",
        level=Level.REFUSES,
        title=_("Marketing names why somebody gets it"),
        message=_("Nothing shows that the recipient is a member or customer."),
        remedy=_("Address members as such: “Dear member”, “your points”, 尊敬的会员."),
        **_pair(
            "marketing",
            "All shoes are 20% off until Sunday. Reply T to unsubscribe",
            f"{_SALE} Reply T to unsubscribe",
        ),
        source="Console reference 4.5",
        check=_membership,
    ),
    Rule(
        id="template-opt-out-elsewhere",
        subject="template",
        level=Level.WARNS,
        title=_("Only marketing offers to opt out"),
        message=_("%(words)s belongs to marketing, but the kind is another."),
        remedy=_("Choose the kind Marketing, or leave it out."),
        **_pair(
            "notification",
            "Your order {1} is shipped. Reply T to unsubscribe",
            "Your order {1} is shipped.",
        ),
        source="Console reference 4.5",
        check=_opt_out_elsewhere,
    ),
    Rule(
        id="template-invitation",
        subject="template",
        level=Level.WARNS,
        title=_("Invitations go to those who know the sender"),
        message=_("The text invites without saying how the recipient is known."),
        remedy=_("Name the membership or the order that the invitation follows."),
        **_pair(
            "notification",
            "We invite you to the opening of our store on Sunday.",
            "Dear member, we invite you to the opening of our store on Sunday.",
        ),
        source="Console reference 4.3",
        check=_inviting,
    ),
)
