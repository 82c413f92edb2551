"""Who may do what by a key."""

from accounts import policies
from accounts.models import AccessKey, User
from accounts.policies import Ability
from isms_console.lib.errors import Refusal
from tencent.wire_error import WireError

_DENIED = "UnauthorizedOperation.RequestPermissionDeny"


def require_content(key: AccessKey) -> User:
    """Who answers for what this key does to texts. Raises WireError."""
    try:
        policies.require(key.account, Ability.USE_CONTENT_API)
    except Refusal as refusal:
        raise WireError(
            "FailedOperation.NotEnterpriseCertification", refusal.message
        ) from refusal
    try:
        policies.require_running(key.account)
    except Refusal as refusal:
        raise WireError(_DENIED, refusal.message) from refusal
    if key.created_by is None:
        raise WireError(
            _DENIED,
            "Whoever created this key is gone, so nobody answers for what it submits. "
            "Create another key.",
        )
    return key.created_by
