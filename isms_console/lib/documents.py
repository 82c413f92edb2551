"""Uploaded documents as plain pictures of their pages: no metadata, nothing that runs.

What a file is follows from its bytes, never from its name. Only what is returned here
is kept; the file itself is dropped.
"""

import io
import threading
from typing import Protocol

import pypdfium2 as pdfium
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

MOST_BYTES = 10 * 1024 * 1024
MOST_PAGES = 10
# Pixels. Below it a picture is decoded in a few hundred megabytes at the very most.
MOST_PIXELS = 64_000_000
LONGEST_SIDE = 3000
_DPI = 150
_POINTS_PER_INCH = 72
_QUALITY = 85

# PDFium must not be entered by two threads of a process.
_pdfium = threading.Lock()
_PATIENCE = 20  # seconds
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
_MEGABYTE = 1024 * 1024


class Upload(Protocol):
    """A file as a form holds it."""

    name: str | None
    size: int | None

    def read(self) -> bytes:
        """All of it."""


class Unusable(Exception):
    """The file cannot be taken; the message says why and what to do."""


def content_of(upload: Upload, most: int = MOST_BYTES) -> bytes:
    """All of a file; one of more bytes is not even read. Raises Unusable."""
    _refuse_large(upload.size or 0, most)
    return upload.read()


def picture_of(content: bytes) -> bytes:
    """A JPG or PNG as `pages_of` gives a page. Raises Unusable for all others."""
    if not content.startswith(_PICTURES):
        raise Unusable(_("This is neither JPG nor PNG. Save it as one of them."))
    return _picture(content)


def pages_of(content: bytes) -> list[bytes]:
    """The pages as JPEGs, upright, their longest side at most LONGEST_SIDE pixels.

    Raises Unusable for what is no JPG, PNG or PDF, is broken, locked or too large.
    """
    if not content:
        raise Unusable(_("The file is empty. Choose another one."))
    _refuse_large(len(content), MOST_BYTES)
    if content.startswith(_PICTURES):
        return [_picture(content)]
    # Some scanners write a few bytes before the mark; readers look that far.
    if b"%PDF-" in content[:1024]:
        return _pdf(content)
    raise Unusable(_("This is neither JPG, PNG nor PDF. Save it as one of them."))


def _refuse_large(size: int, most: int) -> None:
    if size > most:
        raise Unusable(
            _("The file is larger than %(n)d MB. Scan it with fewer dots per inch.")
            % {"n": most // _MEGABYTE}
        )


def size_of(page: bytes) -> tuple[int, int]:
    """Width and height of a kept page in pixels."""
    with Image.open(io.BytesIO(page), formats=["JPEG"]) as image:
        return image.size


def _picture(content: bytes) -> bytes:
    broken = _("The picture is broken or not finished. Save or photograph it again.")
    try:
        with Image.open(io.BytesIO(content), formats=["JPEG", "PNG"]) as image:
            _refuse_bomb(image)
            # Large JPEGs are decoded smaller at once.
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            return _plain(ImageOps.exif_transpose(image))
    except Unusable:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise Unusable(_too_many_pixels()) from bomb
    except Exception as problem:
        raise Unusable(broken) from problem


def _refuse_bomb(image: Image.Image) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise Unusable(_too_many_pixels())


def _too_many_pixels() -> str:
    return _("The picture has too many pixels. Make it smaller, at most 8000 × 8000.")


def _plain(image: Image.Image) -> bytes:
    """Only the pixels, on white: whatever else the file said is left behind."""
    if image.mode.startswith("I"):  # 16 bits of grey; convert() would cut them off
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    plain = Image.new("RGB", image.size, "white")
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        plain.paste(layer, mask=layer)
    else:
        plain.paste(image.convert("RGB"))
    file = io.BytesIO()
    plain.save(file, "JPEG", quality=_QUALITY, optimize=True)
    return file.getvalue()


def _pdf(content: bytes) -> list[bytes]:
    if not _pdfium.acquire(timeout=_PATIENCE):
        raise Unusable(_("Other documents are being read. Try again in a minute."))
    try:
        return _rendered(content)
    finally:
        _pdfium.release()


def _rendered(content: bytes) -> list[bytes]:
    try:
        with pdfium.PdfDocument(content) as document:
            _refuse_long(len(document))
            return [_page(document, number) for number in range(len(document))]
    except Unusable:
        raise
    except Exception as problem:
        if getattr(problem, "err_code", None) == pdfium.raw.FPDF_ERR_PASSWORD:
            raise Unusable(
                _("The PDF is locked with a password. Save it without one.")
            ) from problem
        raise Unusable(
            _("The PDF is broken. Open it, print it to a new PDF, and upload that.")
        ) from problem


def _refuse_long(pages: int) -> None:
    if pages == 0:
        raise Unusable(_("The PDF has no pages. Choose another one."))
    if pages > MOST_PAGES:
        raise Unusable(
            _("The PDF has %(pages)d pages; at most %(most)d are possible.")
            % {"pages": pages, "most": MOST_PAGES}
        )


def _page(document: pdfium.PdfDocument, number: int) -> bytes:
    page = document[number]
    longest = max(*page.get_size(), 1)
    scale = min(_DPI / _POINTS_PER_INCH, LONGEST_SIDE / longest)
    return _plain(page.render(scale=scale).to_pil())
