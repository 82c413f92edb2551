import signal
import socket
import subprocess
import sys

from tests.simulator.cast import ROOT, Simulator

PHONE = "+85261230001"


def test_a_restart_loses_nothing(tmp_path):
    simulator = Simulator(tmp_path / "state.sqlite3", "--seed", "7")
    simulator.post("clock", speed=0)
    simulator.app(daily_per_number=5)
    (status,) = simulator.client().send(PHONE, SessionContext="kept")
    before = simulator.get("clock")["now"]
    assert simulator.stop(signal.SIGTERM) == 0
    simulator.start()
    assert simulator.get("clock")["now"] == before
    assert simulator.get("apps")[0]["daily_per_number"] == 5
    simulator.advance(1)
    (report,) = simulator.client().pull()
    assert (report.SerialNo, report.SessionContext) == (status.SerialNo, "kept")
    assert simulator.stop() == 0


def test_the_same_seed_gives_the_same_serial_numbers(tmp_path):
    serials = []
    for name, seed in (("a", "1"), ("b", "1"), ("c", "2")):
        simulator = Simulator(tmp_path / f"{name}.sqlite3", "--seed", seed)
        serials.append(simulator.client().send(PHONE)[0].SerialNo)
        simulator.stop()
    assert serials[0] == serials[1] != serials[2]


def test_a_busy_port_is_explained_in_one_sentence(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "simulator", "--port", port]
        done = subprocess.run(
            [*command, "--state", str(tmp_path / "s.sqlite3")],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == (
        f"Port {port} is in use: stop what listens there, "
        "or choose another port with --port.\n"
    )


def test_help_prints_the_endings():
    command = [sys.executable, "-m", "simulator", "--help"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=20, check=True
    )
    assert "…9102  UNDELIV" in done.stdout
