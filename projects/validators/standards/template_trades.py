"""Subjects that are sent in one kind of message at most."""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import Level, Text
from projects.validators.standards import topics_trades as trades
from projects.validators.standards.drafts import TemplateDraft as Draft
from projects.validators.standards.rule import Facts, Rule, named
from projects.validators.standards.template_topics import ABOUT
from projects.validators.standards.wordlists import ATTRACTING, PROMOTION
from projects.validators.standards.words import Words

Check = Callable[[Draft], Facts]
_OPT_OUT = "Reply T to unsubscribe"


def _beyond_otp(words: Words) -> Check:
    def check(draft: Draft) -> Facts:
        return None if draft.kind == "otp" else named(words.found(draft.content))

    return check


def _promoted(words: Words) -> Check:
    """Subjects that a notification may mention, but nothing may promote."""

    def check(draft: Draft) -> Facts:
        text = draft.content
        promotes = text in PROMOTION or text in ATTRACTING
        if draft.kind != "marketing" and not promotes:
            return None
        return named(words.found(text))

    return check


def _finance_otp(draft: Draft) -> Facts:
    if draft.kind != "otp":
        return None
    text = f"{draft.sign_name} {draft.content}"
    return named(trades.FINANCE.found(text) + trades.BANKS.found(text))


def _coupon(draft: Draft) -> Facts:
    if draft.kind != "marketing":
        return None
    return named(trades.COUPONS.found(draft.content))


def _limited(name: str, title: Text, check: Check, bad: str, good: str) -> Rule:
    return Rule(
        id=f"template-topic-{name}",
        subject="template",
        level=Level.REFUSES,
        title=title,
        message=ABOUT,
        remedy=_("Only one-time codes are sent about it, or nothing at all."),
        example=Draft(kind="marketing", content=f"Dear member, {bad} {_OPT_OUT}"),
        good=Draft(kind="marketing", content=f"Dear member, {good} {_OPT_OUT}"),
        source="Console reference 4.3",
        check=check,
    )


_LIMITED = (
    _limited(
        "estate",
        _("Real estate: nothing but OTP"),
        _beyond_otp(trades.ESTATE),
        "new condos for sale near Orchard.",
        "new sofas are in our store near Orchard.",
    ),
    _limited(
        "education",
        _("Education: nothing but OTP"),
        _beyond_otp(trades.EDUCATION),
        "enrol in our maths tuition before June.",
        "our new maths books are in store.",
    ),
    _limited(
        "finance",
        _("Finance: neither notifications nor marketing"),
        _beyond_otp(trades.FINANCE),
        "open a savings account before June.",
        "open your birthday gift before June.",
    ),
    _limited(
        "insurance",
        _("Insurance: neither notifications nor marketing"),
        _beyond_otp(trades.INSURANCE),
        "travel insurance from 10 dollars a week.",
        "travel bags from 10 dollars this week.",
    ),
    _limited(
        "games",
        _("Games are not promoted"),
        _promoted(trades.GAMES),
        "our new mobile game has begun.",
        "our new tennis season has begun.",
    ),
    _limited(
        "exhibitions",
        _("Exhibitions are not promoted"),
        _promoted(trades.EXHIBITIONS),
        "visit our booth at the trade fair.",
        "visit our new store in Bugis.",
    ),
)
_DEBATED = (
    Rule(
        id="template-topic-bank-otp",
        subject="template",
        level=Level.WARNS,
        title=_("Finance: even one-time codes are debated"),
        message=_("The sender seems to be in finance: %(words)s."),
        remedy=_("Enclose the licence of the bank, and promise nothing in the text."),
        example=Draft(kind="otp", content="Your code for Harbour Bank is {1}."),
        good=Draft(kind="otp", content="Your code for Harbour Books is {1}."),
        source="Console reference 4.3",
        check=_finance_otp,
    ),
    Rule(
        id="template-topic-coupons",
        subject="template",
        level=Level.WARNS,
        title=_("Coupons alone are not promoted"),
        message=_("Coupons are on the list of what is not promoted: %(words)s."),
        remedy=_("Announce what members can buy, not the coupon."),
        example=Draft(
            kind="marketing", content=f"Dear member, take this coupon. {_OPT_OUT}"
        ),
        good=Draft(
            kind="marketing", content=f"Dear member, see our new books. {_OPT_OUT}"
        ),
        source="Console reference 4.3",
        check=_coupon,
    ),
)
RULES = (*_LIMITED, *_DEBATED)
