"""Removes what runs and tools wrote: data, logs, caches, compiled catalogues."""

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (
    "var",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".import_linter_cache",
    ".hypothesis",
)

if __name__ == "__main__":
    for name in FOLDERS:
        shutil.rmtree(ROOT / name, ignore_errors=True)
    for compiled in (ROOT / "locale").rglob("*.mo"):
        compiled.unlink()
