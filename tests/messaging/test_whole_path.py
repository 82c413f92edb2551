"""From the page to a delivery result with nothing but real parts."""

import pytest

from messaging.models import Batch, Message, Send
from tests.messaging.books import check_books, jobs, numbers, states
from tests.messaging.processes import BEAT, WORKER
from tests.simulator.cast import wait_until

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def console(upstream, start):
    """Worker, beat and a simulator on real time."""
    upstream.post("clock", speed=1)
    return start(WORKER), start(BEAT)


def test_a_message_typed_on_the_page_is_delivered_while_its_task_is_watched(
    console, cast, signed_in
):
    browser = signed_in(cast.operator)
    form = {
        "project": cast.project.id,
        "signature": cast.signature.id,
        "body_template": cast.otp.id,
        "recipients": "+6581234567",
        "param_1": "483920",
        "param_2": "5",
    }

    task = browser.post("/sends/new/", form).headers["Location"]

    def shows(word):
        page = browser.get(f"{task}progress/").content.decode()
        return page if word in page else ""

    assert wait_until(lambda: shows("Submitted") or shows("Delivered"), 20)
    page = wait_until(lambda: shows("data-live-done"), 30)
    assert "Delivered" in page
    message = Message.objects.get()
    assert (message.status, message.code) == ("delivered", "DELIVRD")
    assert states(Send.objects.get()) == {"delivered": 1}
    check_books()


def test_what_was_planned_while_no_worker_ran_goes_out_when_one_starts(
    cast, upstream, start
):
    send = cast.send(*numbers(450))
    assert len(jobs("otp")) == 3  # and are lost
    upstream.post("clock", speed=1)
    start(WORKER)
    assert states(send) == {"queued": 450}

    start(BEAT)

    assert wait_until(lambda: states(send) == {"delivered": 450}, 40)
    assert set(Batch.objects.values_list("attempts", flat=True)) == {1}
    assert len(upstream.get("messages")["items"]) == 450
    check_books()
