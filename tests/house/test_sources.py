"""Files stay small, and nothing in them knows that it is being tested."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

ROOT = settings.BASE_DIR
PRODUCTION = (
    "accounts", "api", "isms_console", "messaging", "projects", "reviews",
    "simulator", "tencent",
)  # fmt: skip
EVERYTHING = (*PRODUCTION, "benchmarks", "scripts", "static", "templates", "tests")
KINDS = {".py", ".html", ".css", ".js", ".toml", ".sql"}
# All settings are in one file on purpose: they are read from top to bottom.
LONGER = {"isms_console/settings.py": 560}
KNOWS = re.compile(r"pytest|\bTESTING\b|if testing|sys\.argv\[1:2\] == \[.test")


def files(*folders: str) -> Iterator[Path]:
    for folder in folders:
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in KINDS and "__pycache__" not in path.parts:
                yield path


def test_no_file_is_longer_than_300_lines():
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines())
        for path in files(*EVERYTHING)
    }
    too_long = {
        n: length for n, length in lengths.items() if length > LONGER.get(n, 300)
    }
    assert too_long == {}


def test_production_code_does_not_know_that_it_is_tested():
    knowing = [
        str(path.relative_to(ROOT))
        for path in files(*PRODUCTION)
        if KNOWS.search(path.read_text("utf-8"))
    ]
    assert knowing == []


@pytest.mark.parametrize("folder", PRODUCTION)
def test_production_code_imports_nothing_from_the_tests(folder):
    importing = [
        path for path in files(folder)
        if re.search(r"^\s*(from|import) tests\b", path.read_text("utf-8"), re.MULTILINE)
    ]  # fmt: skip
    assert importing == []
