"""Pins requirements*.in and package.json anew, without any address in the locks."""

import os
import subprocess
import sys
from pathlib import Path

from npm import npm_command

ROOT = Path(__file__).resolve().parent.parent
UV = Path(sys.executable).parent / "uv"
COMPILE = (
    *(str(UV), "pip", "compile", "--universal", "--python-version", "3.11"),
    *("--generate-hashes", "--no-emit-index-url", "--no-header", "--quiet"),
)


def main(upgrade: list[str]) -> None:
    """Pass --upgrade to move the pins that the .in files leave open."""
    for name in ("requirements", "requirements-dev"):
        command = [*COMPILE, *upgrade, f"{name}.in", "-o", f"{name}.txt"]
        print(" ".join(("uv", *command[1:])), flush=True)
        subprocess.run(command, cwd=ROOT, check=True)
    npm, path = npm_command(Path(sys.executable))
    command = [*npm, "install", "--package-lock-only", "--ignore-scripts"]
    subprocess.run(command, cwd=ROOT, env=os.environ | {"PATH": path}, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
