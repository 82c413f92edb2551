"""Uploaded documents become plain images of their pages: nothing else of them is kept.

The type is found by content. Images are decoded and encoded anew, which drops metadata;
a PDF is drawn page by page, which drops scripts, links and attachments too.
"""

import io
import struct
import threading
import zlib
from collections.abc import Iterator

import pypdfium2
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

MOST_BYTES = 10 * 1024 * 1024  # console reference 1.3
MOST_PAGES = 10
# Pixels of the longest side of a kept page; A4 at about 200 dpi.
_LONGEST = 2400
# Decoding more would take the memory of a small machine.
_MOST_PIXELS = 60_000_000
_QUALITY = 85
_DOTS_PER_POINT = 200 / 72
_IMAGES = {b"\xff\xd8\xff": "JPEG", b"\x89PNG\r\n\x1a\n": "PNG"}
_BROKEN = (OSError, ValueError, SyntaxError, EOFError, struct.error, zlib.error)
# PDFium may be entered by one thread at a time.
_pdfium = threading.Lock()


class UnreadableDocument(Exception):
    """Why a file cannot be taken and what to do, in the reader's language."""


def pages_of(data: bytes) -> list[bytes]:
    """Each page as a JPEG. Raises UnreadableDocument."""
    if len(data) > MOST_BYTES:
        raise UnreadableDocument(
            _("It is larger than 10 MB. Make it smaller, for instance by a lower scan.")
        )
    if data.startswith(b"%PDF-"):
        return list(_pdf_pages(data))
    for start, name in _IMAGES.items():
        if data.startswith(start):
            return [_image_page(data, name)]
    raise UnreadableDocument(
        _("It is neither a JPG, a PNG nor a PDF, whatever its name says.")
    )


def _image_page(data: bytes, name: str) -> bytes:
    try:
        with Image.open(io.BytesIO(data), formats=[name]) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise UnreadableDocument(
                    _("The picture has too many pixels. Make it smaller.")
                )
            image.load()
            return _encoded(ImageOps.exif_transpose(image))
    except (*_BROKEN, Image.DecompressionBombError) as problem:
        raise UnreadableDocument(
            _("The picture is damaged. Save it anew and upload it again.")
        ) from problem


def _pdf_pages(data: bytes) -> Iterator[bytes]:
    with _pdfium:
        try:
            pdf = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as problem:
            raise UnreadableDocument(
                _("The PDF is damaged or locked by a password. Save it without one.")
            ) from problem
        try:
            yield from _drawn(pdf)
        except pypdfium2.PdfiumError as problem:
            raise UnreadableDocument(
                _("A page of the PDF is damaged. Save it anew and upload it again.")
            ) from problem
        finally:
            pdf.close()


def _drawn(pdf: pypdfium2.PdfDocument) -> Iterator[bytes]:
    if not 0 < len(pdf) <= MOST_PAGES:
        raise UnreadableDocument(
            _("The PDF has %(count)d pages; 1 to %(most)d are possible.")
            % {"count": len(pdf), "most": MOST_PAGES}
        )
    for page in pdf:
        longest = max(page.get_size())
        if longest <= 0:
            raise UnreadableDocument(_("A page of the PDF is empty."))
        scale = min(_DOTS_PER_POINT, _LONGEST / longest)
        yield _encoded(page.render(scale=scale).to_pil())


def _encoded(image: Image.Image) -> bytes:
    """On white, not larger than needed, without anything but pixels."""
    paper = Image.new("RGB", image.size, "white")
    drawn = image.convert("RGBA")
    paper.paste(drawn, mask=drawn.getchannel("A"))
    paper.thumbnail((_LONGEST, _LONGEST))
    file = io.BytesIO()
    paper.save(file, "JPEG", quality=_QUALITY, optimize=True)
    return file.getvalue()
