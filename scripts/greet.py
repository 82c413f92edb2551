"""Waits until a started run answers, fills in the demo, and says how to begin.

Started by scripts/serve.py beside the processes. Usage: greet.py [--demo]
"""

import http.client
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from preflight import var_folder

ROOT = Path(__file__).resolve().parent.parent
PATIENCE_SECONDS = 60


def answers(port: str, path: str) -> bool:
    """Whether something serves that path."""
    connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=2)
    try:
        connection.request("GET", path)
        return connection.getresponse().status < 500
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def wait_for(port: str, path: str) -> bool:
    """Whether it answers in time."""
    ends = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < ends:
        if answers(port, path):
            return True
        time.sleep(0.1)
    return False


def seed() -> bool:
    """Fill in the demo data, which does nothing where they exist."""
    log = var_folder() / "log" / "demo.log"
    simulator = f"127.0.0.1:{os.environ['SIMULATOR_PORT']}"
    command = [sys.executable, "manage.py", "demo", "--skip-checks"]
    command += ["--simulator", simulator]
    with log.open("w") as output:
        done = subprocess.run(
            command, cwd=ROOT, stdout=output, stderr=output, check=False
        )
    if done.returncode:
        last = log.read_text().strip().splitlines()[-1:]
        print(f"The demo data could not be made: {''.join(last)} More: {log}")
    return done.returncode == 0


def people() -> list[str]:
    """The demo's users, one a line."""
    path = var_folder() / "demo.json"
    if not path.exists():
        return []
    users = json.loads(path.read_text()).get("users", [])
    widest = max((len(user["email"]) for user in users), default=0)
    return [
        f"    {user['email']:<{widest}}  {user['password']}  {user['role']}"
        for user in users
    ]


def greeting() -> str:
    """What a person wants to know first."""
    lines = [
        "",
        f"  Console    {os.environ['PUBLIC_URL']}",
        f"  Phones     http://127.0.0.1:{os.environ['SIMULATOR_PORT']}",
    ]
    if users := people():
        lines += ["", "  Sign in as", *users]
    return "\n".join([*lines, "", "  Ctrl-C stops everything.", ""])


def main(arguments: list[str]) -> int:
    """Stop the whole run when it does not come up."""
    up = wait_for(os.environ["SIMULATOR_PORT"], "/") and wait_for(
        os.environ["PORT"], "/health/"
    )
    if not up:
        print("The console did not start within a minute: see var/log/.")
    if up and ("--demo" not in arguments or seed()):
        print(greeting(), flush=True)
        return 0
    os.kill(os.getppid(), signal.SIGTERM)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
