"""The one exception that a server of Tencent's wire answers with."""


class WireError(Exception):
    """A request is refused as a whole, with a code of Tencent's.

    ``code`` is a wire code such as ``AuthFailure.SignatureFailure``; ``message``
    is a sentence for the developer who reads the answer.
    Source: wire reference A.7, A.8.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message
