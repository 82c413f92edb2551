import pytest

from projects.actions.following import follow
from projects.models import Registration
from tests.messaging.conftest import empty_broker, line, start
from tests.projects.registered import CONTENT, register

__all__ = ["empty_broker", "line", "start"]


@pytest.fixture
def at_once(monkeypatch):
    """Only tests of the pace keep to it."""
    monkeypatch.setattr("projects.actions.pace.keep", lambda *_: None)


@pytest.fixture
def unknown(cast, upstream, at_once):
    """The cast, of which Tencent knows nothing yet."""
    Registration.objects.all().delete()
    cast.signature.sign_name = "Teahouse"
    cast.signature.save(update_fields=["sign_name"])
    cast.otp.content = CONTENT
    cast.otp.name = "Door"
    cast.otp.save(update_fields=["content", "name"])
    return cast


@pytest.fixture
def there(unknown, upstream):
    """The cast, of which Tencent approved a signature and a template."""
    register(unknown)
    upstream.advance(5)
    follow()
    return unknown
