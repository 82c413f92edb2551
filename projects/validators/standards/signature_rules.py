"""How a signature is written."""

import re
import unicodedata

from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import Level
from projects.validators.standards.drafts import SignatureDraft as Draft
from projects.validators.standards.rule import Facts, Rule, named, when
from projects.validators.standards.symbols import emoji, ornaments, unseen
from projects.validators.standards.texts import LINK
from projects.validators.standards.words import han
from tencent.segments import count

SHORTEST, LONGEST = 2, 15
_BRACKETS = re.compile(r"[\[\]【】［］]")
_PHONE = re.compile(r"\+?\d[\d -]{5,18}\d", re.ASCII)


def _length(draft: Draft) -> Facts:
    length = len(draft.sign_name)
    is_right = SHORTEST <= length <= LONGEST
    return None if is_right else {"length": length}


def _brackets(draft: Draft) -> Facts:
    return named(_BRACKETS.findall(draft.sign_name))


def _unseen(draft: Draft) -> Facts:
    return named(unseen(draft.sign_name))


def _blanks(draft: Draft) -> Facts:
    name = draft.sign_name
    return when(name != name.strip() or "  " in name)


def _letters(draft: Draft) -> Facts:
    return when(
        not any(unicodedata.category(char)[0] == "L" for char in draft.sign_name)
    )


def _contact(draft: Draft) -> Facts:
    found = _PHONE.findall(draft.sign_name)
    if draft.sign_type != "website":
        found += [link[0] for link in LINK.finditer(draft.sign_name)]
    if "@" in draft.sign_name.strip("@"):
        found.append(draft.sign_name)
    return named(found)


def _symbols(draft: Draft) -> Facts:
    return named(emoji(draft.sign_name) + ornaments(draft.sign_name))


def _encoding(draft: Draft) -> Facts:
    if han(draft.sign_name) or not re.search("[A-Za-z]", draft.sign_name):
        return None
    return named(list(count(draft.sign_name).non_gsm))


RULES = (
    Rule(
        id="signature-length",
        subject="signature",
        level=Level.REFUSES,
        title=_("A signature has 2 to 15 characters"),
        message=_("The signature has %(length)d characters; 2 to 15 are allowed."),
        remedy=_("Shorten it to a name by which recipients know you."),
        example=Draft(sign_name="Harbour Books and Stationery"),
        good=Draft(sign_name="Harbour Books"),
        source="Console reference 3.2",
        check=_length,
    ),
    Rule(
        id="signature-brackets",
        subject="signature",
        level=Level.REFUSES,
        title=_("A signature is written without brackets"),
        message=_("The signature holds %(words)s."),
        remedy=_("Leave the brackets out: they are added when a message is sent."),
        example=Draft(sign_name="[Harbour Books]"),
        good=Draft(sign_name="Harbour Books"),
        source="Console reference 3.2",
        check=_brackets,
    ),
    Rule(
        id="signature-invisible",
        subject="signature",
        level=Level.REFUSES,
        title=_("Every character of a signature can be seen"),
        message=_("The signature holds characters that nobody sees: %(words)s."),
        remedy=_("Type the name anew instead of pasting it."),
        example=Draft(sign_name="Harbour\u200bBooks"),
        good=Draft(sign_name="Harbour Books"),
        source="Console reference 3.2",
        check=_unseen,
    ),
    Rule(
        id="signature-blanks",
        subject="signature",
        level=Level.WARNS,
        title=_("Blanks stand singly and between words"),
        message=_("The signature begins or ends with a blank, or has two in a row."),
        remedy=_("Take the superfluous blanks out."),
        example=Draft(sign_name="Harbour  Books"),
        good=Draft(sign_name="Harbour Books"),
        source="Console reference 3.2",
        check=_blanks,
    ),
    Rule(
        id="signature-no-letters",
        subject="signature",
        level=Level.REFUSES,
        title=_("A signature has letters"),
        message=_("Digits and symbols alone do not tell who writes."),
        remedy=_("Use the name of the organization, app or website."),
        example=Draft(sign_name="20-26-01"),
        good=Draft(sign_name="Harbour Books"),
        source="Console reference 3.2",
        check=_letters,
    ),
    Rule(
        id="signature-contact",
        subject="signature",
        level=Level.WARNS,
        title=_("A signature is a name, not an address"),
        message=_("%(words)s is an address or a number."),
        remedy=_("Use the name; put addresses and numbers into the body."),
        example=Draft(sign_name="harbour.com"),
        good=Draft(sign_name="Harbour Books"),
        source="Console reference 3.2",
        check=_contact,
    ),
    Rule(
        id="signature-symbols",
        subject="signature",
        level=Level.WARNS,
        title=_("Emoji and ornaments do not belong into a signature"),
        message=_("Many phones show something else in place of %(words)s."),
        remedy=_("Write the name in letters alone."),
        example=Draft(sign_name="★Harbour★"),
        good=Draft(sign_name="Harbour"),
        source="Console reference 4.3",
        check=_symbols,
    ),
    Rule(
        id="signature-encoding",
        subject="signature",
        level=Level.ADVISES,
        title=_("A signature in plain letters keeps messages long"),
        message=_(
            "%(words)s leaves room for 70 instead of 160 characters in every message "
            "with this signature."
        ),
        remedy=_("Use the plain letter or sign if the name is still recognised."),
        example=Draft(sign_name="Harbour’s Books"),
        good=Draft(sign_name="Harbour's Books"),
        source="Console reference 4.7",
        check=_encoding,
    ),
)
