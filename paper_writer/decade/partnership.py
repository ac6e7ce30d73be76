"""A partnership's ten years: an action log that is carried from meeting to meeting, not always honestly."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from random import Random

from paper_writer.decade import phrases
from paper_writer.decade.asking import Asking, Pairs
from paper_writer.decade.planted import DecadePaper, Fate, Manner, Planted, PlantedAsk, PlantedLink
from paper_writer.decade.subjects import REMARKS, TOPICS
from paper_writer.style import Style
from paper_writer.truth import (
    ApologiesSaid,
    Decision,
    Interests,
    Item,
    Log,
    LoggedAction,
    Meeting,
    Narrative,
    Person,
    Resolved,
    States,
    TruePaper,
    Update,
)
from paper_writer.writer import Format

_FATES: tuple[tuple[Fate, int], ...] = (
    (Fate.CLOSED, 45), (Fate.SILENTLY_CLOSED, 17), (Fate.GONE, 17), (Fate.REOPENED, 9), (Fate.REWORDED, 12),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Partnership:
    """A body with a log; ``owners`` are those who take its actions on."""

    name: str
    file: str
    days: tuple[date, ...]
    chair: Person
    members: tuple[Person, ...]
    styles: tuple[Style, ...]
    rows: int


@dataclass(slots=True)
class _Row:
    """A row while it lives: ``ends`` is the place of the meeting whose log no longer has it open."""

    asking: Asking
    row: LoggedAction
    ends: int


class LogWriter:
    """Writes a partnership's papers meeting by meeting, planting as it goes."""

    def __init__(self, body: Partnership, dice: Random, planted: Planted) -> None:
        self.body, self.dice, self.planted = body, dice, planted
        self.pairs = Pairs(dice)
        self.live: list[_Row] = []
        self.returning: dict[int, list[Asking]] = {}
        self.count = 0

    def write(self) -> None:
        """All meetings, in order."""
        for place, day in enumerate(self.body.days):
            name = f"{self.body.file}-{day.isoformat()}-minutes.html"
            closed = self._end(place, day, name)
            self._go_on(day, name)
            self._raise(place, day)
            log = Log(day, tuple(each.row for each in self.live), tuple(closed), agenda_item="5")
            style = self.body.styles[place % len(self.body.styles)]
            paper = TruePaper("minutes", (self._minutes(day), log), self.body.name)
            self.planted.papers.append(DecadePaper(name, paper, style, Format.HTML))

    def _minutes(self, day: date) -> Meeting:
        topic = self.dice.choice(TOPICS)
        remark = Narrative(self.dice.choice(REMARKS).format(topic=topic.said, other=topic.otherwise))
        items = (
            Item("Apologies for Absence", "1", (ApologiesSaid(),)),
            Item("Declarations of Interest", "2", (Interests(),)),
            Item(topic.title, "3", (remark, Decision((Resolved("the presentation be noted", "noted"),)))),
            Item("Action Log", "4", (Narrative("The log was gone through row by row."),)),
        )
        return Meeting("minutes", self.body.name, day, at=time(13, 0), venue="Lantern Room", chair=self.body.chair,
                       present=self.body.members, items=items)  # fmt: skip

    def _end(self, place: int, day: date, name: str) -> list[LoggedAction]:
        """Rows whose time has come: closed with words, closed without, gone, or put in other words."""
        ending = [each for each in self.live if each.ends == place]
        self.live = [each for each in self.live if each.ends != place]
        closed = []
        for each in ending:
            what = each.asking.fate
            if what in {Fate.CLOSED, Fate.REOPENED}:
                text, states = self.dice.choice(phrases.LOG_CLOSED)
                row = replace(each.row, discharged=True, updates=(*each.row.updates, Update(text, day)))
                self._link(each.asking, name, row, text, states)
                closed.append(row)
                if what is Fate.REOPENED:
                    self.returning.setdefault(place + 2, []).append(each.asking)
            elif what is Fate.SILENTLY_CLOSED:
                closed.append(replace(each.row, discharged=True))
            elif what is Fate.REWORDED:
                self._reword(place, day, each)
        return closed

    def _reword(self, place: int, day: date, each: _Row) -> None:
        """The same row in other words: from now on it is that which is followed, and it is answered."""
        details = each.asking.filled("{owner} to say in writing what is known of {told} ({topic})")
        again = replace(each.asking, id=self._name(), clause=details, fate=Fate.CLOSED, on=day)
        self._keep(again)
        self.planted.again.append((each.asking.id, again.id))
        row = LoggedAction(each.row.number, again.owner, details)
        self.live.append(_Row(again, row, place + self.dice.randint(1, 2)))

    def _go_on(self, day: date, name: str) -> None:
        for each in self.live:
            if each.asking.on < day and self.dice.random() < 0.5:
                text, states = self.dice.choice(phrases.LOG_OPEN)
                each.row = replace(each.row, updates=(*each.row.updates, Update(text, day)))
                self._link(each.asking, name, each.row, text, states)

    def _raise(self, place: int, day: date) -> None:
        for earlier in self.returning.pop(place, []):
            again = replace(earlier, id=self._name(), fate=Fate.DROPPED, on=day)
            self.planted.again.append((earlier.id, again.id))
            self._open(place, again)
        for _ in range(self.body.rows):
            topic = self.dice.choice(TOPICS)
            matter = self.pairs.take(topic)
            owner = self.dice.choice(self.body.members).name
            template = self.dice.choice(phrases.TASKS)
            what = self.dice.choices([each for each, _ in _FATES], [share for _, share in _FATES])[0]
            if place + 6 >= len(self.body.days):
                what = Fate.CLOSED
            details = template.format(owner=owner, matter=matter.asked, topic=topic.said)
            self._open(place, Asking(self._name(), topic, matter, owner, details, what, day, "", 0))

    def _open(self, place: int, asking: Asking) -> None:
        self._keep(asking)
        self.count += 1
        row = LoggedAction(str(self.count), asking.owner, asking.clause)
        stays = 99 if asking.fate is Fate.DROPPED else self.dice.randint(1, 3)
        self.live.append(_Row(asking, row, place + stays))

    def _name(self) -> str:
        return f"{self.body.file}-{len(self.planted.asks) + 1}"

    def _keep(self, asking: Asking) -> None:
        self.planted.asks.append(
            PlantedAsk(asking.id, self.body.name, asking.on, asking.item, asking.clause, asking.fate)
        )

    def _link(self, asking: Asking, name: str, row: LoggedAction, text: str, states: States) -> None:
        self.planted.links.append(PlantedLink(asking.id, name, row.number, text, Manner.LOG, states))
