"""Look up error codes. Source: wire reference A.8, C."""

from dataclasses import replace

from tencent.codes import (
    auth_failure_errors,
    content_errors,
    failed_operation_errors,
    internal_errors,
    invalid_parameter_errors,
    limit_exceeded_errors,
    local_errors,
    permission_errors,
    platform_errors,
    review_errors,
)
from tencent.codes.model import ErrorCode, Group, Retry
from tencent.codes.reasons import Reason

ERROR_CODES: dict[str, ErrorCode] = {
    row.code: row
    for table in (
        auth_failure_errors,
        content_errors,
        failed_operation_errors,
        internal_errors,
        invalid_parameter_errors,
        limit_exceeded_errors,
        local_errors,
        permission_errors,
        platform_errors,
        review_errors,
    )
    for row in table.ERRORS
}

_UNKNOWN = Group("either", Reason.UNKNOWN, Retry.HUMAN)


def error_code(code: str) -> ErrorCode:
    """Return what is known about a code. Never raises.

    Tencent adds sub-codes at will: an unknown one means what its first part,
    before the dot, means.
    """
    known = ERROR_CODES.get(code)
    if known:
        return known
    family = ERROR_CODES.get(code.partition(".")[0])
    if family:
        return replace(family, code=code)
    return _UNKNOWN.code(
        code, ("The provider gave an unknown error.", "服务商返回了未知错误。")
    )


_MALFORMED, _OTHER = 1004, 1007
_PARAMETERS = ("InvalidParameter", "MissingParameter", "UnknownParameter")


def v5_result(code: str) -> int:
    """Return the legacy API's number for a code, 0 for ``Ok``. Never raises.

    Of what has no number of its own, a parameter's fault is 1004 and the rest 1007.
    Source: wire reference E.5.
    """
    if code == "Ok":
        return 0
    known = error_code(code).v5_result
    if known is not None:
        return known
    return _MALFORMED if code.startswith(_PARAMETERS) else _OTHER
