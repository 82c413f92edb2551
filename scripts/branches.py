"""Refuses production code that behaves differently when it is tested."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROOMS = (
    *("accounts", "api", "isms_console", "messaging", "projects", "reviews"),
    *("simulator", "tencent", "templates"),
)
SIGNS = re.compile(
    r"""PYTEST_|\bpytest\b|\bunittest\b|["']test["']\s+in\s+sys\.argv
      |\b(if|elif|unless)\b[^\n#]*\b(is_)?(under_)?test(ing|s|_mode|_run)?\b
      |\b(IS_|UNDER_)?TESTING\b|\bTEST_MODE\b""",
    re.VERBOSE,
)


def offences(text: str) -> list[tuple[int, str]]:
    """Lines that ask whether a test is running."""
    return [
        (number, line.strip())
        for number, line in enumerate(text.splitlines(), start=1)
        if SIGNS.search(line.partition("#")[0])
    ]


def main() -> int:
    """1 when production code asks."""
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line}"
        for room in ROOMS
        for path in sorted((ROOT / room).rglob("*"))
        if path.suffix in {".py", ".html"}
        for number, line in offences(path.read_text())
    ]
    for offence in found:
        print(offence)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
