"""Tencent's official SDK, unmodified, with a key of Harbour Tea's."""

import pytest
from tencentcloud.common import credential
from tencentcloud.common.exception import TencentCloudSDKException
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.sms.v20190711 import models as old_models
from tencentcloud.sms.v20190711 import sms_client as old_sms_client
from tencentcloud.sms.v20210111 import models, sms_client

from accounts.models import AccessKey


@pytest.fixture
def key(cast):
    return AccessKey.objects.create(
        account=cast.account,
        secret_id="AKIDTest",
        secret_key="the-secret-key",
        created_by=cast.developer,
    )


@pytest.fixture
def call(live_server, key):
    def _call(action, *, secret="the-secret-key", kind=sms_client.SmsClient, **profile):
        host = live_server.url.removeprefix("http://")
        method = profile.pop("method", "POST")
        http = HttpProfile(protocol="http", endpoint=host, reqMethod=method)
        client = kind(
            credential.Credential(key.secret_id, secret),
            "ap-singapore",
            ClientProfile(httpProfile=http, **profile),
        )
        request = getattr(
            old_models if kind is old_sms_client.SmsClient else models,
            f"{action}Request",
        )()

        def perform(**members):
            for name, value in members.items():
                setattr(request, name, value)
            return getattr(client, action)(request)

        return perform

    return _call


@pytest.fixture
def refused(call):
    """The code and the words with which a call is refused."""

    def _refused(action, **members):
        with pytest.raises(TencentCloudSDKException) as refusal:
            call(action)(**members)
        return refusal.value.code, refusal.value.message

    return _refused
