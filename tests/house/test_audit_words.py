"""Every act that is recorded anywhere has its words."""

import re

from django.conf import settings

from accounts.queries.audit_words import ACTS, GROUPS, group_of

ROOMS = ("accounts", "api", "messaging", "projects", "reviews")
# `act="…"` in a call of record, or an act handed to a helper that records.
SAID = re.compile(rf'act="([\w.]+)"|"((?:{"|".join(GROUPS)})\.[a-z_]+)"')


def recorded() -> set[str]:
    found = set()
    for room in ROOMS:
        for path in (settings.BASE_DIR / room / "actions").glob("*.py"):
            for named, handed in SAID.findall(path.read_text("utf-8")):
                found.add(named or handed)
    return found


def test_every_act_has_words():
    """Put what is missing into accounts/queries/audit_words.py."""
    assert "send.accepted" in recorded()
    assert recorded() - set(ACTS) == set()


def test_every_act_belongs_to_a_group_with_a_name():
    assert {group_of(act) for act in ACTS} - set(GROUPS) == set()
