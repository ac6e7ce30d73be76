"""What a body decided, in the forms that minutes use; the towns and their councils are invented."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from arising.reading.decisions.resolutions import resolutions_in
from arising.reading.reader import read
from arising.record.meeting import Outcome
from tests.reading.items.typed_items import decided, item_of

FORMS = {
    "a numbered list that opens beside the mark": (
        """
        Consideration was given to the report.

        Resolved:- (1) That the report be noted.

        (2) That the ferry timetable be brought back in 6 months.

        The Chair thanked the harbour master.
        """,
        [("1", "That the report be noted."), ("2", "That the ferry timetable be brought back in 6 months.")],
    ),
    "the mark alone on its line, bullets with numbers": (
        """
        Resolved: -

        - (1) That the survey be welcomed.
        - (2) That the Clerk write to the mill.

        **44. Weirs**
        """,
        [("1", "That the survey be welcomed."), ("2", "That the Clerk write to the mill.")],
    ),
    "one decision in its paragraph": ("RESOLVED that the update be noted.", [(None, "that the update be noted.")]),
    "one decision in a numbered paragraph": (
        """
        2. Members asked about the tide gates.

        3. RESOLVED that the update be noted.
        """,
        [("3", "that the update be noted.")],
    ),
    "parts under a lead-in, joined by and": (
        """
        4. RESOLVED that Cabinet agree to:

        A) Adopt the harbour plan;

        b) Delegate its printing to the harbour master; and

        c) Note the tide tables.

        5. The Leader closed the item.
        """,
        [
            ("A)", "Adopt the harbour plan"),
            ("b)", "Delegate its printing to the harbour master"),
            ("c)", "Note the tide tables."),
        ],
    ),
    "numbers that run on inside one paragraph": (
        "RESOLVED that the Board: (1) approve the budget; (2) note the risks; and (3) thank the volunteers.",
        [("1", "approve the budget"), ("2", "note the risks"), ("3", "thank the volunteers.")],
    ),
    "letters past h, where i is no numeral": (
        "RESOLVED that:\n\n" + "\n\n".join(f"({letter}) Quay {letter} be dredged." for letter in "abcdefghij"),
        [(f"({letter})", f"Quay {letter} be dredged.") for letter in "abcdefghij"],
    ),
    "a quotation after the proposers": (
        """
        Proposed by Councillor Heron;

        Seconded by Councillor Pike (J);

        And Resolved:

        “That, the draft Minutes, as circulated, be adopted.”

        Councillor Otter left the meeting.
        """,
        [(None, "That, the draft Minutes, as circulated, be adopted.")],
    ),
    "capitals and a semicolon": ("It was APPROVED that; the mast be painted.", [(None, "the mast be painted.")]),
    "agreed in a sentence": (
        "Councillor Otter spoke of the reeds. It was unanimously agreed to cut the reeds in May. He was thanked.",
        [(None, "to cut the reeds in May.")],
    ),
    "a view told by a member is no decision": ("Mr Vole said that it was agreed that boats are slow.", []),
    "on the proposal of": (
        "On the proposal of Councillor Heron, seconded by Councillor Vole, this item was deferred to the next Meeting.",
        [(None, "this item was deferred to the next Meeting.")],
    ),
    "the following was agreed": (
        """
        The following was agreed:

        - That the Council would write to the lock keeper.
        - That the matter would be referred to the Rivers Panel.
        """,
        [
            (None, "That the Council would write to the lock keeper."),
            (None, "That the matter would be referred to the Rivers Panel."),
        ],
    ),
    "a list of who will go is one decision": (
        """
        It was agreed that the following Members would go:

        Harbour Fair: Councillors Heron.

        River Fair: Councillor Vole.

        (ii)
        """,
        [
            (
                None,
                "that the following Members would go: Harbour Fair: Councillors Heron. River Fair: Councillor Vole.",
            )
        ],
    ),
    "one person decides, a paragraph each": (
        """
        Decision:

        As Cabinet Member for Rivers I agree to:

        APPROVE the closing of the old lock on 31 March.

        DELEGATE the sale of its gates to the Director of Rivers.

        Reasons for decision:

        The lock leaks.
        """,
        [
            (None, "APPROVE the closing of the old lock on 31 March."),
            (None, "DELEGATE the sale of its gates to the Director of Rivers."),
        ],
    ),
    "headings between the parts of a list": (
        """
        RESOLVED that:

        Council is asked to agree the following:

        2031 Harbour Programme

        (a) The works at the quay.

        2031 Dues

        (b) To raise the dues by a tenth.
        """,
        [("(a)", "The works at the quay."), ("(b)", "To raise the dues by a tenth.")],
    ),
    "a recorded vote in lines of its own": (
        """
        Adopt the minutes of 3 May.

        RESULT: APPROVED [5-1]

        MOTION BY: Heron

        SECOND: Vole

        AYES: Heron, Vole, Pike, Otter, Teal

        NAYS: Wigeon
        """,
        [(None, "Adopt the minutes of 3 May.")],
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_words_of_a_decision_are_read_without_mark_and_number(form: str) -> None:
    text, wanted = FORMS[form]
    assert decided(text) == wanted


def test_what_the_parts_hang_on_is_kept_apart() -> None:
    first, second = resolutions_in(item_of("RESOLVED that Cabinet:\n\n(a) note the report; and\n\n(b) agree the plan."))
    assert first.lead_in == second.lead_in == "that Cabinet:"
    assert (first.outcome, second.outcome) == (Outcome.NOTED, Outcome.CARRIED)


def test_what_is_agreed_after_a_report_is_agreed_here_and_what_is_reported_is_not() -> None:
    told = "Councillor Pike stated that the weir had been mended but that it leaked and it was agreed that"
    assert decided(f"{told} the matter be looked into.") == [(None, "that the matter be looked into.")]
    assert decided("Councillor Pike stated that at the mill it was agreed that the weir be mended.") == []


def test_points_that_a_decision_adds_to_what_it_approves_are_one_with_it() -> None:
    text = """
    And Resolved:

    “That, the approval of the Council be and is hereby given to the Standing Orders, together with the following
    amendment:-

    • Each member may put two questions.

    • Each member may put one motion.”
    """
    ((_, words),) = decided(text)
    assert words.startswith("That, the approval of the Council be and is hereby given")
    assert words.endswith("amendment:- Each member may put two questions. Each member may put one motion.")


def test_points_under_a_part_belong_to_it() -> None:
    text = """
    Resolved:- (1) That the plan be approved subject to:

    - the quay being lit; and
    - the steps being mended.

    (2) That the report be noted.
    """
    assert [one.words.text for one in resolutions_in(item_of(text))] == [
        "That the plan be approved subject to: the quay being lit; and the steps being mended.",
        "That the report be noted.",
    ]


def test_notes_of_interest_after_a_decision_are_not_part_of_it() -> None:
    text = "Resolved:- That the lease be granted.\n\n(Councillor Vole declared an interest and left the room.)"
    assert decided(text) == [(None, "That the lease be granted.")]


class TestMeetingPages:
    def test_a_decision_told_again_under_minutes_is_entered_once(self) -> None:
        text = """
        To consider the ferry.

        Decision:

        RESOLVED that:

        1. the ferry be painted; and

        2. the fares be kept.

        Minutes:

        The Committee considered the ferry.

        It was RESOLVED that:

        1. the ferry be painted; and

        Voting: unanimous

        2. the fares be kept.

        Voting: unanimous
        """
        assert [words for _, words in decided(text)] == ["the ferry be painted", "the fares be kept."]

    def test_minutes_approved_without_the_word_resolved(self) -> None:
        text = """
        To confirm the minutes.

        Minutes:

        The minutes of the meeting held on 3 May were approved as a correct record.
        """
        assert [words for _, words in decided(text)] == [
            "The minutes of the meeting held on 3 May were approved as a correct record."
        ]


def test_the_place_of_a_decision_holds_its_words() -> None:
    text = """# RIVERS PANEL

Tuesday, 5th June, 2018

Present:- Councillor Heron (in the Chair).

1. FERRY

Resolved:- (1) That the ferry be
painted.

(2) That the fares be kept.

2. LOCKS

Resolved:- That the lock be mended.
"""
    record = read(text.encode(), "rivers.txt")
    found = [one for item in record.meetings[0].items for one in item.resolutions]
    assert len(found) == 3
    for one in found:
        assert re.sub(r"\s+", " ", one.words.place.words(record.paper.text)) == one.words.text


def _shared_minutes(shared: Path) -> list[tuple[Path, int]]:
    labelled = []
    for gold in sorted((shared / "gold").rglob("*.json")):
        said = json.loads(gold.read_text(encoding="utf-8"))
        folder = shared / gold.relative_to(shared / "gold").parts[0]
        count = sum(
            len(item.get("resolutions") or []) for meeting in said["meetings"] for item in meeting.get("items", [])
        )
        labelled.append((folder / said["document"], count))
    return labelled


def test_labelled_papers_have_as_many_decisions_as_their_labels_within_a_tenth(shared: Path) -> None:
    wanted = found = 0
    for path, count in _shared_minutes(shared):
        record = read(path.read_bytes(), path.name)
        wanted += count
        found += sum(len(item.resolutions) for meeting in record.meetings for item in meeting.items)
    assert wanted > 0
    assert abs(found - wanted) <= wanted / 10


def test_paragraphs_passed_over_decide_nothing(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    papers = [path.read_bytes() for path in sorted((shared / "real").rglob("*.pdf"))]
    if not papers:
        pytest.skip("there are no shared papers beside the project")
    passed_over = [read(data, "paper.pdf", ocr=False).meetings for data in papers]
    monkeypatch.setattr("arising.reading.decisions.resolutions.may_decide", lambda _: True)
    assert [read(data, "paper.pdf", ocr=False).meetings for data in papers] == passed_over
