"""A small mail server for tests: it keeps what it takes, refuses, or waits."""

import socketserver
import threading
from contextlib import suppress
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Self


class _Conversation(socketserver.StreamRequestHandler):
    """One connection."""

    server: "MailServer"

    def handle(self) -> None:
        self.server.connections += 1
        self.say("220 here")
        with suppress(OSError):
            while line := self.rfile.readline().decode().strip():
                if not self.answer(line):
                    return

    def answer(self, line: str) -> bool:
        word, _, rest = line.partition(":")
        if word.upper() == "RCPT TO":
            self.say(self.server.refusals.get(rest.strip(" <>"), "250 ok"))
        elif word.upper() == "DATA":
            self.take()
        else:
            self.say("250 ok")
        return word.upper() != "QUIT"

    def take(self) -> None:
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line)
        self.server.wait()
        if self.server.data_answer.startswith("250"):
            mail = message_from_bytes(b"".join(lines), policy=policy.default)
            self.server.mails.append(mail)
        self.say(self.server.data_answer)

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


class MailServer(socketserver.ThreadingTCPServer):
    """Answers on a free port while it is entered.

    `refusals` gives the answer to a recipient, for instance "550 5.1.1 no such user";
    `data_answer` the one to a whole mail. With `is_held` the next mail waits.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.port = self.server_address[1]
        self.mails: list[EmailMessage] = []
        self.connections = 0
        self.refusals: dict[str, str] = {}
        self.data_answer = "250 ok"
        self.is_held = False
        self.reached, self.released = threading.Event(), threading.Event()

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.released.set()
        self.shutdown()
        self.server_close()

    @property
    def taken(self) -> list[str]:
        """To whom the mails went that it took."""
        return [mail["To"] for mail in self.mails]

    def wait(self) -> None:
        """Keeps a mail back until it is released."""
        if self.is_held:
            self.is_held = False
            self.reached.set()
            self.released.wait(60)
