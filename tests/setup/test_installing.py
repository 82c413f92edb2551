"""Locks are exact and name no addresses; a missing network is one sentence."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LOCKS = ("requirements.txt", "requirements-dev.txt")


@pytest.mark.parametrize("name", LOCKS)
def test_every_requirement_is_pinned_with_hashes(name: str) -> None:
    lock = (ROOT / name).read_text()
    requirements = re.split(r"\n(?=\S)", lock.strip())
    packages = [text for text in requirements if not text.startswith("#")]

    assert len(packages) > 20
    assert [p.splitlines()[0] for p in packages if "==" not in p.splitlines()[0]] == []
    assert [p.splitlines()[0] for p in packages if "--hash=sha256:" not in p] == []


@pytest.mark.parametrize("name", [*LOCKS, "package-lock.json"])
def test_locks_name_no_download_addresses(name: str) -> None:
    lock = (ROOT / name).read_text()

    assert "resolved" not in lock
    assert re.findall(r"^(?:--|-f|-i|.* @ ).*", lock, re.MULTILINE) == []
    assert re.findall(r"https?://\S*(?:npm|pypi|registry)\S*", lock) == []


def test_the_npm_lock_has_the_versions_of_package_json() -> None:
    wanted = json.loads((ROOT / "package.json").read_text())
    locked = json.loads((ROOT / "package-lock.json").read_text())["packages"]

    for name, version in (wanted["dependencies"] | wanted["devDependencies"]).items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version), name
        assert locked[f"node_modules/{name}"]["version"] == version
        assert locked[f"node_modules/{name}"]["integrity"].startswith("sha512-")


def test_the_lists_are_covered_by_their_locks() -> None:
    for name in ("requirements", "requirements-dev"):
        lock = (ROOT / f"{name}.txt").read_text().lower()
        for line in (ROOT / f"{name}.in").read_text().splitlines():
            package = re.split(r"[\[=<>]", line)[0].strip().lower().replace("_", "-")
            if package and package[0] not in "#-":
                assert re.search(rf"^{re.escape(package)}==", lock, re.MULTILINE), line


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy with nothing installed."""
    folder = tmp_path / "checkout"
    folder.mkdir()
    shutil.copytree(ROOT / "scripts", folder / "scripts")
    for name in (*LOCKS, "package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ROOT / name, folder)
    return folder


@pytest.fixture
def nowhere() -> str:
    """An address at which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}/"


def set_up(checkout: Path, *steps: str, **variables: str) -> tuple[int, list[str]]:
    passed = {"PATH": os.environ["PATH"], "HOME": str(checkout)}
    done = subprocess.run(
        [sys.executable, "scripts/setup.py", *steps],
        cwd=checkout,
        env=passed | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr.strip().splitlines()


def test_packages_without_a_network_end_in_one_sentence(
    checkout: Path, nowhere: str
) -> None:
    code, said = set_up(
        checkout,
        "packages",
        PIP_CONFIG_FILE=os.devnull,
        PIP_INDEX_URL=nowhere,
        PIP_NO_CACHE_DIR="1",
        PIP_RETRIES="0",
    )

    assert code == 1
    assert len(said) == 1
    assert said[0].startswith("The packages could not be downloaded: check the network")
    assert (checkout / "var" / "setup" / "packages.log").exists()


@pytest.mark.skipif(not shutil.which("npm"), reason="needs the system's npm")
def test_browser_libraries_without_a_network_end_in_one_sentence(
    checkout: Path, nowhere: str
) -> None:
    code, said = set_up(
        checkout,
        "npm",
        npm_config_registry=nowhere,
        npm_config_cache=str(checkout / "cache"),
        npm_config_fetch_retries="0",
    )

    assert code == 1
    assert len(said) == 1
    assert said[0].startswith("The packages could not be downloaded: check the network")
    assert not (checkout / "node_modules" / ".package-lock.stamp").exists()
