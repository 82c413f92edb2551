"""Links and numbers in a body template."""

import ipaddress
import re

from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import Level
from projects.validators.standards.drafts import TemplateDraft as Draft
from projects.validators.standards.rule import Facts, Rule, named
from projects.validators.standards.texts import host, links
from projects.validators.standards.wordlists import LINK_IS_COMING
from projects.validators.standards.words import folded

_SHORTENERS = frozenset(
    (
        *("bit.ly", "t.cn", "tinyurl.com", "goo.gl", "t.co", "ow.ly", "is.gd"),
        *("buff.ly", "rebrand.ly", "cutt.ly", "rb.gy", "url.cn", "dwz.cn", "suo.im"),
        *("mrw.so", "shorturl.at", "tiny.cc", "lnkd.in", "s.id", "v.gd", "bl.ink"),
        *("t.ly", "dwz.mk", "0x3.me", "w.url.cn", "short.io", "adf.ly"),
    )
)
_NOWHERE = (
    *("localhost", ".local", ".localhost", ".test", ".invalid", ".internal", ".lan"),
    *("example.com", "example.org", "example.net", ".example"),
)
_ADDRESS = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])", re.ASCII)
_PHONE = re.compile(r"(?<![\w{])\+?\d[\d -]{5,16}\d(?![\w}])", re.ASCII)
_LINK_COMES = re.compile(
    rf"(?:{LINK_IS_COMING.pattern.pattern})[ :：,，]{{0,3}}\{{\d{{1,3}}\}}", re.ASCII
)


def _machine(link: str) -> str:
    return host(link).split(":")[0].split("?")[0]


def _is_private(machine: str) -> bool:
    try:
        return not ipaddress.ip_address(machine).is_global
    except ValueError:
        return machine.endswith(_NOWHERE)


def _unreachable(draft: Draft) -> Facts:
    asked = links(draft.content)
    return named([link for link in asked if _is_private(_machine(link))])


def _shortened(draft: Draft) -> Facts:
    asked = links(draft.content)
    return named([link for link in asked if _machine(link) in _SHORTENERS])


def _plain(draft: Draft) -> Facts:
    asked = links(draft.content)
    return named(
        [
            link
            for link in asked
            if link.lower().startswith("http://") or _ADDRESS.fullmatch(_machine(link))
        ]
    )


def _variable(draft: Draft) -> Facts:
    found = _LINK_COMES.finditer(folded(draft.content))
    return named([match[0] for match in found])


def _malaysia(draft: Draft) -> Facts:
    return named(links(draft.content) + _PHONE.findall(draft.content))


def _pair(bad: str, good: str) -> dict[str, Draft]:
    return {
        "example": Draft(kind="notification", content=bad),
        "good": Draft(kind="notification", content=good),
    }


_GOOD = "Your report {1} is ready at https://lab.sg/reports this week."
RULES = (
    Rule(
        id="template-link-unreachable",
        subject="template",
        level=Level.REFUSES,
        title=_("A link leads somewhere"),
        message=_("Nobody can reach %(words)s from outside."),
        remedy=_("Write a public address that opens while the text is reviewed."),
        **_pair("Your report {1} is ready at http://localhost/reports.", _GOOD),
        source="Console reference 4.5",
        check=_unreachable,
    ),
    Rule(
        id="template-link-variable",
        subject="template",
        level=Level.REFUSES,
        title=_("A link is fixed text"),
        message=_("A variable seems to hold a link: %(words)s."),
        remedy=_("Write the whole link in place of the variable."),
        **_pair("Your report is ready. Click {1} to see it.", _GOOD),
        source="Console reference 4.5",
        check=_variable,
    ),
    Rule(
        id="template-link-shortened",
        subject="template",
        level=Level.WARNS,
        title=_("A link shows where it leads"),
        message=_("%(words)s hides where it leads."),
        remedy=_("Write the address of your own website."),
        **_pair("Your report {1} is ready at bit.ly/3abc today.", _GOOD),
        source="Console reference 4.2",
        check=_shortened,
    ),
    Rule(
        id="template-link-plain",
        subject="template",
        level=Level.WARNS,
        title=_("A link begins with https:// and a name"),
        message=_("%(words)s is not encrypted or has no name."),
        remedy=_("Write an https:// address with a domain name."),
        **_pair("Your report {1} is ready at http://lab.sg/reports.", _GOOD),
        source="Console reference 4.5",
        check=_plain,
    ),
    Rule(
        id="template-malaysia",
        subject="template",
        level=Level.ADVISES,
        title=_("Malaysia: no links, no phone numbers"),
        message=_("Operators of Malaysia do not deliver %(words)s."),
        remedy=_("For recipients in Malaysia make a template without them."),
        **_pair(
            "Your report {1} is ready, call 6123 4567 for more.",
            "Your report {1} is ready, see the app for more.",
        ),
        source="Console reference 4.3",
        check=_malaysia,
    ),
)
