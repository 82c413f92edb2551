"""A running simulator and those who talk to it."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import requests
from tencentcloud.common import credential
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.sms.v20190711 import models as old_models
from tencentcloud.sms.v20190711 import sms_client as old_sms_client
from tencentcloud.sms.v20210111 import models, sms_client

from simulator.options import (
    DEFAULT_SDK_APP_ID,
    DEFAULT_SECRET_ID,
    DEFAULT_SECRET_KEY,
)

ROOT = Path(__file__).parents[2]
APP = DEFAULT_SDK_APP_ID
# Laid out by the simulator: a notification with two parameters,
NOTICE, NOTICE_MAINLAND = "2400003", "2400004"
# and a one-time code with two.
CODE = "2400001"
SIGN_NAME = "Simulator"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Simulator:
    """A simulator in a process of its own."""

    def __init__(self, state: Path, *options: str) -> None:
        self.port = free_port()
        self._options = ("--port", str(self.port), "--state", str(state), *options)
        self._session = requests.Session()
        self._session.trust_env = False
        self.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        environ = {k: v for k, v in os.environ.items() if not k.startswith("SIMULATOR")}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "simulator", *self._options],
            cwd=ROOT,
            env=environ,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        assert self.url in self.process.stdout.readline()

    def stop(self, number: int = signal.SIGINT) -> int:
        self.process.send_signal(number)
        return self.process.wait(10)

    def get(self, path: str, **params: Any) -> Any:
        answer = self._session.get(
            f"{self.url}/_admin/{path}", params=params, timeout=9
        )
        answer.raise_for_status()
        return answer.json()

    def post(self, path: str, **members: Any) -> Any:
        answer = self._session.post(
            f"{self.url}/_admin/{path}", json=members, timeout=9
        )
        answer.raise_for_status()
        return answer.json()

    def advance(self, seconds: float) -> None:
        self.post("clock", advance=seconds)

    def app(self, **settings: Any) -> None:
        self.post("apps", sdk_app_id=APP, **settings)

    def client(self, **wishes: Any) -> "Caller":
        return Caller(self.port, **wishes)


class Caller:
    """Somebody with the official SDK."""

    def __init__(
        self,
        port: int,
        *,
        secret_id: str = DEFAULT_SECRET_ID,
        secret_key: str = DEFAULT_SECRET_KEY,
        method: str = "POST",
        sign_method: str = "TC3-HMAC-SHA256",
        version: str = "2021-01-11",
        timeout: int = 10,
    ) -> None:
        http = HttpProfile(
            protocol="http",
            endpoint=f"127.0.0.1:{port}",
            reqMethod=method,
            reqTimeout=timeout,
        )
        profile = ClientProfile(httpProfile=http, signMethod=sign_method)
        is_new = version == "2021-01-11"
        self.models = models if is_new else old_models
        kind = sms_client.SmsClient if is_new else old_sms_client.SmsClient
        key = credential.Credential(secret_id, secret_key)
        self._client = kind(key, "ap-singapore", profile)

    def call(self, action: str, **members: Any) -> Any:
        request = getattr(self.models, f"{action}Request")()
        for name, value in members.items():
            setattr(request, name, value)
        return getattr(self._client, action)(request)

    def send(self, *numbers: str, **members: Any) -> list[Any]:
        wish = {
            "SmsSdkAppId": APP,
            "TemplateId": NOTICE,
            "TemplateParamSet": ["Ann", "42"],
            "SignName": SIGN_NAME,
        }
        answer = self.call("SendSms", PhoneNumberSet=list(numbers), **wish | members)
        return list(answer.SendStatusSet)

    def pull(self, limit: int = 100) -> list[Any]:
        answer = self.call("PullSmsSendStatus", SmsSdkAppId=APP, Limit=limit)
        return list(answer.PullSmsSendStatusSet)


def wait_until(condition: Any, seconds: float = 5.0) -> Any:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if value := condition():
            return value
        time.sleep(0.02)
    return condition()
