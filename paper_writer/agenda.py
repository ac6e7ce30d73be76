"""A meeting that is called → the front sheet of its agenda."""

from __future__ import annotations

from paper_writer.opening import front
from paper_writer.sheet import Block, Head, Para, Title
from paper_writer.style import FrontSheet, PageWords, Style
from paper_writer.truth import Item, Meeting, Person
from paper_writer.wording import listed


def front_sheet(meeting: Meeting, style: Style) -> list[Block]:
    """Body, venue, date and time; the items under their sections, with pack pages; the membership."""
    blocks = front(meeting, style)
    blocks.append(Title("AGENDA" if style.front is FrontSheet.DATE_AND_TIME else "A G E N D A", big=False))
    section = ""
    for item in meeting.items:
        if item.section and item.section != section:
            section = item.section
            blocks.append(Head(f"{section}:-", bold=True, level=style.heading_level))
        blocks += _item(item, style)
    return blocks + _membership(meeting)


def _item(item: Item, style: Style) -> list[Block]:
    marker = f"{item.number}." if item.number else ""
    notes = [Para(note, depth=1, close=True) for note in item.notes]
    title = f"{item.title} - {item.after}" if item.after else item.title or ""
    if item.pages is None:
        return [Para(title, marker=marker), *notes]
    join = "-" if style.page_words is PageWords.TIGHT else " - "
    pages = f"(Pages {item.pages[0]}{join}{item.pages[1]})"
    if style.page_words is PageWords.BELOW:
        return [Para(f"{title}\n{pages}", marker=marker), *notes]
    if style.page_words is PageWords.RIGHT:
        return [Para(title, marker=marker, right=pages), *notes]
    return [Para(f"{title} {pages}", marker=marker), *notes]


def _membership(meeting: Meeting) -> list[Block]:
    if not meeting.membership:
        return []
    blocks: list[Block] = [Para("", lead=f"{meeting.body} membership:-")]
    if meeting.chair:
        blocks.append(Para(f"Chair – {meeting.chair.called}"))
    blocks.append(Para(f"Councillors {listed([person.name for person in meeting.membership])}"))
    if meeting.co_opted:
        blocks.append(Para(f"{listed([_co_opted(person) for person in meeting.co_opted])}.", lead="Co-opted members:-"))
    return blocks


def _co_opted(person: Person) -> str:
    return f"{person.called} ({person.post})" if person.post else person.called
