"""The mail server, by Django's mail connection: SMTP, files, or whatever is set."""

import smtplib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail as it is handed over; `html` may be empty."""

    to: str
    subject: str
    text: str
    html: str


class MailProblem(Exception):
    """It was not handed over: `permanent` when another try would end the same."""

    permanent = False


class Refused(MailProblem):
    """The server takes this letter never."""

    permanent = True


class ServerAway(MailProblem):
    """The server takes nothing at all now: unreachable, or it does not know us."""


class Mailer:
    """A connection to the mail server."""

    def __init__(self, connection: BaseEmailBackend) -> None:
        self._connection = connection

    def hand_over(self, letter: Letter) -> None:
        """One letter. Raises MailProblem; the server has it when nothing is raised."""
        try:
            self._connection.open()
        except OSError as problem:
            raise _away(problem) from problem
        try:
            self._connection.send_messages([self._message(letter)])
        except smtplib.SMTPRecipientsRefused as problem:
            raise _refusal(problem.recipients.values(), problem) from problem
        except smtplib.SMTPDataError as problem:
            answer = (problem.smtp_code, problem.smtp_error)
            raise _refusal([answer], problem) from problem
        except smtplib.SMTPSenderRefused as problem:
            # Our sender or our sign-in: staff mend it, and then the letter goes.
            raise MailProblem(_said(problem.smtp_code, problem.smtp_error)) from problem
        except (smtplib.SMTPNotSupportedError, ValueError) as problem:
            # No address that this server can take, or none at all.
            raise Refused(str(problem)) from problem
        except OSError as problem:  # smtplib's other exceptions are OSErrors, too
            raise _away(problem) from problem

    def _message(self, letter: Letter) -> EmailMultiAlternatives:
        message = EmailMultiAlternatives(
            letter.subject, letter.text, to=[letter.to], connection=self._connection
        )
        if letter.html:
            message.attach_alternative(letter.html, "text/html")
        return message


@contextmanager
def connection() -> Iterator[Mailer]:
    """One connection for several letters; it opens with the first of them."""
    backend = get_connection()
    try:
        yield Mailer(backend)
    finally:
        with suppress(OSError):
            backend.close()


def _away(problem: OSError) -> ServerAway:
    return ServerAway(f"{type(problem).__name__}: {problem}")


def _refusal(
    answers: Iterable[tuple[int, bytes | str]], problem: Exception
) -> MailProblem:
    answers = list(answers)
    said = "; ".join(_said(code, text) for code, text in answers) or str(problem)
    if any(code == 421 for code, _text in answers):  # it hangs up
        return ServerAway(said)
    is_final = bool(answers) and all(500 <= code < 600 for code, _text in answers)
    return Refused(said) if is_final else MailProblem(said)


def _said(code: int, text: bytes | str) -> str:
    words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return f"{code} {' '.join(words.split())}"
