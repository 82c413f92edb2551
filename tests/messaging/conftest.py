import pytest

from messaging.enums import Lane
from tests.messaging.books import jobs


@pytest.fixture
def empty_broker() -> None:
    """Nothing waits in the broker from before."""
    for lane in Lane:
        jobs(lane)
