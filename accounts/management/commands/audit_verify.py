"""Proves that the audit log is whole, or names the first link that does not fit."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import AuditChain
from accounts.queries import audit_chains as queries
from accounts.queries.audit_chains import Break, Head


class Command(BaseCommand):
    help = (
        "Walk every audit chain; ends with 1 and names the first broken link of each."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--note", type=Path, help="write the heads into this file")
        parser.add_argument("--expect", type=Path, help="compare with heads noted so")

    def handle(self, *, note: Path | None, expect: Path | None, **options: Any) -> None:
        noted = _read(expect) if expect else {}
        found = {}
        for chain in queries.chains():
            found[chain.pk] = queries.verify(chain, noted.get(chain.pk))
            self.stdout.write(_line(chain, found[chain.pk]))
        gone = sorted(({*noted} | {*queries.ownerless()}) - {*found})
        for chain_id in gone:
            self.stdout.write(f"chain {chain_id}: BROKEN, the whole chain is missing")
        broken = len(gone) + sum(isinstance(one, Break) for one in found.values())
        if broken:
            raise CommandError(
                f"{broken} of {len(found) + len(gone)} chains are broken."
            )
        if note:
            _write(note, found)
        self.stdout.write(f"{len(found)} chains, every link fits.")


def _line(chain: AuditChain, found: Head | Break) -> str:
    whose = f"account {chain.account}" if chain.account else "platform"
    name = f"chain {chain.pk} ({whose})"
    if isinstance(found, Head):
        return f"{name}: {found.length} entries, head {found.digest}"
    row = "no row" if found.entry_id is None else f"id {found.entry_id}"
    return f"{name}: BROKEN at number {found.number} ({row}), {found.what}. {found.why}"


def _write(file: Path, heads: dict[int, Any]) -> None:
    noted = {chain: [head.length, head.digest] for chain, head in heads.items()}
    try:
        file.write_text(json.dumps(noted, indent=1) + "\n")
    except OSError as problem:
        raise CommandError(f"The heads could not be noted: {problem}.") from problem


def _read(file: Path) -> dict[int, Head]:
    try:
        noted = json.loads(file.read_text())
        return {int(k): Head(int(length), str(d)) for k, (length, d) in noted.items()}
    except OSError as problem:
        raise CommandError(
            f"The noted heads could not be read: {problem}."
        ) from problem
    except (ValueError, TypeError, AttributeError) as problem:
        raise CommandError(
            f"{file} is not a file that --note wrote; name one that is."
        ) from problem
