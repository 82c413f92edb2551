"""What a whole text was made of: legacy programs send it without saying."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from projects.models import Project
from projects.queries.sendable import sendable_templates
from tencent import segments
from tencent.wire_error import WireError

_SIGNED = re.compile(r"(?:【([^】]*)】|\[([^\]]*)\])(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A signature's text, or none; a body template's number; its parameters."""

    sign_name: str
    template_id: str
    template_params: Sequence[str]


def parts_of(project: Project, text: str) -> Parts:
    """The first sendable body template that reads so, by name. Raises WireError.

    The text begins with its signature in brackets. Source: wire reference E.2.
    """
    templates = list(sendable_templates(project))
    for sign_name, body in _readings(text):
        for template in templates:
            params = segments.params_of(template.content, body)
            if params is not None:
                return Parts(
                    sign_name=sign_name,
                    template_id=str(template.template_id),
                    template_params=params,
                )
    raise WireError(
        "FailedOperation.TemplateIncorrectOrUnapproved",
        "package format error, msg matches none of the approved body templates. "
        "Begin it with the signature in brackets, or send tpl_id, params and sign.",
    )


def _readings(text: str) -> Iterator[tuple[str, str]]:
    signed = _SIGNED.fullmatch(text)
    if signed:
        yield signed[1] or signed[2] or "", signed[3]
    yield "", text
