"""The cast of the wire tests: one key, one body, and captured requests."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tencent.signing import WireRequest

SECRET_ID = "AKIDEXAMPLE0000000000000000000000"
SECRET_KEY = "SecretKeyExample0000000000000000"
TIME = 1700000000
SIGNED_AT = 1795393620

PYTHON_BODY = (
    rb'{"PhoneNumberSet": ["+8618501234444"], "SmsSdkAppId": "1400006666", '
    rb'"TemplateId": "1110", "SignName": "\u817e\u8baf\u4e91", '
    rb'"TemplateParamSet": ["4370"]}'
)
NODE_BODY = (
    '{"PhoneNumberSet":["+8618501234444"],"SmsSdkAppId":"1400006666",'
    '"TemplateId":"1110","SignName":"腾讯云","TemplateParamSet":["4370"]}'
).encode()
QUERY = (
    "PhoneNumberSet.0=%2B8618501234444&SmsSdkAppId=1400006666&TemplateId=1110"
    "&SignName=%E8%85%BE%E8%AE%AF%E4%BA%91&TemplateParamSet.0=4370"
)


def post(body=PYTHON_BODY, *, host="sms.tencentcloudapi.com", path="/", **headers):
    return WireRequest(
        method="POST",
        path=path,
        raw_query="",
        headers={"content-type": "application/json", "host": host}
        | {name.replace("_", "-"): value for name, value in headers.items()},
        body=body,
    )


def get(query=QUERY, *, host="sms.tencentcloudapi.com", path="/", **headers):
    return WireRequest(
        method="GET",
        path=path,
        raw_query=query,
        headers={"content-type": "application/x-www-form-urlencoded", "host": host}
        | {name.replace("_", "-"): value for name, value in headers.items()},
        body=b"",
    )


def form(body, *, host="sms.tencentcloudapi.com"):
    return post(
        body.encode(), host=host, content_type="application/x-www-form-urlencoded"
    )


def common(action="SendSms", version="2021-01-11", **more):
    """The headers of a TC3 call, for ``post`` and ``get``."""
    return {
        "authorization": "any",
        "x-tc-action": action,
        "x-tc-version": version,
        "x-tc-region": "ap-guangzhou",
    } | {name.replace("_", "-"): value for name, value in more.items()}


@contextmanager
def capturing() -> Iterator[tuple[str, list[WireRequest]]]:
    """Serve on the loopback; yield the address and all requests that came."""
    seen: list[WireRequest] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            length = int(self.headers.get("content-length", 0))
            path, _, query = self.path.partition("?")
            seen.append(
                WireRequest(
                    method=self.command,
                    path=path,
                    raw_query=query,
                    headers={k.lower(): v for k, v in self.headers.items()},
                    body=self.rfile.read(length),
                )
            )
            answer = b'{"Response":{"SendStatusSet":[],"RequestId":"r"}}'
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def do_GET(self):
            self.do_POST()

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"127.0.0.1:{server.server_port}", seen
    finally:
        server.shutdown()
        server.server_close()
