import pytest

from accounts.enums import StaffRole
from accounts.models import User
from isms_console.lib import reviewing
from tests.reviews.desk import Teas


@pytest.fixture
def teas(cast, monkeypatch):
    """Teas are decided on for the length of a test."""
    monkeypatch.setattr(reviewing, "_subjects", dict(reviewing._subjects))
    subject = Teas(cast.account)
    reviewing.register(subject)
    return subject


@pytest.fixture
def colleague(cast):
    """A second reviewer."""
    return User.objects.create_user(
        "second@cast.example", None, name="Second", staff_role=StaffRole.REVIEWER
    )
