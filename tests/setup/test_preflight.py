"""What is missing on a machine is said in one sentence, before anything starts."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


def preflight(*checks: str, **variables: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "scripts/preflight.py", *checks],
        cwd=ROOT,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr.strip()


@pytest.fixture
def busy_port() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield str(server.getsockname()[1])


@pytest.fixture
def free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


@pytest.mark.parametrize("variable", ["PORT", "SIMULATOR_PORT"])
def test_a_busy_port_is_named_with_the_variable_that_moves_it(
    variable: str, busy_port: str, free_port: str
) -> None:
    ports = {"PORT": free_port, "SIMULATOR_PORT": free_port, variable: busy_port}

    code, said = preflight("ports", **ports)

    assert code == 1
    assert len(said.splitlines()) == 1
    assert f"Port {busy_port} cannot be used" in said
    assert f"{variable}=" in said


@pytest.mark.parametrize("value", ["eighty", "0", "70000"])
def test_a_malformed_port_is_refused(value: str) -> None:
    code, said = preflight("ports", PORT=value, SIMULATOR_PORT="8001")

    assert (code, said) == (
        1,
        f"PORT={value} is not a port: set for instance PORT=8010.",
    )


def test_two_equal_ports_are_refused(free_port: str) -> None:
    code, said = preflight("ports", PORT=free_port, SIMULATOR_PORT=free_port)

    assert code == 1
    assert "give them two ports" in said


def test_an_old_python_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    from preflight import check_python

    assert check_python((3, 11)) == ""
    assert check_python((3, 14)) == ""
    assert check_python((3, 9)).startswith(
        "Python 3.9 is too old: install Python 3.11 or newer"
    )


def test_the_first_script_parses_on_old_pythons() -> None:
    import ast

    source = (ROOT / "scripts" / "preflight.py").read_text()

    ast.parse(source, feature_version=(3, 6))
    assert 'f"' not in source


def test_an_unusable_var_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    code, said = preflight("var", VAR_DIR=str(tmp_path / "file" / "var"))

    assert code == 1
    assert "cannot be written" in said
    assert "VAR_DIR" in said


def make(target: str, path: Path, **variables: str) -> tuple[int, str]:
    """Runs make with only the given folder to find programs in."""
    done = subprocess.run(
        ["/usr/bin/make", target],
        cwd=ROOT,
        env={"PATH": str(path), "HOME": str(path), **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_make_without_any_python_says_so(tmp_path: Path) -> None:
    (tmp_path / "sh").symlink_to("/bin/sh")

    code, said = make("setup", tmp_path)

    assert code != 0
    assert said.startswith("Python was not found: install Python 3.11 or newer")


def test_make_with_an_old_python_says_so_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "sh").symlink_to("/bin/sh")
    old = tmp_path / "python3"
    # An interpreter that claims to be 3.9 and otherwise does its work.
    old.write_text(
        f'#!/bin/sh\ncase $1 in -c) exit 1;; esac\nexec {sys.executable} -c "'
        "import runpy, sys; sys.version_info = (3, 9); sys.argv = sys.argv[1:]; "
        'runpy.run_path(sys.argv[0], run_name=\'__main__\')" "$@"\n'
    )
    old.chmod(0o755)

    code, said = make("setup", tmp_path, VAR_DIR=str(tmp_path / "var"))

    assert code != 0
    assert said.startswith("Python 3.9 is too old: install Python 3.11 or newer")
    assert not (tmp_path / "var").exists()


def test_make_takes_a_newer_python_when_the_usual_one_is_old(tmp_path: Path) -> None:
    (tmp_path / "sh").symlink_to("/bin/sh")
    (tmp_path / "python3").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "python3").chmod(0o755)
    (tmp_path / "python3.12").symlink_to(sys.executable)

    code, said = make("python", tmp_path, VAR_DIR=str(tmp_path / "var"))

    assert (code, said) == (0, "")


def test_help_lists_every_command() -> None:
    code, said = make("help", Path("/usr/bin"))

    listed = {line.split()[1] for line in said.splitlines()}
    assert code == 0
    assert {"help", "demo", "run", "test", "check", "e2e", "bench", "screens"} <= listed
    assert {"messages", "lock", "clean"} <= listed
