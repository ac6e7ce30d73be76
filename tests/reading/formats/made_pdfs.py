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


def letter_by_letter(said: str, size: float = 11) -> bytes:
    """One line of Helvetica, in which each letter is placed by itself and spaces are not drawn at all."""
    x, steps = 40.0, []
    for letter in said:
        if letter != " ":
            steps.append(f"1 0 0 1 {x:.2f} 700 Tm ({letter}) Tj")
        x += _HELVETICA.get(letter, 556) * size / 1000
    return with_stream(f"BT /F1 {size} Tf {' '.join(steps)} ET")


_HELVETICA = dict.fromkeys("il", 222) | dict.fromkeys(" ft.,:", 278) | {"r": 333, "R": 722, "w": 722, "m": 833}
"""Widths of its letters, in thousandths of their size; most of the others are 556, which is near enough for all."""


def with_stream(stream: str) -> bytes:
    """A page of A4 that is drawn by ``stream``, with Helvetica as /F1."""
    return objects(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
    )


def objects(*bodies: str) -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    out = b"%PDF-1.4\n"
    starts = []
    for number, body in enumerate(bodies, 1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    return (
        out
        + (
            f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{table}"
            f"trailer\n<< /Size {len(bodies) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
        ).encode()
    )
