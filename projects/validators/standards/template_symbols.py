"""Characters and manners of a body template."""

import re

from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import Level
from projects.validators.standards.drafts import TemplateDraft as Draft
from projects.validators.standards.rule import Facts, Rule, named, when
from projects.validators.standards.symbols import emoji, ornaments, unseen
from projects.validators.standards.texts import VARIABLE, fixed

_AT_FRONT = re.compile(r"\s{0,5}[\[［]([^\[\]［］\n]{1,30})[\]］]")
_SHOUTED = re.compile(r"[!！]{2,}")
_MOST_EXCLAMATIONS = 2
# A text of fewer letters may be one abbreviation.
_FEWEST_LETTERS, _CAPITALS = 20, 0.7


def _full_width(draft: Draft) -> Facts:
    return named(re.findall("[【】]", draft.content))


def _symbols(draft: Draft) -> Facts:
    return named(ornaments(draft.content))


def _emoji(draft: Draft) -> Facts:
    return named(emoji(draft.content))


def _unseen(draft: Draft) -> Facts:
    return named(unseen(draft.content))


def _signature_inside(draft: Draft) -> Facts:
    found = _AT_FRONT.match(draft.content)
    return named([found[0].strip()]) if found else None


def _signature_twice(draft: Draft) -> Facts:
    name = draft.sign_name.strip()
    starts = draft.content.lstrip().casefold().startswith(name.casefold())
    return {"name": name} if name and starts else None


def _blanks(draft: Draft) -> Facts:
    return when(draft.content.strip() and draft.content != draft.content.strip())


def _capitals(draft: Draft) -> Facts:
    letters = re.findall("[A-Za-z]", VARIABLE.sub("", draft.content))
    capitals = sum(letter.isupper() for letter in letters)
    return when(len(letters) >= _FEWEST_LETTERS and capitals > _CAPITALS * len(letters))


def _exclamations(draft: Draft) -> Facts:
    content = fixed(draft.content)
    marks = content.count("!") + content.count("！")
    return when(marks > _MOST_EXCLAMATIONS or _SHOUTED.search(content))


def _pair(bad: str, good: str) -> dict[str, Draft]:
    return {
        "example": Draft(kind="notification", content=bad),
        "good": Draft(kind="notification", content=good),
    }


RULES = (
    Rule(
        id="template-full-width-brackets",
        subject="template",
        level=Level.REFUSES,
        title=_("No full-width brackets"),
        message=_("%(words)s are kept for signatures."),
        remedy=_("Use quotation marks or nothing at all."),
        **_pair("Your parcel is at 【South Gate】.", "Your parcel is at South Gate."),
        source="Console reference 4.3",
        check=_full_width,
    ),
    Rule(
        id="template-symbols",
        subject="template",
        level=Level.REFUSES,
        title=_("No symbols that garble"),
        message=_("These symbols are not sent: %(words)s."),
        remedy=_("Write words in their place, such as “and” or the currency's code."),
        **_pair("★ Your order {1} is shipped ★", "Your order {1} is shipped."),
        source="Console reference 4.3",
        check=_symbols,
    ),
    Rule(
        id="template-invisible",
        subject="template",
        level=Level.REFUSES,
        title=_("Every character can be seen"),
        message=_("The text holds characters that nobody sees: %(words)s."),
        remedy=_("Type the text anew instead of pasting it."),
        **_pair("Your order is ship\u200bped today.", "Your order is shipped today."),
        source="Console reference 4.5",
        check=_unseen,
    ),
    Rule(
        id="template-emoji",
        subject="template",
        level=Level.WARNS,
        title=_("Emoji look different everywhere"),
        message=_("%(words)s may garble, and counts as two characters or more."),
        remedy=_("Leave emoji out."),
        **_pair("Your order is shipped today 📦", "Your order is shipped today."),
        source="Console reference 4.7",
        check=_emoji,
    ),
    Rule(
        id="template-signature-inside",
        subject="template",
        level=Level.WARNS,
        title=_("The signature is not part of the body"),
        message=_("The text begins with %(words)s, which reads like a signature."),
        remedy=_("Take it out: the signature is added when a message is sent."),
        **_pair("[Harbour] Your order is shipped.", "Your order is shipped today."),
        source="Console reference 3.4",
        check=_signature_inside,
    ),
    Rule(
        id="template-signature-twice",
        subject="template",
        level=Level.ADVISES,
        title=_("The sender is named once"),
        message=_("The text begins with “%(name)s”, and so does its signature."),
        remedy=_("Begin with the occasion."),
        example=Draft(
            kind="notification",
            content="Harbour: your order {1} is shipped.",
            sign_name="Harbour",
        ),
        good=Draft(
            kind="notification",
            content="Your order {1} is shipped.",
            sign_name="Harbour",
        ),
        source="Console reference 3.4",
        check=_signature_twice,
    ),
    Rule(
        id="template-blanks",
        subject="template",
        level=Level.ADVISES,
        title=_("No blanks around the text"),
        message=_("The text begins or ends with a blank or a line break."),
        remedy=_("Take it out: it is counted and seen by nobody."),
        **_pair("Your order {1} is shipped. ", "Your order {1} is shipped."),
        source="Console reference 4.7",
        check=_blanks,
    ),
    Rule(
        id="template-capitals",
        subject="template",
        level=Level.ADVISES,
        title=_("Capitals are for names and beginnings"),
        message=_("Most of the text is in capital letters, as junk messages are."),
        remedy=_("Write it in small letters."),
        **_pair("YOUR ORDER {1} HAS BEEN SHIPPED", "Your order {1} has been shipped"),
        source="Console reference 4.3",
        check=_capitals,
    ),
    Rule(
        id="template-exclamations",
        subject="template",
        level=Level.ADVISES,
        title=_("Few exclamation marks"),
        message=_("So many exclamation marks read like a junk message."),
        remedy=_("End sentences with full stops."),
        **_pair("Your order {1} is shipped!!!", "Your order {1} is shipped."),
        source="Console reference 4.3",
        check=_exclamations,
    ),
)
