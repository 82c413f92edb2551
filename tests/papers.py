"""Files that people upload, made on the spot."""

import io
from typing import Any

from PIL import Image


def picture(
    kind: str = "PNG", size: tuple[int, int] = (600, 800), **more: Any
) -> bytes:
    """A picture of one colour."""
    file = io.BytesIO()
    Image.new("RGB", size, "#dfe7f3").save(file, kind, **more)
    return file.getvalue()


def pdf(pages: int = 2) -> bytes:
    """A PDF of empty pages."""
    file = io.BytesIO()
    first, *others = [Image.new("RGB", (300, 400), "white") for _ in range(pages)]
    first.save(file, "PDF", save_all=True, append_images=others)
    return file.getvalue()
