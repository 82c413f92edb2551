"""The WSGI application: the API, the admin API, the page and its files."""

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

from simulator import admin, front, page
from simulator.world import World
from simulator.wsgi import Answer


class Application:
    """Routes a request to the API, the admin API, or the page."""

    def __init__(self, world: World) -> None:
        self.world = world

    def __call__(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Answer one request."""
        path = environ.get("PATH_INFO") or "/"
        if path.startswith("/_admin/"):
            return admin.answer(self.world, environ).send(start_response)
        if path.startswith(("/page/", "/static/")):
            return page.answer(self.world, environ).send(start_response)
        if path == "/" and not front.is_api_call(environ):
            return page.answer(self.world, environ).send(start_response)
        if path == "/":
            return front.answer_call(self.world, environ, start_response)
        # SDKs pointed at host/prefix call other paths; a browser gets a 404.
        if front.is_api_call(environ):
            return front.answer_call(self.world, environ, start_response)
        return Answer(b"Not found.\n", "text/plain", 404).send(start_response)
