"""Plain text and Markdown: the words are what a person reads, and every character knows where it stands."""

from __future__ import annotations

import re
import time
from html import unescape
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from arising.reading.errors import CannotRead
from arising.reading.formats.text import read_text
from arising.record.paper import Line, Paper
from tests.reading.formats.mapping import assert_sound, pieces


def paper_of(text: str) -> Paper:
    return read_text(text.encode(), "paper.md")


def words_of(text: str) -> list[str]:
    return [line.text for line in paper_of(text).lines]


def only(text: str) -> Line:
    (line,) = paper_of(text).lines
    return line


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("**7. FLOOD DEFENCES**", "7. FLOOD DEFENCES"),
        ("held on 7<sup>th</sup> June", "held on 7th June"),
        ("R&amp;D &pound;5 &#8211; agreed", "R&D £5 – agreed"),
        ("1\\. Apologies", "1. Apologies"),
        ("the *Long Meadow* scheme", "the Long Meadow scheme"),
        ("the _Long Meadow_ scheme", "the Long Meadow scheme"),
        ("Appendix A**Action log**", "Appendix AAction log"),
        ("a sum of £41,000* was paid", "a sum of £41,000* was paid"),
        ("see snake_case_name and 2 * 3 * 4", "see snake_case_name and 2 * 3 * 4"),
        ("members' and officers' views", "members' and officers' views"),
        ("read [the report](https://example.org/a_(b).pdf) first", "read the report first"),
        ("<https://example.org/a_b_c>", "https://example.org/a_b_c"),
        ("<u>Minutes</u> of the <span style='x'>Panel</span>", "Minutes of the Panel"),
        ("under <insert name> and 3 < 5 > 2", "under <insert name> and 3 < 5 > 2"),
        ("![the crest](crest.png)Notice", "Notice"),
        ("before<!-- a note -->after", "beforeafter"),
        ("> We will publish it", "We will publish it"),
        ("\\_\\_\\_\\_ Chair", "____ Chair"),
        ("____________ Chair", "____________ Chair"),
        ("***Resolved*** at once", "Resolved at once"),
        ("**bold****bolder** end", "boldbolder end"),
        ("6\u00a0pm", "6 pm"),
        ("\u200eRe\u00adsol\u200bved\u202e that", "Resolved that"),
    ],
)
def test_mark_up_is_not_read_aloud(raw: str, words: str) -> None:
    assert only(raw).text == words


def test_a_heading_has_its_level_and_loses_its_marks() -> None:
    line = only("### 12. Grass verges ###")
    assert (line.text, line.heading, line.opens) == ("12. Grass verges", 3, True)


def test_an_underline_makes_a_heading_and_a_rule_does_not() -> None:
    lines = paper_of("Weir Panel\n===\n\nLocks\n-----\n\nWords\n\n---\nmore\n\nlast line of a page\n---\nnext").lines
    assert [(line.text, line.heading) for line in lines if line.text] == [
        ("Weir Panel", 1), ("Locks", 2), ("Words", 0), ("more", 0), ("last line of a page", 0), ("next", 0),
    ]  # fmt: skip


def test_broken_lines_go_on_and_blocks_open() -> None:
    assert [(line.text, line.opens) for line in paper_of("<p>one<br>two</p><p>three</p><li>four").lines] == [
        ("one", True), ("two", False), ("three", True), ("four", True),
    ]  # fmt: skip


def test_bullets_are_markers_and_numbers_are_words() -> None:
    lines = paper_of("- a path\n  * a gate\n• a stile\n- 7. The weir\n(a) the lock\n1. the bank\n").lines
    assert [(line.marker, line.text) for line in lines] == [
        ("•", "a path"), ("•", "a gate"), ("•", "a stile"), ("•", "7. The weir"),
        ("", "(a) the lock"), ("", "1. the bank"),
    ]  # fmt: skip
    assert lines[1].indent > lines[0].indent
    assert all(line.opens for line in lines)


def test_a_line_is_bold_only_where_all_of_it_is() -> None:
    lines = paper_of("**All of it**\n\nSome **of** it\n\n<b>All</b> <strong>here</strong>\n\n**Over two\nlines**").lines
    assert [line.bold for line in lines] == [True, False, True, True, True]


def test_paragraphs_open_after_blank_lines_and_headings() -> None:
    lines = paper_of("# Head\nfirst\nsecond\n\nthird\n").lines
    assert [line.opens for line in lines] == [True, True, False, True]


def test_without_empty_lines_a_line_is_a_paragraph_where_no_sentence_runs_on() -> None:
    head = "Harbour Panel\nDeclarations of Interest\n(Item 1)\n"
    said = "Councillor Lee told of the quay, of the steps and of what was spent on both of them in May"
    told = [
        line
        for line in paper_of(f"{head}{said} and in June and in July, too.\n{said}.\n{said}.\nRoads\n").lines
        if line.opens
    ]
    assert len(told) == 7
    wrapped = paper_of(f"{head}{said} and in June, and\n{said}\nof the year before, and that is what was\nheard.\n")
    assert [line.text for line in wrapped.lines if line.opens] == ["Harbour Panel"]


def test_front_matter_is_data_and_lines_as_well() -> None:
    paper = paper_of('---\ntitle: "Weir Parish"\ndate: 2031-04-02\ntags:\n  - "a"\n  - b\n---\nMinutes\n')
    assert paper.meta == (("title", "Weir Parish"), ("date", "2031-04-02"), ("tags", "a, b"))
    assert paper.title == "Weir Parish"
    assert paper.lines[1].text == "Weir Parish", "the page prints its title, and none of the other keys"
    assert paper.lines[-1].text == "Minutes"


def test_a_form_feed_starts_a_page() -> None:
    paper = paper_of("one\n\ftwo\n\fthree")
    assert [(line.text, line.page) for line in paper.lines] == [("one", 1), ("two", 2), ("three", 3)]
    assert len(paper.pages) == 3


def test_links_keep_their_words_and_address() -> None:
    paper = paper_of("See [the plan](plan.pdf) and <https://example.org>.")
    assert [(paper.text[span.start : span.end], to) for span, to in paper.links] == [
        ("the plan", "plan.pdf"), ("https://example.org", "https://example.org"),
    ]  # fmt: skip


def rows_of(paper: Paper, table: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row] for row in paper.tables[table].rows]


def test_a_pipe_table_has_cells_and_no_line_for_dashes_only() -> None:
    paper = paper_of("| No | Owner |\n|---|:--:|\n| 1 | Ash<br>Elm |\n| 2 | Oak \\| Yew |\n| 3 |\n")
    assert rows_of(paper) == [["No", "Owner"], ["1", "Ash Elm"], ["2", "Oak | Yew"], ["3"]]
    assert [line.text for line in paper.lines] == ["No", "Owner", "", "1", "Ash", "Elm", "2", "Oak | Yew", "3"]
    assert paper.tables[0].ruled
    assert_sound(paper, laid_out_by_us=False)


def test_one_bar_is_no_table() -> None:
    assert not paper_of("| will ask at the next meeting\n| will move that\n").tables


def test_columns_parted_by_tabs_are_a_table() -> None:
    paper = paper_of("No:\tOwner:\tUpdate:\n1.\tAsh\t\n2.\tElm\t<p>Done.</p> <p>Closed.</p>\n")
    assert rows_of(paper) == [["No:", "Owner:", "Update:"], ["1.", "Ash", ""], ["2.", "Elm", "Done. Closed."]]
    assert not paper.tables[0].ruled
    assert_sound(paper, laid_out_by_us=False)


def test_numbered_paragraphs_with_tabs_are_no_table() -> None:
    assert not paper_of("1.\tThe Panel met.\n2.\tIt agreed.\n3.\tIt closed.\n").tables


def test_a_head_printed_again_runs_the_table_on() -> None:
    paper = paper_of("No:\tOwner:\tDue:\n1.\tAsh\tMay\n\nAction log\n\nNo:\tOwner:\tDue:\n2.\tElm\tJune\n")
    assert rows_of(paper) == [["No:", "Owner:", "Due:"], ["1.", "Ash", "May"], ["2.", "Elm", "June"]]
    assert len(paper.tables) == 1
    assert_sound(paper, laid_out_by_us=False)


def test_columns_parted_by_spaces_are_a_table_where_they_stand_under_each_other() -> None:
    paper = paper_of("Ward        Spent   Left\nMill End    £400    £10\nWeir        £90     £320\n")
    assert rows_of(paper)[1] == ["Mill End", "£400", "£10"]
    assert not paper_of("1.    To approve the minutes\n2.    To hear the clerk\n3.    To close\n").tables
    assert not paper_of("It rained.  We met.\nIt was dry.  We left.\nIt hailed.  We hid.\n").tables


@pytest.mark.parametrize("close", ["</table>", ""])
def test_html_tables_among_the_lines(close: str) -> None:
    paper = paper_of(
        f"Before\n<table>\n<tr><th>No</th><th colspan=2>Task</th></tr>\n<tr><td>1</td><td>mend\nthe gate</td>"
        f"<td></td></tr>\n{close}\nAfter"
    )
    assert rows_of(paper) == [["No", "Task"], ["1", "mend the gate", ""]]
    assert paper.tables[0].rows[0][1].columns == 2
    assert words_of("Before\n")[0] == "Before"
    assert paper.lines[-1].text == "After"
    assert_sound(paper, laid_out_by_us=False)


@pytest.mark.parametrize(
    ("data", "text", "warned"),
    [
        ("\ufeffRésumé".encode(), "Résumé", ""),
        ("Résumé".encode("utf-16"), "Résumé", ""),
        ("Minutes of the Panel".encode("utf-16-le"), "Minutes of the Panel", "UTF-16"),
        ("Café “Élan” ".encode() + b"\x93quoted\x94", "Café “Élan” “quoted”", "2 bytes not UTF-8"),
        ("Café".encode("cp1252"), "Café", "Windows-1252"),
        ("CafÃ©".encode(), "CafÃ©", "encoded twice"),
        (b"one\x00two\x1bthree", "one two three", "2 control characters"),
        (b"one\r\ntwo\rthree", "one\ntwo\nthree", ""),
    ],
)
def test_decoding(data: bytes, text: str, warned: str) -> None:
    paper = read_text(data, "paper.txt")
    assert paper.text == text
    assert warned in " ".join(paper.warnings)
    assert bool(paper.warnings) is bool(warned)


MARKS = [
    "**",
    "*",
    "_",
    "<sup>th</sup>",
    "&amp;",
    "&pound;",
    "\\.",
    "[w](u)",
    "<b>",
    "</b>",
    "|",
    "\t",
    "  ",
    "\n",
    "\n\n",
]
MARKS += ["- ", "# ", "1. ", "> ", "<br>", "<table>", "<tr>", "<td>", "</td>", "---", "\f", "<", "&", "“", "ß", "👍"]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(MARKS), st.text("abc dÉ12.", max_size=6)), max_size=30).map("".join))
@example("<table>\n\n|&<<td>")
def test_every_character_stands_where_its_line_says(text: str) -> None:
    paper = paper_of(text)
    assert_sound(paper, laid_out_by_us=False)
    covered = bytearray(len(paper.text))
    for line in paper.lines:
        covered[line.start : line.end] = b"\x01" * (line.end - line.start)
        for words, at in pieces(line):
            for index, letter in enumerate(words, at):
                of_entity = paper.text[index] == "&" and unescape(paper.text[index : index + 7])[:1] == letter
                assert paper.text[index].replace("\u00a0", " ") == letter or of_entity
    for start in range(len(paper.text)):
        row = paper.text[paper.text.rfind("\n", 0, start) + 1 : start + 1]
        assert covered[start] or paper.text[start].isspace() or not row.strip() or _is_mark_up_only(paper, start)


def _is_mark_up_only(paper: Paper, at: int) -> bool:
    """Whether the uncovered character is of a raw line of tags alone, or of one that has a line of the paper."""
    start = max(paper.text.rfind("\n", 0, at), paper.text.rfind("\f", 0, at)) + 1
    ends = [end for end in (paper.text.find("\n", at), paper.text.find("\f", at)) if end >= 0]
    end = min(ends, default=len(paper.text))
    if re.fullmatch(r"(?:\s*</?\w+>)+\s*", paper.text[start:end]):
        return True
    return any(line.start < end and start <= line.end for line in paper.lines)


@pytest.mark.parametrize(
    "text",
    ["**" * 200_000, "<" * 400_000, "[" * 400_000, "[a](x" * 60_000, "1.\tx\n" * 20_000, "<table>\n" * 10_000,
     "**x\n" * 20_000, "- " * 90_000, "<td>" * 40_000, "a\tb\n" * 20_000, "&" * 400_000, "x   y\n" * 20_000],
)  # fmt: skip
def test_hostile_mark_up_takes_time_in_proportion(text: str) -> None:
    began = time.process_time()
    paper_of(text)
    assert time.process_time() - began < 5


def test_a_text_of_impossible_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("arising.reading.formats.text._LARGEST", 10)
    with pytest.raises(CannotRead, match="no committee paper is"):
        read_text(b"eleven bytes", "long.txt")


def test_the_shared_papers_hold_together(shared: Path) -> None:
    for path in sorted([*shared.glob("papers/*.txt"), *shared.glob("real/*/*.md")]):
        assert_sound(read_text(path.read_bytes(), path.name), laid_out_by_us=False)


def test_a_title_between_tables_of_one_head_parts_them() -> None:
    text = "Name\tPost\tTel\nAnn\tClerk\t12\n\n4. Moorings\n\nName\tPost\tTel\nTom\tGuard\t14\n"
    assert [len(table.rows) for table in paper_of(text).tables] == [2, 2]
