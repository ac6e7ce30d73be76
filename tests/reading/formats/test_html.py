"""Web pages: the paper's words first and in order, the site's around them last, tables told from layout."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arising.reading.errors import CannotRead
from arising.reading.formats.html import read_html
from arising.record.paper import Line, Paper
from tests.reading.formats.mapping import assert_sound


def paper_of(body: str) -> Paper:
    paper = read_html(f"<!DOCTYPE html><html><body>{body}</body></html>".encode(), "page.html")
    assert_sound(paper, laid_out_by_us=True)
    return paper


def content(paper: Paper) -> list[Line]:
    first = int(dict(paper.meta).get("navigation_from_line", len(paper.lines)))
    return list(paper.lines[:first])


def aside(paper: Paper) -> list[str]:
    return [line.text for line in paper.lines[len(content(paper)) :]]


def words_of(body: str) -> list[str]:
    return [line.text for line in content(paper_of(body))]


ITEM = """
<table class="mgItemTable" id="mgItemTable"><caption class="mgSectionTitle">Items</caption>
<tr><th class="mgHide">No.</th><th class="mgHide">Item</th></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a name="AI1"></a>7.</p></td>
<td><p class="mgAiTitleTxt"><a class="mgAiTitleLnk" href="documents/s1/Weir
 report.pdf">Repair of the weir <span class="mgFileSize"><img src="pdf.gif" alt="pdf icon"> PDF 2 MB</span></a></p>
<p class="mgSubItemTitleTxt">Decision:</p>
<div class="mgWordPara"><p class="MsoNormal">RESOLVED that the weir
be repaired.</p><p class="MsoNormal">&nbsp;</p></div>
<p class="mgSubItemTitleTxt">Minutes:</p>
<div class="mgWordPara"><p>The Panel saw the weir ... <a href="mgAi.aspx?ID=1">view the full minutes text for item
7.</a></p></div>
<table><caption>Recorded Vote</caption><thead><tr><th>Title</th><th>Result</th></tr></thead>
<tr><td>Repair</td><td>Carried</td></tr></table>
</td></tr></table>
"""


def test_an_agenda_item_of_a_committee_system_reads_as_printed() -> None:
    paper = paper_of(ITEM)
    assert [(line.text, line.heading) for line in content(paper)] == [
        ("Items", 0), ("7. Repair of the weir", 3), ("Decision:", 4), ("RESOLVED that the weir be repaired.", 0),
        ("Minutes:", 4), ("The Panel saw the weir ...", 0), ("view the full minutes text for item 7.", 0),
        ("Recorded Vote", 0), ("Title", 0), ("Result", 0), ("Repair", 0), ("Carried", 0),
    ]  # fmt: skip
    assert [[cell.text for cell in row] for row in paper.tables[0].rows] == [["Title", "Result"], ["Repair", "Carried"]]
    assert "PDF 2 MB" in aside(paper)
    span, address = paper.links[0]
    assert (paper.text[span.start : span.end], address) == ("Repair of the weir", "documents/s1/Weir report.pdf")


def test_the_site_around_the_paper_comes_last_and_on_a_page_of_its_own() -> None:
    paper = paper_of(
        '<header><nav><a href="/">Home</a></nav></header><div class="cookie-banner">We use cookies</div>'
        "<main><h1>Minutes</h1><p>All agreed.</p></main><footer>© Weir Council</footer><p>Stray words</p>"
    )
    assert [line.text for line in content(paper)] == ["Minutes", "All agreed."]
    assert aside(paper) == ["Home", "We use cookies", "© Weir Council", "Stray words"]
    assert paper.lines[-1].page == 2


def test_a_name_does_not_make_the_paper_itself_a_menu() -> None:
    assert words_of('<div class="with-sidebar menu-open"><p>All of the minutes are in here.</p></div>')


def test_hidden_words_are_kept_apart() -> None:
    paper = paper_of('<p>Seen<span style="display: none"> unseen</span></p><p hidden>Draft</p><p>End</p>')
    assert [line.text for line in content(paper)] == ["Seen", "End"]
    assert aside(paper) == ["unseen", "Draft"]


def test_scripts_and_styles_have_no_words() -> None:
    paper = paper_of("<script>alert('x')</script><style>p{}</style><p>Words</p><noscript>Turn it on</noscript>")
    assert [line.text for line in paper.lines] == ["Words"]


def test_inline_mark_up_joins_and_breaks_part() -> None:
    assert words_of("<p>7<sup>th</sup> June,<br>at <b>6</b>&nbsp;pm</p><pre>one\n  two</pre>") == [
        "7th June,", "at 6 pm", "one", "two",
    ]  # fmt: skip


def test_lists_have_markers_and_their_numbers_are_words() -> None:
    lines = content(
        paper_of(
            "<ul><li>a gate<ul><li>a latch</li></ul></li></ul>"
            "<ol start=3><li>the path</li><li value=7>the stile</li></ol><ol type=a><li>first</li></ol>"
            '<ul style="list-style-type: none"><li>bare</li></ul>'
        )
    )
    assert [(line.marker, line.text, line.indent) for line in lines] == [
        ("•", "a gate", 0), ("•", "a latch", 1), ("", "3. the path", 0), ("", "7. the stile", 0), ("", "a. first", 0),
        ("", "bare", 0),
    ]  # fmt: skip


def test_word_processors_leave_glyphs_for_bullets() -> None:
    (line,) = content(paper_of('<p class="MsoListParagraph"><span>·<span>&nbsp;&nbsp; </span></span>mend the gate</p>'))
    assert (line.marker, line.text) == ("•", "mend the gate")


def test_bold_and_headings() -> None:
    lines = content(paper_of("<h2>Head</h2><p><b>All</b></p><p>Some <b>of it</b></p><p style='font-weight:700'>S</p>"))
    assert [(line.heading, line.bold) for line in lines] == [(2, False), (0, True), (0, False), (0, True)]


@pytest.mark.parametrize(
    "layout",
    [
        "<table><tr><td>1.</td><td>Apologies</td></tr><tr><td>2.</td><td>Minutes</td></tr></table>",
        "<table role=presentation><tr><td><p>1.<td>Apologies<tr><td>2.<td>Minutes</table>",
    ],
)
def test_a_numbered_agenda_in_a_table_is_lines(layout: str) -> None:
    paper = paper_of(layout)
    assert [line.text for line in content(paper)] == ["1. Apologies", "2. Minutes"]
    assert not paper.tables


def test_a_table_of_facts_is_a_table() -> None:
    paper = paper_of(
        "<table><tr><th>No</th><th>Task</th><th>Owner</th></tr><tr><td rowspan=2>1</td><td><p>mend</p><p>paint</p></td>"
        "<td>Ash</td></tr><tr><td>burn</td><td>Elm</td></tr></table>"
    )
    assert [[cell.text for cell in row] for row in paper.tables[0].rows] == [
        ["No", "Task", "Owner"], ["1", "mend paint", "Ash"], ["burn", "Elm"],
    ]  # fmt: skip
    assert paper.tables[0].rows[1][0].rows == 2


def test_meta_and_title_are_kept() -> None:
    paper = read_html(
        b"<html lang=en><head><title>Agenda\n for the Panel</title><meta name='DC.date' content='2031-04-02'></head>"
        b"<body>Words</body></html>", "page.html",
    )  # fmt: skip
    assert paper.title == "Agenda for the Panel"
    assert dict(paper.meta) == {"dc.date": "2031-04-02", "language": "en"}


@pytest.mark.parametrize(
    "data",
    [
        "<meta charset=windows-1252><p>£5 – “agreed”</p>".encode("cp1252"),
        "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'><p>£5 – “agreed”</p>".encode("cp1252"),
        "<meta charset=utf-8><p>£5 – “agreed”</p>".encode(),
        "\ufeff<p>£5 – “agreed”</p>".encode("utf-16"),
        "<p>£5 – “agreed”</p>".encode("cp1252"),
    ],
)
def test_encodings(data: bytes) -> None:
    assert read_html(data, "page.html").lines[0].text == "£5 – “agreed”"


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(CannotRead, match="no words"):
        read_html(b"<html><body><script>1</script></body></html>", "page.html")


@pytest.mark.parametrize(
    "body",
    ["<div>" * 20_000 + "deep", "<table><tr><td>" * 3_000 + "deep", "<b><i>" * 3_000 + "deep", "<ul><li>" * 5_000 + "x",
     "<p class='nav'>" * 5_000, "<a href=x>" * 10_000 + "x", "<nav>" * 3_000 + "x", "<p>x" * 50_000],
)  # fmt: skip
def test_deep_and_long_pages_take_little_time(body: str) -> None:
    began = time.process_time()
    paper = read_html(f"<!DOCTYPE html><body>{body}<p>end</p>".encode(), "page.html")
    assert paper.lines
    assert time.process_time() - began < 6


PARTS = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "</table>",
    "<li>",
    "<ul>",
    "<ol>",
    "</ul>",
    "<nav>",
]
PARTS += [
    "</nav>",
    "<th>x",
    "<br>",
    "<a href='u'>",
    "</a>",
    "&amp;",
    "<pre>",
    "\n",
    "<h2>",
    "<div hidden>",
    "</div>",
    "1.",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PARTS), st.text("abc é.", max_size=6)), max_size=30).map("".join))
def test_every_word_is_somewhere_whatever_the_mark_up(body: str) -> None:
    paper = paper_of(f"<p>first</p>{body}")
    shown = "".join("".join(line.text.split()) for line in paper.lines)
    assert sorted(letter for letter in body.replace("&amp;", "&") if letter == "é") == [
        letter for letter in shown if letter == "é"
    ]


def test_the_shared_pages_hold_together(shared: Path) -> None:
    for path in sorted(shared.glob("real/*/*.html")):
        assert_sound(read_html(path.read_bytes(), path.name), laid_out_by_us=True)
