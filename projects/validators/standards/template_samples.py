"""The sample values that a body template is looked at with, and its name."""

import re

from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import Level
from projects.validators.standards.drafts import TemplateDraft as Draft
from projects.validators.standards.rule import Facts, Rule, named, when
from projects.validators.standards.texts import links, numbers

_LONGEST_VALUE = 12
_CODE = re.compile(r"\d{0,6}", re.ASCII)
_PARCEL = "Your parcel {1} has been shipped."


def _count(draft: Draft) -> Facts:
    used = len(set(numbers(draft.content)))
    if not draft.samples or len(draft.samples) == used:
        return None
    return {"samples": len(draft.samples), "used": used}


def _link(draft: Draft) -> Facts:
    return named([link for sample in draft.samples for link in links(sample)])


def _code(draft: Draft) -> Facts:
    if draft.kind != "otp" or not draft.samples:
        return None
    is_code = _CODE.fullmatch(draft.samples[0])
    return None if is_code else named([draft.samples[0]])


def _long(draft: Draft) -> Facts:
    return named([value for value in draft.samples if len(value) > _LONGEST_VALUE])


def _name(draft: Draft) -> Facts:
    return when(not draft.name.strip())


RULES = (
    Rule(
        id="template-sample-count",
        subject="template",
        level=Level.WARNS,
        title=_("One sample for each variable"),
        message=_("There are %(samples)d samples for %(used)d variables."),
        remedy=_("Give each variable one sample."),
        example=Draft(kind="notification", content=_PARCEL, samples=("SG88", "Ana")),
        good=Draft(kind="notification", content=_PARCEL, samples=("SG88",)),
        source="Console reference 4.2",
        check=_count,
    ),
    Rule(
        id="template-sample-link",
        subject="template",
        level=Level.REFUSES,
        title=_("The value of a variable is no link"),
        message=_("A sample holds a link: %(words)s."),
        remedy=_("Write the whole link as fixed text."),
        example=Draft(
            kind="notification",
            content="Your parcel is shipped, see {1} for more.",
            samples=("https://swift.com/t",),
        ),
        good=Draft(
            kind="notification",
            content="Your parcel {1} is shipped, see https://swift.com/t for more.",
            samples=("SG88",),
        ),
        source="Console reference 4.2",
        check=_link,
    ),
    Rule(
        id="template-sample-code",
        subject="template",
        level=Level.REFUSES,
        title=_("A one-time code has at most 6 digits"),
        message=_("%(words)s is not a code of at most 6 digits."),
        remedy=_("Send codes of 4 to 6 digits, and make the code the variable {1}."),
        example=Draft(
            kind="otp", content="Your code is {1}. Do not share it.", samples=("AB-12",)
        ),
        good=Draft(
            kind="otp", content="Your code is {1}. Do not share it.", samples=("4829",)
        ),
        source="Console reference 4.2",
        check=_code,
    ),
    Rule(
        id="template-sample-long",
        subject="template",
        level=Level.ADVISES,
        title=_("Values are short"),
        message=_("Individuals may not send more than 12 characters: %(words)s."),
        remedy=_("Move what is always the same into the fixed text."),
        example=Draft(
            kind="notification",
            content=_PARCEL,
            samples=("SG88, from our warehouse",),
        ),
        good=Draft(kind="notification", content=_PARCEL, samples=("SG88",)),
        source="Console reference 4.2",
        check=_long,
    ),
    Rule(
        id="template-name",
        subject="template",
        level=Level.ADVISES,
        title=_("A name tells templates apart"),
        message=_("The template has no name."),
        remedy=_("Name it after its occasion, for instance “Parcel shipped”."),
        example=Draft(kind="notification", content=_PARCEL),
        good=Draft(kind="notification", content=_PARCEL, name="Parcel shipped"),
        source="Console reference 4.1",
        check=_name,
    ),
)
