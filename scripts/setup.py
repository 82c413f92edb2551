"""Brings .venv, node_modules, catalogues and static files up to date.

Each step remembers a fingerprint of what it was made from and is skipped while
that stays the same, so a second run takes a fraction of a second. What the tools
say goes to var/setup/; a failure prints one sentence and where to read on.

Runs on the system's Python and its standard library alone.
Usage: python scripts/setup.py [step …]
"""

import fcntl
import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from npm import npm_command
from preflight import var_folder

ROOT = Path(__file__).resolve().parent.parent
VAR = var_folder()
LOGS = VAR / "setup"
VENV = ROOT / ".venv"
RUN = VENV / "bin" / "python"
MODULES = ROOT / "node_modules"
LOCALE = ROOT / "locale"
OFFLINE = (
    "Connection refused",
    "Connection reset",
    "ECONN",
    "EAI_AGAIN",
    "ENETUNREACH",
    "ENOTFOUND",
    "ETIMEDOUT",
    "Max retries exceeded",
    "Network is unreachable",
    "NewConnectionError",
    "No matching distribution",
    "ProxyError",
    "Temporary failure in name resolution",
    "timed out",
)


class SetupError(Exception):
    """One sentence that says what to do."""


@dataclass(frozen=True)
class Step:
    """Something made from files, redone when they change."""

    name: str
    doing: str
    stamp: Path
    result: Path
    made_from: Callable[[], Iterable[str]]
    make: Callable[[Path], None]

    def bring_up_to_date(self) -> None:
        """Does the step unless its fingerprint is the one remembered."""
        wanted = hashlib.sha256("\n".join(self.made_from()).encode()).hexdigest()
        known = self.stamp.read_text() if self.stamp.exists() else ""
        if known == wanted and self.result.exists():
            return
        print(f"{self.doing} …", flush=True)
        started = time.monotonic()
        self.make(LOGS / f"{self.name}.log")
        self.stamp.parent.mkdir(parents=True, exist_ok=True)
        self.stamp.write_text(wanted)
        print(f"  done in {time.monotonic() - started:.0f} s", flush=True)


def run(command: list[str], log: Path, sentence: str, **environment: str) -> None:
    """Runs a tool quietly. Raises SetupError with the sentence that fits."""
    with log.open("w") as output:
        code = subprocess.run(
            command,
            cwd=ROOT,
            env=os.environ | environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
        ).returncode
    if code == 0:
        return
    said = log.read_text(errors="replace")
    if any(sign in said for sign in OFFLINE):
        sentence = (
            "The packages could not be downloaded: check the network connection "
            "(behind a proxy or mirror set HTTPS_PROXY, PIP_INDEX_URL or "
            "NPM_CONFIG_REGISTRY), then run make again"
        )
    raise SetupError(f"{sentence}. What happened: {log}")


def contents(*paths: Path) -> Iterator[str]:
    """Names and digests of files: small ones that define something."""
    for path in paths:
        yield f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}"


def listing(folder: Path, pattern: str = "*") -> Iterator[str]:
    """Names, sizes and times of the files in a tree."""
    for path in sorted(folder.rglob(pattern)):
        if path.is_file():
            facts = path.stat()
            yield f"{path.relative_to(folder)} {facts.st_size} {facts.st_mtime_ns}"


def make_venv() -> None:
    """Creates .venv unless the one there works."""
    question = "import sys; sys.exit(sys.version_info < (3, 11))"
    if RUN.exists():
        works = subprocess.run([RUN, "-c", question], check=False, capture_output=True)
        if works.returncode == 0:
            return
    run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)],
        LOGS / "venv.log",
        "Python could not create .venv: on Debian and Ubuntu install the package "
        "python3-venv, then run make again",
    )


def install_packages(lock: str, log: Path) -> None:
    """Exactly the packages of a lock, each checked against its hash."""
    run(
        [
            *(str(RUN), "-m", "pip", "install", "--require-hashes"),
            *("--disable-pip-version-check", "--no-input", "-r", lock),
        ],
        log,
        "The Python packages could not be installed",
    )


def install_browser_files(log: Path) -> None:
    """The browser libraries of package-lock.json; they run no scripts here."""
    command, path = npm_command(RUN)
    run(
        [*command, "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        log,
        "The browser libraries could not be installed",
        PATH=path,
        npm_config_fetch_retry_mintimeout="1000",
    )


def compile_messages(log: Path) -> None:
    """The translations, without gettext's tools."""
    run(
        [str(RUN), "scripts/messages.py", "compile"],
        log,
        "The translations in locale/ could not be compiled",
    )


def collect_static(log: Path) -> None:
    """Static files under hashed names, compressed."""
    run(
        [str(RUN), "manage.py", "collectstatic", "--noinput", "--clear"],
        log,
        "The static files could not be collected",
    )


def static_sources() -> Iterator[str]:
    """What static files are made from."""
    yield from listing(ROOT / "static")
    yield from contents(
        ROOT / "package-lock.json",
        ROOT / "requirements.txt",
        ROOT / "isms_console" / "lib" / "vendor_files.py",
    )


STEPS = (
    Step(
        "packages",
        "Installing the Python packages into .venv",
        VENV / ".packages.stamp",
        VENV / "bin" / "honcho",
        lambda: contents(ROOT / "requirements.txt"),
        partial(install_packages, "requirements.txt"),
    ),
    Step(
        "tools",
        "Installing the tools of the gate and the tests into .venv",
        VENV / ".tools.stamp",
        VENV / "bin" / "pytest",
        lambda: contents(ROOT / "requirements-dev.txt"),
        partial(install_packages, "requirements-dev.txt"),
    ),
    Step(
        "npm",
        "Installing the browser libraries into node_modules",
        MODULES / ".package-lock.stamp",
        MODULES / ".package-lock.json",
        lambda: contents(ROOT / "package.json", ROOT / "package-lock.json"),
        install_browser_files,
    ),
    Step(
        "messages",
        "Compiling the translations",
        LOGS / "messages.stamp",
        LOCALE / "zh_Hans" / "LC_MESSAGES" / "django.mo",
        lambda: contents(*sorted(LOCALE.rglob("*.po"))),
        compile_messages,
    ),
    Step(
        "static",
        "Collecting the static files",
        LOGS / "static.stamp",
        VAR / "static" / "staticfiles.json",
        static_sources,
        collect_static,
    ),
)


@contextmanager
def alone() -> Iterator[None]:
    """One set-up at a time in this folder; another one waits."""
    LOGS.mkdir(parents=True, exist_ok=True)
    with (LOGS / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def main(wanted: list[str]) -> int:
    """Every step (or those named) in order; 1 after the first that failed."""
    try:
        with alone():
            make_venv()
            for step in STEPS:
                if not wanted or step.name in wanted:
                    step.bring_up_to_date()
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
