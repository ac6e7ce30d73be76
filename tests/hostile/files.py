"""Broken, misnamed and malicious papers, each made here, with what must come of it.

``READ`` must give words (a part of the plain text is named), ``REFUSED`` a sentence (a part of it is named), and
``ANY`` either: the point of those is that they end, in time and without harm.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable

from tests.hostile.made_pdf import pages, pdf, shelved, stream
from tests.reading.formats.made_docx import NAMES, docx, paragraph

Maker = Callable[[], bytes]

WORDS = "1. Apologies\n\nThe Panel agreed that the “weir” be mended at a cost of £5.\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(40)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
PLAIN_PDF = pdf(pages(2))


def zipped(**parts: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return packed.getvalue()


def document(body: bytes, before: bytes = b"") -> bytes:
    return before + b"<w:document %s><w:body>%s</w:body></w:document>" % (NAMES.encode(), body)


def zip_bomb() -> bytes:
    """A DOCX of a tenth of a megabyte whose text unpacks to an eighth of a gigabyte."""
    return zipped(word__document_xml=document(b"<w:p><w:r><w:t>" + b"a" * 125_000_000 + b"</w:t></w:r></w:p>"))


def lying_zip() -> bytes:
    """A DOCX that says of its text that it is small."""
    size = 150_000_000
    data = zipped(word__document_xml=document(b" " * size))
    real = len(document(b" " * size))
    return data.replace(real.to_bytes(4, "little"), (1000).to_bytes(4, "little"))


def overlapping_zip() -> bytes:
    """Ten thousand names for one part."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", document(b""))
        first = archive.infolist()[0]
        for number in range(30_000):
            again = zipfile.ZipInfo(f"word/{number}.xml")
            again.header_offset, again.CRC, again.file_size = first.header_offset, first.CRC, first.file_size
            again.compress_size = first.compress_size
            archive.filelist.append(again)
    return packed.getvalue()


def laughs(root: str) -> bytes:
    """Entities within entities: ten to the ninth words if they were resolved."""
    names = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{names}]>{root}'.encode()


OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b SYSTEM "http://127.0.0.1:9/x">]>'
MEETING = "<meeting><committeetitle>Weir Panel {0}</committeetitle></meeting>"


def deflated(levels: int, size: int) -> bytes:
    """Data packed several times over: a filter bomb."""
    data = zlib.compress(bytes(size), 9)
    for _ in range(levels - 1):
        data = zlib.compress(data, 9)
    return data


def with_object(number: int, body: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    return pdf({**pages(1), number: body}, trailer)


ENCRYPTED = with_object(
    5, b"<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -4>>" % (b"41" * 32, b"42" * 32),
    b"/Root 1 0 R/Encrypt 5 0 R/ID[<00><00>]",
)  # fmt: skip

READ: dict[str, tuple[Maker, str]] = {
    "wrong-extension.txt": (lambda: PLAIN_PDF, "Weir Panel"),
    "web-page.pdf": (lambda: b"<!DOCTYPE html><p>The weir</p>", "The weir"),
    "no-extension": (WORDS.encode, "Apologies"),
    "word.bin": (lambda: docx(paragraph("The weir")), "The weir"),
    "before-the-header.pdf": (lambda: b"\n\n junk \n" + PLAIN_PDF, "Weir Panel"),
    "after-the-end.pdf": (lambda: PLAIN_PDF + b"\x00" * 5000, "Weir Panel"),
    "no-table-of-objects.pdf": (lambda: PLAIN_PDF[: PLAIN_PDF.rindex(b"xref\n0")], "Weir Panel"),
    "many-pages.pdf": (lambda: pdf(shelved(pages(700), 700)), "Weir Panel 700"),
    "cp1252-in-utf8.txt": (lambda: WORDS.encode() + "“Aye” – no".encode("cp1252"), "“Aye” – no"),
    "utf16.txt": (lambda: WORDS.encode("utf-16"), "£5"),
    "utf16-unmarked.txt": (lambda: WORDS.encode("utf-16-be"), "£5"),
    "latin.txt": (lambda: "Café £5 agreed".encode("latin-1"), "Café £5"),
    "controls.txt": (lambda: b"1. Apol\x00ogies\x07\x1b[31m and \x08more words to read", "ogies"),
    "right-to-left.txt": ("The \u202eRENIM\u202c agreed \u200f".encode, "agreed"),
    "one-long-line.txt": (lambda: b"weir " * 10_000_000, "weir weir"),
    "long-line-of-marks.md": (lambda: b"**a" * 5_000_000, "**a"),
    "scripts.html": (lambda: b"<html><script src=http://127.0.0.1:9/x></script><img src=http://127.0.0.1:9/y><iframe "
                             b"src=file:///etc/passwd></iframe><p onload=steal()>The weir</p></html>", "The weir"),
    "deep.html": (lambda: b"<html>" + b"<div>" * 50_000 + b"The weir", "The weir"),
    "attributes.html": (lambda: b"<html><p " + b" ".join(b"a%d=1" % n for n in range(200_000)) + b">The weir",
                        "The weir"),
    "wide.html": (lambda: b"<html><p>The weir" + b"<p>x" * 100_000, "The weir"),
    "outside.xml": (f'<?xml version="1.0"?>{OUTSIDE}{MEETING.format("&a;&b;")}'.encode, "Weir Panel"),
    "outside.docx": (lambda: zipped(word__document_xml=document(
        b"<w:p><w:r><w:t>The weir &a;</w:t></w:r></w:p>", OUTSIDE.encode())), "The weir"),
    "actions.pdf": (lambda: pdf({**pages(1), 1: b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.x(1))>>"
                                                b"/AA<</WC<</S/Launch/F(calc.exe)>>>>>>"}), "Weir Panel"),
}  # fmt: skip

REFUSED: dict[str, tuple[Maker, str]] = {
    "empty.pdf": (lambda: b"", "is empty"),
    "blank.txt": (lambda: b" \n\t\n", "is empty"),
    "zeros.pdf": (lambda: bytes(5000), "is empty"),
    "picture.pdf": (lambda: PNG, "picture"),
    "old.docx": (lambda: OLE + "WordDocument".encode("utf-16-le"), "old Word"),
    "locked.docx": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "locked.pdf": (lambda: ENCRYPTED, "password"),
    "sheet.xlsx": (lambda: zipped(xl__workbook_xml=b"<x/>"), "spreadsheet"),
    "papers.zip": (lambda: zipped(minutes=b"x"), "ZIP"),
    "cut.docx": (lambda: docx(paragraph("The weir"))[:400], "cut short|broken"),
    "cut.pdf": (lambda: PLAIN_PDF[:60], "broken|damaged|cannot|no page"),
    "only-a-header.pdf": (lambda: b"%PDF-1.7\n", "broken|damaged|cannot|no page"),
    "noise.bin": (lambda: bytes((7 * n * n + 3 * n) % 256 for n in range(20_000)), "not text"),
    "bomb.docx": (zip_bomb, "unpacks to far more"),
    "lying.docx": (lying_zip, "broken|unpacks"),
    "overlapping.docx": (overlapping_zip, "unpacks|broken"),
    "data.json": (lambda: b'{"weir": [1, 2]}', "JSON"),
    "mail.mht": (lambda: b"From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nx", "web archive"),
}  # fmt: skip

ANY: dict[str, Maker] = {
    "ten-thousand-pages.pdf": lambda: pdf(shelved(pages(10_000), 10_000)),
    "laughs.xml": lambda: laughs(MEETING.format("&a9;")),
    "laughs.docx": lambda: zipped(word__document_xml=laughs(
        document(b"<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>").decode())),
    "long-entity.xml": ('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "' + "a" * 100_000 + '">]>'
                                + MEETING.format("&a;" * 50_000)).encode,
    "deep.xml": lambda: b"<?xml version='1.0'?>" + b"<a>" * 200_000 + b"x" + b"</a>" * 200_000,
    "deep.docx": lambda: zipped(word__document_xml=document(b"<w:sdt><w:sdtContent>" * 100_000)),
    "names.xml": lambda: b"<?xml version='1.0'?><a " + b" ".join(b"b%d='1'" % n for n in range(100_000)) + b"/>",
    "endless-type.pdf": lambda: with_object(11, stream(
        b"BT /F1 " + b"9" * 60 + b" Tf 9e9 0 0 9e9 0 0 Tm (Weir Panel) Tj " + b"9" * 60 + b" 0 Td (Weir) Tj ET")),
    "kids-in-a-ring.pdf": lambda: pdf({**pages(1), 2: b"<</Type/Pages/Count 99/Kids[2 0 R 2 0 R 10 0 R]>>"}),
    "parents-in-a-ring.pdf": lambda: with_object(10, b"<</Type/Page/Parent 10 0 R/Contents 11 0 R>>"),
    "form-in-itself.pdf": lambda: pdf({**pages(1), 11: stream(b"/X Do"), 7: stream(
        b"/X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 7 0 R>>>>"),
        10: b"<</Type/Page/Parent 2 0 R/Contents 11 0 R/Resources<</XObject<</X 7 0 R>>>>>>"}),
    "length-of-itself.pdf": lambda: with_object(11, b"<</Length 11 0 R>>\nstream\nx\nendstream"),
    "deep-arrays.pdf": lambda: with_object(6, b"[" * 200_000 + b"]" * 200_000),
    "deep-names.pdf": lambda: with_object(
        1, b"<</Type/Catalog/Pages 2 0 R/Names" + b"<</A" * 50_000 + b">>" * 50_000 + b">>"),
    "outline-in-a-ring.pdf": lambda: pdf({**pages(1), 1: b"<</Type/Catalog/Pages 2 0 R/Outlines 8 0 R>>",
                                          8: b"<</First 9 0 R/Last 9 0 R>>", 9: b"<</Title(x)/Next 9 0 R>>"}),
    "filter-bomb.pdf": lambda: with_object(11, stream(deflated(2, 300_000_000), b"/Filter[/FlateDecode/FlateDecode]")),
    "vast-page.pdf": lambda: with_object(10, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e30 -1e30]/Contents 11 0 R>>"),
    "many-marks.pdf": lambda: with_object(11, stream(b"BT /F 1 Tf " + b"1 0 0 1 5 5 Tm (x) Tj " * 100_000 + b"ET")),
    "wrong-count.pdf": lambda: pdf({**pages(1), 2: b"<</Type/Pages/Count 2000000000/Kids[10 0 R]>>"}),
    "tables-in-tables.html": lambda: b"<html>" + b"<table><tr><td>1.<td>" * 5_000 + b"x",
    "tables.txt": lambda: b"a\tb\tc\n" * 30_000,
    "bars.md": lambda: b"|a|b\n" * 30_000,
}  # fmt: skip
