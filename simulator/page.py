"""The page at ``/``: phones that receive. Its files and its live state."""

from wsgiref.types import WSGIEnvironment

from simulator.world import World
from simulator.wsgi import Answer


def answer(_: World, __: WSGIEnvironment) -> Answer:
    """Answer a request of the page."""
    return Answer(b"soon\n", "text/plain")
