"""Runs every process of the Procfile until Ctrl-C, then stops every one.

Usage: python scripts/serve.py [--demo]
"""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from honcho.environ import parse_procfile
from preflight import check_ports, var_folder
from setup import contents
from supervision import LoggedPrinter, PatientManager

ROOT = Path(__file__).resolve().parent.parent


def environment() -> dict[str, str]:
    """What every process gets: .venv first, ports, and addresses made from them."""
    ports = {"PORT": "8000", "SIMULATOR_PORT": "8001"}
    chosen = {name: os.environ.get(name) or port for name, port in ports.items()}
    return {
        "PUBLIC_URL": f"http://127.0.0.1:{chosen['PORT']}",
        **os.environ,
        **chosen,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONUNBUFFERED": "1",
        # A demo on a machine where one is root all the time needs no sermon.
        "PYTHONWARNINGS": "ignore:You're running the worker with superuser",
    }


# What only a demo may do: staff sign in without a second step, and the platform's own
# texts go out by a project that the demo makes (messaging/management/demo_platform.py).
DEMO = {
    "STAFF_MFA_REQUIRED": "false",
    "PLATFORM_SDK_APP_ID": "2400100001",
    "PLATFORM_SIGN_NAME": "ISMS Console",
    "PLATFORM_OTP_TEMPLATE_ID": "120",
    "PLATFORM_NOTICE_TEMPLATE_ID": "121",
}


def forget_jobs() -> None:
    """Remove what a killed run left: the tables are the queue, sweepers find all."""
    shutil.rmtree(var_folder() / "broker", ignore_errors=True)
    for schedule in var_folder().glob("beat-schedule*"):
        schedule.unlink()


def schema_fingerprint(env: dict[str, str]) -> str:
    """What our own database file was last migrated with; empty for any other."""
    database = var_folder() / "isms.sqlite3"
    if env.get("DATABASE_URL") or not database.exists():
        return ""
    migrations = sorted(ROOT.glob("*/migrations/*.py"))
    made_from = [
        str(database.stat().st_ino),
        *contents(ROOT / "requirements.txt", *migrations),
    ]
    return hashlib.sha256("\n".join(made_from).encode()).hexdigest()


def migrate(env: dict[str, str]) -> bool:
    """Bring the tables up to date; say one sentence when that fails."""
    stamp = var_folder() / "setup" / "schema.stamp"
    known = stamp.read_text() if stamp.exists() else ""
    if known and known == schema_fingerprint(env):
        return True
    log = var_folder() / "log" / "migrate.log"
    with log.open("w") as output:
        command = [sys.executable, "manage.py", "migrate", "--noinput", "--skip-checks"]
        code = subprocess.run(
            command, cwd=ROOT, env=env, stdout=output, stderr=output, check=False
        ).returncode
    if code:
        last = log.read_text().strip().splitlines()[-1:]
        print(f"The database could not be prepared: {''.join(last)} More: {log}")
        return False
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(schema_fingerprint(env))
    return True


def serve(env: dict[str, str], greeting: list[str]) -> int:
    """Run until one process ends or a signal arrives; stop all."""
    logs = var_folder() / "log"
    manager = PatientManager(LoggedPrinter(logs))
    for name, command in parse_procfile(
        (ROOT / "Procfile").read_text()
    ).processes.items():
        manager.add_process(name, command, env=env, cwd=str(ROOT))
    # Closing the terminal is a way of stopping, too.
    signal.signal(signal.SIGHUP, lambda *_: os.kill(os.getpid(), signal.SIGTERM))
    with subprocess.Popen(
        [sys.executable, "scripts/greet.py", *greeting], cwd=ROOT, env=env
    ) as greeter:
        manager.loop()
        gave_up = greeter.poll() == 1
        greeter.terminate()
    print("Everything is stopped.", flush=True)
    return 0 if manager.asked_to_stop and not gave_up else 1


def main(arguments: list[str]) -> int:
    """Prepare, run, stop."""
    if sentence := check_ports():
        print(sentence, file=sys.stderr)
        return 1
    env = environment()
    if "--demo" in arguments:
        env = {**DEMO, **env}
    (var_folder() / "log").mkdir(parents=True, exist_ok=True)
    forget_jobs()
    return serve(env, arguments) if migrate(env) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
