from tests.messaging.conftest import empty_broker, line, start

__all__ = ["empty_broker", "line", "start"]
