"""What both sides send: the same text to the same numbers."""

TEMPLATE_PARAMS = ["20% off all teas"]
SIGN_NAME = "Simulator"
NUMBERS_PER_CALL = 200


def numbers(count: int) -> list[str]:
    """`count` different Singapore mobile numbers as E.164, at most 900,000."""
    return [f"+65{81_000_000 + position}" for position in range(count)]
