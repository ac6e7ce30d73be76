"""Dice → asks: what is asked, of whom, by when, and what shall become of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from paper_writer.decade import phrases
from paper_writer.decade.planted import Fate
from paper_writer.decade.subjects import MATTERS, TOPICS, Matter, Topic
from paper_writer.style import DayWords
from paper_writer.wording import day_words

OWNERS = (
    "Head of Early Help", "Service Manager", "Commissioning Officer", "Assistant Director", "Head of Inclusion",
    "Director of Public Health", "Performance Manager", "Principal Social Worker",
)  # fmt: skip
_MONTHS = "January February March April May June July August September October November December".split()
_SHARES: tuple[tuple[Fate, int], ...] = (
    (Fate.EXPLICIT, 22), (Fate.PARAPHRASED, 18), (Fate.PARTIAL, 6), (Fate.LATE, 8), (Fate.WRONG_NUMBER, 5),
    (Fate.WRONG_DATE, 4), (Fate.MERGED, 7), (Fate.DROPPED, 12), (Fate.LOOK_ALIKE, 7), (Fate.REPEATED, 4),
    (Fate.REWORDED, 4), (Fate.REOPENED, 3),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asking:
    """One ask as the writer knows it: enough to put it, to answer it, and to ask it again."""

    id: str
    topic: Topic
    matter: Matter
    owner: str
    clause: str
    fate: Fate
    on: date
    item: str
    due_meeting: int

    def filled(self, template: str, **more: str) -> str:
        """``template`` with this ask's words in it."""
        first, second = self.matter.told
        told = first if (len(self.id) + len(template)) % 2 else second
        return template.format(
            matter=self.matter.asked, told=told, topic=self.topic.said, otherwise=self.topic.otherwise,
            owner=self.owner, title=self.topic.title, number=self.item, day=day_words(self.on, DayWords.ORDINAL_COMMA),
            **more,
        )  # fmt: skip


class Pairs:
    """Topics and matters, each pair given out once."""

    def __init__(self, dice: Random) -> None:
        self._left = {topic: dice.sample(MATTERS, len(MATTERS)) for topic in TOPICS}

    def take(self, topic: Topic) -> Matter:
        """A matter that was never asked of the topic before."""
        return self._left[topic].pop()


def fate(dice: Random) -> Fate:
    """What shall become of an ask."""
    return dice.choices([each for each, _ in _SHARES], [share for _, share in _SHARES])[0]


def due_words(dice: Random, on: date, due: date) -> str:
    """A phrase for a day some months ahead."""
    months = max(1, (due.year - on.year) * 12 + due.month - on.month)
    template = dice.choice(phrases.DUES[: 2 if months > 1 else 1] + phrases.DUES[2:])
    said = {1: "one", 2: "two", 3: "three"}.get(months, str(months))
    words = template.format(months=said, month=_MONTHS[due.month - 1], year=due.year)
    return words.replace("one months' time", "one month's time").replace("one months", "one month")


def wrong_day(dice: Random, days: Sequence[date], right: date) -> date:
    """A day on which nobody met, near the right one."""
    while True:
        day = date.fromordinal(right.toordinal() + dice.choice((-21, -14, -7, 7, 14)))
        if day not in days:
            return day
