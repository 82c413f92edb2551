"""What a body template costs: its length, its characters, its parts."""

import unicodedata

from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import Level
from projects.validators.standards.drafts import TemplateDraft as Draft
from projects.validators.standards.rule import Facts, Rule, named
from projects.validators.standards.texts import filled, is_filled
from tencent.segments import GSM_7, GSM_BASIC, count

LONGEST = 500
_MANY_PARTS = 3
# So many units can be saved by other words.
_A_FEW = 10
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚′", "'"),
        **dict.fromkeys("“”„″", '"'),
        **dict.fromkeys("–—−‐‑", "-"),
        "…": "...",
        "，": ", ",
        "。": ". ",
        "、": ", ",
        "\u3000": " ",
        "\xa0": " ",
        "×": "x",
        "•": "-",
        "·": "-",
        "`": "'",
        "´": "'",
        "\t": " ",
    }
)
_LONG = "Your order {1} has been shipped. " * 16


def _in_plain(char: str) -> str:
    """The character as GSM has it, or itself when GSM has nothing like it."""
    plain = unicodedata.normalize("NFKC", char.translate(_PLAIN))
    if all(one in GSM_BASIC for one in plain):
        return plain
    bare = unicodedata.normalize("NFKD", plain)[0]
    return bare if bare in GSM_BASIC else char


def _long(draft: Draft) -> Facts:
    length = len(filled(draft))
    return {"length": length} if length > LONGEST else None


def _parts(draft: Draft) -> Facts:
    text = filled(draft)
    parts = count(text).segments
    return {"parts": parts} if parts > _MANY_PARTS and len(text) <= LONGEST else None


def _dear_characters(draft: Draft) -> Facts:
    dear = count(draft.content).non_gsm
    plain: dict[str, str | int | None] = {char: _in_plain(char) for char in dear}
    if not dear or any(char == instead for char, instead in plain.items()):
        return None
    text = filled(draft)
    now = count(text).segments
    then = count(text.translate(str.maketrans(plain))).segments
    return {**(named(list(dear)) or {}), "now": now, "then": then}


def _dear_signature(draft: Draft) -> Facts:
    if count(draft.content).encoding != GSM_7:
        return None
    facts = named(list(count(draft.sign_name).non_gsm))
    return facts and {"name": draft.sign_name}


def _boundary(draft: Draft) -> Facts:
    if not is_filled(draft):
        return None
    counted = count(filled(draft))
    fewer = counted.segments - 1
    if not fewer:
        return None
    over = counted.units - counted.capacity.total(fewer)
    return {"over": over, "parts": fewer} if over <= _A_FEW else None


RULES = (
    Rule(
        id="template-length",
        subject="template",
        level=Level.REFUSES,
        title=_("At most 500 characters with signature and values"),
        message=_("With its signature and values the text has %(length)d characters."),
        remedy=_("Shorten it to 500 characters, or make two templates of it."),
        example=Draft(kind="notification", content=_LONG),
        good=Draft(kind="notification", content="Your order {1} has been shipped."),
        source="Console reference 4.3",
        check=_long,
    ),
    Rule(
        id="template-many-parts",
        subject="template",
        level=Level.ADVISES,
        title=_("A message is short"),
        message=_("Each message is billed as %(parts)d parts."),
        remedy=_("Say it in fewer words."),
        example=Draft(kind="notification", content="您的订单已发货，请留意查收。" * 16),
        good=Draft(kind="notification", content="您的订单已发货，请留意查收。"),
        source="Console reference 4.7",
        check=_parts,
    ),
    Rule(
        id="template-dear-characters",
        subject="template",
        level=Level.ADVISES,
        title=_("A single character can halve the room"),
        message=_(
            "Because of %(words)s a part holds 70 instead of 160 characters: "
            "%(now)d parts; without, %(then)d."
        ),
        remedy=_("Use the plain letter or sign of the keyboard."),
        example=Draft(kind="notification", content="Your parcel — {1} — is shipped."),
        good=Draft(kind="notification", content="Your parcel - {1} - is shipped."),
        source="Console reference 4.7",
        check=_dear_characters,
    ),
    Rule(
        id="template-dear-signature",
        subject="template",
        level=Level.ADVISES,
        title=_("The signature counts with its letters"),
        message=_(
            "The text alone would have 160 characters in a part; with the signature "
            "“%(name)s” it has 70."
        ),
        remedy=_("Send it with a signature in plain Latin letters."),
        example=Draft(
            kind="notification",
            content="Your order {1} is shipped.",
            sign_name="海港书店",
        ),
        good=Draft(
            kind="notification",
            content="Your order {1} is shipped.",
            sign_name="Harbour",
        ),
        source="Console reference 4.7",
        check=_dear_signature,
    ),
    Rule(
        id="template-part-boundary",
        subject="template",
        level=Level.ADVISES,
        title=_("A few characters cost a whole part"),
        message=_("%(over)d characters less, and %(parts)d parts are enough."),
        remedy=_("Leave out a word or two."),
        example=Draft(
            kind="notification",
            content="Your order has been shipped today from our store at Orchard Road. "
            "Please keep your phone switched on and somebody at home between nine in "
            "the morning and 12 noon.",
        ),
        good=Draft(
            kind="notification",
            content="Your order has been shipped today from our store at Orchard Road. "
            "Please keep your phone on and somebody at home between 9am and 12 noon.",
        ),
        source="Console reference 4.7",
        check=_boundary,
    ),
)
