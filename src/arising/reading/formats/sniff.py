"""bytes → format, told by the content and never by the file's name; what no reader reads is refused with a remedy."""

from __future__ import annotations

import io
import json
import re
import zipfile

from arising.reading.errors import CannotRead
from arising.reading.formats.decoding import decode
from arising.record.paper import Format

_HEAD = 4096
_PDF_WITHIN = 1024
_BINARY_SAMPLE = 65_536
_MOST_CONTROLS = 0.05
_LARGEST_JSON = 5_000_000
_TEXT_BYTES = bytes({7, 8, 9, 10, 11, 12, 13, 27} | set(range(0x20, 0x100)))

_PDF_REMEDY = "Save or print it as PDF and read that."
_OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)", "Put the scanned pages into one PDF and read that."),
    (b"\xff\xd8\xff", "a picture (JPEG)", "Put the scanned pages into one PDF and read that."),
    (b"GIF8", "a picture (GIF)", "Put the scanned pages into one PDF and read that."),
    (b"II*\x00", "a picture (TIFF)", "Put the scanned pages into one PDF and read that."),
    (b"MM\x00*", "a picture (TIFF)", "Put the scanned pages into one PDF and read that."),
    (b"BM", "a picture (BMP)", "Put the scanned pages into one PDF and read that."),
    (b"RIFF", "a picture or a recording", "Put scanned pages into one PDF; recordings are not read."),
    (b"{\\rtf", "Rich Text (RTF)", "Open it in a word processor and save it as DOCX or PDF."),
    (b"%!PS", "PostScript", "Turn it into a PDF (ps2pdf) and read that."),
    (b"\x1f\x8b", "a compressed file (gzip)", "Unpack it and read what is inside."),
    (b"7z\xbc\xaf\x27\x1c", "a compressed folder (7z)", "Unpack it and read what is inside."),
    (b"Rar!", "a compressed folder (RAR)", "Unpack it and read what is inside."),
    (b"BZh", "a compressed file (bzip2)", "Unpack it and read what is inside."),
    (b"\xfd7zXZ", "a compressed file (xz)", "Unpack it and read what is inside."),
    (b"SQLite format 3", "a database", "Export the papers from it."),
    (b"\x7fELF", "a program", "Give a paper: PDF, DOCX, HTML, XML or text."),
    (b"MZ\x90", "a program", "Give a paper: PDF, DOCX, HTML, XML or text."),
    (b"ID3", "a recording", "Recordings are not read."),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OFFICE = (
    ("xl/", "a spreadsheet (Excel)"),
    ("ppt/", "a slide show (PowerPoint)"),
    ("content.xml", "an OpenDocument file"),
    ("META-INF/container.xml", "an e-book (EPUB)"),
)
_BLOCK_TAGS = (
    "html|head|body|div|table|p|h[1-6]|title|meta|article|section|main|ul|ol|header|nav|center|link|style|span"
)
_HTML_START = re.compile(
    r"(?:\s|<!--.{0,2000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE | re.DOTALL
)
_HTML_PIECE = re.compile(rf"(?:\s|<!--.{{0,2000}}?-->)*<(?:{_BLOCK_TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE | re.DOTALL)
_XML_START = re.compile(r"\s*<\?xml[\s?]")
_XML_ROOT = re.compile(r"\s*<([A-Za-z_][\w:.-]*)(?:\s[^<>]*)?>")
_INLINE_TAGS = frozenset("a b big em font i mark s small strong sub sup tt u".split())
"""Mark-up of words in a text that has no other: a text may begin and end with them, and is no XML."""
_MHTML = re.compile(
    r"(?:From|Date|MIME-Version|Subject|Content-Type)\s?:.{0,200}\r?\n(?:.{0,400}\r?\n){0,20}?MIME-Version",
    re.IGNORECASE,
)


def sniff(data: bytes) -> Format:
    """The format that ``data`` is in.

    Raises:
        CannotRead: the file is empty, or is of a kind that is no paper that can be read here.
    """
    if not data.strip(b"\x00\t\n\x0b\x0c\r \xef\xbb\xbf"):
        raise CannotRead("The file is empty.", "Check that the download was whole.")
    if b"%PDF" in data[:_PDF_WITHIN]:
        return Format.PDF
    if data.startswith(_ZIP_STARTS):
        return _zipped(data)
    if data.startswith(_OLE):
        raise _old_office(data)
    for start, kind, remedy in _OTHERS:
        if data.startswith(start) and not (len(start) < 4 and _is_text(data)):
            raise CannotRead(f"The file is {kind}, not a paper that can be read.", remedy, foreign=True)
    if data[4:8] == b"ftyp":
        raise CannotRead(
            "The file is a picture or a recording, not a paper that can be read.", _PDF_REMEDY, foreign=True
        )
    if not _is_text(data):
        raise CannotRead(
            "The file is not text, and of no format that is known here.",
            "Give a paper: PDF, DOCX, HTML, XML or text.",
            foreign=True,
        )
    return _textual(data)


def _zipped(data: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        if b"word/" in data:
            raise CannotRead("The DOCX file is cut short or broken.", "Download it again.") from None
        raise CannotRead("The file is a broken ZIP archive.", "Download it again.") from None
    if any(name.startswith("word/") and name.endswith(".xml") for name in names):
        return Format.DOCX
    for start, kind in _OFFICE:
        if any(name.startswith(start) for name in names):
            raise CannotRead(f"The file is {kind}, not a paper that can be read.", _PDF_REMEDY, foreign=True)
    raise CannotRead("The file is a ZIP archive, not a paper.", "Unpack it and read the papers inside.", foreign=True)


def _old_office(data: bytes) -> CannotRead:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return CannotRead("The file is locked with a password.", "Save it without the password and read that.")
    if "WordDocument".encode("utf-16-le") in data:
        return CannotRead(
            "The file is an old Word document (.doc).", "Open it in a word processor and save it as DOCX."
        )
    return CannotRead("The file is an old Office file, not a paper that can be read.", _PDF_REMEDY, foreign=True)


def _is_text(data: bytes) -> bool:
    sample = data[:_BINARY_SAMPLE]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")) or decode(sample[:_HEAD]).encoding.startswith("utf-16"):
        return True
    return len(sample.translate(None, _TEXT_BYTES)) <= _MOST_CONTROLS * len(sample)


def _textual(data: bytes) -> Format:
    head = decode(data[:_HEAD]).text.lstrip("\ufeff")
    if _HTML_START.match(head):
        return Format.HTML
    if _XML_START.match(head):
        return Format.XML
    if _MHTML.match(head):
        raise CannotRead("The file is a mail or a web archive (MHTML).", "Save the page as “web page, HTML only”.")
    tail = decode(data[-_HEAD:]).text.rstrip()
    if tail.endswith(">"):
        if _HTML_PIECE.match(head):
            return Format.HTML
        root = _XML_ROOT.match(head)
        if root and root[1].lower() not in _INLINE_TAGS and tail.endswith(f"</{root[1]}>"):
            return Format.XML
    if head.lstrip()[:1] in ("{", "[") and _is_json(data):
        raise CannotRead(
            "The file is data (JSON), not a paper.",
            "Give the paper itself: PDF, DOCX, HTML, XML or text.",
            foreign=True,
        )
    return Format.TEXT


def _is_json(data: bytes) -> bool:
    if len(data) > _LARGEST_JSON:
        return False
    try:
        return isinstance(json.loads(data), (dict, list))
    except (ValueError, RecursionError):
        return False
