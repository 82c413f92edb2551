"""SendSms: one text to up to 200 numbers. Source: wire reference B.1."""

from typing import cast

from accounts.models import AccessKey
from api.queries.projects import access_project
from api.views.accepting import check_wanted, statuses
from tencent.schemas import Request, Response
from tencent.schemas.v20210111 import SendSmsRequest, SendSmsResponse


def send_sms(key: AccessKey, request: Request) -> Response:
    """One status for each number, in request order. Raises WireError."""
    wanted = cast("SendSmsRequest", request)
    check_wanted(wanted)
    project = access_project(key.account, wanted.sdk_app_id)
    return SendSmsResponse(send_statuses=statuses(project, key.created_by, wanted))
