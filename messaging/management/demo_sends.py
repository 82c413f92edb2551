"""What the demo sent before you came: real sends through the real pipeline."""

import time
from collections.abc import Sequence

from isms_console.lib import phone_numbers
from messaging.actions.sends import Wish, accept
from messaging.enums import Source
from messaging.management.demo_world import World

# Endings choose the outcome in the simulator: see docs/simulator.md.
_DELIVERED = [f"+658123{n:04d}" for n in range(1001, 1031)]
_FAILED = ["+6581239102", "+6581239104", "+447400129106", "+6581239202"]
_ELSEWHERE = ["+12025550143", "+447400123456", "+85251234567", "+60123456789"]
_OPEN = ["+6581239060"]


def send_samples(world: World) -> None:
    """A few sends of each kind and outcome."""
    otp, parcel, weekend = world.templates
    for number in _DELIVERED[:6] + _FAILED + _ELSEWHERE + _OPEN:
        code = f"{time.time_ns() % 900_000 + 100_000}"
        _send(world, otp, [code, "5"], [number])
    for name, number in zip(["Ana", "Ben", "Chloé"], _DELIVERED, strict=False):
        _send(world, parcel, [name, f"SF{number[-4:]}", "Friday"], [number])
    _send(world, weekend, [], _FAILED + _ELSEWHERE + _DELIVERED)


def _send(
    world: World, template: object, params: Sequence[str], numbers: Sequence[str]
) -> None:
    accept(
        Wish(
            project=world.project,
            signature=world.signature,
            body_template=template,  # type: ignore[arg-type]
            template_params=params,
            recipients=[phone_numbers.parse(number) for number in numbers],
            source=Source.CONSOLE,
            actor=world.operator,
        )
    )
