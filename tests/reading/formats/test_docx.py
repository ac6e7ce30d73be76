"""DOCX: printed numbers, styles, tables, pages, and what changed hands and was not accepted."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arising.reading.errors import CannotRead
from arising.reading.formats.docx import read_docx
from arising.record.paper import Paper
from tests.reading.formats.made_docx import docx, level, numbered, paragraph
from tests.reading.formats.mapping import assert_sound


def paper_of(body: str, **parts: str) -> Paper:
    paper = read_docx(docx(body, None, **parts), "paper.docx")
    assert_sound(paper, laid_out_by_us=True)
    return paper


def words_of(body: str, **parts: str) -> list[str]:
    return [line.text for line in paper_of(body, **parts).lines]


LISTS = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "decimal", "%1.")
    + level(1, "lowerLetter", "(%2)")
    + level(2, "decimal", "%1.%3")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
    + level(0, "bullet", "·")
    + level(1, "upperRoman", "%2)")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="12"/></w:lvlOverride></w:num>'
)


def test_numbers_are_words_and_count_as_printed() -> None:
    body = (
        numbered("Apologies", 1) + numbered("from Ash", 1, 1) + numbered("from Elm", 1, 1) + numbered("Minutes", 1)
        + numbered("agreed", 1, 1) + numbered("a note", 1, 2) + numbered("The weir", 3) + numbered("The lock", 1)
    )  # fmt: skip
    assert words_of(body, numbering=LISTS) == [
        "1. Apologies", "(a) from Ash", "(b) from Elm", "2. Minutes", "(a) agreed", "2.1 a note", "12. The weir",
        "13. The lock",
    ]  # fmt: skip


def test_bullets_are_markers() -> None:
    lines = paper_of(numbered("a gate", 2) + numbered("first", 2, 1) + paragraph("• typed"), numbering=LISTS).lines
    assert [(line.marker, line.text) for line in lines] == [("•", "a gate"), ("", "I) first"), ("•", "typed")]
    assert lines[1].indent == 1


STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/><w:basedOn w:val="Heading2"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>'
)


def test_styles_are_followed_to_what_they_are_based_on() -> None:
    lines = paper_of(
        paragraph("The weir", '<w:pStyle w:val="Item"/>') + paragraph("x", '<w:pStyle w:val="Loop"/>'),
        styles=STYLES, numbering=LISTS,
    ).lines  # fmt: skip
    assert (lines[0].text, lines[0].heading, lines[0].bold, lines[0].size) == ("1. The weir", 2, True, 14.0)
    assert (lines[1].heading, lines[1].bold, lines[1].size) == (0, False, 11.0)


def test_runs_make_a_line_bold_only_where_all_of_it_is() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>RESOLVED </w:t></w:r>"
    lines = paper_of(f"<w:p>{bold}{bold}</w:p><w:p>{bold}<w:r><w:t>that</w:t></w:r></w:p>").lines
    assert [(line.text, line.bold) for line in lines] == [("RESOLVED RESOLVED", True), ("RESOLVED that", False)]


def test_tracked_changes_are_taken_as_made_and_said() -> None:
    paper = paper_of(
        "<w:p><w:r><w:t>It was </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>agreed</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>"
    )
    assert paper.lines[0].text == "It was agreed"
    assert "tracked changes: 1 insertions" in paper.warnings[0]


def test_fields_controls_and_odd_characters() -> None:
    body = (
        '<w:p><w:r><w:t>Page </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE'
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r></w:p>'
        "<w:sdt><w:sdtContent>" + paragraph("In a control") + "</w:sdtContent></w:sdt>"
        "<w:p><w:r><w:t>co</w:t><w:softHyphen/><w:t>operate</w:t><w:tab/><w:t>re</w:t><w:noBreakHyphen/><w:t>sign</w:t>"
        '<w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>above</w:t><w:br/><w:t>below</w:t></w:r></w:p>"
    )
    paper = paper_of(body)
    assert [line.text for line in paper.lines] == ["Page 7", "In a control", "cooperate re-sign✓", "above", "below"]
    assert [line.opens for line in paper.lines][-2:] == [True, False]
    assert "hidden text" in paper.warnings[0]


def test_pages_start_where_they_did_when_last_printed() -> None:
    paper = paper_of(
        "<w:p><w:r><w:t>one</w:t><w:lastRenderedPageBreak/><w:t>two</w:t></w:r></w:p>"
        '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        "<w:p><w:r><w:lastRenderedPageBreak/><w:t>three</w:t></w:r></w:p>" + paragraph("four", "<w:pageBreakBefore/>")
    )
    assert [(line.text, line.page) for line in paper.lines] == [("one", 1), ("two", 2), ("three", 3), ("four", 4)]


def cell(words: str, shape: str = "") -> str:
    return f"<w:tc><w:tcPr>{shape}</w:tcPr>{''.join(paragraph(part) for part in words.split('|'))}</w:tc>"


def test_tables_know_what_their_cells_span() -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    paper = paper_of(
        "<w:tbl><w:tr>" + cell("Head", '<w:gridSpan w:val="2"/>') + cell("Due") + "</w:tr><w:tr>"
        + cell("1", down) + cell("mend|paint") + cell("May") + "</w:tr><w:tr>" + cell("", on) + cell("burn")
        + cell("") + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell("gone") + "</w:tr></w:tbl>"
    )  # fmt: skip
    (table,) = paper.tables
    assert [[one.text for one in row] for row in table.rows] == [
        ["Head", "Due"],
        ["1", "mend paint", "May"],
        ["burn", ""],
    ]
    assert (table.rows[0][0].columns, table.rows[1][0].rows) == (2, 2)


def test_a_frame_around_words_is_no_table_and_a_table_in_a_cell_is_its_words() -> None:
    inner = "<w:tbl><w:tr>" + cell("a") + cell("b") + "</w:tr></w:tbl>"
    paper = paper_of(
        "<w:tbl><w:tr>" + cell("Boxed") + "</w:tr></w:tbl><w:tbl><w:tr><w:tc>" + inner + "<w:p/></w:tc>" + cell("c")
        + "</w:tr></w:tbl>"
    )  # fmt: skip
    assert paper.lines[0].table is None
    assert [[one.text for one in row] for row in paper.tables[0].rows] == [["a b", "c"]]


def test_links_boxes_notes_and_what_is_printed_on_every_page() -> None:
    data = docx(
        '<w:p><w:r><w:t>See </w:t></w:r><w:hyperlink r:id="k"><w:r><w:t>the plan</w:t></w:r></w:hyperlink></w:p>'
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
        + paragraph("In a box")
        + "</w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent>" + paragraph("In a box") + "</w:txbxContent></mc:Fallback></mc:AlternateContent>"
        "</w:r></w:p>",
        links={"k": "https://example.org/plan"},
        footnotes="<w:footnote w:type='separator'/><w:footnote><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>As said."
        "</w:t></w:r></w:p></w:footnote>",
        header=paragraph("WEIR PANEL"),
    )
    paper = read_docx(data, "paper.docx")
    assert [line.text for line in paper.lines] == ["See the plan", "In a box", "1 As said.", "WEIR PANEL"]
    assert dict(paper.meta)["furniture_from_line"] == "3"
    assert paper.lines[3].page > paper.lines[2].page
    assert [(paper.text[span.start : span.end], to) for span, to in paper.links] == [
        ("the plan", "https://example.org/plan")
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (docx(""), "no words"),
        (docx(paragraph("x"))[:300], "broken"),
        (docx(paragraph("x")).replace(b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"), "locked"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(CannotRead, match=said):
        read_docx(data, "paper.docx")


BITS = ["<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>é</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>"]
BITS += ["</w:tc>", "<w:br/>", '<w:br w:type="page"/>', "<w:ins>", "</w:ins>", "<w:pPr/>", "<w:sdt>", "</w:sdt>", "&x;"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(BITS), max_size=25).map("".join))
def test_broken_bodies_are_read_as_far_as_they_go(body: str) -> None:
    paper_of(paragraph("first") + body)
