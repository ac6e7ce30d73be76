"""Random items of a meeting: interests, presentations, tasks, decisions, words that point back."""

from __future__ import annotations

import calendar
from datetime import date, time, timedelta

from paper_writer.borough import words
from paper_writer.chance.teller import Teller
from paper_writer.style import Heading
from paper_writer.truth import (
    ApologiesSaid,
    Ask,
    Decision,
    Declaration,
    Interests,
    Item,
    Narrative,
    NextMeeting,
    Person,
    Points,
    PointsBack,
    Resolved,
    Said,
    SetsNext,
    States,
    Task,
)
from paper_writer.wording import clock_words, day_words, with_weekday

_GROUPS, _OTHER = "Sub-Group Progress Reports", "Any Other Business"
"""The items that have sub-items; those of the second have no titles."""

_NO_ROOM_BELOW = (
    Heading.WITH_AGENDA_ITEM,
    Heading.AGENDA_ITEM_ONLY,
    Heading.AGENDA_ITEM_WORDS,
    Heading.DASHED,
    Heading.NUMBERED_TWICE,
    Heading.RUN_IN_DASH,
    Heading.UNNUMBERED,
)
"""Headings whose numbers nobody divides."""

_PLAIN_NUMBERS = (Heading.AGENDA_ITEM_WORDS, Heading.DASHED, Heading.UNNUMBERED, Heading.NUMBERED_TWICE)
"""Headings that leave no room for a number with letters or a year."""


class Business:
    """The items of one meeting on ``day``. ``plain`` leaves out sub-items and all numbers but 1, 2, 3."""

    def __init__(self, tell: Teller, day: date, present: tuple[Person, ...], *, plain: bool = False) -> None:
        self.tell = tell
        self.dice = tell.dice
        self.day = day
        self.present = present
        self.plain = plain
        simple = plain or tell.style.heading in _PLAIN_NUMBERS
        self.scheme = "{n}" if simple else self.dice.choice(("{n}", "{n}", "{n}", "{n}", *words.SCHEMES))

    def items(self) -> tuple[Item, ...]:
        """Interests first, then the subjects, the date of the next meeting last. Numbers run on."""
        dice = self.dice
        subjects = dice.sample(self._subjects(), dice.randint(1, 4))
        start = 1 if dice.random() < 0.4 else dice.randint(2, 320)
        titled: list[tuple[str, tuple[Said, ...]]] = []
        if dice.random() < 0.3:
            titled.append(("Apologies for Absence", (ApologiesSaid(),)))
        if dice.random() < 0.6:
            titled.append(self._previous())
        titled += [(subject, self._said()) for subject in subjects]
        if self._has_sub_items() and dice.random() < 0.25:
            titled.append((_GROUPS, ()))
            titled += [(_OTHER, ())] if dice.random() < 0.5 else []
        titled.append(("Date and Time of the Next Meeting", (self._next(),)))
        numbers = [start + place for place in range(len(titled) + 1)]
        titled.insert(0, ("Declarations of Interest", (self._interests(numbers[1:]),)))
        return tuple(
            item
            for place, (title, said) in enumerate(titled)
            for item in self._item(title, numbers[place], said, place + 1)
        )

    def _has_sub_items(self) -> bool:
        """Whether the style's numbers leave room for 6.1."""
        beside = self.tell.style.heading in _NO_ROOM_BELOW
        return not (self.plain or self.scheme != "{n}" or beside or self.tell.style.numbered_paragraphs)

    def _subjects(self) -> tuple[str, ...]:
        """Subjects that the style can print: where only its words make a heading, nothing in it looks like its end."""
        if self.tell.style.heading in (Heading.RUN_IN, Heading.RUN_IN_DASH, Heading.UNNUMBERED):
            return tuple(subject for subject in words.SUBJECTS if ":" not in subject and " - " not in subject)
        return words.SUBJECTS

    def _item(self, title: str, number: int, said: tuple[Said, ...], place: int) -> list[Item]:
        """The item, with its sub-items where it is one that has them: 6.1 and 6.2, or 12.1 without a title."""
        beside = self.tell.style.heading in (Heading.WITH_AGENDA_ITEM, Heading.AGENDA_ITEM_ONLY)
        item = Item(title, self.scheme.format(n=number), said, agenda_item=str(place) if beside else "")
        if title not in (_GROUPS, _OTHER):
            return [item]
        below = self.dice.sample(words.GROUPS, 2) if title == _GROUPS else [None, None]
        told = [Item(name, f"{number}.{at}", (self.tell.narrative(),)) for at, name in enumerate(below, start=1)]
        return [item, *told]

    def _interests(self, numbers: list[int]) -> Interests:
        dice = self.dice
        if dice.random() < 0.5:
            return Interests()
        by_minute = dice.random() < 0.5 and self.tell.style.heading is not Heading.UNNUMBERED
        return Interests(
            tuple(
                Declaration(
                    member,
                    dice.choice(("non-pecuniary", "personal", "disclosable pecuniary")),
                    self.tell.filled(dice.choice(words.REASONS)),
                    self.scheme.format(n=dice.choice(numbers)) if by_minute else str(dice.randint(3, 9)),
                    by_minute,
                )
                for member in dice.sample(self.present, dice.randint(1, min(2, len(self.present))))
            )
        )

    def _previous(self) -> tuple[str, tuple[Said, ...]]:
        """The minutes of the meeting before: what is said to them, and that they are approved."""
        dice = self.dice
        earlier = self.day - timedelta(days=dice.randint(30, 90))
        when = day_words(earlier, self.tell.style.days)
        approved = Resolved(f"the minutes of the previous meeting held on {when} be approved as a correct record")
        said: list[Said] = [self._points_back()] if dice.random() < 0.4 else []
        said.append(Decision((approved,), recalls=earlier))
        return f"Minutes of the Previous Meeting held on {when}", tuple(said)

    def _said(self) -> tuple[Said, ...]:
        """A presentation, what was said, perhaps a task, and a decision."""
        dice, tell = self.dice, self.tell
        said: list[Said] = [self._points_back() if dice.random() < 0.25 else self._presented()]
        said += [tell.narrative() for _ in range(dice.randint(0, 3))]
        if dice.random() < 0.4:
            points = tuple(tell.fact() for _ in range(dice.randint(2, 5)))
            said.append(Points(dice.choice(words.POINT_LEADS), points))
        if dice.random() < 0.3:
            owner = tell.owner()
            said.append(Task(tell.filled(dice.choice(words.TASKS), owner=owner), owner))
        moved = dice.choice(words.DECIDING) if dice.random() < 0.15 else ""
        if moved:
            said.append(self._motion(moved))
        if dice.random() < 0.85:
            said.append(self._decision(moved))
        return tuple(said)

    def _presented(self) -> Narrative:
        return Narrative(self.tell.filled(self.dice.choice(words.PRESENTING)))

    def _points_back(self) -> PointsBack:
        """A sentence about an earlier minute, and what it says became of it."""
        dice = self.dice
        states: States
        template, states = dice.choice(words.POINTING)
        minute = str(dice.randint(1, 300))
        earlier = self.day - timedelta(days=dice.randint(40, 200))
        when = day_words(earlier, self.tell.style.days)
        quote = self.tell.filled(template, minute=minute, when=when, subject=dice.choice(words.SUBJECTS))
        return PointsBack(
            quote,
            states,
            minute=minute if "{minute}" in template else None,
            meeting_date=earlier if "{when}" in template else None,
        )

    def _decision(self, moved: str) -> Decision:
        """What is resolved, but not what was ``moved`` before: a vote that is told again is one resolution."""
        dice, fill = self.dice, self.tell.filled
        if dice.random() < 0.1:
            clauses = dice.sample(words.AGREEING, dice.randint(2, 4))
            body = dice.choice(("the Panel", "Members", "Cabinet", "the Commission"))
            agreed = tuple(Resolved(fill(clause)) for clause in clauses)
            return Decision(agreed, lead_in=f"that {body} agree to:")
        others = [template for template in words.DECIDING if template != moved]
        resolved = [Resolved(dice.choice(words.NOTING), "noted")] if dice.random() < 0.7 else []
        resolved += [self._asked(template) for template in dice.sample(words.ASKING, dice.randint(0, 2))]
        resolved += [Resolved(fill(template)) for template in dice.sample(others, dice.randint(0, 2))]
        return Decision(tuple(resolved) or (Resolved(words.NOTING[0], "noted"),))

    def _motion(self, template: str) -> Decision:
        dice = self.dice
        mover, seconder = (person.called for person in dice.sample(self.present, 2))
        lost = dice.random() < 0.4
        many, few = dice.randint(5, 9), dice.randint(0, 4)
        votes = None if dice.random() < 0.3 else (few, many) if lost else (many, few)
        clause = Resolved(self.tell.filled(template), "lost" if lost else "carried")
        return Decision((clause,), mover=mover, seconder=seconder, votes=votes, voted=True, lost=lost)

    def _asked(self, template: str) -> Resolved:
        months = self.dice.choice((3, 6, 12))
        clause = self.tell.filled(template, due=f"in {months} months")
        return Resolved(clause, ask=Ask(f"in {months} months", months_on(self.day, months)))

    def _next(self) -> Said:
        at = time(self.dice.choice((10, 14, 17)), 30)
        following = NextMeeting(self.day + timedelta(days=42), at)
        when = day_words(following.day, with_weekday(self.tell.style.days))
        clock = clock_words(at, self.tell.style.clock)
        if self.dice.random() < 0.5:
            clause = f"a further meeting be held on {when}, commencing at {clock}".removesuffix(".")
            return Decision((Resolved(clause),), next_meeting=following)
        return SetsNext(following, f"The next meeting will be held on {when} at {clock}.".replace("..", "."))


def months_on(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
