"""Logs of a kept layout are told by where their heads begin, where gaps alone do not part the cells."""

from __future__ import annotations

from arising.reading import read
from arising.reading.formats.text import read_text
from arising.reading.laying_out.flat_tables import with_flat_tables
from arising.record.contract import contract

LOG = """Quay Panel – Action Log
Ref   Action                            Lead            Due        Progress               RAG
                                                        date
Meeting of 4 May 2031
Q1    Sound the basin and send a chart Ola Fenn         1 June     Chart sent to all.     Green
      to all who keep a boat there.                     2031
Q2    Dredge the north berth.           Harbour Master 14 July     A barge has been hired Amber
                                        and crew        2031       for two weeks.

                                        1
Q3    Ask the ferry company for times.  Clerk           2 August                          Red
                                                        2031
The Panel thanked all who had helped and closed the meeting at the usual hour of the evening.
"""


def test_cells_that_one_space_parts_stand_under_their_heads() -> None:
    actions = contract(read(f"Key: Green = complete\n\n{LOG}".encode(), "paper.txt"))["actions"]
    assert [(row["number"], row["owner"], row["details"], row["status"]) for row in actions] == [
        ("Q1", "Ola Fenn", "Sound the basin and send a chart to all who keep a boat there.", "discharged"),
        ("Q2", "Harbour Master and crew", "Dredge the north berth.", "open"),
        ("Q3", "Clerk", "Ask the ferry company for times.", "open"),
    ]
    told = [[update["text"] for update in row["updates"]] for row in actions]
    assert told == [["Chart sent to all."], ["A barge has been hired for two weeks."], []]


def test_every_word_of_the_text_keeps_its_place() -> None:
    paper = with_flat_tables(read_text(LOG.encode(), "paper.txt"))
    assert [cell.text for cell in paper.tables[-1].rows[1]] == ["Meeting of 4 May 2031"]
    assert [line.number for line in paper.lines] == list(range(len(paper.lines)))
    assert sorted(" ".join(line.text for line in paper.lines).split()) == sorted(LOG.split())
    assert all(paper.text[line.start : line.end].split() == line.text.split() for line in paper.lines)


def test_prose_with_gaps_is_no_log() -> None:
    words = "Action  The Lead officer told of progress   and the status of the works.\n" * 4
    assert contract(read(words.encode(), "paper.txt"))["actions"] == []
