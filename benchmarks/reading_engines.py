"""What is timed: ours and others', each as one call on a file's bytes, in this process."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Sequence
from statistics import median

import docx
import liteparse
import pdfplumber
import pypdfium2

from arising.reading import read
from arising.reading.formats.docx import read_docx
from arising.reading.formats.pdf import read_pdf

Engine = Callable[[bytes], object]


def record(pdf: bytes) -> object:
    """Ours: the full record, tables and places included, without text recognition."""
    return read(pdf, "paper.pdf", ocr=False)


def lines_and_tables(pdf: bytes) -> object:
    """Ours: the part that is the PDF's, before anything is understood."""
    return read_pdf(pdf, "paper.pdf", ocr=False)


def pdfium_words(pdf: bytes) -> object:
    """Bare pypdfium2: the words of each page, without places."""
    document = pypdfium2.PdfDocument(pdf)
    texts = []
    for page in document:
        words = page.get_textpage()
        texts.append(words.get_text_range())
        words.close()
        page.close()
    document.close()
    return texts


def liteparse_blocks(pdf: bytes) -> object:
    """liteparse: blocks and tables with boxes."""
    return _LITEPARSE.parse(pdf)


_LITEPARSE = liteparse.LiteParse(ocr_enabled=False, extract_blocks=True, quiet=True)


def pdfplumber_words_and_tables(pdf: bytes) -> object:
    """pdfplumber: the words of each page and its tables."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [(page.extract_text(), page.extract_tables()) for page in document.pages]


def our_word_file(data: bytes) -> object:
    """Ours: a Word file's lines and tables."""
    return read_docx(data, "paper.docx")


def python_docx_words(data: bytes) -> object:
    """python-docx: the words and styles of paragraphs, and of the cells of tables."""
    document = docx.Document(io.BytesIO(data))
    return (
        [(paragraph.text, paragraph.style and paragraph.style.name) for paragraph in document.paragraphs],
        [[cell.text for cell in row.cells] for table in document.tables for row in table.rows],
    )


def cpu_seconds(engine: Engine, files: Sequence[bytes]) -> float:
    """CPU time of all threads of this process for the files."""
    start = time.process_time()
    for file in files:
        engine(file)
    return time.process_time() - start


def rounds_of(engines: Sequence[Engine], files: Sequence[bytes], rounds: int) -> list[list[float]]:
    """CPU seconds of each engine in each round: they take turns, after one turn to warm up that is not counted."""
    for engine in engines:
        cpu_seconds(engine, files[:1])
    times: list[list[float]] = [[] for _ in engines]
    for _ in range(rounds):
        for engine, spent in zip(engines, times, strict=True):
            spent.append(cpu_seconds(engine, files))
    return times


def ratio(ours: Sequence[float], others: Sequence[float]) -> float:
    """The median of the rounds' ratios: what a round disturbs, it disturbs for both."""
    return median(one / other for one, other in zip(ours, others, strict=True))
