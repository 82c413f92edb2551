"""Documents for the demo: invented business licences and identity cards, drawn."""

import io
import unicodedata

from PIL import Image, ImageDraw, ImageFont

_SIZE = (900, 1270)
_INK, _PAPER, _SEAL = "#1d2a44", "#fbf7ea", "#b8332b"


def licence(name: str, number: str, address: str) -> bytes:
    """A business licence as a PNG."""
    lines = [("Name", name), ("Registration number", number), ("Address", address)]
    return _paper("BUSINESS LICENCE", [*lines, ("Issued by", "Registry of Companies")])


def identity_card(name: str, number: str, address: str) -> bytes:
    """An identity card as a PNG."""
    return _paper(
        "IDENTITY CARD", [("Name", name), ("Number", number), ("Address", address)]
    )


def _plain(text: str) -> str:
    """What Pillow's own letters can draw of it."""
    letters = unicodedata.normalize("NFKD", text.replace("ß", "ss"))
    return letters.encode("ascii", "ignore").decode().strip() or "-"


def _paper(title: str, lines: list[tuple[str, str]]) -> bytes:
    image = Image.new("RGB", _SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((30, 30, 870, 1240), outline=_INK, width=4)
    draw.rectangle((44, 44, 856, 1226), outline=_INK, width=1)
    draw.text((450, 170), title, _INK, ImageFont.load_default(54), anchor="mm")
    label, value = ImageFont.load_default(24), ImageFont.load_default(34)
    for row, (name, said) in enumerate(lines):
        top = 330 + 150 * row
        draw.text((110, top), name, "#6b6f7b", label)
        draw.text((110, top + 36), _plain(said)[:40], _INK, value)
        draw.line((110, top + 92, 790, top + 92), "#c9c2ad", 2)
    draw.ellipse((600, 960, 800, 1160), outline=_SEAL, width=8)
    draw.text((700, 1060), "SPECIMEN", _SEAL, label, anchor="mm")
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()
