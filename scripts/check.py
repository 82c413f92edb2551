"""The gate. Runs every check, two at a time, and says at the end what failed.

Usage: python scripts/check.py [name …]
"""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
APPS = ("accounts", "reviews", "projects", "messaging", "api")
TYPED_FLOORS = ("actions", "queries", "providers")
TYPED = ("tencent", "simulator", "isms_console/lib")
PRODUCTION = {
    "ISMS_ENV": "production",
    "SECRET_KEY": "only-for-this-check-" + "0123456789abcdefghijklmnop" * 2,
    "ENCRYPTION_KEYS": "b25seS1mb3ItdGhpcy1jaGVjay1ub3QtYS1zZWNyZXQ=",
    "PUBLIC_URL": "https://sms.example.com",
}


def typed() -> list[str]:
    """What is checked with mypy's strict mode: rules, queries, wire, library."""
    floors = [f"{app}/{floor}" for app in APPS for floor in TYPED_FLOORS]
    found = [name for name in floors if any((ROOT / name).glob("*.py"))]
    found += [f"{name}.py" for name in floors if (ROOT / f"{name}.py").exists()]
    return [*TYPED, *found]


def checks() -> dict[str, list[str]]:
    """Every check with its command; the slow ones first."""
    python = sys.executable
    return {
        "types": [str(BIN / "mypy"), *typed()],
        "lint": [str(BIN / "ruff"), "check", "."],
        "format": [str(BIN / "ruff"), "format", "--check", "."],
        "imports": [str(BIN / "lint-imports"), "--no-logo"],
        "template-format": [str(BIN / "djlint"), "templates", "--check"],
        "template-lint": [str(BIN / "djlint"), "templates", "--lint"],
        "migrations": [python, "manage.py", "makemigrations", "--check", "--dry-run"],
        "deploy": [python, "manage.py", "check", "--deploy", "--fail-level=WARNING"],
        "messages": [python, "scripts/messages.py", "check"],
        "branches": [python, "scripts/branches.py"],
    }


def run(name: str, command: list[str]) -> bool:
    """One check; its output only when it fails."""
    environment = os.environ | (PRODUCTION if name == "deploy" else {})
    started = time.monotonic()
    result = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    passed = result.returncode == 0
    word = "ok    " if passed else "FAILED"
    said = "" if passed else f"\n{(result.stdout + result.stderr).strip()}\n"
    print(f"{word} {name} ({time.monotonic() - started:.1f} s){said}", flush=True)
    return passed


def main(wanted: list[str]) -> int:
    """1 when a check failed."""
    todo = checks()
    if unknown := set(wanted) - set(todo):
        print(f"No such check: {', '.join(unknown)}. There are: {', '.join(todo)}.")
        return 1
    names = wanted or list(todo)
    with ThreadPoolExecutor(max_workers=2) as pool:
        passed = list(pool.map(lambda name: run(name, todo[name]), names))
    failed = [name for name, good in zip(names, passed, strict=True) if not good]
    if failed:
        print(f"\n{len(failed)} of {len(names)} checks failed: {', '.join(failed)}")
        return 1
    print(f"\nAll {len(names)} checks passed.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
