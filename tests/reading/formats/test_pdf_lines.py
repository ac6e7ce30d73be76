"""Lines of a PDF: whole sentences, joined as they are printed, with type and place."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path
from random import Random

import pypdfium2
import pytest

from arising.reading.formats.pdf import read_pdf
from arising.reading.formats.pdf_words import tidy
from arising.record.paper import Paper
from arising.record.passage import Passage
from tests.reading.formats.made_pdfs import letter_by_letter, paragraph, sentence, turned, typeset


def texts(paper: Paper) -> list[str]:
    return [line.text for line in paper.lines]


def hanging(marker: str, text: str, gap: str = "30pt") -> str:
    return f"#grid(columns: ({gap}, 1fr), [{marker}], [{text}])\n"


@pytest.mark.parametrize("marker", ["84.", "(1)", "(a)", "iv.", "12.3", "A.", "3)", "F/46/26", "4"])
def test_a_hanging_number_stays_with_its_words(marker: str) -> None:
    text = "The minutes of the meeting held in Elmworth were approved as a correct record and then signed by the chair"
    paper = read_pdf(typeset(hanging(marker, text, "50pt") + hanging("9.", "Apologies")), "made.pdf")
    assert paper.lines[0].text.startswith(f"{marker} The minutes of the meeting")
    assert texts(paper)[-1] == "9. Apologies"
    assert not paper.tables


@pytest.mark.parametrize("bullet", ["•", "‣", "◦", "▪", "o"])
def test_a_bullet_stays_with_its_words_and_is_always_the_same(bullet: str) -> None:
    paper = read_pdf(typeset(hanging(bullet, "that the report be noted", "14pt") * 2), "made.pdf")
    assert texts(paper) == ["• that the report be noted"] * 2


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ("\uf0b7\tthat the report", "• that the report"),
        ("\ue000\uf0a7 x", "\ue000\uf0a7 x"),
        ("of\ufb01cers and sta\ufb00", "officers and staff"),
        ("5\u00a0June\u20092024", "5 June 2024"),
        ("the bor\u00adough", "the borough"),
        ("the bor\u00ad", "the bor-"),
        ("the bor\ufffe", "the bor-"),
        ("a\u200bb\x00c\x07", "abc"),
        ("twenty\u2011four", "twenty-four"),
        ("Elm\u202eworth", "Elmworth"),
    ],
)
def test_characters_are_read_as_a_person_reads_them(drawn: str, read: str) -> None:
    assert tidy(drawn) == read


def test_a_raised_ending_is_part_of_its_word() -> None:
    paper = read_pdf(typeset("Minutes of the meeting held on 24#super[th] April in Elmworth#super[1], as agreed"), "a")
    assert texts(paper) == ["Minutes of the meeting held on 24th April in Elmworth1, as agreed"]


def test_a_word_broken_at_the_line_end_is_joined_in_a_passage() -> None:
    chance = Random(7)
    said = paragraph(chance) + " " + paragraph(chance)
    paper = read_pdf(typeset(f"#set text(hyphenate: true)\n#box(width: 4.5cm)[{said}]", justify=True), "made.pdf")
    assert any(line.text.endswith("-") for line in paper.lines)
    assert Passage.of(paper.lines).text == said


def test_paragraphs_open_where_they_start_and_nowhere_else() -> None:
    chance = Random(3)
    said = [paragraph(chance) for _ in range(6)]
    paper = read_pdf(typeset("\n\n".join(said)), "made.pdf")
    starts = [number for number, line in enumerate(paper.lines) if line.opens] + [len(paper.lines)]
    found = [Passage.of(paper.lines[start:end]).text for start, end in pairwise(starts)]
    assert found == said


def test_a_heading_a_list_and_an_early_end_open_paragraphs() -> None:
    markup = """*12. Waste in Elmworth* \\
The panel heard that collections were late in the west of the borough, and that residents had written to the \\
board of the waste company. \\
Resolved:- \\
(1) That the report be noted. \\
(2) That a plan be brought to the next meeting of the panel, together with the figures for each of the five wards \\
and for the borough.
"""
    paper = read_pdf(typeset(markup), "made.pdf")
    opened = [line.text.split()[0] for line in paper.lines if line.opens]
    assert opened == ["12.", "The", "Resolved:-", "(1)", "(2)"]


def test_type_and_size_are_told() -> None:
    paper = read_pdf(typeset("#text(size: 16pt)[*ELMWORTH COUNCIL*]\n\n_(Item 4)_\n\nThe panel met."), "made.pdf")
    head, item, body = paper.lines
    assert (head.bold, head.italic, head.size) == (True, False, 16)
    assert (item.bold, item.italic, item.size) == (False, True, 10)
    assert (body.bold, body.italic, body.size) == (False, False, 10)


def test_a_line_that_is_bold_in_part_is_not_bold() -> None:
    paper = read_pdf(typeset("*RESOLVED* that the plan be brought to the next meeting"), "made.pdf")
    assert not paper.lines[0].bold


def test_words_drawn_twice_to_look_bold_are_read_once() -> None:
    paper = read_pdf(typeset("#place(dx: 0.3pt)[Elmworth Council]\nElmworth Council"), "made.pdf")
    assert texts(paper) == ["Elmworth Council"]


def test_words_drawn_letter_by_letter_stay_whole() -> None:
    said = (
        "Resolved: that the report of the panel be noted, and that the figures for each ward be brought to the next one"
    )
    paper = read_pdf(letter_by_letter(said), "made.pdf")
    assert texts(paper) == [said]


def test_words_outside_the_page_are_left_out() -> None:
    paper = read_pdf(typeset("#place(dx: -900pt)[draft not for print]\nThe panel met."), "made.pdf")
    assert texts(paper) == ["The panel met."]


def test_running_heads_and_feet_are_lines_of_their_own() -> None:
    chance = Random(1)
    page = 'paper: "a4", header: [STREETS PANEL - 05/06/18], footer: [Page #context counter(page).display()]'
    paper = read_pdf(typeset("\n\n".join(paragraph(chance) for _ in range(40)), page=page), "made.pdf")
    assert len(paper.pages) > 1
    for number in range(1, len(paper.pages) + 1):
        printed = [line.text for line in paper.lines if line.page == number]
        assert printed[0] == "STREETS PANEL - 05/06/18"
        assert printed[-1] == f"Page {number}"


def test_a_sentence_that_runs_over_the_page_does_not_open_a_paragraph_there() -> None:
    chance = Random(5)
    said = "the panel agreed that " + " ".join(sentence(chance, 9, 9).lower() for _ in range(200))
    paper = read_pdf(typeset(said), "made.pdf")
    assert len(paper.pages) > 1
    first = next(line for line in paper.lines if line.page == 2)
    assert not first.opens


def test_a_label_is_one_line_with_what_it_names() -> None:
    rows = [("To:", "Cabinet - 30 May"), ("Subject:", "Waste in Elmworth"), ("Ward:", "All of them")]
    paper = read_pdf(typeset("\n".join(hanging(*row, gap="90pt") for row in rows)), "made.pdf")
    assert texts(paper) == ["To: Cabinet - 30 May", "Subject: Waste in Elmworth", "Ward: All of them"]
    assert all(line.opens for line in paper.lines)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_that_is_turned_reads_the_same(degrees: int) -> None:
    chance = Random(2)
    upright = typeset("*ELMWORTH*\n\n" + "\n\n".join(paragraph(chance) for _ in range(5)))
    paper, same = read_pdf(turned(upright, degrees), "made.pdf"), read_pdf(upright, "made.pdf")
    assert texts(paper) == texts(same)
    assert [line.opens for line in paper.lines] == [line.opens for line in same.lines]
    assert_boxes_stand_on_their_pages(paper)


@pytest.mark.parametrize("way", ["-90deg", "90deg"])
def test_words_set_sideways_on_an_upright_page_are_read(way: str) -> None:
    chance = Random(4)
    said = [paragraph(chance) for _ in range(3)]
    block = "#block(width: 500pt)[" + "\n\n".join(said) + "]"
    paper = read_pdf(typeset(f"#rotate({way}, reflow: true)[{block}]"), "made.pdf")
    assert Passage.of(paper.lines).text == " ".join(said)
    assert_boxes_stand_on_their_pages(paper)


def test_links_lead_from_their_words() -> None:
    paper = read_pdf(typeset('See #link("https://elmworth.example/plan")[the whole plan] for the figures.'), "made.pdf")
    ((span, address),) = paper.links
    assert address == "https://elmworth.example/plan"
    assert paper.text[span.start : span.end] == "the whole plan"


def test_the_title_of_the_file_is_kept() -> None:
    paper = read_pdf(typeset('#set document(title: "Streets Panel, minutes")\nThe panel met.'), "made.pdf")
    assert paper.title == "Streets Panel, minutes"


def test_the_same_bytes_read_the_same() -> None:
    pdf = typeset("\n\n".join(paragraph(Random(seed)) for seed in range(9)))
    assert read_pdf(pdf, "made.pdf") == read_pdf(pdf, "made.pdf")


def test_every_word_of_a_real_page_is_read(shared: Path) -> None:
    """Agreement with pdfium's words, page by page. It glues numbers to words where the file leaves no space."""
    files = sorted((shared / "real").rglob("*.pdf"))
    assert files
    for file in files:
        data = file.read_bytes()
        paper = read_pdf(data, file.name)
        assert_boxes_stand_on_their_pages(paper)
        document = pypdfium2.PdfDocument(data)
        for page in paper.pages:
            words = document[page.number - 1].get_textpage()
            known = _words(words.get_text_range())
            found = _words("\n".join(line.text for line in paper.lines if line.page == page.number))
            agreed = sum((known & found).values())
            least = 0.95 if sum(known.values()) > 50 else 0.8
            assert agreed >= least * sum(known.values()), (file.name, page.number)
            assert _letters(known) == _letters(found), (file.name, page.number)
            words.close()
        document.close()


def _words(text: str) -> Counter[str]:
    text = text.replace("\ufffe\r\n", "-").replace("-\r\n", "-").replace("-\n", "-").replace("\u200b", "")
    for bullet in "●○▪":
        text = text.replace(bullet, "•")
    return Counter("•" if word == "o" else word for word in text.split())


def _letters(words: Counter[str]) -> Counter[str]:
    return Counter(letter for word in words.elements() for letter in word if letter.isalnum())


def assert_boxes_stand_on_their_pages(paper: Paper) -> None:
    for line in paper.lines:
        page = paper.pages[line.page - 1]
        assert line.box is not None
        assert page.width is not None
        assert page.height is not None
        assert -3 <= line.box.left < line.box.right <= page.width + 3, line
        assert -3 <= line.box.top < line.box.bottom <= page.height + 3, line
        assert paper.text[line.start : line.end] == line.text
