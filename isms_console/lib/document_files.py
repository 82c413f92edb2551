"""Where the pages of documents lie: a folder outside of everything that is served."""

import shutil
import uuid
from collections.abc import Sequence
from typing import IO, Any

from django.core.files.base import ContentFile
from django.core.files.storage import Storage, storages
from django.http import FileResponse


def _files() -> Storage:
    return storages["documents"]


def _name(uid: uuid.UUID, page: int) -> str:
    return f"{uid}/{page}.jpg"


def keep(uid: uuid.UUID, pages: Sequence[bytes]) -> None:
    """Writes the pages, counted from 1."""
    for number, page in enumerate(pages, start=1):
        _files().save(_name(uid, number), ContentFile(page))


def open_page(uid: uuid.UUID, page: int) -> IO[Any]:
    """One page, to be read. Raises FileNotFoundError."""
    return _files().open(_name(uid, page))


def copy(uid: uuid.UUID, page: int, to: uuid.UUID) -> None:
    """Keeps the same page for another row. Raises FileNotFoundError."""
    with open_page(uid, page) as picture:
        _files().save(_name(to, page), picture)


def drop(uid: uuid.UUID) -> None:
    """Removes what was kept for a row that was never written."""
    shutil.rmtree(_files().path(str(uid)), ignore_errors=True)


def response(page: IO[Any]) -> FileResponse:
    """An open page for a browser; no browser or proxy keeps it."""
    return FileResponse(
        page,
        content_type="image/jpeg",
        headers={
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
            "Content-Disposition": "inline",
        },
    )
