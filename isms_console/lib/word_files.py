"""Word files (.docx, ECMA-376) of plain paragraphs."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGES = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    f'{_START}<Types xmlns="{_PACKAGES}/content-types">'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{CONTENT_TYPE}.main+xml"/>'
    "</Types>"
)
_PARTS = (
    f'{_START}<Relationships xmlns="{_PACKAGES}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
# Half points.
_TITLE, _TEXT = 36, 24


def word_file(title: str, paragraphs: Sequence[str]) -> bytes:
    """A title and paragraphs below it, to be filled in and printed."""
    body = _paragraph(title, _TITLE, "<w:b/>")
    body += "".join(_paragraph(each, _TEXT) for each in paragraphs)
    document = f'{_START}<w:document xmlns:w="{_WORDS}"><w:body>{body}</w:body>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _PARTS)
        package.writestr("word/document.xml", f"{document}</w:document>")
    return file.getvalue()


def _paragraph(text: str, size: int, style: str = "") -> str:
    plain = "".join(char if char.isprintable() else " " for char in text)
    return (
        '<w:p><w:pPr><w:spacing w:after="240"/></w:pPr><w:r>'
        f'<w:rPr>{style}<w:sz w:val="{size}"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(plain)}</w:t></w:r></w:p>'
    )
