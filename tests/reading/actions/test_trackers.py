"""Trackers of recommendations are logs: their answers, their marks, and the cards in which each is told."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from arising.reading import read
from arising.record.contract import contract


def logged(text: str, name: str = "paper.html") -> list[tuple[str, str | None, str, str]]:
    rows = contract(read(text.encode(), name))["actions"]
    return [(row["number"], row["owner"], row["details"], row["status"]) for row in rows]


def table(*rows: tuple[str, ...]) -> str:
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table>{lines}</table>"


HEADS = ("Rec", "Recommendation", "Cabinet response", "Lead", "Progress", "Rating")
ROWS = (
    ("1", "Mend the crane.", "Accepted", "Ola Fenn", "Mended in May.", "{done}"),
    ("2", "Buy a barge.", "Accepted in part", "Ida Marsh", "Prices asked for.", "{open}"),
)


@pytest.mark.parametrize(
    ("key", "done", "still"),
    [
        ("Blue = completed, Green = on track, Red = not started", "Blue", "Green"),
        ("1 – Fully achieved; 2 – On track; 3 – Slipped; 4 – Not achieved", "1", "4"),
        ("Green – recommendation implemented; Amber – partly implemented", "Green", "Amber"),
    ],
)
def test_a_key_tells_which_mark_closes(key: str, done: str, still: str) -> None:
    rows = [tuple(cell.format(done=done, open=still) for cell in row) for row in ROWS]
    page = f"<h1>Cranes and barges: monitoring of recommendations</h1><p>{key}</p>" + table(HEADS, *rows)
    assert logged(page) == [
        ("1", "Ola Fenn", "Mend the crane.", "discharged"),
        ("2", "Ida Marsh", "Buy a barge.", "open"),
    ]
    actions = contract(read(page.encode(), "paper.html"))["actions"]
    assert [row["updates"][0]["text"] for row in actions] == ["Mended in May.", "Prices asked for."]


def test_headings_among_rows_with_comments_tell_what_is_done() -> None:
    page = "<h1>Quay Board – Action Plan Monitor</h1>" + table(
        ("No", "Action", "Lead", "Deadline", "Comments"),
        ("Completed", "", "", "", ""),
        ("3", "Mend the crane.", "Ola Fenn", "4 May 2031", "Mended."),
        ("In progress", "", "", "", ""),
        ("4", "Buy a barge.", "Ida Marsh", "4 June 2031", "Prices asked for."),
    )
    assert [(number, status) for number, _, _, status in logged(page)] == [("3", "discharged"), ("4", "open")]


def test_each_recommendation_may_be_a_small_table() -> None:
    cards = [
        (("Recommendation", str(at)), ("Wording", said), ("Owner", who), ("Target date", "4 May 2031"), ("Status", how))
        for at, (said, who, how) in enumerate(
            [("Mend the crane.", "Ola Fenn", "Complete"), ("Buy a barge.", "Ida Marsh", "Not started")], 1
        )
    ]
    page = "<h1>Review of the quay</h1>" + "".join(table(*card) for card in cards)
    assert logged(page) == [
        ("1", "Ola Fenn", "Mend the crane.", "discharged"),
        ("2", "Ida Marsh", "Buy a barge.", "open"),
    ]
    dues = [request["due_date"] for request in contract(read(page.encode(), "paper.html"))["requests"]]
    assert dues == ["2031-05-04", "2031-05-04"]


def test_a_number_may_open_the_decision_and_its_standing_end_the_news() -> None:
    page = "<h1>Tracking decisions</h1>" + table(
        ("Minute and decision", "Date due", "Officer responsible", "Progress"),
        ("Minute 27 Mend the crane.", "May 2031", "Ola Fenn", "04/05/31 – Mended. Status: Complete"),
        ("Minute 28 Buy a barge.", "May 2031", "Ida Marsh", "04/05/31 – Prices asked for. Status: Open"),
    )
    assert logged(page) == [
        ("27", "Ola Fenn", "Mend the crane.", "discharged"),
        ("28", "Ida Marsh", "Buy a barge.", "open"),
    ]


def test_news_of_an_open_action_tells_that_it_is_begun_or_late() -> None:
    page = "<h1>Action log</h1>" + table(
        ("Ref", "Action", "Owner", "Update", "Status"),
        ("1", "Buy a barge.", "Ida Marsh", "The seller is abroad.", "Open"),
        ("2", "Count the boats.", "Ola Fenn", "No boat was out.", "Overdue"),
    )
    states = {each["quote"]: each["states"] for each in contract(read(page.encode(), "paper.html"))["followups"]}
    assert states == {"The seller is abroad.": "partly", "No boat was out.": "not_done"}


MARKED = (("1", "Mend the crane.", "Ola Fenn", "4 May 2031"), ("2", "Buy a barge.", "Ida Marsh", "4 June 2031"))
MARKS = [("1", "Ola Fenn", "Mend the crane.", "discharged"), ("2", "Ida Marsh", "Buy a barge.", "open")]


def test_a_row_struck_through_is_closed() -> None:
    struck = tuple(f"<s>{cell}</s>" for cell in MARKED[0])
    page = "<h1>Action log</h1>" + table(("No", "Action", "Lead", "Due"), struck, MARKED[1])
    assert logged(page) == MARKS
    styled = page.replace("<s>", '<span style="text-decoration: line-through">').replace("</s>", "</span>")
    assert logged(styled) == MARKS


def test_rows_with_a_colour_behind_them_are_closed_where_the_log_says_so() -> None:
    page = "<h1>Action log</h1><p>{key}</p>" + table(("No", "Action", "Lead", "Due"), *MARKED)
    page = page.replace("<tr><td>1<", '<tr style="background:#cccccc"><td>1<')
    assert logged(page.format(key="Shaded actions are complete.")) == MARKS
    assert {status for *_, status in logged(page.format(key="Actions of the Board."))} == {"open"}


def test_a_colour_alone_may_tell_how_an_action_stands() -> None:
    rows = tuple((*row[:3], "") for row in MARKED)
    page = "<h1>Action log</h1><p>Blue: completed; green: on track.</p>" + table(("No", "Action", "Lead", "RAG"), *rows)
    for colour in ("#0070C0", "#00B050"):
        page = page.replace("<td></td>", f'<td bgcolor="{colour}"></td>', 1)
    assert logged(page) == MARKS


def test_word_files_tell_what_is_struck_and_shaded() -> None:
    paper = docx.Document()
    paper.add_heading("Action log", 1)
    paper.add_paragraph("Blue means completed.")
    grid = paper.add_table(1, 4)
    for cell, head in zip(grid.rows[0].cells, ("No", "Action", "Lead", "RAG"), strict=True):
        cell.text = head
    for number, (action, fill, strikes) in enumerate(
        [("Mend it.", "0070C0", False), ("Buy it.", "00B050", False), ("Sell it.", "00B050", True)], 1
    ):
        cells = grid.add_row().cells
        for cell, words in zip(cells, (str(number), action, "Clerk"), strict=False):
            cell.paragraphs[0].add_run(words).font.strike = strikes
        cells[3]._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{fill}"/>'))
    made = BytesIO()
    paper.save(made)
    rows = contract(read(made.getvalue(), "log.docx"))["actions"]
    assert [row["status"] for row in rows] == ["discharged", "open", "discharged"]
