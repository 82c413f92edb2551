"""Names background jobs and sends them, by name and on commit."""

from isms_console.lib import jobs

SEND_MAILS = "accounts.tasks.send_mails"
# Of its own: a mail server that hangs must not hold up one-time codes.
MAIL_QUEUE = "mail"


def nudge_mails() -> None:
    """Wakes the mail worker when this transaction commits."""
    jobs.send_on_commit(SEND_MAILS, queue=MAIL_QUEUE)
