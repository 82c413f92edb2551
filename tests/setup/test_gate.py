"""The gate's own rules."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(autouse=True)
def _scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))


@pytest.mark.parametrize(
    "line",
    [
        "if settings.TESTING:",
        'if "test" in sys.argv:',
        'if os.environ.get("PYTEST_CURRENT_TEST"):',
        "    elif is_testing():",
        "if not settings.TEST_MODE:",
        "{% if testing %}",
        "import pytest",
    ],
)
def test_asking_whether_a_test_runs_is_refused(line: str) -> None:
    from branches import offences

    assert offences(f"x = 1\n{line}\n") == [(2, line.strip())]


@pytest.mark.parametrize(
    "line",
    [
        "if latest is None:",
        "if tested_at(template):",
        "# if testing, look twice",
        "contest = 1 if message.test_phone else 0",
        "{% if request.path %}",
    ],
)
def test_innocent_lines_pass(line: str) -> None:
    from branches import offences

    assert offences(line) == []


def test_the_gate_refuses_an_unknown_check() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/check.py", "nonsense"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "No such check: nonsense" in done.stdout


def test_every_app_is_held_by_the_import_contracts() -> None:
    from check import APPS

    contracts = (ROOT / ".importlinter").read_text()
    floors = contracts.partition("contract:floors]")[2].partition("layers =")[0]

    assert sorted(APPS) == sorted(
        line.strip() for line in floors.splitlines() if line.startswith("    ")
    )
    assert contracts.count("exhaustive = True") == 2
