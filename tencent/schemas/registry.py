"""All actions of both versions of API 3.0. Source: wire reference A.9, B."""

from types import ModuleType

from tencent.codes.by_action import error_codes_20190711, error_codes_20210111
from tencent.schemas import v20190711, v20210111
from tencent.schemas.base import ActionSpec
from tencent.schemas.rate_limits import RATE_LIMITS_20190711, RATE_LIMITS_20210111

VERSION_20210111 = "2021-01-11"
VERSION_20190711 = "2019-07-11"
VERSIONS = frozenset({VERSION_20210111, VERSION_20190711})
REGION_REQUIRED = frozenset({VERSION_20210111})


def _spec(
    version: str, action: str, shapes: ModuleType, limit: int, codes: frozenset[str]
) -> ActionSpec:
    return ActionSpec(
        version=version,
        action=action,
        request=getattr(shapes, f"{action}Request"),
        response=getattr(shapes, f"{action}Response"),
        rate_limit_per_second=limit,
        error_codes=codes,
    )


ACTIONS: dict[tuple[str, str], ActionSpec] = {
    (version, action): _spec(version, action, shapes, limit, error_codes(action))
    for version, shapes, limits, error_codes in (
        (VERSION_20210111, v20210111, RATE_LIMITS_20210111, error_codes_20210111),
        (VERSION_20190711, v20190711, RATE_LIMITS_20190711, error_codes_20190711),
    )
    for action, limit in limits.items()
}
