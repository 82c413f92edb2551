"""sendsms, sendmultisms2 and sendisms: a text, proven by the project's App Key.

Source: wire reference E.1, E.2.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import msgspec

from api.queries.projects import find_project, require_enabled
from api.queries.whole_texts import Parts, parts_of
from api.validators.texts import refuse_nul
from api.views.accepting import check_wanted, statuses
from isms_console.lib.phone_numbers import calling_code
from projects.models import Project
from projects.queries.app_keys import accepted_app_keys
from tencent.codes import v5_result
from tencent.schemas import v20210111
from tencent.schemas.v5 import (
    Response,
    SendDetail,
    SendInternationalSmsRequest,
    SendInternationalSmsResponse,
    SendMultiSmsRequest,
    SendMultiSmsResponse,
    SendSmsRequest,
    SendSmsResponse,
    Tel,
    decode_request,
)
from tencent.schemas.v20210111 import SendStatus
from tencent.verifying import verify_v5
from tencent.wire_error import WireError

Wanted: TypeAlias = SendSmsRequest | SendMultiSmsRequest | SendInternationalSmsRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class LegacyCall:
    """What stands in the address, as text, and the body as it came."""

    sdk_app_id: str
    random: str
    body: bytes


def send_one(call: LegacyCall) -> Response:
    """Sendsms. Raises WireError."""
    wanted = decode_request(call.body, SendSmsRequest)
    mobiles = [wanted.tel.subscriber_number]
    project = _proven(call, wanted, mobiles=mobiles)
    status = _send(project, wanted, [_e164(wanted.tel)])[0]
    return SendSmsResponse(**_outcome(status), session_context=wanted.session_context)


def send_many(call: LegacyCall) -> Response:
    """sendmultisms2: each number's own outcome, in their order. Raises WireError."""
    wanted = decode_request(call.body, SendMultiSmsRequest)
    mobiles = [tel.subscriber_number for tel in wanted.tel]
    project = _proven(call, wanted, mobiles=mobiles)
    found = _send(project, wanted, [_e164(tel) for tel in wanted.tel])
    detail = [
        SendDetail(
            **_outcome(status),
            subscriber_number=tel.subscriber_number,
            country_code=tel.country_code,
        )
        for tel, status in zip(wanted.tel, found, strict=True)
    ]
    return SendMultiSmsResponse(session_context=wanted.session_context, detail=detail)


def send_international(call: LegacyCall) -> Response:
    """Sendisms. Raises WireError."""
    wanted = decode_request(call.body, SendInternationalSmsRequest)
    project = _proven(call, wanted, tel=wanted.tel)
    status = _send(project, wanted, [wanted.tel])[0]
    return SendInternationalSmsResponse(
        **_outcome(status),
        session_context=wanted.session_context,
        country_code=calling_code(status.phone_number) if status.code == "Ok" else "",
    )


SENDS: Mapping[str, Callable[[LegacyCall], Response]] = {
    "sendsms": send_one,
    "sendmultisms2": send_many,
    "sendisms": send_international,
}


def _proven(
    call: LegacyCall,
    wanted: Wanted,
    *,
    mobiles: Sequence[str] = (),
    tel: str | None = None,
) -> Project:
    """The project whose App Key made the sig: the present one, or the one before."""
    refuse_nul(msgspec.to_builtins(wanted))
    project = find_project(call.sdk_app_id)
    problem = None
    for app_key in accepted_app_keys(project):
        try:
            verify_v5(
                wanted.sig,
                app_key=app_key,
                random=call.random,
                time=wanted.time,
                now=time.time(),
                mobiles=mobiles,
                tel=tel,
            )
        except WireError as error:
            problem = error
        else:
            require_enabled(project)
            return project
    raise problem or WireError("InternalError.SigVerificationFail", "sig check failed")


def _send(project: Project, wanted: Wanted, numbers: Sequence[str]) -> list[SendStatus]:
    parts = _parts(project, wanted)
    request = v20210111.SendSmsRequest(
        phone_numbers=numbers,
        sdk_app_id=project.sdk_app_id,
        session_context=wanted.session_context,
        sign_name=parts.sign_name,
        template_id=parts.template_id,
        template_params=parts.template_params,
    )
    check_wanted(request)
    return statuses(project, None, request)


def _parts(project: Project, wanted: Wanted) -> Parts:
    if wanted.template_id is None:
        return parts_of(project, wanted.msg)
    return Parts(
        sign_name=wanted.sign_name,
        template_id=str(wanted.template_id),
        template_params=wanted.template_params,
    )


def _e164(tel: Tel) -> str:
    return f"+{tel.country_code.removeprefix('+')}{tel.subscriber_number}"


def _outcome(status: SendStatus) -> dict[str, Any]:
    """`fee` and `sid` are left out where nothing was accepted."""
    if status.code != "Ok":
        return {"result": v5_result(status.code), "errmsg": status.message}
    return {"billed_segments": status.billed_segments, "serial_no": status.serial_no}
