"""What is refused because a limit says so."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from isms_console.lib.errors import Refusal

COUNTRY_BLOCKED = "country_blocked"
COUNTRY_DAILY = "country_daily"
_MOST_NAMED = 20


class LimitRefusal(Refusal):
    """A limit is in the way of these `numbers`; `sentence` says it without them."""

    def __init__(self, code: str, sentence: str, numbers: Sequence[str]) -> None:
        named = ", ".join(numbers[:_MOST_NAMED])
        if len(numbers) > _MOST_NAMED:
            named = _("%(named)s and %(more)d more") % {
                "named": named,
                "more": len(numbers) - _MOST_NAMED,
            }
        message = _("%(sentence)s Numbers: %(named)s.") % {
            "sentence": sentence,
            "named": named,
        }
        super().__init__(code, message, "recipients")
        self.sentence = sentence
        self.numbers = list(numbers)
