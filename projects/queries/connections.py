"""What the last test of a connection says, in plain words."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from projects.models import ProviderAccount
from projects.queries.explanations import Explanation, of_code
from tencent.codes import Reason, Retry, error_code

# A worker is there within seconds and gives up after some more.
_PATIENCE = timedelta(seconds=60)

_PASSED = Explanation(
    _("Tencent answered, and the key may read signatures."),
    _("Nothing is to do."),
)
_UNREACHABLE = Explanation(
    _("The endpoint could not be reached."),
    _("Check the endpoint, and that this machine may connect to it."),
)
_NOT_TENCENT = Explanation(
    _("Something answered, but not as Tencent does."),
    _("Check the endpoint, and whether a proxy stands in between."),
)
_CLOCK = Explanation(
    _("The clocks of this machine and Tencent differ by more than five minutes."),
    _("Set this machine's clock right, best by a time server."),
)
_KEY = Explanation(
    _("Tencent does not know this key, or the SecretKey does not belong to it."),
    _("Enter SecretId and SecretKey again, from an enabled key in Tencent's console."),
)
_PERMISSION = Explanation(
    _("The key is right but may not do this."),
    _("Give its user the SMS permissions in Tencent's console, or use the root key."),
)
_BY_CODE = {
    "ClientNetworkError": _UNREACHABLE,
    "ServerNetworkError": _NOT_TENCENT,
    "UnreadableResponse": _NOT_TENCENT,
}
_BY_REASON = {Reason.CREDENTIALS: _KEY, Reason.PERMISSION: _PERMISSION}


def is_under_way(account: ProviderAccount) -> bool:
    """Whether a test was asked for and has not ended."""
    if account.test_asked_at is None:
        return False
    return account.tested_at is None or account.tested_at < account.test_asked_at


def is_late(account: ProviderAccount) -> bool:
    """Whether a test that is under way should have ended long ago."""
    asked = account.test_asked_at
    if asked is None or not is_under_way(account):
        return False
    return asked < timezone.now() - _PATIENCE


def answer(account: ProviderAccount) -> Explanation | None:
    """What the last test showed and what to do; None without one."""
    if account.test_passed is None:
        return None
    if account.test_passed:
        return _PASSED
    code = account.test_code
    if code in _BY_CODE:
        return _BY_CODE[code]
    known = error_code(code)
    if known.retry is Retry.CLOCK:
        return _CLOCK
    return _BY_REASON.get(known.reason) or of_code(code)
