"""`arising follow`, `ask`, `brief` and `reconcile`, run as a user would."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path

import docx
import pytest

from tests.cli.command import arising

FIRST = """\
FERRYHAM HARBOUR PANEL
Monday, 3rd May, 2021

Present:- Councillor Wren (in the Chair); Councillors Moss and Thorn.

12. DREDGING

Consideration was given to the report of the Harbour Master.

Resolved:- (1) That the report be noted.

(2) That a copy of the sounding charts be circulated to Members of the Panel.

(3) That a further report be submitted in six months.
"""
SECOND = """\
FERRYHAM HARBOUR PANEL
Monday, 7th June, 2021

Present:- Councillor Wren (in the Chair); Councillors Moss and Thorn.

13. MINUTES OF THE PREVIOUS MEETING HELD ON 3RD MAY, 2021

Arising from Minute No. 12 (Dredging), it was noted that a copy of the sounding charts had not been circulated.

Resolved:- (1) That the minutes be approved as a correct record.

(2) That the Harbour Master circulate a copy of the sounding charts to Members of the Panel.
"""


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    (tmp_path / "may.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "june.txt").write_text(SECOND, encoding="utf-8")
    return tmp_path


def _followed(papers: Path, *more: str) -> list[dict[str, object]]:
    ran = arising("follow", papers, "--as-of", "2021-12-01", "--json", *more)
    assert ran.returncode == 0, ran.stderr
    return [json.loads(line) for line in ran.stdout.splitlines()]


def test_what_was_asked_again_is_told_with_the_words_that_say_so(papers: Path) -> None:
    asks = {(ask["minute"], ask["number"]): ask for ask in _followed(papers)}
    charts = asks["12", "2"]
    assert charts["status"] == "asked_again"
    assert charts["again"] == [asks["13", "2"]["id"]]
    assert "not_done" in {piece["answer"] for piece in charts["evidence"]}  # type: ignore[attr-defined]
    assert asks["12", "3"]["status"] == "overdue"
    assert asks["12", "3"]["due"] == "2021-11-03"


def test_noting_a_report_is_no_ask(papers: Path) -> None:
    assert ("12", "1") not in {(ask["minute"], ask["number"]) for ask in _followed(papers)}


def test_overdue_and_body_choose(papers: Path) -> None:
    assert {ask["number"] for ask in _followed(papers, "--overdue")} == {"3"}
    assert not _followed(papers, "--body", "nobody")


def test_the_list_gives_name_source_and_searched_papers(papers: Path) -> None:
    ran = arising("follow", papers, "--as-of", "2021-12-01")
    assert "Ferryham Harbour Panel" in ran.stdout
    assert "Overdue (1)" in ran.stdout
    assert "No mention found in 1 paper of this body" in " ".join(ran.stdout.split())


def test_csv_holds_no_formula(papers: Path) -> None:
    (papers / "july.txt").write_text(
        SECOND.replace("7th June", "5th July").replace("(2) That the", "(2) =That the"), encoding="utf-8"
    )
    ran = arising("follow", papers, "--as-of", "2021-12-01", "--csv")
    rows = list(csv.DictReader(StringIO(ran.stdout)))
    assert {"id", "status", "words"} <= set(rows[0])
    assert all(row["title"] for row in rows)
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_one_ask_is_told_in_full(papers: Path) -> None:
    name = next(str(ask["id"]) for ask in _followed(papers) if ask["number"] == "3")
    ran = arising("ask", papers, name[:6], "--as-of", "2021-12-01")
    assert ran.returncode == 0, ran.stderr
    assert "Due: “in six months” = 3 November 2021." in ran.stdout
    assert "june.txt" in ran.stdout


def test_an_unknown_name_says_what_to_do(papers: Path) -> None:
    ran = arising("ask", papers, "ffffff")
    assert ran.returncode == 2
    assert "names no ask of these papers" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_reconcile_tells_what_the_next_minutes_make_of_each_ask(papers: Path) -> None:
    ran = arising("reconcile", papers / "may.txt", papers / "june.txt")
    assert ran.returncode == 0, ran.stderr
    fates = [line.split(":")[0] for line in ran.stdout.splitlines() if not line.startswith(" ")]
    assert fates == ["reworded", "dropped"]


@pytest.mark.parametrize("ending", [".md", ".html", ".docx"])
def test_the_brief_leaves_out_the_minutes_of_the_meeting_itself(papers: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"brief{ending}"
    ran = arising("brief", papers / "may.txt", papers / "june.txt", "--meeting", "2021-06-07", "--out", out)
    assert ran.returncode == 0, ran.stderr
    data = out.read_bytes()
    told = "\n".join(p.text for p in docx.Document(BytesIO(data)).paragraphs) if ending == ".docx" else data.decode()
    assert "sounding charts be circulated" in told
    assert "had not been circulated" not in told


def test_a_brief_in_another_form_is_refused_with_a_remedy(papers: Path) -> None:
    ran = arising("brief", papers, "--meeting", "2021-06-07", "--out", papers / "brief.pdf")
    assert ran.returncode == 2
    assert ".html, .docx or .md" in ran.stderr


def test_the_words_of_a_paper_cannot_become_mark_up(papers: Path) -> None:
    (papers / "may.txt").write_text(FIRST.replace("sounding charts", "<script>alert(1)</script>"), encoding="utf-8")
    html = papers / "brief.html"
    arising("brief", papers / "may.txt", "--meeting", "2021-06-07", "--out", html)
    assert "<script>" not in html.read_text(encoding="utf-8")


def test_no_papers_is_said_and_fails(tmp_path: Path) -> None:
    ran = arising("follow", tmp_path)
    assert ran.returncode == 1
    assert "holds no files" in ran.stderr


def test_a_page_for_a_browser_has_each_ask_with_its_source_and_needs_nothing_else(papers: Path) -> None:
    (papers / "july.txt").write_text(SECOND.replace("7th June", "5th July").replace("charts", "<b>charts</b>"))
    ran = arising("follow", papers, "--as-of", "2021-12-01", "--html")
    assert ran.returncode == 0
    assert ran.stdout.startswith("<!doctype html>")
    assert "as of 1 December 2021" in ran.stdout
    assert "Says it was not done" in ran.stdout
    assert "may.txt, page 1, item 12" in ran.stdout
    assert "<b>" not in ran.stdout
    assert "src=" not in ran.stdout
    assert "href=" not in ran.stdout


def test_an_ask_of_an_action_is_told_with_its_article(papers: Path) -> None:
    (papers / "july.txt").write_text(
        "FERRYHAM HARBOUR PANEL\nMonday, 5th July, 2021\n\nPresent:- Councillor Wren (in the Chair).\n\n"
        "20. BUOYS\n\nThe buoys were discussed.\n\nACTION: Harbour Master to paint the buoys.\n"
    )
    asks = [json.loads(line) for line in arising("follow", papers, "--json").stdout.splitlines()]
    painted = next(each["id"] for each in asks if "paint the buoys" in each["words"])
    assert "From an action." in arising("ask", papers, painted).stdout
