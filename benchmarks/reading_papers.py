"""The papers that reading is timed on: those of the example borough, made packs, and labelled ones where present."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import docx
import pypdfium2
import typst

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "real"

_WORDS = (
    "children council report service families budget school officer review plan care housing youth support quarter "
    "figures target partner health board member policy road waste library safety transport grant nurse visit contract"
).split()


@dataclass(frozen=True, slots=True)
class Papers:
    """Files of one kind, with what they are called in the table."""

    name: str
    files: tuple[bytes, ...]

    @property
    def pages(self) -> int:
        """How many pages they have."""
        return sum(page_count(file) for file in self.files)


@cache
def page_count(pdf: bytes) -> int:
    """The pages of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    count = len(document)
    document.close()
    return count


def pdfs() -> list[Papers]:
    """The sets of PDFs to time, the labelled ones only where they stand beside the checkout."""
    sets = [
        Papers("example borough", _in(ROOT / "examples")),
        Papers("a made pack", (pack(60),)),
        Papers("labelled papers", _in(SHARED)),
    ]
    return [papers for papers in sets if papers.files]


def _in(folder: Path) -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(folder.rglob("*.pdf")))


@cache
def pack(pages: int) -> bytes:
    """A pack of about ``pages`` pages of minutes, lists and ruled tables, under running heads."""
    chance = Random(pages)
    parts = [_item(chance, number) for number in range(1, 1 + pages)]
    setting = '#set page(paper: "a4", header: [STREETS PANEL - 05/06/18], numbering: "Page 1")\n#set text(size: 11pt)\n'
    made = typst.compile((setting + "\n#pagebreak()\n".join(parts)).encode(), ignore_system_fonts=True)
    if not isinstance(made, bytes):
        raise TypeError("typst gave several files for one pack")
    return made


def repeated(pdf: bytes, times: int) -> bytes:
    """The pages of a PDF, ``times`` over, in one file."""
    source, made = pypdfium2.PdfDocument(pdf), pypdfium2.PdfDocument.new()
    for _ in range(times):
        made.import_pages(source)
    out = io.BytesIO()
    made.save(out)
    source.close()
    made.close()
    return out.getvalue()


def _item(chance: Random, number: int) -> str:
    said = "\n\n".join(_paragraph(chance) for _ in range(4))
    points = "\n".join(f"- {_sentence(chance, 12)}" for _ in range(4))
    cells = ",".join(
        f"[{text}]"
        for row in range(9)
        for text in (
            _sentence(chance, 4),
            f"{row}.{number}",
            f"{chance.randint(1, 99)}%",
            chance.choice(("Red", "Green")),
        )
    )
    table = f"#table(columns: (2fr, 1fr, 1fr, 1fr), [*Measure*], [*Target*], [*Actual*], [*RAG*], {cells})"
    head = f"*{number}. {_sentence(chance, 4).upper()}*"
    return f"{head}\n\n{said}\n\n{points}\n\n{table}\n\nResolved:- That the report be noted."


def _sentence(chance: Random, words: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(words)).capitalize()


def _paragraph(chance: Random) -> str:
    return ". ".join(_sentence(chance, chance.randint(9, 16)) for _ in range(4)) + "."


@cache
def word_file(paragraphs: int) -> bytes:
    """A Word file of headings, paragraphs, lists and tables."""
    chance = Random(paragraphs)
    document = docx.Document()
    for number in range(paragraphs):
        if number % 8 == 0:
            document.add_heading(f"{number // 8 + 1}. {_sentence(chance, 4)}", level=2)
        document.add_paragraph(_paragraph(chance), style="List Bullet" if number % 5 == 0 else None)
        if number % 20 == 0:
            table = document.add_table(rows=6, cols=4)
            for row in table.rows:
                for cell in row.cells:
                    cell.text = _sentence(chance, 3)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
