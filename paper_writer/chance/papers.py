"""Random papers of every shape: minutes, packs, action logs, meeting pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from enum import StrEnum
from random import Random

from paper_writer.borough import words
from paper_writer.chance.business import Business, months_on
from paper_writer.chance.teller import Teller
from paper_writer.style import Heading, Opening, Style
from paper_writer.truth import (
    Approval,
    Ask,
    Item,
    Log,
    LoggedAction,
    Meeting,
    Narrative,
    Part,
    Points,
    Recommendation,
    Report,
    Section,
    TruePaper,
    TrueTable,
    Update,
)


class Shape(StrEnum):
    """What kind of paper chance is to make."""

    MINUTES = "minutes"
    LOG = "action log"
    PACK = "pack"
    PAGE = "meeting page"


SHAPES = tuple(Shape)


def fitting(style: Style, shape: Shape) -> Style:
    """The style as far as that shape lets the clerk choose: a committee system sets its pages itself."""
    if shape is not Shape.PAGE:
        return style
    return replace(style, heading=Heading.TITLE_CASE, opening=Opening.LABELS, numbered_paragraphs=False)


def random_paper(dice: Random, style: Style, shape: Shape = Shape.MINUTES) -> TruePaper:
    """A paper of that shape, in a style that is ``fitting``. The same dice and style give the same paper."""
    tell = Teller(dice, style)
    if shape is Shape.LOG:
        return TruePaper("other", (_log(tell),), title="Action log")
    if shape is Shape.PACK:
        return TruePaper("agenda_pack", _pack(tell), title="Agenda pack")
    return TruePaper("minutes" if shape is Shape.MINUTES else "meeting_page", (_meeting(tell, shape),), title="Minutes")


def _meeting(tell: Teller, shape: Shape = Shape.MINUTES) -> Meeting:
    dice = tell.dice
    day = tell.day()
    chair = tell.member()
    present = tuple(tell.member() for _ in range(dice.randint(2, 8)))
    away = tuple(tell.member() for _ in range(dice.choice((0, 1, 2, 4))))
    if away and dice.random() < 0.3:
        present = (*present, tell.stand_in(away[0]))
    at = time(dice.choice((9, 10, 14, 17, 18)), dice.choice((0, 30)))
    return Meeting(
        role="minutes",
        body=dice.choice(words.BODIES),
        day=day,
        council=words.COUNCIL if dice.random() < 0.3 else "",
        at=at,
        until=time(at.hour + 2, 0),
        venue=dice.choice(words.VENUES),
        chair=chair,
        present=present,
        in_attendance=tuple(tell.officer() for _ in range(dice.choice((0, 1, 2, 3)))),
        apologies=away,
        items=Business(tell, day, present, plain=shape is Shape.PAGE).items(),
    )


def _pack(tell: Teller) -> tuple[Part, ...]:
    """The front sheet, the minutes of the meeting before, two reports, and sometimes an action log."""
    dice = tell.dice
    earlier = replace(_meeting(tell), agenda_item="2", council="")
    subjects = dice.sample(words.SUBJECTS, 2)
    day = earlier.day + timedelta(days=42)
    reports = [_report(tell, earlier.body, subject, str(place), day) for place, subject in enumerate(subjects, start=3)]
    page = dice.randint(4, 12)
    items = [Item("Declarations of Interest", "1"), Item("Minutes of the previous meeting", "2", pages=(1, page))]
    for report in reports:
        items.append(Item(report.title, report.agenda_item, pages=(page + 1, page + 6)))
        page += 6
    items.append(Item("Urgent Business", "5"))
    front = replace(earlier, role="agenda", day=day, items=tuple(items), agenda_item="", until=None)
    front = replace(front, present=(), in_attendance=(), apologies=(), chair=None)
    parts: tuple[Part, ...] = (front, earlier, *reports)
    return (*parts, replace(_log(tell), agenda_item="")) if dice.random() < 0.3 else parts


def _report(tell: Teller, body: str, title: str, item: str, day: date) -> Report:
    dice = tell.dice
    author, director = tell.officer(), replace(tell.officer(), post="Strategic Director")
    rows = tuple((place, *(str(dice.randint(1, 99)) for _ in range(3))) for place in dice.sample(words.PLACES, 4))
    table = TrueTable("Numbers by area", (("Area", "2021", "2022", "2023"), *rows), ruled=dice.random() < 0.6)
    points = Points("In the last year:", tuple(tell.fact() for _ in range(3)))
    sections = (
        Section("Background", (tell.narrative(),)),
        Section("Key Issues", (points, table)),
        *_aims(tell, title),
        Section("Finance", (Narrative("There are no costs beyond the budget that was agreed."),)),
    )
    in_short = dice.random() < 0.3
    asked = dice.sample(words.RECOMMENDING_IN_SHORT if in_short else words.RECOMMENDING, dice.randint(1, 3))
    return Report(
        title,
        body,
        day,
        author=author,
        director=director,
        agenda_item=item,
        summary=(tell.narrative().text,),
        recommendations=tuple(_recommended(tell, template, day) for template in asked),
        sections=sections,
        approvals=(Approval("Strategic Director", director.name, tell.day()),),
    )


def _aims(tell: Teller, title: str) -> tuple[Section, ...]:
    """Of some subjects a table of words, below whose first rows three cells in ten are empty: always the same table."""
    aside = Teller(Random(title), tell.style)
    dice = aside.dice
    if dice.random() < 0.4:
        return ()
    rows = [("Aim", "What was done"), *((aside.fact(), aside.narrative().text) for _ in range(3))]
    for _ in range(dice.randint(2, 5)):
        row = (aside.fact() if dice.random() > 0.3 else "", aside.narrative().text if dice.random() > 0.3 else "")
        rows += [row] if any(row) else []
    return (Section("Aims", (TrueTable("What was done this year", tuple(rows), ruled=dice.random() < 0.3),)),)


def _recommended(tell: Teller, template: str, day: date) -> Recommendation:
    text = tell.filled(template)
    return Recommendation(text, Ask("in 6 months", months_on(day, 6)) if "in 6 months" in text else None)


def _log(tell: Teller) -> Log:
    dice = tell.dice
    as_at = tell.day()
    rows = [_logged(tell, number) for number in range(1, dice.randint(3, 14))]
    rows = [
        replace(
            row,
            updates=tuple(
                replace(update, day=as_at - timedelta(days=90 * (len(row.updates) - place)))
                for place, update in enumerate(row.updates)
            ),
        )
        for row in rows
    ]
    cut = dice.randint(0, len(rows))
    closed = [replace(row, discharged=True, updates=(*row.updates, Update("Discharged.", as_at))) for row in rows[cut:]]
    return Log(as_at, tuple(rows[:cut]), tuple(closed))


def _logged(tell: Teller, number: int) -> LoggedAction:
    dice = tell.dice
    owner = f"{dice.choice(words.FORENAMES)} {dice.choice(words.SURNAMES)}"
    updates = tuple(
        Update(tell.filled(dice.choice(words.UPDATES), owner=owner)) for _ in range(dice.choice((0, 0, 1, 2)))
    )
    details = tell.filled(dice.choice(words.ACTION_DETAILS), owner=owner)
    return LoggedAction(str(number), owner, details, updates=updates)
