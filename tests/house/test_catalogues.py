"""Every word on screen has its Simplified Chinese."""

import subprocess
import sys
from pathlib import Path

from django.conf import settings


def test_every_word_is_translated() -> None:
    command = [sys.executable, "scripts/messages.py", "check"]
    done = subprocess.run(
        command,
        cwd=Path(settings.BASE_DIR),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
