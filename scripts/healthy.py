"""Whether a process of the console is well: for container health checks.

Usage: python scripts/healthy.py web|simulator|beat. Workers answer for themselves:
celery --app isms_console inspect ping
"""

import http.client
import os
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

# Beat writes its schedule every three minutes.
BEAT_SILENCE_SECONDS = 10 * 60


def serves(port: int, path: str, host: str) -> bool:
    """Whether the page comes, asked for under the public name."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=4)
    try:
        connection.request("GET", path, headers={"Host": host})
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False


def beats(folder: Path) -> bool:
    """Whether beat wrote its schedule lately."""
    written = [path.stat().st_mtime for path in folder.glob("beat-schedule*")]
    return time.time() - max(written, default=0) < BEAT_SILENCE_SECONDS


def main(kind: str) -> int:
    """0 when it is well."""
    if kind == "beat":
        return 0 if beats(Path(os.environ.get("VAR_DIR", "var"))) else 1
    if kind == "simulator":
        port = int(os.environ.get("SIMULATOR_PORT", "8001"))
        return 0 if serves(port, "/", f"127.0.0.1:{port}") else 1
    host = urlsplit(os.environ.get("PUBLIC_URL", "http://127.0.0.1")).netloc
    return 0 if serves(int(os.environ.get("PORT", "8000")), "/health/", host) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
