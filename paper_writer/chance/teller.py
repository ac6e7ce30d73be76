"""Fills the borough's templates: the same dice tell the same story."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from paper_writer.borough import words
from paper_writer.style import Attendance, Style, TaskWords
from paper_writer.truth import Narrative, Person


class Teller:
    """Sentences, people and days. No surname is given to two people of one paper."""

    def __init__(self, dice: Random, style: Style) -> None:
        self.dice = dice
        self.style = style
        self._surnames = dice.sample(words.SURNAMES, len(words.SURNAMES))
        self._forenames = [dice.choice(words.FORENAMES) for _ in words.SURNAMES]

    def day(self) -> date:
        """A day of the years from 2019 on."""
        return date(2019, 1, 1) + timedelta(days=self.dice.randrange(2200))

    def member(self) -> Person:
        """Somebody with a seat, called as this style calls members."""
        surname = self._surnames.pop()
        bare = self.style.attendance is Attendance.COUNCILLORS_COLON and self.dice.random() < 0.5
        if bare or self.style.attendance in (Attendance.PRESENT_DASH, Attendance.LIST):
            return Person(surname, "Councillor")
        if self.style.attendance is Attendance.TABLE:
            post = f"{self.dice.choice(words.POSTS)}, {self.dice.choice(words.ORGANISATIONS)}"
            return Person(f"{self._forenames.pop()} {surname}", post=post)
        capitals = self.style.attendance is Attendance.PRESENT_CAPITALS
        title = self.dice.choice(("Mr", "Mrs", "Ms", "Dr")) if capitals else "Councillor"
        honours = self.dice.choice(("OBE", "MBE")) if capitals and self.dice.random() < 0.1 else ""
        return Person(f"{self.dice.choice('ABCDEGHJLMPRST')} {surname}", title, honours)

    def stand_in(self, whom: Person) -> Person:
        """Somebody with a seat who came for ``whom``."""
        return replace(self.member(), stands_in_for=replace(whom, honours="").called)

    def officer(self) -> Person:
        """Somebody with a post."""
        post = self.dice.choice([post for post in words.POSTS if "," not in post])
        online = self.style.attendance is Attendance.PRESENT_CAPITALS and self.dice.random() < 0.3
        return Person(f"{self._forenames.pop()} {self._surnames.pop()}", post=post, online=online)

    def owner(self) -> str:
        """Whom a task is given to: a post, everybody, or initials. At the right edge only initials have room."""
        if self.style.tasks is TaskWords.RIGHT_EDGE:
            return self.dice.choice(("EP", "RC", "MW"))
        return self.dice.choice((self.dice.choice(words.POSTS), "Officers", "EP", "RC"))

    def narrative(self) -> Narrative:
        """One to three sentences that decide nothing."""
        sentences = [self.filled(self.dice.choice(words.TELLING)) for _ in range(self.dice.randint(1, 3))]
        return Narrative(" ".join(sentences))

    def fact(self) -> str:
        """A fact with a capital, as a point of a list."""
        fact = self.filled("{fact}")
        return fact[0].upper() + fact[1:]

    def filled(self, template: str, **known: str) -> str:
        """The template with every slot filled from the vocabulary."""
        dice = self.dice
        place, other = dice.sample(words.PLACES, 2)
        slots = {
            "place": place,
            "other": other,
            "number": str(dice.randint(11, 240)),
            "smaller": str(dice.randint(2, 10)),
            "month": dice.choice(("April", "June", "September")),
            "topic": dice.choice(words.TOPICS),
            "measure": dice.choice(words.MEASURES),
            "post": dice.choice(words.POSTS),
            "member": f"Councillor {dice.choice(words.SURNAMES)}",
            "officer": f"{dice.choice(words.FORENAMES)} {dice.choice(words.SURNAMES)}",
        }
        facts = dice.sample(words.FACTS, 2)
        slots |= {"fact": facts[0].format(**slots), "fact2": facts[1].format(**slots)} | known
        return template.format(**slots)
