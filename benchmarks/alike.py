"""The third measure of speed: how fast similar texts of other accounts are found.

Import it only when the settings may be read.
"""

import math
import random
import time
from statistics import median

from django.db import connection

from accounts.models import Account
from isms_console.lib import likeness
from projects.enums import BODY_TEMPLATE, TemplateKind
from projects.models import BodyTemplate, TextPrint
from projects.queries.alike import alike

TEXTS = 50_000
_ACCOUNTS = 500
_BATCH = 2_000
_LOOKS = 200
_OPENINGS = ("Dear {1}", "Hello {1}", "Hi", "Dear customer", "Good morning {1}")
_THINGS = ("parcel", "order", "table", "ticket", "booking", "repair", "lesson", "bill")
_STATES = ("is ready", "is on its way", "was moved to {2}", "starts at {2}", "is done")
_ENDINGS = ("Thank you.", "See you soon.", "Call us with questions.", "Bring your ID.")


def measured() -> str:
    """One line: how long finding takes, and how often the nearest text was found."""
    _fill()
    mine = Account.objects.create(name="Looking")
    rows = list(BodyTemplate.objects.order_by("id")[: _LOOKS * 7 : 7])
    times, found = [], 0
    for row in rows:
        copy = BodyTemplate(account=mine, content=f"{row.content} Regards.")
        begins = time.perf_counter()
        near = alike(copy, lambda each: each.content)
        times.append((time.perf_counter() - begins) * 1000)
        found += bool(near and near[0].percent >= _NEAR)
    times.sort()
    p95 = times[math.ceil(len(times) * 0.95) - 1]
    return (
        f"similar texts among {TEXTS:,}: median {median(times):.1f} ms, "
        f"p95 {p95:.1f} ms, found {found} of {len(times)}"
    )


# Percent: what a text and itself with one word more have in common, or more.
_NEAR = 75


def _fill() -> None:
    drawn = random.Random(7)
    accounts = Account.objects.bulk_create(
        Account(name=f"Writer {n}") for n in range(_ACCOUNTS)
    )
    for start in range(0, TEXTS, _BATCH):
        rows = BodyTemplate.objects.bulk_create(
            BodyTemplate(
                account=accounts[n % _ACCOUNTS],
                template_id=n + 1,
                name=f"T{n}",
                kind=TemplateKind.NOTIFICATION,
                content=_text(drawn, n),
                status="approved",
            )
            for n in range(start, start + _BATCH)
        )
        TextPrint.objects.bulk_create(
            TextPrint(
                kind=BODY_TEMPLATE, key=row.pk, account_id=row.account_id, value=value
            )
            for row in rows
            for value in set(likeness.prints(row.content))
        )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _text(drawn: random.Random, n: int) -> str:
    words = " ".join(drawn.choice(_THINGS) for _ in range(3))
    parts = (drawn.choice(_OPENINGS), words, drawn.choice(_STATES))
    return f"{parts[0]}, your {parts[1]} no. {n} {parts[2]}. {drawn.choice(_ENDINGS)}"
