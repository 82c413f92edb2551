"""Every act that is recorded anywhere has its words."""

import re

from django.conf import settings

from accounts.queries.audit_words import ACTS, GROUPS, group_of

ROOMS = ("accounts", "api", "messaging", "projects", "reviews")
# `act="…"`, an act handed to a helper that records, or one chosen before.
SAID = re.compile(
    r'act="([a-z_]+\.[a-z_]+)"'
    r'|record\((?:\s*\w+,)+\s*"([a-z_]+\.[a-z_]+)"'
    rf'|"((?:{"|".join(GROUPS)})\.[a-z_]+)"'
)


def recorded() -> set[str]:
    base = settings.BASE_DIR
    files = [path for room in ROOMS for path in (base / room / "actions").glob("*.py")]
    files += [path for room in ROOMS for path in (base / room).glob("signals.py")]
    found = (SAID.findall(path.read_text("utf-8")) for path in files)
    return {"".join(act) for acts in found for act in acts}


def test_every_act_has_words():
    """Put what is missing into accounts/queries/audit_words.py."""
    assert "send.accepted" in recorded()
    assert recorded() - set(ACTS) == set()


def test_every_act_belongs_to_a_group_with_a_name():
    assert {group_of(act) for act in ACTS} - set(GROUPS) == set()
