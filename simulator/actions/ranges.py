"""Checks of Limit, Offset and time ranges, shared by several actions."""

from tencent.envelope import WireError

MAX_PULL = 100
DAY_SECONDS = 86_400
MAX_QUERY_DAYS = 7


def check_limit(limit: int, *, most: int = MAX_PULL, least: int = 0) -> None:
    """Refuse a Limit outside its range. Raises ``WireError``."""
    if not least <= limit <= most:
        raise WireError(
            "InvalidParameterValue.LimitVerifyFail",
            f"Limit must be between {least} and {most}.",
        )


def check_pull_limit(limit: int) -> None:
    """Refuse a Limit that no pull takes. Raises ``WireError``."""
    if not 0 < limit <= MAX_PULL:
        raise WireError("InvalidParameter", f"Limit must be between 1 and {MAX_PULL}.")


def times_between(
    begin: int, end: int | None, *, now: float, most_days: float = MAX_QUERY_DAYS
) -> tuple[float, float]:
    """Return a range of unix times. Raises ``WireError`` for an impossible one."""
    if begin < now - most_days * DAY_SECONDS:
        raise WireError(
            "InvalidParameterValue.BeginTimeVerifyFail",
            f"BeginTime must be at most {most_days:g} days ago.",
        )
    last = now if end is None else float(end)
    if begin > last:
        raise WireError(
            "InvalidParameterValue.InvalidStartTime", "BeginTime is after EndTime."
        )
    return float(begin), last + 1
