"""Names background jobs and sends them, by name and on commit."""

from isms_console.lib import jobs

REGISTER = "projects.tasks.register"
COMPARE = "projects.tasks.compare"
TEST_CONNECTION = "projects.tasks.test_connection"
# Away from one-time codes: whoever talks here may wait seconds for Tencent's pace.
REGISTRATION_QUEUE = "registration"


def nudge() -> None:
    """Wakes a worker for registrations when this transaction commits."""
    jobs.send_on_commit(REGISTER, queue=REGISTRATION_QUEUE)


def ask_for_test(provider_account: int) -> None:
    """Has the connection of a provider account tested once this is committed."""
    jobs.send_on_commit(
        TEST_CONNECTION,
        queue=REGISTRATION_QUEUE,
        arguments={"provider_account": str(provider_account)},
    )


def compare_now() -> None:
    """Has due provider accounts compared when this transaction commits."""
    jobs.send_on_commit(COMPARE, queue=REGISTRATION_QUEUE)
