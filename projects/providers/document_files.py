"""Pictures that prove a signature, out of the documents' storage."""

import base64
import io
import uuid

from django.core.files.storage import storages
from PIL import Image, ImageDraw


def picture(uid: uuid.UUID) -> str:
    """The first page of a document in base64. Raises FileNotFoundError."""
    with storages["documents"].open(f"{uid}/1.jpg") as page:
        return base64.b64encode(page.read()).decode()


def no_picture(text: str) -> str:
    """A white page that says so in a few Latin words, where there is none."""
    page = Image.new("RGB", (600, 120), "white")
    ImageDraw.Draw(page).text((20, 50), text, fill="black")
    file = io.BytesIO()
    page.save(file, "JPEG")
    return base64.b64encode(file.getvalue()).decode()
