"""Expected refusals, raised by actions and shown to people or programs."""


class Refusal(Exception):
    """An action said no: `code` for programs, `message` for people.

    `field` names the input at fault ("" for the whole request). `message` says
    the problem and the remedy, in the reader's language.
    """

    def __init__(self, code: str, message: str, field: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.field = field


class MovedOn(Exception):
    """A compare-and-set found another state: somebody was faster."""
