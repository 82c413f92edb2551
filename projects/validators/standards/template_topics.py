"""Subjects that are not sent, or not in every kind of message."""

from collections.abc import Callable

from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import Level, Text
from projects.validators.standards import topics
from projects.validators.standards.drafts import TemplateDraft as Draft
from projects.validators.standards.rule import Facts, Rule, named
from projects.validators.standards.wordlists import PROMOTION
from projects.validators.standards.words import Words

Check = Callable[[Draft], Facts]
_ABOUT = _("The text is about a subject that is not sent: %(words)s.")
_NO_WAY = _("Tencent sends nothing about it. Take it out if something else is meant.")
_OPT_OUT = "Reply T to unsubscribe"


def _in_any(words: Words) -> Check:
    return lambda draft: named(words.found(draft.content))


def _beyond_otp(words: Words) -> Check:
    return lambda draft: (
        None if draft.kind == "otp" else named(words.found(draft.content))
    )


def _promoted(words: Words) -> Check:
    """Subjects that a notification may mention, but nothing may promote."""

    def check(draft: Draft) -> Facts:
        if draft.kind == "marketing" or draft.content in PROMOTION:
            return named(words.found(draft.content))
        return None

    return check


def _finance_otp(draft: Draft) -> Facts:
    if draft.kind != "otp":
        return None
    text = f"{draft.sign_name} {draft.content}"
    return named(topics.FINANCE.found(text) + topics.BANKS.found(text))


def _coupon(draft: Draft) -> Facts:
    return (
        named(topics.COUPONS.found(draft.content))
        if draft.kind == "marketing"
        else None
    )


def _topic(name: str, title: Text, words: Words, bad: str, good: str) -> Rule:
    return Rule(
        id=f"template-topic-{name}",
        subject="template",
        level=Level.REFUSES,
        title=title,
        message=_ABOUT,
        remedy=_NO_WAY,
        example=Draft(kind="notification", content=bad),
        good=Draft(kind="notification", content=good),
        source="Console reference 4.3",
        check=_in_any(words),
    )


BANNED = (
    _topic(
        "gambling",
        _("No gambling, lotteries, lucky draws or prize notices"),
        topics.GAMBLING,
        "You have won a prize in our lucky draw.",
        "Your points are ready to be used in the app.",
    ),
    _topic(
        "adult",
        _("No pornography"),
        topics.ADULT,
        "Watch free porn tonight.",
        "Your film ticket for tonight is ready.",
    ),
    _topic(
        "dating",
        _("No dating"),
        topics.DATING,
        "Singles near you are waiting for your answer.",
        "Your table for two is booked for tonight.",
    ),
    _topic(
        "groups",
        _("Nobody is asked to join groups or add friends"),
        topics.GROUPS,
        "Join our WhatsApp group for daily tips.",
        "Read our answer to your question in the app.",
    ),
    _topic(
        "drugs",
        _("No drugs"),
        topics.DRUGS,
        "Cannabis delivered to your door tonight.",
        "Your prescription is ready at our pharmacy.",
    ),
    _topic(
        "alcohol",
        _("No alcohol or tobacco"),
        topics.ALCOHOL,
        "Cold beer delivered to your door tonight.",
        "Your dinner will be delivered to your door tonight.",
    ),
    _topic(
        "nightlife",
        _("No clubs, bars or massage parlours"),
        topics.NIGHTLIFE,
        "Our nightclub opens at ten tonight.",
        "Our book shop opens at ten today.",
    ),
    _topic(
        "health",
        _("No plastic surgery, beauty or healthcare offers"),
        topics.HEALTH,
        "Botox at our new centre, seen within a week.",
        "Your appointment at our clinic is on {1} at {2}.",
    ),
    _topic(
        "religion",
        _("No religion, superstition or funerals"),
        topics.RELIGION,
        "The sermon begins at 10 on Sunday.",
        "The concert begins at 10 on Sunday.",
    ),
    _topic(
        "politics",
        _("No politics or campaigns for rights"),
        topics.POLITICS,
        "Vote for Tan in the election on Saturday.",
        "The meeting of your condominium is on Saturday at noon.",
    ),
    _topic(
        "donations",
        _("No donations or crowdfunding"),
        topics.DONATIONS,
        "Please donate for the victims of the flood.",
        "Because of the flood our store stays closed today.",
    ),
    _topic(
        "jobs",
        _("No recruitment or job interviews"),
        topics.JOBS,
        "We are hiring warehouse staff in Penang.",
        "Your shift at the warehouse begins at {1}.",
    ),
    _topic(
        "migration",
        _("No migration or studies abroad"),
        topics.MIGRATION,
        "Move to Canada: migration visas made easy.",
        "Your flight to Canada leaves at {1}.",
    ),
    _topic(
        "investment",
        _("No stocks, investments or crypto money"),
        topics.INVESTMENT,
        "Invest 100 dollars today with guaranteed returns.",
        "We received your payment of {1} today.",
    ),
    _topic(
        "loans",
        _("No loans, credit checks or higher limits"),
        topics.LOANS,
        "Personal loans approved in ten minutes.",
        "Your order was approved in ten minutes.",
    ),
    _topic(
        "debt",
        _("No debt collection or payment reminders"),
        topics.DEBT,
        "Your payment is overdue, pay immediately.",
        "Thank you, your payment of {1} has arrived.",
    ),
    _topic(
        "violence",
        _("No violence or threats"),
        topics.VIOLENCE,
        "We know where you live.",
        "We know about the delay and are sorry for it.",
    ),
    _topic(
        "fraud",
        _("No fakes, paid reviews, invoices or personal data"),
        topics.FRAUD,
        "We pay for five-star reviews of our shop.",
        "Please tell us how you liked our shop.",
    ),
    _topic(
        "trades",
        _("No decoration, building, fur or trademark services"),
        topics.TRADES,
        "Home renovation from 999 dollars.",
        "Our electrician comes to your home at {1}.",
    ),
    _topic(
        "users",
        _("Nobody is won or woken as a user"),
        topics.COMEBACK,
        "We miss you! Come back for a gift.",
        "Your account was used from {1} today.",
    ),
)


def _limited(name: str, title: Text, check: Check, bad: str, good: str) -> Rule:
    return Rule(
        id=f"template-topic-{name}",
        subject="template",
        level=Level.REFUSES,
        title=title,
        message=_ABOUT,
        remedy=_("Only one-time codes are sent about it, or nothing at all."),
        example=Draft(kind="marketing", content=f"Dear member, {bad} {_OPT_OUT}"),
        good=Draft(kind="marketing", content=f"Dear member, {good} {_OPT_OUT}"),
        source="Console reference 4.3",
        check=check,
    )


LIMITED = (
    _limited(
        "estate",
        _("Real estate: nothing but OTP"),
        _beyond_otp(topics.ESTATE),
        "new condos for sale near Orchard.",
        "new sofas are in our store near Orchard.",
    ),
    _limited(
        "education",
        _("Education: nothing but OTP"),
        _beyond_otp(topics.EDUCATION),
        "enrol in our maths tuition before June.",
        "our new maths books are in store.",
    ),
    _limited(
        "finance",
        _("Finance: neither notifications nor marketing"),
        _beyond_otp(topics.FINANCE),
        "open a savings account before June.",
        "open your birthday gift before June.",
    ),
    _limited(
        "insurance",
        _("Insurance: neither notifications nor marketing"),
        _promoted(topics.INSURANCE),
        "travel insurance from 10 dollars a week.",
        "travel bags from 10 dollars this week.",
    ),
    _limited(
        "games",
        _("Games are not promoted"),
        _promoted(topics.GAMES),
        "our new mobile game has begun.",
        "our new tennis season has begun.",
    ),
    _limited(
        "exhibitions",
        _("Exhibitions are not promoted"),
        _promoted(topics.EXHIBITIONS),
        "visit our booth at the trade fair.",
        "visit our new store in Bugis.",
    ),
)
DEBATED = (
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
RULES = (*BANNED, *LIMITED, *DEBATED)
