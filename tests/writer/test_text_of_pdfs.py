"""A printed record reads back as itself from the words that another program takes out of its PDF."""

from __future__ import annotations

from random import Random

import pypdfium2

from arising.reading import read
from arising.record.contract import contract
from paper_writer import Format, Style, record, write
from paper_writer.chance import Shape, fitting, random_paper
from tests.writer.agreement import differences
from tests.writer.seeds import seeds

NAME = "minutes.txt"


def test_minutes_read_back_from_the_words_of_their_pdf() -> None:
    wrong = {seed: found for seed in seeds("the words of a PDF", 40) if (found := differences_of_words(seed))}
    assert not wrong


def differences_of_words(seed: int) -> list[str]:
    """What is read differently once the words of random minutes have been taken out of their PDF, page by page."""
    dice = Random(seed)
    style = fitting(Style.random(dice), Shape.MINUTES)
    paper = random_paper(dice, style, Shape.MINUTES)
    text = words_of(write(paper, style, Format.PDF))
    return differences(record(paper, style, NAME), contract(read(text.encode(), NAME)))


def words_of(pdf: bytes) -> str:
    """The words of each page as pdfium gives them, a form feed between two pages."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\f".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
