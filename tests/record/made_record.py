"""A record with every kind of fact in it, of a body that does not exist."""

from __future__ import annotations

from datetime import date, time

from arising.record.doubt import Doubt
from arising.record.meeting import (
    Declaration,
    Item,
    Meeting,
    MinutedAction,
    NextMeeting,
    Outcome,
    Person,
    Resolution,
    Role,
)
from arising.record.paper import Paper
from arising.record.record import Kind, LineShare, ReadTable, Record, Share
from arising.record.reference import Answer, Reference, Request
from arising.record.report import Approval, LoggedAction, LogStatus, Report, Update
from arising.record.words import Clock, Day
from tests.record.papers import paper_of, place_of, words_of

PRINTED = (
    "FERRYHAM HARBOUR PANEL",
    "Monday 3 May 2021 at 2.15 p.m. in the Net Loft",
    "Present: Councillor Wren (Chair), Mrs Moss (Harbour Trust)",
    "Apologies: Councillor Thorn",
    "Councillor Wren declared a personal interest in item 2 (mooring holder)",
    "2. Dredging",
    "Resolved:- (1) That the channel be dredged.",
    "Mr Pike to report by July (ACTION: JP)",
    "Further to Minute No. 7 the buoys had been laid.",
    "A Report on Moorings by Jo Pike, approved by Ann Lee on 1 April 2021",
    "It is recommended that fees be held.",
    "Log 4 Pike Paint the pier 01.02.21 Paint bought",
    "Berths | 40",
    "Next meeting: 7 June 2021",
    "~~~",
)


def made_record() -> Record:
    """One meeting, report, logged action, reference, request, table and doubt, and a line not understood."""
    paper = paper_of(*PRINTED, name="harbour.txt")
    return Record(
        paper=paper,
        kind=Kind.MINUTES,
        meetings=(_meeting(paper),),
        reports=(_report(paper),),
        actions=(_logged(paper),),
        references=(
            Reference(
                words_of(paper, PRINTED[8]), "7", None, None, Answer.DONE, "2", why="“had been laid” says so."
            ),
        ),
        requests=(
            Request(
                words_of(paper, "Mr Pike to report by July"), "by July", date(2021, 7, 1), "Mr Pike", "2",
                due_latest=date(2021, 7, 31), rule="a month without a day", source="",
            ),
        ),
        tables=(ReadTable(0, None, 1, (("Berths", "40"),), place_of(paper, "Berths | 40")),),
        doubts=(Doubt("number-gap", "Minute 1 is missing.", place_of(paper, "2. Dredging")),),
        shares=tuple(
            LineShare(line.number, Share.NOT_UNDERSTOOD if line.text == "~~~" else Share.USED) for line in paper.lines
        ),
    )  # fmt: skip


def _meeting(paper: Paper) -> Meeting:
    wren = Person(words_of(paper, "Wren"), title="Councillor", capacity="Chair")
    resolution = Resolution("1", words_of(paper, "That the channel be dredged."), Outcome.CARRIED)
    action = MinutedAction(words_of(paper, "Mr Pike to report by July"), "JP", "by July", marked=True)
    return Meeting(
        role=Role.MINUTES,
        body=words_of(paper, "FERRYHAM HARBOUR PANEL"),
        day=Day(date(2021, 5, 3), place_of(paper, "3 May 2021")),
        time=Clock(time(14, 15), place_of(paper, "2.15 p.m.")),
        venue=words_of(paper, "Net Loft"),
        place=place_of(paper, paper.text),
        chair=wren,
        present=(wren, Person(words_of(paper, "Moss"), title="Mrs", post="Harbour Trust")),
        apologies=(Person(words_of(paper, "Thorn"), title="Councillor"),),
        declarations=(
            Declaration(words_of(paper, "Wren"), "personal", "mooring holder", "2", place_of(paper, PRINTED[4])),
        ),
        items=(
            Item(
                "2", words_of(paper, "Dredging"), place_of(paper, "2. Dredging"), 1, body=place_of(paper, PRINTED[6]),
                resolutions=(resolution,), actions=(action,),
            ),
        ),
        next_meeting=NextMeeting(Day(date(2021, 6, 7), place_of(paper, "7 June 2021"))),
    )  # fmt: skip


def _report(paper: Paper) -> Report:
    lee = words_of(paper, "Ann Lee")
    return Report(
        title=words_of(paper, "A Report on Moorings"),
        place=place_of(paper, PRINTED[9]),
        author=words_of(paper, "Jo Pike"),
        agenda_item="2",
        recommendations=(words_of(paper, "that fees be held."),),
        approvals=(Approval("approved by", lee, Day(date(2021, 4, 1), place_of(paper, "1 April 2021"))),),
    )


def _logged(paper: Paper) -> LoggedAction:
    update = Update(words_of(paper, "Paint bought"), Day(date(2021, 2, 1), place_of(paper, "01.02.21")))
    return LoggedAction(
        number=words_of(paper, "4"),
        owner=words_of(paper, "Pike"),
        details=words_of(paper, "Paint the pier"),
        status=LogStatus.OPEN,
        place=place_of(paper, PRINTED[11]),
        updates=(update,),
    )
