"""Call a far side, well or badly behaved."""

import pytest

from tencent.client import ProviderError, TencentClient
from tests.tencent.far_sides import answer, serving

ACCEPTED = answer({"SendStatusSet": [{"Code": "Ok", "Fee": 1, "SerialNo": "s"}]})


def client(address, *, scheme="http", connect_timeout=0.3, read_timeout=0.3):
    return TencentClient(
        address,
        scheme,
        "ap-guangzhou",
        "AKIDEXAMPLE",
        "SecretKeyExample",
        connect_timeout=connect_timeout,
        read_timeout=read_timeout,
    )


def send(far_side):
    return far_side.send_sms(
        sdk_app_id="2400000001", template_id="7", phone_numbers=["+6591234567"]
    )


def failure(far_side) -> ProviderError:
    with pytest.raises(ProviderError) as info:
        send(far_side)
    return info.value


def failure_behind(behave, **more) -> ProviderError:
    with serving(behave) as far_side:
        return failure(client(far_side.address, **more))


def always(reply):
    return lambda connection, request: reply
