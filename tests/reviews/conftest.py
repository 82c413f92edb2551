import pytest

from tests.reviews import desk


@pytest.fixture
def teas(cast, monkeypatch):
    """Teas are decided on for the length of a test."""
    return desk.registered(cast.account, monkeypatch)


@pytest.fixture
def colleague(cast):
    """A second reviewer."""
    return desk.second_reviewer()
