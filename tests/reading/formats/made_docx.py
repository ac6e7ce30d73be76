"""DOCX files made part by part, so that a test says exactly what is in them."""

from __future__ import annotations

import io
import zipfile

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def paragraph(words: str, properties: str = "") -> str:
    """A paragraph of one run."""
    shown = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f'<w:p>{shown}<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def numbered(words: str, number: int, depth: int = 0) -> str:
    """A paragraph of list ``number``."""
    return paragraph(words, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def level(depth: int, style: str, text: str, more: str = "") -> str:
    """One level of a list."""
    return f'<w:lvl w:ilvl="{depth}">{more}<w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'


def docx(body: str, links: dict[str, str] | None = None, **parts: str) -> bytes:
    """A DOCX file with ``body``; ``parts`` are the inner XML of styles, numbering, footnotes, header, core."""
    relations = [f'<Relationship Id="x{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>' for name in parts]
    relations += [
        f'<Relationship Id="{key}" Type="{_OFFICE}/hyperlink" Target="{to}" TargetMode="External"/>'
        for key, to in (links or {}).items()
    ]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="a" Type="{_OFFICE}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        archive.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
        archive.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{_RELATIONS}">{"".join(relations)}</Relationships>'
        )
        for name, inner in parts.items():
            root = {"header": "hdr", "footer": "ftr"}.get(name, name)
            archive.writestr(f"word/{name}.xml", f"<w:{root} {NAMES}>{inner}</w:{root}>")
    return packed.getvalue()
