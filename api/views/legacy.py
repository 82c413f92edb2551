"""The legacy API, v5: an App Key instead of an access key.

Always status 200; what went wrong is in `result`. Source: wire reference E.1.
"""

import logging

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from api.views.legacy_sends import SENDS, LegacyCall
from tencent.codes import v5_result
from tencent.envelope import CONTENT_TYPE
from tencent.schemas import encode
from tencent.schemas.v5 import PATH, ManagementResponse, Response
from tencent.wire_error import WireError

_UNREADABLE = "FailedOperation.FailResolvePacket"
# What Tencent answers as well; results and texts have API 3.0 here.
_UNSERVED = frozenset(
    f"{act}_{noun}"
    for act in ("add", "mod", "del", "get")
    for noun in ("sign", "template")
) | {
    "getsmspackages",
    "pullcallbackstatus",
    "pullsendstatus",
    "pullstatus",
    "pullstatus4mobile",
}

logger = logging.getLogger(__name__)


def answer_legacy(request: HttpRequest) -> HttpResponse:
    """One call's answer; no input ends in anything but a `result`."""
    try:
        with translation.override("en"):
            reply: Response = _perform(request)
    except WireError as error:
        reply = _failure(error.code, error.message)
    except RequestDataTooBig:
        reply = _failure(_UNREADABLE, "package format error, larger than 10 MB")
    except SuspiciousOperation:
        reply = _failure(_UNREADABLE, "package format error, unusual address")
    except Exception:
        logger.exception("Legacy call %s failed", request.path[:100])
        reply = _failure("InternalError", "The console failed; try again.")
    return HttpResponse(encode(reply), content_type=CONTENT_TYPE)


def _perform(request: HttpRequest) -> Response:
    endpoint = request.path.removeprefix(PATH)
    if request.method != "POST":
        raise WireError(_UNREADABLE, "POST is asked for.")
    if endpoint in _UNSERVED:
        raise WireError(
            "UnsupportedOperation", f"{endpoint} is not served; use API 3.0 for it."
        )
    if endpoint not in SENDS:
        raise WireError(
            "InternalError.RestApiInterfaceNotExist",
            f"There is no {endpoint[:30]} here, but {', '.join(SENDS)}.",
        )
    call = LegacyCall(
        sdk_app_id=request.GET.get("sdkappid", ""),
        random=request.GET.get("random", ""),
        body=request.body,
    )
    return SENDS[endpoint](call)


def _failure(code: str, words: str) -> ManagementResponse:
    return ManagementResponse(result=v5_result(code), errmsg=words, msg=words)
