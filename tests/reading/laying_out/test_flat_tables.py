"""Tables whose cells stand one below the other are put back into rows, where a column tells its own cells."""

from __future__ import annotations

from arising.reading import read
from arising.reading.formats.text import read_text
from arising.record.contract import contract


def test_declarations_are_read_from_the_cells() -> None:
    text = (
        "Agenda and minutes\n\nHousing Board - Monday, 6th June, 2033 6.00 pm\n\nItems\nNo. Item\n\n"
        "33/5\n\nApologies for Absence\n\n33/6\n\nDeclarations of Interest\n\nMinutes:\n\n"
        "Name of Member\n\nType of Interest\n\nItem/Nature of Interest\n\n"
        "Councillor A Reed\n\nNon-Pecuniary\n\nGovernor – Fold School.\n\n"
        "Councillor B Moss\n\nPecuniary\n\nTenant – Quay Street.\n\n"
        "33/7\n\nRents\n\nMinutes:\n\nThe rents were discussed at length by members.\n"
    )
    [meeting] = contract(read(text.encode(), "paper.txt"))["meetings"]
    assert [(item["number"], item["title"]) for item in meeting["items"]] == [
        ("33/5", "Apologies for Absence"), ("33/6", "Declarations of Interest"), ("33/7", "Rents"),
    ]  # fmt: skip
    assert [(one["member"], one["kind"]) for one in meeting["declarations_of_interest"]] == [
        ("A Reed", "non-pecuniary"), ("B Moss", "pecuniary")
    ]  # fmt: skip


def test_actions_and_their_progress_are_a_log_whose_actions_name_their_owners() -> None:
    text = (
        "Minutes of the Harbour Board held on 3 April 2031\n\nPresent: Cllrs A Reed (Chair), B Moss and C Lark.\n\n"
        "1. Introduction\n\nThe Chair welcomed everyone.\n\n"
        "2. Actions\n\nAn update on previous actions can be found below.\n\nAction\n\nProgress\n\n"
        "Harbour Master to share the map.\n\nCompleted\n\n"
        "Quay Wardens to count the boats at the next spring tide.\n\nIn progress.\n\n"
        "3. Quay\n\nOpen days were talked of.\n"
    )
    record = contract(read(text.encode(), "paper.txt"))
    assert [(row["owner"], row["status"]) for row in record["actions"]] == [
        ("Harbour Master", "discharged"), ("Quay Wardens", "open")
    ]  # fmt: skip
    assert [item["title"] for item in record["meetings"][0]["items"]] == ["Introduction", "Actions", "Quay"]


def test_lines_that_only_look_like_heads_stay_lines() -> None:
    paper = read_text(b"Action\n\nProgress\n\nThe wall was talked of.\n\nThe Clerk had seen it.\n", "paper.txt")
    assert paper.tables == ()
