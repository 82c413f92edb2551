"""What can be chosen at the start, on the command line or in the environment."""

import argparse
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator import outcomes

# Fixed and public: nothing real can be reached with them.
DEFAULT_SECRET_ID = "AKIDSimulator0000000000000000000000"  # noqa: S105 - public
DEFAULT_SECRET_KEY = "SimulatorSecretKey00000000000000"  # noqa: S105 - public
DEFAULT_SDK_APP_ID = "2400000001"
DEFAULT_PORT = 9090

EPILOG = """\
Numbers that end in these digits (endings):

{table}

Any other number is delivered after about a second.
The page at / shows the phones; /_admin/ steers the simulator (docs/simulator.md).
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Everything the simulator is started with."""

    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    state: Path = Path("var/simulator.sqlite3")
    seed: int = 0
    secret_id: str = DEFAULT_SECRET_ID
    secret_key: str = DEFAULT_SECRET_KEY
    sdk_app_id: str = DEFAULT_SDK_APP_ID
    app_key: str = "5f03a35d00ee52a21327ab048186a2c4"
    review_seconds: float = 2.0


def read(arguments: Sequence[str], environ: Mapping[str, str] = os.environ) -> Options:
    """Read the options; the command line wins over ``SIMULATOR_…`` variables."""
    return Options(**vars(_parser(environ).parse_args(arguments)))


def _parser(environ: Mapping[str, str]) -> argparse.ArgumentParser:
    default = Options()
    parser = argparse.ArgumentParser(
        prog="python -m simulator",
        description="A stand-in for Tencent Cloud SMS.",
        epilog=EPILOG.format(table=outcomes.table()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )

    def option(name: str, text: str, kind: type = str) -> None:
        standard = getattr(default, name)
        parser.add_argument(
            f"--{name.replace('_', '-')}",
            type=kind,
            default=environ.get(f"SIMULATOR_{name.upper()}", str(standard)),
            help=f"{text} (default {standard})",
        )

    option("host", "address to listen on")
    option("port", "port to listen on", int)
    option("state", "SQLite file that holds everything", Path)
    option("seed", "makes serial numbers repeatable", int)
    option("secret_id", "SecretId of the account")
    option("secret_key", "SecretKey of the account")
    option("sdk_app_id", "SdkAppId of its application")
    option("app_key", "AppKey of its application")
    option("review_seconds", "how long a review takes", float)
    return parser
