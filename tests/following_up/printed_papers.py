"""Minutes and logs of a body that does not exist, printed and read again for a test."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from arising.reading import read
from arising.record.record import Record
from paper_writer import Format, Style, write
from paper_writer.style import Furniture
from paper_writer.truth import (
    ApologiesSaid,
    Decision,
    Item,
    Log,
    LoggedAction,
    Meeting,
    Narrative,
    Person,
    Resolved,
    Said,
    TruePaper,
    Update,
)

BODY = "Housing Scrutiny Panel"
_CHAIR = Person("Ferrars", "Councillor")
_MEMBERS = (Person("Lund", "Councillor"), Person("Osei", "Councillor"))
_STYLE = Style(furniture=Furniture.NONE)


def item(title: str, number: str, *said: str, resolved: Sequence[str] = ()) -> Item:
    """A minute: its paragraphs, then what was resolved (clauses without "That")."""
    told: list[Said] = [Narrative(text) for text in said]
    if resolved:
        told.append(Decision(tuple(Resolved(clause) for clause in resolved)))
    return Item(title, number, tuple(told))


def minutes(on: date, *items: Item, body: str = BODY, log: Log | None = None, name: str = "") -> Record:
    """The record read from the printed minutes of a meeting, with an action log behind them where one is given."""
    first = Item("Apologies for Absence", "1", (ApologiesSaid(),))
    meeting = Meeting("minutes", body, on, chair=_CHAIR, present=_MEMBERS, items=(first, *items))
    paper = TruePaper("minutes", (meeting, log) if log else (meeting,), body)
    return read(write(paper, _STYLE, Format.TEXT), name or f"{on.isoformat()}.txt")


def row(number: str, owner: str, details: str, *updates: tuple[date, str], closed: bool = False) -> LoggedAction:
    """A row of a log."""
    return LoggedAction(number, owner, details, closed, tuple(Update(text, day) for day, text in updates))


def log(on: date, *rows: LoggedAction) -> Log:
    """A log: its open rows, then those it closes."""
    return Log(on, tuple(each for each in rows if not each.discharged), tuple(each for each in rows if each.discharged))
