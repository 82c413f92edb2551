"""What it means that a call to Tencent did not succeed."""

from enum import StrEnum

from tencent.codes import Retry, error_code


class Outcome(StrEnum):
    """Whether the messages of a failed call may be on their way.

    ``not_sent``: certainly not, the same call may be made again. ``maybe_sent``:
    nobody knows, a repetition may send everything twice. ``refused``: Tencent
    read the request and said no.
    """

    NOT_SENT = "not_sent"
    MAYBE_SENT = "maybe_sent"
    REFUSED = "refused"


class ProviderError(Exception):
    """A call failed as a whole.

    ``code`` is Tencent's, or ``ClientNetworkError``, ``ServerNetworkError`` or
    ``UnreadableResponse`` when there was no answer to take one from.
    ``raw_body`` is an answer that could not be read: a pull has taken its
    reports off Tencent's queue, so this is then the only copy.
    """

    def __init__(
        self,
        code: str,
        message: str,
        *,
        outcome: Outcome,
        request_id: str = "",
        raw_body: bytes = b"",
    ) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message
        self.outcome = outcome
        self.request_id = request_id
        self.raw_body = raw_body

    @property
    def retry(self) -> Retry:
        """When the same call makes sense again."""
        if self.outcome is Outcome.MAYBE_SENT:
            return Retry.CAREFUL
        return error_code(self.code).retry


def refusal(code: str, message: str, request_id: str) -> ProviderError:
    """Make the error for a code that Tencent answered.

    A rate limit stops a request before anything is sent; an internal fault may
    come after sending. Source: wire reference A.8, B.1, C.
    """
    family = code.partition(".")[0]
    if family == "RequestLimitExceeded":
        outcome = Outcome.NOT_SENT
    elif family == "InternalError" and error_code(code).retry is Retry.CAREFUL:
        outcome = Outcome.MAYBE_SENT
    else:
        outcome = Outcome.REFUSED
    return ProviderError(code, message, outcome=outcome, request_id=request_id)


def no_answer(error: Exception, *, has_sent: bool) -> ProviderError:
    """Make the error for a call that ended without an answer.

    ``has_sent`` says whether a byte of the request was handed to the network.
    """
    return ProviderError(
        "ClientNetworkError",
        str(error) or type(error).__name__,
        outcome=Outcome.MAYBE_SENT if has_sent else Outcome.NOT_SENT,
    )


def unbuilt(code: str, message: str) -> ProviderError:
    """Make the error for a request that the SDK could not even build."""
    return ProviderError(code, message, outcome=Outcome.NOT_SENT)


def http_error(body: bytes) -> ProviderError:
    """Make the error for an answer with another status than 200."""
    return ProviderError(
        "ServerNetworkError",
        body[:200].decode("utf-8", "replace"),
        outcome=Outcome.MAYBE_SENT,
        raw_body=body,
    )


def unreadable(error: Exception, body: bytes) -> ProviderError:
    """Make the error for an answer with status 200 that says nothing."""
    return ProviderError(
        "UnreadableResponse", str(error), outcome=Outcome.MAYBE_SENT, raw_body=body
    )
