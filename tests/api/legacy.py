"""A program that knows an App Key and the legacy API."""

import json
import time
from urllib.request import Request, urlopen

from tencent.schemas.v5 import PATH
from tencent.signing import v5_sig

RANDOM = "7226249334"


class Program:
    """Calls a server's legacy API for a project; answers are dicts."""

    def __init__(self, server, project, *, app_key=None):
        self.server = server
        self.sdk_app_id = project.sdk_app_id
        self.app_key = app_key or project.app_key

    def call(self, endpoint, *, at=None, **body):
        """Signs a body and posts it."""
        at = at or int(time.time())
        proven = {"sig": self.sig(body.get("tel"), at), "time": at}
        return self.post(endpoint, json.dumps(proven | body).encode())

    def sig(self, tel, at):
        """As the legacy SDKs compute it."""
        known = {"app_key": self.app_key, "random": RANDOM, "time": at}
        if isinstance(tel, str):
            return v5_sig(**known, tel=tel)
        tels = tel if isinstance(tel, list) else [tel] if tel else []
        return v5_sig(**known, mobiles=[str(each["mobile"]) for each in tels])

    def post(self, endpoint, body, *, method="POST"):
        """Posts bytes; whatever happens, the status is 200."""
        url = f"{self.server}{PATH}{endpoint}"
        url = f"{url}?sdkappid={self.sdk_app_id}&random={RANDOM}"
        request = Request(url, data=body, method=method)
        with urlopen(request, timeout=10) as answer:
            assert answer.headers["Content-Type"] == "application/json"
            return json.loads(answer.read())
