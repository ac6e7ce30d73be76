"""Who was there → the lines at the head of minutes that say so."""

from __future__ import annotations

from dataclasses import replace

from paper_writer.sheet import Block, Grid, Para
from paper_writer.style import Attendance, ChairWords, Style
from paper_writer.truth import ApologiesSaid, Meeting, Person
from paper_writer.wording import listed, names


def attendance(meeting: Meeting, style: Style) -> list[Block]:
    """Those present, in attendance and, unless an item of its own reports them, the apologies."""
    if meeting.chair is None and not meeting.present:
        return []
    blocks = {
        Attendance.PRESENT_DASH: _present_dash,
        Attendance.PRESENT_CAPITALS: _present_capitals,
        Attendance.ATTENDING: _attending,
        Attendance.LIST: _one_a_line,
        Attendance.TABLE: _table,
        Attendance.COUNCILLORS_COLON: _councillors_colon,
    }[style.attendance](meeting, style)
    tabled = style.attendance is Attendance.TABLE and len(meeting.apologies) > 1
    if meeting.apologies and not tabled and not _said_in_item(meeting):
        blocks.append(_apologies(meeting, style))
    return blocks


def apologies_sentence(meeting: Meeting) -> str:
    """The apologies as reported in an item."""
    if not meeting.apologies:
        return "There were no apologies for absence."
    return f"Apologies for absence were received from {names(meeting.apologies)}."


def _said_in_item(meeting: Meeting) -> bool:
    return any(isinstance(said, ApologiesSaid) for item in meeting.items for said in item.said)


def _present_dash(meeting: Meeting, style: Style) -> list[Block]:
    chair = [f"{meeting.chair.called} ({_chair(style, 'in the Chair')})"] if meeting.chair else []
    blocks: list[Block] = [Para("; ".join([*chair, f"{names(meeting.present)}."]), lead="Present:-")]
    if len(meeting.in_attendance) == 1:
        guest = meeting.in_attendance[0]
        post = f" ({guest.post})" if guest.post else ""
        blocks.append(Para(f"{guest.called}{post} was in attendance at the invitation of the Chair."))
    elif meeting.in_attendance:
        blocks.append(Para(f"{_with_posts(meeting.in_attendance)}.", lead="In attendance:-"))
    return blocks


def _present_capitals(meeting: Meeting, style: Style) -> list[Block]:
    """``PRESENT: Mr A (Chairman), Mrs B and C``; those who joined from afar are listed apart."""
    chair = [f"{meeting.chair.called} ({_chair(style, 'Chairman')})"] if meeting.chair else []
    blocks: list[Block] = [Para(listed([*chair, *map(_shown, meeting.present)]), lead="PRESENT:")]
    near = tuple(person for person in meeting.in_attendance if not person.online)
    far = tuple(person for person in meeting.in_attendance if person.online)
    if near:
        blocks.append(Para(_with_posts(near), lead="IN ATTENDANCE:"))
    if far:
        blocks.append(Para(_with_posts(far), lead="IN ATTENDANCE VIRTUALLY:"))
    return blocks


def _attending(meeting: Meeting, style: Style) -> list[Block]:
    chair = [f"{_short(meeting.chair)} ({_chair(style, 'Chairman')})"] if meeting.chair else []
    people = [*chair, *(_short(person) for person in meeting.present)]
    guests = [f"{person.called} ({person.post})" if person.post else person.called for person in meeting.in_attendance]
    blocks: list[Block] = [Para(f"{listed(people)}.", lead="Those Attending:")]
    if guests:
        blocks.append(Para(f"{listed(guests)}.", lead="Also present:"))
    return blocks


def _councillors_colon(meeting: Meeting, style: Style) -> list[Block]:
    chair = [f"{meeting.chair.name} ({_chair(style, 'Chair')})"] if meeting.chair else []
    people = [*chair, *(names((replace(person, title=""),)) for person in meeting.present)]
    blocks: list[Block] = [Para("", lead="PRESENT"), Para(", ".join(people), lead="Councillors:")]
    if meeting.in_attendance:
        officers = ", ".join(_with_posts((person,)) for person in meeting.in_attendance)
        blocks.append(Para(officers, lead="Officers:"))
    return blocks


def _one_a_line(meeting: Meeting, style: Style) -> list[Block]:
    blocks: list[Block] = [Para("", lead="Present:")]
    if meeting.chair:
        blocks.append(Para(f"{meeting.chair.called} ({_chair(style, 'Chair')})", close=True))
    blocks += [Para(_shown(person), close=True) for person in meeting.present]
    if meeting.in_attendance:
        blocks.append(Para("", lead="In attendance:"))
        blocks += [Para(_with_posts((person,)), close=True) for person in meeting.in_attendance]
    return blocks


def _table(meeting: Meeting, style: Style) -> list[Block]:
    """Two columns: name and capacity, post and organisation. One table for all who came, one for apologies.

    A single apology is told in a sentence: nobody draws a table of one row.
    """
    rows = (
        [(f"{meeting.chair.called} – {_chair(style, 'Chair')}", meeting.chair.post or "Chair of the Partnership")]
        if meeting.chair
        else []
    )
    rows += [
        (f"{person.called} – {_capacity(person)}", person.post or "Member of the Council") for person in meeting.present
    ]
    rows += [
        (f"{person.called} – in attendance", person.post or "Officer of the Council")
        for person in meeting.in_attendance
    ]
    blocks: list[Block] = [Para("", lead="In attendance:"), Grid(tuple(rows), head=False)]
    if len(meeting.apologies) > 1 and not _said_in_item(meeting):
        away = tuple(
            (f"{person.called} – Member", person.post or "Member of the Council") for person in meeting.apologies
        )
        blocks += [Para("", lead="Apologies:"), Grid(away, head=False)]
    return blocks


def _chair(style: Style, usual: str) -> str:
    return usual if style.chair is ChairWords.USUAL else style.chair.value


def _capacity(person: Person) -> str:
    return f"Member (representing {person.stands_in_for})" if person.stands_in_for else "Member"


def _apologies(meeting: Meeting, style: Style) -> Block:
    who = names(meeting.apologies)
    if style.attendance is Attendance.PRESENT_DASH:
        return Para(f"Apologies were received from {who}.", lead="Apologies for absence:-")
    if style.attendance in (Attendance.LIST, Attendance.COUNCILLORS_COLON):
        return Para(f"{who}.", lead="Apologies:")
    return Para(f"Apologies for absence were received from {who}.")


def _shown(person: Person) -> str:
    return names((person,))


def _short(person: Person) -> str:
    """``Cllr`` for councillors, as smaller councils write."""
    return names((replace(person, title="Cllr" if person.title == "Councillor" else person.title),))


def _with_posts(people: tuple[Person, ...]) -> str:
    return listed([f"{person.called} ({person.post})" if person.post else person.called for person in people])
