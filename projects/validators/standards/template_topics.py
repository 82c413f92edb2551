"""Subjects that are not sent in any kind of message."""

from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import Level, Text
from projects.validators.standards import topics_trades as trades
from projects.validators.standards import topics_vices as vices
from projects.validators.standards.drafts import TemplateDraft as Draft
from projects.validators.standards.rule import Rule, named
from projects.validators.standards.words import Words

ABOUT = _("The text is about a subject that is not sent: %(words)s.")
_NO_WAY = _("Tencent sends nothing about it. Take it out if something else is meant.")


def _topic(name: str, title: Text, words: Words, bad: str, good: str) -> Rule:
    return Rule(
        id=f"template-topic-{name}",
        subject="template",
        level=Level.REFUSES,
        title=title,
        message=ABOUT,
        remedy=_NO_WAY,
        example=Draft(kind="notification", content=bad),
        good=Draft(kind="notification", content=good),
        source="Console reference 4.3",
        check=lambda draft: named(words.found(draft.content)),
    )


RULES = (
    _topic(
        "gambling",
        _("No gambling, lotteries, lucky draws or prize notices"),
        vices.GAMBLING,
        "You have won a prize in our lucky draw.",
        "Your points are ready to be used in the app.",
    ),
    _topic(
        "adult",
        _("No pornography"),
        vices.ADULT,
        "Watch free porn tonight.",
        "Your film ticket for tonight is ready.",
    ),
    _topic(
        "dating",
        _("No dating"),
        vices.DATING,
        "Singles near you are waiting for your answer.",
        "Your table for two is booked for tonight.",
    ),
    _topic(
        "groups",
        _("Nobody is asked to join groups or add friends"),
        vices.GROUPS,
        "Join our WhatsApp group for daily tips.",
        "Read our answer to your question in the app.",
    ),
    _topic(
        "drugs",
        _("No drugs"),
        vices.DRUGS,
        "Cannabis delivered to your door tonight.",
        "Your prescription is ready at our pharmacy.",
    ),
    _topic(
        "alcohol",
        _("No alcohol or tobacco"),
        vices.ALCOHOL,
        "Cold beer delivered to your door tonight.",
        "Your dinner will be delivered to your door tonight.",
    ),
    _topic(
        "nightlife",
        _("No clubs, bars or massage parlours"),
        vices.NIGHTLIFE,
        "Our nightclub opens at ten tonight.",
        "Our book shop opens at ten today.",
    ),
    _topic(
        "health",
        _("No plastic surgery, beauty or healthcare offers"),
        trades.HEALTH,
        "Botox at our new centre, seen within a week.",
        "Your appointment at our clinic is on {1} at {2}.",
    ),
    _topic(
        "religion",
        _("No religion, superstition or funerals"),
        vices.RELIGION,
        "The sermon begins at 10 on Sunday.",
        "The concert begins at 10 on Sunday.",
    ),
    _topic(
        "politics",
        _("No politics or campaigns for rights"),
        vices.POLITICS,
        "Vote for Tan in the election on Saturday.",
        "The meeting of the residents is on Saturday at noon.",
    ),
    _topic(
        "donations",
        _("No donations or crowdfunding"),
        vices.DONATIONS,
        "Please donate for the victims of the flood.",
        "Because of the flood our store stays closed today.",
    ),
    _topic(
        "jobs",
        _("No recruitment or job interviews"),
        trades.JOBS,
        "We are hiring warehouse staff in Penang.",
        "Your shift at the warehouse begins at {1}.",
    ),
    _topic(
        "migration",
        _("No migration or studies abroad"),
        trades.MIGRATION,
        "Move to Canada: migration visas made easy.",
        "Your flight to Canada leaves at {1}.",
    ),
    _topic(
        "investment",
        _("No stocks, investments or crypto money"),
        trades.INVESTMENT,
        "Invest 100 dollars today with guaranteed returns.",
        "We received your payment of {1} today.",
    ),
    _topic(
        "loans",
        _("No loans, credit checks or higher limits"),
        trades.LOANS,
        "Personal loans approved in ten minutes.",
        "Your order was approved in ten minutes.",
    ),
    _topic(
        "debt",
        _("No debt collection or payment reminders"),
        trades.DEBT,
        "Your payment is overdue, pay immediately.",
        "Thank you, your payment of {1} has arrived.",
    ),
    _topic(
        "violence",
        _("No violence or threats"),
        vices.VIOLENCE,
        "We know where you live.",
        "We know about the delay and are sorry for it.",
    ),
    _topic(
        "fraud",
        _("No fakes, paid reviews, invoices or personal data"),
        vices.FRAUD,
        "We pay for five-star reviews of our shop.",
        "Please tell us how you liked our shop.",
    ),
    _topic(
        "trades",
        _("No decoration, building, fur or trademark services"),
        trades.TRADES,
        "Home renovation from 999 dollars.",
        "Our electrician comes to your home at {1}.",
    ),
    _topic(
        "users",
        _("Nobody is won or woken as a user"),
        trades.COMEBACK,
        "We miss you! Come back for a gift.",
        "Your account was used from {1} today.",
    ),
)
