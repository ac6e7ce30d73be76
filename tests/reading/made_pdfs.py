"""PDFs set by typst for the tests: invented words about invented places, the same bytes every time."""

from __future__ import annotations

import io
from random import Random

import pdf_oxide
import pypdfium2
import typst

WORDS = (
    "children council report service families budget school officer review plan care housing youth support quarter "
    "figures target partner health board member policy road waste library safety transport grant nurse visit contract "
    "audit risk local area week month year number access early help team social worker panel cabinet strategy"
).split()

Rows = list[list[str]]


def sentence(chance: Random, least: int, most: int) -> str:
    """``least`` to ``most`` words with a capital, without a full stop."""
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(least, most))).capitalize()


def paragraph(chance: Random) -> str:
    return ". ".join(sentence(chance, 6, 18) for _ in range(chance.randint(2, 5))) + "."


def typeset(markup: str, *, page: str = 'paper: "a4", margin: 2.2cm', size: float = 10, justify: bool = False) -> bytes:
    """A PDF of the markup. Only typst's own fonts are used, so that every machine sets the same pages."""
    setting = f"#set page({page})\n#set text(size: {size}pt)\n#set par(justify: {str(justify).lower()})\n"
    made = typst.compile((setting + markup).encode(), ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return made


def cells(row: list[str], *, bold: bool = False) -> str:
    return ",".join(f"[*{text}*]" if bold and text else f"[{text}]" for text in row)


def table_markup(rows: Rows, *, stroke: str, widths: str, align: str = "left", repeated: bool = False) -> str:
    """Markup of a table whose first row is its head, in bold."""
    head = cells(rows[0], bold=True)
    if repeated:
        head = f"table.header({head})"
    body = ",".join(cells(row) for row in rows[1:])
    return f"#table(columns: {widths}, align: {align}, stroke: {stroke}, {head},{body})"


def scorecard(chance: Random, rows: int) -> tuple[Rows, str]:
    """A table of measures as councils print it, and the widths of its columns."""
    table = [["Measure", "Target", "Actual", "RAG", "What was said"]]
    for _ in range(rows):
        target, actual = f"{chance.randint(1, 99)}.{chance.randint(0, 9)}", f"{chance.randint(1, 99)}%"
        rag = chance.choice(["Red", "Amber", "Green"])
        table += [[sentence(chance, 1, 6), target, actual, rag, sentence(chance, 2, 12)]]
    return table, "(1.4fr, auto, auto, auto, 2fr)"


def turned(pdf: bytes, degrees: int) -> bytes:
    """The same file with every page turned clockwise."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        page.set_rotation(degrees)
    return _saved(document)


def cropped(pdf: bytes, margin: float = 30) -> bytes:
    """The same file with a margin of every page cut off."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        wide, high = page.get_size()
        page.set_cropbox(margin, margin, wide - margin, high - margin)
    return _saved(document)


def scan(pdf: bytes, stamp: str = "", dots_per_inch: int = 200) -> bytes:
    """The first page as a picture, as a scanner would give it; with a ``stamp`` at its foot, as packs print one."""
    document = pypdfium2.PdfDocument(pdf)
    wide, high = document[0].get_size()
    bitmap = document[0].render(scale=dots_per_inch / 72, grayscale=True)
    sheet = typeset(f"#place(bottom + center)[{stamp}]" if stamp else "", page=f"width: {wide}pt, height: {high}pt")
    made = pypdfium2.PdfDocument(sheet)
    page = made[0]
    image = pypdfium2.PdfImage.new(made)
    image.set_bitmap(bitmap)
    image.set_matrix(pypdfium2.PdfMatrix().scale(wide, high))
    page.insert_obj(image)
    page.gen_content()
    return _saved(made)


def _saved(document: pypdfium2.PdfDocument) -> bytes:
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def joined(*files: bytes) -> bytes:
    """The pages of several files in one."""
    made = pypdfium2.PdfDocument.new()
    for file in files:
        document = pypdfium2.PdfDocument(file)
        made.import_pages(document)
        document.close()
    return _saved(made)


def locked(pdf: bytes, password: str) -> bytes:
    """The same file behind a password; with an empty one it opens, but may not be changed."""
    return bytes(pdf_oxide.PdfDocument.from_bytes(pdf).to_bytes_encrypted(password, "owner of the file"))
