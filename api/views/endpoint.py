"""Verify, read, perform, answer: what every call goes through.

Always status 200 and exactly `application/json` (wire reference A.7, G.3).
"""

import logging
import time
import uuid
from collections.abc import Callable

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from accounts.models import AccessKey
from api.queries.access_keys import find_access_key
from api.validators.texts import refuse_nul
from api.views import body_templates, signatures
from api.views.describe_phone_number_info import describe_phone_number_info
from api.views.send_sms import send_sms
from tencent.envelope import CONTENT_TYPE, failure, read_action, success
from tencent.schemas import ACTIONS, Request, Response, decode_request
from tencent.signing import WireRequest
from tencent.verifying import check_clock, read_credentials, verify
from tencent.wire_error import WireError

logger = logging.getLogger(__name__)

# What is served so far; the others of ACTIONS answer ActionOffline.
SERVED: dict[str, Callable[[AccessKey, Request], Response]] = {
    "AddSmsSign": signatures.add_sign,
    "AddSmsTemplate": body_templates.add_template,
    "DeleteSmsSign": signatures.delete_sign,
    "DeleteSmsTemplate": body_templates.delete_template,
    "DescribePhoneNumberInfo": describe_phone_number_info,
    "DescribeSmsSignList": signatures.describe_sign_list,
    "DescribeSmsTemplateList": body_templates.describe_template_list,
    "ModifySmsSign": signatures.modify_sign,
    "ModifySmsTemplate": body_templates.modify_template,
    "SendSms": send_sms,
}


def answer(request: HttpRequest) -> HttpResponse:
    """One call's answer; no input ends in anything but an envelope."""
    request_id = str(uuid.uuid4())
    try:
        # Programs read English, whoever's page this thread drew before.
        with translation.override("en"):
            body = success(_perform(request), request_id)
    except WireError as error:
        body = failure(error.code, error.message, request_id)
    except RequestDataTooBig:
        body = failure(
            "RequestSizeLimitExceeded", "The body is larger than 10 MB.", request_id
        )
    except Exception:
        logger.exception("Call %s failed", request_id)
        body = failure("InternalError", "The console failed; try again.", request_id)
    return HttpResponse(body, content_type=CONTENT_TYPE)


def _perform(request: HttpRequest) -> Response:
    wire = _wire_request(request)
    key = _authenticate(wire)
    call = read_action(wire)
    spec = ACTIONS[call.version, call.action]
    perform = SERVED.get(call.action)
    if perform is None:
        raise WireError("ActionOffline", f"{call.action} is not served here yet.")
    refuse_nul(call.params)
    return perform(key, decode_request(spec, call.params))


def _wire_request(request: HttpRequest) -> WireRequest:
    """The request as it came: raw query, raw Host, raw body."""
    headers = {name.lower(): value for name, value in request.headers.items()}
    headers["host"] = request.META.get("HTTP_HOST", "")
    return WireRequest(
        method=request.method or "",
        path=request.path,
        raw_query=request.META.get("QUERY_STRING", ""),
        headers=headers,
        body=request.body,
    )


def _authenticate(wire: WireRequest) -> AccessKey:
    credentials = read_credentials(wire)
    now = time.time()
    check_clock(credentials, now=now)
    key = find_access_key(credentials.secret_id)
    if key is None:
        raise WireError(
            "AuthFailure.SecretIdNotFound", "The SecretId is unknown or was deleted."
        )
    if not key.is_enabled:
        raise WireError("AuthFailure.InvalidSecretId", "The SecretId is disabled.")
    verify(wire, credentials, secret_key=key.secret_key, now=now)
    return key
