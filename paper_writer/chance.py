"""A random source → a random true record, in the borough's words, that a given style can print."""

from __future__ import annotations

import calendar
from datetime import date, time, timedelta
from random import Random

from paper_writer.borough import words
from paper_writer.style import Attendance, Heading, Style
from paper_writer.truth import (
    ApologiesSaid,
    Ask,
    Decision,
    Declaration,
    Interests,
    Item,
    Log,
    LoggedAction,
    Meeting,
    Narrative,
    NextMeeting,
    Person,
    Points,
    Resolved,
    Said,
    SetsNext,
    Task,
    TruePaper,
    Update,
)
from paper_writer.wording import clock_words, day_words, with_weekday


class Chance:
    """Makes true records. The same ``dice`` give the same record."""

    def __init__(self, dice: Random, style: Style) -> None:
        self.dice = dice
        self.style = style
        self.surnames = dice.sample(words.SURNAMES, len(words.SURNAMES))
        self.forenames = [dice.choice(words.FORENAMES) for _ in words.SURNAMES]

    def minutes(self) -> TruePaper:
        """The minutes of one meeting."""
        return TruePaper("minutes", (self.meeting(),))

    def log(self) -> TruePaper:
        """An action log on its own."""
        return TruePaper("other", (self._log(),))

    def meeting(self) -> Meeting:
        """A meeting that was held."""
        dice = self.dice
        day = date(2019, 1, 1) + timedelta(days=dice.randrange(2200))
        chair, present, guests, away = self._people()
        items = self._items(day, present)
        at = time(dice.choice((9, 10, 14, 17, 18)), dice.choice((0, 30)))
        return Meeting(
            role="minutes",
            body=dice.choice(words.BODIES),
            day=day,
            at=at,
            until=time(at.hour + 2, 0),
            council=words.COUNCIL if dice.random() < 0.3 else "",
            venue=dice.choice(words.VENUES),
            chair=chair,
            present=present,
            in_attendance=guests,
            apologies=away,
            items=items,
        )

    def _people(self) -> tuple[Person, tuple[Person, ...], tuple[Person, ...], tuple[Person, ...]]:
        dice, formal = self.dice, self.style.attendance
        make = {
            Attendance.PRESENT_DASH: self._councillor,
            Attendance.LIST: self._councillor,
            Attendance.PRESENT_CAPITALS: self._titled,
            Attendance.ATTENDING: self._initialled,
            Attendance.TABLE: self._partner,
        }[formal]
        chair = make()
        present = tuple(make() for _ in range(dice.randint(2, 8)))
        guests = tuple(self._officer() for _ in range(dice.choice((0, 1, 2, 3))))
        away = tuple(make() for _ in range(dice.choice((0, 1, 2, 4))))
        return chair, present, guests, away

    def _councillor(self) -> Person:
        return Person(self.surnames.pop(), "Councillor")

    def _initialled(self) -> Person:
        return Person(f"{self.dice.choice('ABCDEGHJLMPRST')} {self.surnames.pop()}", "Councillor")

    def _titled(self) -> Person:
        title = self.dice.choice(("Mr", "Mrs", "Ms", "Dr"))
        return Person(f"{self.dice.choice('ABCDEGHJLMPRST')} {self.surnames.pop()}", title)

    def _partner(self) -> Person:
        post = f"{self.dice.choice(words.POSTS)}, {self.dice.choice(words.ORGANISATIONS)}"
        return Person(f"{self.forenames.pop()} {self.surnames.pop()}", post=post)

    def _officer(self) -> Person:
        post = self.dice.choice([post for post in words.POSTS if "," not in post])
        online = self.style.attendance is Attendance.PRESENT_CAPITALS and self.dice.random() < 0.3
        return Person(f"{self.forenames.pop()} {self.surnames.pop()}", post=post, online=online)

    def _items(self, day: date, present: tuple[Person, ...]) -> tuple[Item, ...]:
        dice = self.dice
        subjects = dice.sample(words.SUBJECTS, dice.randint(1, 4))
        numbers = self._numbers(len(subjects) + 3)
        interests_at, *rest = numbers
        declared = self._interests(present, rest) if dice.random() < 0.5 else Interests()
        items = [self._item("Declarations of Interest", interests_at, (declared,), 1)]
        if dice.random() < 0.3:
            items.append(self._item("Apologies for Absence", rest[0], (ApologiesSaid(),), 2))
            rest = rest[1:]
        for subject in subjects:
            items.append(self._item(subject, rest[0], self._business(day), len(items) + 1))
            rest = rest[1:]
        items.append(self._item("Date and Time of the Next Meeting", rest[0], (self._next(day),), len(items) + 1))
        return tuple(items)

    def _numbers(self, count: int) -> list[str]:
        """Running numbers in one of the schemes that councils use."""
        dice = self.dice
        start = 1 if dice.random() < 0.4 else dice.randint(2, 320)
        scheme = dice.choice(("{n}", "{n}", "{n}", "F/{n}/26", "A{n}(17)"))
        return [scheme.format(n=start + place) for place in range(count)]

    def _item(self, title: str, number: str, said: tuple[Said, ...], place: int) -> Item:
        beside = self.style.heading in (Heading.WITH_AGENDA_ITEM, Heading.AGENDA_ITEM_ONLY)
        return Item(title, number, said, agenda_item=str(place) if beside else "")

    def _interests(self, present: tuple[Person, ...], numbers: list[str]) -> Interests:
        dice = self.dice
        members = dice.sample(present, dice.randint(1, min(2, len(present))))
        by_minute = dice.random() < 0.5
        return Interests(
            tuple(
                Declaration(
                    member,
                    dice.choice(("non-pecuniary", "personal", "disclosable pecuniary")),
                    self.filled(dice.choice(words.REASONS)),
                    dice.choice(numbers) if by_minute else str(dice.randint(3, 9)),
                    by_minute,
                )
                for member in members
            )
        )

    def _business(self, day: date) -> tuple[Said, ...]:
        """A presentation, what was said, perhaps a task, and a decision."""
        dice = self.dice
        said: list[Said] = [Narrative(self.filled(dice.choice(words.PRESENTING)))]
        said += [self.narrative() for _ in range(dice.randint(0, 3))]
        if dice.random() < 0.4:
            points = tuple(self._fact() for _ in range(dice.randint(2, 5)))
            said.append(Points(dice.choice(words.POINT_LEADS), points))
        if dice.random() < 0.3:
            owner = self._owner()
            said.append(Task(self.filled(dice.choice(words.TASKS), owner=owner), owner))
        if dice.random() < 0.85:
            said.append(self._decision(day))
        return tuple(said)

    def narrative(self) -> Narrative:
        """One to three sentences that decide nothing."""
        sentences = [self.filled(self.dice.choice(words.TELLING)) for _ in range(self.dice.randint(1, 3))]
        return Narrative(" ".join(sentences))

    def _decision(self, day: date) -> Decision:
        dice = self.dice
        chance = dice.random()
        if chance < 0.12:
            return self._motion()
        if chance < 0.2:
            clauses = dice.sample(words.AGREEING, dice.randint(2, 4))
            body = dice.choice(("the Panel", "Members", "Cabinet", "the Commission"))
            return Decision(
                tuple(Resolved(self.filled(clause)) for clause in clauses), lead_in=f"that {body} agree to:"
            )
        resolved = [Resolved(dice.choice(words.NOTING), "noted")] if dice.random() < 0.7 else []
        resolved += [self._asked(day) for _ in range(dice.randint(0, 2))]
        resolved += [Resolved(self.filled(dice.choice(words.DECIDING))) for _ in range(dice.randint(0, 2))]
        return Decision(tuple(resolved) or (Resolved(words.NOTING[0], "noted"),))

    def _motion(self) -> Decision:
        mover, seconder = (f"Councillor {name}" for name in self.dice.sample(self.surnames[:6], 2))
        lost = self.dice.random() < 0.4
        many, few = self.dice.randint(5, 9), self.dice.randint(0, 4)
        clause = Resolved(self.filled(self.dice.choice(words.DECIDING)), "lost" if lost else "carried")
        return Decision(
            (clause,), mover=mover, seconder=seconder, votes=(few, many) if lost else (many, few), lost=lost
        )

    def _asked(self, day: date) -> Resolved:
        months = self.dice.choice((3, 6, 12))
        due = _months_on(day, months)
        clause = self.filled(self.dice.choice(words.ASKING), due=f"in {months} months")
        return Resolved(clause, ask=Ask(f"in {months} months", due))

    def _next(self, day: date) -> Said:
        following = NextMeeting(day + timedelta(days=42), time(self.dice.choice((10, 14, 17)), 30))
        when = day_words(following.day, with_weekday(self.style.days))
        at = clock_words(following.at or time(10), self.style.clock)
        if self.dice.random() < 0.5:
            return Decision(
                (Resolved(f"a further meeting be held on {when}, commencing at {at}".rstrip(".")),),
                next_meeting=following,
            )
        return SetsNext(following, f"The next meeting will be held on {when} at {at}.".replace("..", "."))

    def _log(self) -> Log:
        dice = self.dice
        as_at = date(2019, 1, 1) + timedelta(days=dice.randrange(2200))
        rows = [self._logged(number, as_at) for number in range(1, dice.randint(2, 9))]
        cut = dice.randint(0, len(rows))
        closed = tuple(
            LoggedAction(row.number, row.owner, row.details, True, (*row.updates, Update("Discharged.", as_at)))
            for row in rows[cut:]
        )
        return Log(as_at, tuple(rows[:cut]), closed)

    def _logged(self, number: int, as_at: date) -> LoggedAction:
        owner = f"{self.dice.choice(words.FORENAMES)} {self.dice.choice(words.SURNAMES)}"
        updates = tuple(
            Update(self.filled(self.dice.choice(words.UPDATES), owner=owner), as_at - timedelta(days=90 * back))
            for back in range(self.dice.randint(0, 2), 0, -1)
        )
        return LoggedAction(
            str(number), owner, self.filled(self.dice.choice(words.ACTION_DETAILS), owner=owner), updates=updates
        )

    def _owner(self) -> str:
        return self.dice.choice((self.dice.choice(words.POSTS), "Officers", "EP", "RC"))

    def _fact(self) -> str:
        fact = self.filled("{fact}")
        return fact[0].upper() + fact[1:]

    def filled(self, template: str, **known: str) -> str:
        """The template with every slot filled from the vocabulary."""
        dice = self.dice
        place, other = dice.sample(words.PLACES, 2)
        slots = {
            "place": place, "other": other, "number": str(dice.randint(11, 240)), "smaller": str(dice.randint(2, 10)),
            "month": dice.choice(("April", "June", "September")), "topic": dice.choice(words.TOPICS),
            "measure": dice.choice(words.MEASURES), "post": dice.choice(words.POSTS),
            "member": f"Councillor {dice.choice(words.SURNAMES)}",
            "officer": f"{dice.choice(words.FORENAMES)} {dice.choice(words.SURNAMES)}",
        }  # fmt: skip
        facts = dice.sample(words.FACTS, 2)
        slots |= {"fact": facts[0].format(**slots), "fact2": facts[1].format(**slots)} | known
        return template.format(**slots)


def _months_on(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
