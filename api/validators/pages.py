"""What a list may ask for (wire reference B.14, B.18)."""

from collections.abc import Sequence
from dataclasses import dataclass

from projects.validators.wire_numbers import INTERNATIONAL
from tencent.schemas import Request
from tencent.wire_error import WireError

MOST_LISTED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """These ids; without any, so many rows after so many others."""

    ids: Sequence[int]
    limit: int
    offset: int


def read_page(request: Request, ids: Sequence[int], international: int) -> Page:
    """Which rows a request wants. Raises WireError.

    2019-07-11 knows no paging. Nothing here is for the Chinese mainland, so a request
    for that wants no row.
    """
    limit = getattr(request, "limit", MOST_LISTED)
    if max(limit, len(ids)) > MOST_LISTED:
        raise WireError(
            "InvalidParameterValue.LimitVerifyFail",
            f"At most {MOST_LISTED} are listed at a time. Ask for the next ones by "
            "another Offset.",
        )
    if international != INTERNATIONAL:
        return Page(ids=(), limit=0, offset=0)
    return Page(ids=ids, limit=limit, offset=getattr(request, "offset", 0))
