import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tests.simulator.cast import NOTICE_MAINLAND, Caller, Simulator, wait_until

PHONE = "+85261230001"


class Receiver(HTTPServer):
    """Takes pushes; answers with the given results, then always with 0."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Taking)
        self.taken, self.results = [], []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/push"

    def bodies(self, count):
        wait_until(lambda: len(self.taken) >= count)
        return self.taken


class _Taking(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.taken.append(json.loads(body))
        result = self.server.results.pop(0) if self.server.results else 0
        self.send_response(500 if result == "broken" else 200)
        self.end_headers()
        self.wfile.write(json.dumps({"result": result, "errmsg": "OK"}).encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def receiver():
    server = Receiver()
    yield server
    server.shutdown()
    server.server_close()


def test_reports_are_pushed_a_hundred_at_a_time(simulator, caller, receiver):
    simulator.app(status_callback_url=receiver.url)
    numbers = [f"+8526{n:07d}" for n in range(150)]
    sent = [s.SerialNo for s in caller.send(*numbers, SessionContext="c")]
    simulator.advance(1)
    bodies = receiver.bodies(2)
    assert [len(body) for body in bodies] == [100, 50]
    items = bodies[0] + bodies[1]
    assert [item["sid"] for item in items] == sent
    assert items[0]["errmsg"] == "DELIVRD"
    assert items[0]["report_status"] == "SUCCESS"
    assert (items[0]["nationcode"], items[0]["mobile"]) == ("852", "60000000")
    assert items[0]["ext"] == "c"
    assert len(items[0]["user_receive_time"]) == len("2015-10-17 08:03:04")


def test_a_failed_push_is_tried_three_times(simulator, caller, receiver):
    receiver.results = ["broken", 1, "broken"]
    simulator.app(status_callback_url=receiver.url)
    caller.send(PHONE)
    simulator.advance(1)
    assert len(receiver.bodies(1)) == 1
    wait_until(lambda: simulator.get("callbacks")["items"][0]["tries"] == 1)
    simulator.advance(5)
    assert len(receiver.bodies(2)) == 2
    wait_until(lambda: simulator.get("callbacks")["items"][0]["tries"] == 2)
    simulator.advance(30)
    assert len(receiver.bodies(3)) == 3
    wait_until(lambda: simulator.get("callbacks")["items"][0]["state"] != "waiting")
    (push,) = simulator.get("callbacks")["items"]
    assert (push["tries"], push["state"], push["last_answer"]) == (
        3,
        "failed",
        "HTTP 500",
    )


def test_what_is_pushed_can_be_pulled_too(simulator, caller, receiver):
    simulator.app(status_callback_url=receiver.url)
    caller.send(PHONE)
    simulator.advance(1)
    assert len(receiver.bodies(1)) == 1
    assert len(caller.pull()) == 1


def test_replies_are_pushed_as_single_objects(
    simulator: Simulator, caller: Caller, receiver
):
    simulator.app(reply_callback_url=receiver.url)
    mainland = "+8613800000001"
    caller.send(mainland, TemplateId=NOTICE_MAINLAND)
    simulator.post("replies", phone_number=mainland, text="好的")
    (reply,) = receiver.bodies(1)
    assert (reply["mobile"], reply["nationcode"]) == ("13800000001", "86")
    assert (reply["text"], reply["sign"]) == ("好的", "Simulator")
    assert isinstance(reply["time"], int)
