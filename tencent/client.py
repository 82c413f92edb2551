"""How we call Tencent: the official SDK, with time-outs and one error type."""

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

import msgspec
from tencentcloud.common.credential import Credential
from tencentcloud.common.exception import TencentCloudSDKException
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.sms.v20210111.sms_client import SmsClient

from tencent.provider_error import (
    Outcome,
    ProviderError,
    http_error,
    no_answer,
    refusal,
    unbuilt,
    unreadable,
)
from tencent.schemas import Request, Response, v20210111
from tencent.schemas.decoding import without_nulls
from tencent.transport import departure, prepare

__all__ = ["Outcome", "ProviderError", "TencentClient"]

_UNREADABLE = (
    msgspec.MsgspecError,
    UnicodeDecodeError,
    KeyError,
    TypeError,
    AttributeError,
)

P = ParamSpec("P")
R = TypeVar("R", bound=Response)


def _action(
    action: str, request: Callable[P, Request], response: type[R]
) -> Callable[Concatenate["TencentClient", P], R]:
    """Make the method for an action: it takes what the request struct takes."""

    def call(client: "TencentClient", /, *args: P.args, **kwargs: P.kwargs) -> R:
        return client.call(action, request(*args, **kwargs), response)

    return call


class TencentClient:
    """Version 2021-01-11 of the SMS API, for one key and one endpoint.

    Every action is a method that takes the fields of its request struct as
    keywords and returns its response struct; every failure is a
    ``ProviderError``. Nothing is repeated. One instance serves thousands of
    calls, from several threads too, over connections that stay open.
    """

    def __init__(  # noqa: PLR0913 - keyword-only data
        self,
        endpoint: str,
        scheme: str,
        region: str,
        secret_id: str,
        secret_key: str,
        *,
        connect_timeout: float = 3,
        read_timeout: float = 10,
    ) -> None:
        """Prepare a client; nothing is connected yet.

        ``endpoint`` is host and port without scheme, ``scheme`` is ``http`` or
        ``https``. Time-outs are in seconds; the one for reading counts between
        two pieces of an answer. Raises ``ProviderError`` for an empty key.
        """
        http = HttpProfile(
            protocol=scheme,
            endpoint=endpoint,
            reqTimeout=(connect_timeout, read_timeout),
            keepAlive=True,
        )
        profile = ClientProfile(httpProfile=http, language="en-US")
        try:
            credential = Credential(secret_id, secret_key)
        except TencentCloudSDKException as error:
            raise unbuilt(error.code, error.message) from error
        self._sdk = SmsClient(credential, region, profile)
        # Answers are read by us: the SDK overlooks errors when the content type
        # has a charset, and loses the body of an answer it cannot read.
        self._sdk._check_error = _take_every_answer
        connection = self._sdk.request.conn
        connection.proxy = None
        prepare(connection._session)

    send_sms = _action("SendSms", v20210111.SendSmsRequest, v20210111.SendSmsResponse)
    send_multi_global_sms = _action(
        "SendMultiGlobalSms",
        v20210111.SendMultiGlobalSmsRequest,
        v20210111.SendMultiGlobalSmsResponse,
    )
    pull_send_status = _action(
        "PullSmsSendStatus",
        v20210111.PullSmsSendStatusRequest,
        v20210111.PullSmsSendStatusResponse,
    )
    pull_send_status_by_phone_number = _action(
        "PullSmsSendStatusByPhoneNumber",
        v20210111.PullSmsSendStatusByPhoneNumberRequest,
        v20210111.PullSmsSendStatusByPhoneNumberResponse,
    )
    add_sign = _action(
        "AddSmsSign", v20210111.AddSmsSignRequest, v20210111.AddSmsSignResponse
    )
    modify_sign = _action(
        "ModifySmsSign", v20210111.ModifySmsSignRequest, v20210111.ModifySmsSignResponse
    )
    delete_sign = _action(
        "DeleteSmsSign", v20210111.DeleteSmsSignRequest, v20210111.DeleteSmsSignResponse
    )
    describe_sign_list = _action(
        "DescribeSmsSignList",
        v20210111.DescribeSmsSignListRequest,
        v20210111.DescribeSmsSignListResponse,
    )
    add_template = _action(
        "AddSmsTemplate",
        v20210111.AddSmsTemplateRequest,
        v20210111.AddSmsTemplateResponse,
    )
    modify_template = _action(
        "ModifySmsTemplate",
        v20210111.ModifySmsTemplateRequest,
        v20210111.ModifySmsTemplateResponse,
    )
    delete_template = _action(
        "DeleteSmsTemplate",
        v20210111.DeleteSmsTemplateRequest,
        v20210111.DeleteSmsTemplateResponse,
    )
    describe_template_list = _action(
        "DescribeSmsTemplateList",
        v20210111.DescribeSmsTemplateListRequest,
        v20210111.DescribeSmsTemplateListResponse,
    )
    send_status_statistics = _action(
        "SendStatusStatistics",
        v20210111.SendStatusStatisticsRequest,
        v20210111.SendStatusStatisticsResponse,
    )
    callback_status_statistics = _action(
        "CallbackStatusStatistics",
        v20210111.CallbackStatusStatisticsRequest,
        v20210111.CallbackStatusStatisticsResponse,
    )
    describe_phone_number_info = _action(
        "DescribePhoneNumberInfo",
        v20210111.DescribePhoneNumberInfoRequest,
        v20210111.DescribePhoneNumberInfoResponse,
    )

    def call(self, action: str, request: Request, response: type[R]) -> R:
        """Make one call. Raises ``ProviderError``."""
        departure.has_sent = False
        try:
            body = self._sdk.call(action, msgspec.to_builtins(request))
        except TencentCloudSDKException as error:
            raise _sdk_failure(error) from error
        except Exception as error:
            # An answer that breaks off surfaces as anything.
            raise no_answer(error, has_sent=departure.has_sent) from error
        return _read_answer(body, response)


def _take_every_answer(_: Any) -> None:
    pass


def _sdk_failure(error: Any) -> ProviderError:
    if error.code == "ServerNetworkError":
        return http_error(error.message)
    if error.code in ("ClientError", "ClientParamsError"):
        return unbuilt(error.code, error.message)
    if error.code == "ClientNetworkError":
        return no_answer(error.__context__ or error, has_sent=departure.has_sent)
    return refusal(error.code, error.message, error.requestId or "")


def _read_answer(body: bytes, response: type[R]) -> R:
    try:
        members = msgspec.json.decode(body, type=dict[str, Any])["Response"]
        fault = members.get("Error")
        if fault:
            raise refusal(fault["Code"], fault["Message"], members.get("RequestId", ""))
        if b"null" in body:
            members = without_nulls(members)
        return msgspec.convert(members, response, strict=False)
    except _UNREADABLE as error:
        raise unreadable(error, body) from error
