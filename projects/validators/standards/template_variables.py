"""How the variables of a body template are written and where they stand."""

import re

from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import Level
from projects.validators.standards.drafts import TemplateDraft as Draft
from projects.validators.standards.rule import Facts, Rule, named, when
from projects.validators.standards.texts import VARIABLE, fixed, numbers
from projects.validators.standards.wordlists import FILLING
from projects.validators.standards.words import folded, han

MOST_VARIABLES = 6
_EXPLAINED_FROM = 4
# What people write who mean a variable: {name}, { 1 }, ${x}, %s, #code#, <name>.
_MEANT = re.compile(
    r"\$\{[^{}\s]{0,20}\}|[{｛][^{}｛｝\n]{0,20}[}｝]|%s(?![a-z])|%\(\w{1,20}\)s"
    r"|(?<!\w)#[a-z_]{1,20}#|<(?:name|code|otp|date|time|amount|order|link)>|[{}｛｝]",
    re.IGNORECASE,
)
_V = r"\{\d{1,3}\}"
_INSIDE = re.compile(
    # In an address of the web or of mail.
    rf"(?:https?://|www\.)[!-z|~]{{0,200}}{_V}[!-~]{{0,80}}"
    rf"|{_V}\.(?:com|net|org|cn|hk|sg|io|app)(?![a-z])"
    rf"|(?<![\w.])[\w-]{{1,60}}\.(?:com|net|org|cn|hk|sg|io|app|ly)/[!-z]{{0,80}}{_V}"
    rf"|{_V}@[\w.-]{{1,60}}|[\w.-]{{1,60}}@{_V}"
    # In a number.
    rf"|\+{_V}|\d{{3,20}}-{_V}|\d{{1,20}}{_V}|{_V}\d{{1,20}}",
    re.IGNORECASE | re.ASCII,
)
_SIDE_BY_SIDE = re.compile(rf"{_V}(?:[ ,，、]{{0,2}}{_V})+")
# Fewer words than this tell no scene; two Chinese characters are a word.
_FEWEST_WORDS = 2


def _empty(draft: Draft) -> Facts:
    return when(not draft.content.strip())


def _format(draft: Draft) -> Facts:
    return named(_MEANT.findall(VARIABLE.sub("", draft.content)))


def _order(draft: Draft) -> Facts:
    used = set(numbers(draft.content))
    missing = sorted(set(range(1, len(used) + 1)) - used)
    return named([f"{{{number}}}" for number in missing])


def _inside(draft: Draft) -> Facts:
    return named(_INSIDE.findall(draft.content))


def _little_text(draft: Draft) -> Facts:
    if not draft.content.strip():
        return None
    said = FILLING.pattern.sub(" ", folded(fixed(draft.content)))
    words = len(re.findall(r"[^\W\d_]{2,}", re.sub(r"[\u3400-\u9fff]", " ", said)))
    return when(words + han(said) / 2 < _FEWEST_WORDS)


def _side_by_side(draft: Draft) -> Facts:
    found = _SIDE_BY_SIDE.finditer(draft.content)
    return named([match[0] for match in found])


def _many(draft: Draft) -> Facts:
    used = len(set(numbers(draft.content)))
    return {"used": used} if used > MOST_VARIABLES else None


def _unexplained(draft: Draft) -> Facts:
    used = len(set(numbers(draft.content)))
    return when(used >= _EXPLAINED_FROM and not (draft.remark.strip() or draft.samples))


RULES = (
    Rule(
        id="template-empty",
        subject="template",
        level=Level.REFUSES,
        title=_("A body template has a text"),
        message=_("There is no text."),
        remedy=_("Write what recipients shall read."),
        example=Draft(kind="notification", content=" "),
        good=Draft(kind="notification", content="Your parcel has been shipped."),
        source="Console reference 4.1",
        check=_empty,
    ),
    Rule(
        id="template-variable-format",
        subject="template",
        level=Level.REFUSES,
        title=_("Variables are written {1}, {2}…"),
        message=_("This is not how a variable is written: %(words)s."),
        remedy=_("Write half-width braces with a number and no blank between: {1}."),
        example=Draft(kind="otp", content="Your code is {1}, {name}. Do not share it."),
        good=Draft(kind="otp", content="Your code is {1}. Do not share it."),
        source="Console reference 4.2",
        check=_format,
    ),
    Rule(
        id="template-variable-order",
        subject="template",
        level=Level.REFUSES,
        title=_("Variables are numbered from 1 without gaps"),
        message=_("Other variables are used, but not %(words)s."),
        remedy=_("Number the variables anew from {1}."),
        example=Draft(
            kind="notification", content="Your parcel {1} arrives on {3} at noon."
        ),
        good=Draft(
            kind="notification", content="Your parcel {1} arrives on {2} at noon."
        ),
        source="Console reference 4.2",
        check=_order,
    ),
    Rule(
        id="template-variable-inside",
        subject="template",
        level=Level.REFUSES,
        title=_("A variable is no part of an address or a number"),
        message=_("A variable stands inside of %(words)s."),
        remedy=_("Write addresses and numbers in full as fixed text."),
        example=Draft(
            kind="notification", content="Track your parcel at www.{1}.com today."
        ),
        good=Draft(
            kind="notification", content="Track your parcel {1} at www.swift.com today."
        ),
        source="Console reference 4.2",
        check=_inside,
    ),
    Rule(
        id="template-little-text",
        subject="template",
        level=Level.REFUSES,
        title=_("The fixed text tells what the message is about"),
        message=_("Without its variables the text says next to nothing."),
        remedy=_("Write the occasion into the fixed text."),
        example=Draft(kind="notification", content="Dear {1}, {2}."),
        good=Draft(kind="notification", content="Dear {1}, your order {2} is shipped."),
        source="Console reference 4.2",
        check=_little_text,
    ),
    Rule(
        id="template-variables-adjacent",
        subject="template",
        level=Level.WARNS,
        title=_("Words stand between variables"),
        message=_("Nothing tells the variables apart in %(words)s."),
        remedy=_("Put words between them, or make one variable of them."),
        example=Draft(kind="notification", content="Your parcel has arrived: {1}{2}"),
        good=Draft(kind="notification", content="Your parcel {1} has arrived at {2}."),
        source="Console reference 4.2",
        check=_side_by_side,
    ),
    Rule(
        id="template-variables-many",
        subject="template",
        level=Level.WARNS,
        title=_("Few variables"),
        message=_("%(used)d variables make the text hard to judge."),
        remedy=_("Turn what is always the same into fixed text."),
        example=Draft(
            kind="notification",
            content="Order {1} of {2} by {3}: {4} times {5} for {6} goes to {7}.",
        ),
        good=Draft(
            kind="notification", content="Your order {1} of {2} has been shipped."
        ),
        source="Console reference 4.5",
        check=_many,
    ),
    Rule(
        id="template-variables-unexplained",
        subject="template",
        level=Level.ADVISES,
        title=_("Many variables are explained"),
        message=_("The text has many variables and neither samples nor a remark."),
        remedy=_("Write the text with real values into the remark."),
        example=Draft(
            kind="notification",
            content="Flight {1} from {2} to {3} now leaves at {4}.",
        ),
        good=Draft(
            kind="notification",
            content="Flight {1} from {2} to {3} now leaves at {4}.",
            remark="Flight SQ318 from Singapore to London now leaves at 23:40.",
        ),
        source="Console reference 4.1",
        check=_unexplained,
    ),
)
