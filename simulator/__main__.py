"""``python -m simulator``: start the simulator."""

import signal
import sys

from simulator import options
from simulator.app import Application
from simulator.callbacks import Pusher
from simulator.server import PortBusyError, Server
from simulator.world import World


def main() -> int:
    """Run until interrupted; return the exit code."""
    chosen = options.read(sys.argv[1:])
    world = World(chosen)
    try:
        server = Server(chosen.host, chosen.port, Application(world), world.outage)
    except PortBusyError:
        print(
            f"Port {chosen.port} is in use: stop what listens there, "
            "or choose another port with --port.",
            file=sys.stderr,
        )
        return 2
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, server.stop)
    pusher = Pusher(world)
    pusher.start()
    print(f"Simulated Tencent Cloud at http://{server.host}:{server.port}/", flush=True)
    server.serve()
    pusher.stop()
    world.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
