"""The platform's own texts, through the same pipeline as everybody's."""

import logging
from collections.abc import Callable, Sequence

from django.utils.translation import gettext as _

from isms_console.lib.errors import Refusal
from isms_console.lib.phone_numbers import MalformedNumber
from messaging.actions.limit_refusals import LimitRefusal
from messaging.actions.sends import Wish, accept
from messaging.enums import Source
from messaging.queries.platform_texts import Sender, code_sender, notice_sender
from messaging.validators import read_number

logger = logging.getLogger(__name__)


class PlatformTexter:
    """See `isms_console.lib.texting.Texter`.

    Nothing in the send says whose number it is: the platform's account sees a code
    to a masked number, as with any other one-time code.
    """

    def code_trouble(self) -> str:
        """Why no code can be sent."""
        return _trouble(code_sender)

    def notice_trouble(self) -> str:
        """Why no notice can be sent."""
        return _trouble(notice_sender)

    def send_code(self, *, number: str, code: str, minutes: int) -> None:
        """Accepts a one-time code."""
        try:
            read_number(number)
        except MalformedNumber as problem:
            raise Refusal("number", str(problem), "phone_number") from problem
        try:
            _send(code_sender(), [number], [code, str(minutes)])
        except Refusal as problem:
            logger.warning("A code cannot be sent: %s", problem.code)
            raise Refusal(
                "texts_refused",
                _("No text can be sent right now. Try again later."),
            ) from problem

    def send_notice(self, *, numbers: Sequence[str], text: str) -> None:
        """Accepts one sentence to several numbers."""
        wanted = [number for number in numbers if _is_number(number)]
        try:
            try:
                _send(notice_sender(), wanted, [text])
            except LimitRefusal as limited:
                # One number at its limit must not silence the others.
                rest = [each for each in wanted if each not in limited.numbers]
                if not rest or len(rest) == len(wanted):
                    raise
                _send(notice_sender(), rest, [text])
        except Refusal as problem:
            logger.warning("A notice is not sent as a text: %s", problem.code)


def _is_number(text: str) -> bool:
    try:
        read_number(text)
    except MalformedNumber:
        return False
    return True


def _send(sender: Sender, numbers: Sequence[str], params: Sequence[str]) -> None:
    accept(
        Wish(
            project=sender.project,
            signature=sender.signature,
            body_template=sender.body_template,
            template_params=params,
            recipients=[read_number(number) for number in numbers],
            source=Source.CONSOLE,
            actor=None,
        )
    )


def _trouble(sender: Callable[[], Sender]) -> str:
    try:
        sender()
    except Refusal as problem:
        return problem.message
    return ""
