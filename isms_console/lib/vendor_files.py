"""Publishes the few browser files that the console uses from node_modules."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

# Published name → file below node_modules. What is not here is not served.
FILES = {
    "vendor/tabler.css": "@tabler/core/dist/css/tabler.min.css",
    "vendor/tabler.min.css.map": "@tabler/core/dist/css/tabler.min.css.map",
    "vendor/tabler.js": "@tabler/core/dist/js/tabler.min.js",
    "vendor/tabler.min.js.map": "@tabler/core/dist/js/tabler.min.js.map",
    "vendor/icons/tabler-icons.css": "@tabler/icons-webfont/dist/tabler-icons.min.css",
    "vendor/icons/fonts/tabler-icons.woff2": (
        "@tabler/icons-webfont/dist/fonts/tabler-icons.woff2"
    ),
    "vendor/icons/fonts/tabler-icons.woff": (
        "@tabler/icons-webfont/dist/fonts/tabler-icons.woff"
    ),
    "vendor/icons/fonts/tabler-icons.ttf": (
        "@tabler/icons-webfont/dist/fonts/tabler-icons.ttf"
    ),
    "vendor/htmx.js": "htmx.org/dist/htmx.min.js",
    "vendor/echarts.js": "echarts/dist/echarts.min.js",
}


class _VendorStorage(FileSystemStorage):
    """Opens published names at their place in node_modules."""

    def path(self, name: str) -> str:
        return str(Path(settings.NODE_MODULES) / FILES[name.replace("\\", "/")])


class VendorFinder(BaseFinder):
    """A static-files finder over the table above."""

    def check(self, **kwargs: Any) -> list[Any]:
        """Nothing can be configured wrongly."""
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """The file behind a published name."""
        found = _VendorStorage().path(path) if path in FILES else None
        return ([found] if found else []) if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterable[Any]:
        """Every published name, for collectstatic."""
        storage = _VendorStorage()
        return [(name, storage) for name in FILES]
