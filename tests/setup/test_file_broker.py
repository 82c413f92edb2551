"""The file broker: messages are whole or absent, and no leftover is in the way."""

import threading
from pathlib import Path

import pytest
from kombu import Connection, Queue

QUEUE = Queue("otp", routing_key="otp")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("messages", "control"):
        (tmp_path / name).mkdir()
    return tmp_path


def connect(folder: Path) -> Connection:
    return Connection(
        "filesystem://localhost",
        transport="isms_console.lib.file_broker:Transport",
        transport_options={
            "data_folder_in": str(folder / "messages"),
            "data_folder_out": str(folder / "messages"),
            "control_folder": str(folder / "control"),
        },
    )


def publish(folder: Path, *bodies: object) -> None:
    with connect(folder) as connection:
        producer = connection.Producer()
        for body in bodies:
            producer.publish(body, routing_key="otp", declare=[QUEUE])


def take(folder: Path) -> list[object]:
    taken = []
    with connect(folder) as connection:
        queue = QUEUE(connection.default_channel)
        queue.declare()
        while message := queue.get(no_ack=True):
            taken.append(message.payload)
    return taken


def test_messages_arrive_in_order(folder: Path) -> None:
    publish(folder, "first")
    publish(folder, "second")

    assert take(folder) == ["first", "second"]
    assert list((folder / "messages").iterdir()) == []


def test_a_queue_gets_only_its_own(folder: Path) -> None:
    publish(folder, "code")
    with connect(folder) as connection:
        other = Queue("marketing", routing_key="marketing")(connection.default_channel)
        other.declare()

        assert other.get() is None

    assert take(folder) == ["code"]


def test_a_message_that_is_being_written_is_not_seen(folder: Path) -> None:
    (folder / "messages" / ".half.otp.msg").write_text('{"bo')

    assert take(folder) == []


def test_a_damaged_routing_table_is_made_anew(folder: Path) -> None:
    (folder / "control" / "otp.exchange").write_text("")

    publish(folder, "code")

    assert take(folder) == ["code"]


def test_two_takers_share_without_loss_or_double(folder: Path) -> None:
    bodies = list(range(200))
    taken: list[object] = []
    writer = threading.Thread(target=publish, args=(folder, *bodies))
    takers = [
        threading.Thread(target=lambda: taken.extend(take(folder))) for _ in range(2)
    ]
    for thread in (writer, *takers):
        thread.start()
    for thread in (writer, *takers):
        thread.join()
    taken.extend(take(folder))

    assert sorted(taken) == bodies  # type: ignore[type-var]
