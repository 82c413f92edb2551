"""What all wire structs share.

Python names are ours (``sdk_app_id``, ``template_params``), wire spellings are
Tencent's; a field's wire name is its Pascal-case name unless the field says
otherwise. Times are in unix seconds unless a field says otherwise.
"""

from dataclasses import dataclass
from typing import Annotated

import msgspec

# Tencent's uint64. Above int64 no database column holds it, and nothing needs it.
UInt = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]


class Request(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, rename="pascal"
):
    """A request's parameters. Members left at their default are not sent."""


class Response(msgspec.Struct, frozen=True, kw_only=True, rename="pascal"):
    """An answer or a part of one. Every member is sent, also when empty.

    When decoded, absent members take their defaults: the far side may be older
    than these definitions, and a pulled report must never be lost to that.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """One action of one version: shapes, default limit and documented codes.

    ``rate_limit_per_second`` is per account. Source: wire reference B.
    """

    version: str
    action: str
    request: type[Request]
    response: type[Response]
    rate_limit_per_second: int
    error_codes: frozenset[str]
