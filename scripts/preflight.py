# Old Pythons must get as far as the sentence, so:
# ruff: noqa: ANN001, ANN201, UP030, UP032
"""Says in one sentence what to do before anything can start.

Runs on whatever Python is found, so it stays with the syntax of Python 3.6.
Usage: python scripts/preflight.py python var ports browser
"""

import os
import shutil
import socket
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NEEDED = (3, 11)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def var_folder():
    """Where everything that a run writes goes."""
    return Path(os.environ.get("VAR_DIR") or ROOT / "var")


def check_python(version=None):
    """The sentence about an old Python, or nothing."""
    major, minor = (version or sys.version_info)[:2]
    if (major, minor) >= NEEDED:
        return ""
    return (
        "Python {}.{} is too old: install Python 3.11 or newer, then run make again "
        "(or name it: make PYTHON=/path/to/python3.11).".format(major, minor)
    )


def check_var():
    """The sentence about a folder that cannot be written, or nothing."""
    folder = var_folder()
    probe = folder / ".writable"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as problem:
        return "{} cannot be written ({}): make it writable or set VAR_DIR.".format(
            folder, problem.strerror
        )
    return ""


def check_port(variable, default):
    """The sentence about a port that is malformed or busy, or nothing."""
    raw = os.environ.get(variable) or str(default)
    if not raw.isdigit() or not 0 < int(raw) < 65536:
        return "{0}={1} is not a port: set for instance {0}={2}.".format(
            variable, raw, default + 10
        )
    with socket.socket() as probe:
        # A port that a finished run left in TIME_WAIT is free for us.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(raw)))
        except OSError as problem:
            return (
                "Port {} cannot be used ({}): stop what uses it or choose another, "
                "for instance {}={}.".format(
                    raw, problem.strerror, variable, int(raw) % 65000 + 10
                )
            )
    return ""


def check_ports():
    """Both ports of a run, which must also differ."""
    web = os.environ.get("PORT") or "8000"
    if web == (os.environ.get("SIMULATOR_PORT") or "8001"):
        return "PORT and SIMULATOR_PORT are both {0}: give them two ports.".format(web)
    return check_port("PORT", 8000) or check_port("SIMULATOR_PORT", 8001)


def check_browser():
    """The sentence about a missing Chromium, or nothing."""
    cache = Path.home() / ".cache" / "ms-playwright"
    if any(shutil.which(name) for name in BROWSERS) or cache.is_dir():
        return ""
    return (
        "No Chromium was found: install your system's package chromium, or run "
        ".venv/bin/playwright install chromium."
    )


CHECKS = {
    "python": check_python,
    "var": check_var,
    "ports": check_ports,
    "browser": check_browser,
}


def main(names):
    """Prints the first sentence that applies; 1 when there was one."""
    for name in names:
        sentence = CHECKS[name]()
        if sentence:
            print(sentence, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
