"""A committee's ten years: what it asks, what comes back, and what does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from random import Random

from paper_writer.decade import phrases
from paper_writer.decade.asking import OWNERS, Asking, Pairs, due_words, fate, wrong_day
from paper_writer.decade.planted import DecadePaper, Fate, Manner, Planted, PlantedAsk, PlantedLink
from paper_writer.decade.subjects import REMARKS, TOPICS, Topic
from paper_writer.style import DayWords, Style
from paper_writer.truth import (
    ApologiesSaid,
    Decision,
    Interests,
    Item,
    Meeting,
    Narrative,
    Person,
    Report,
    Resolved,
    Said,
    Section,
    States,
    TruePaper,
)
from paper_writer.wording import day_words


@dataclass(frozen=True, slots=True)
class Committee:
    """A body and its habits. ``restarts`` says that minute numbers begin again each May."""

    name: str
    file: str
    council: str
    days: tuple[date, ...]
    members: tuple[Person, ...]
    styles: tuple[Style, ...]
    fresh: int
    restarts: bool
    packs: bool


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence to be said at a meeting, and the asks that it answers. ``under`` is the topic that heads its item."""

    text: str
    answers: tuple[tuple[str, Manner, States], ...]
    under: Topic | None


class Writer:
    """Writes a committee's papers meeting by meeting, planting as it goes."""

    def __init__(self, body: Committee, dice: Random, planted: Planted) -> None:
        self.body, self.dice, self.planted = body, dice, planted
        self.pairs = Pairs(dice)
        self.tellings: dict[int, list[_Telling]] = defaultdict(list)
        self.renewals: dict[int, list[tuple[Asking, bool]]] = defaultdict(list)
        self.number = 0
        self.named = 0
        self.minutes: list[Meeting] = []

    def write(self) -> None:
        """All meetings, in order."""
        for place, day in enumerate(self.body.days):
            if self.body.restarts and place and day.month >= 5 and self.body.days[place - 1].month < 5:
                self.number = 0
            self._meeting(place, day)

    def _meeting(self, place: int, day: date) -> None:
        name = f"{self.body.file}-{day.isoformat()}"
        tellings = self.tellings.pop(place, [])
        items = [
            self._numbered("Apologies for Absence", (ApologiesSaid(),)),
            self._numbered("Declarations of Interest", (Interests(),)),
            self._numbered("Minutes of the Previous Meeting", (_approves(self.minutes),)),
        ]
        items += self._arising([each for each in tellings if each.under is None], name)
        items += self._reporting([each for each in tellings if each.under is not None], name)
        items += self._asking(place, day, {each.under.title for each in tellings if each.under})
        meeting = Meeting(
            "minutes", self.body.name, day, council=self.body.council, at=time(17, 30), venue="Guildhall, Wrenmoor",
            chair=self.body.members[0], present=self.body.members[1:], items=tuple(items),
        )  # fmt: skip
        style = self.body.styles[place % len(self.body.styles)]
        if self.body.packs and self.minutes:
            self._pack(name, day, tellings, style)
        self.minutes.append(meeting)
        paper = TruePaper("minutes", (meeting,), self.body.name)
        self.planted.papers.append(DecadePaper(f"{name}-minutes.txt", paper, style))

    def _numbered(self, title: str, said: Sequence[Said]) -> Item:
        self.number += 1
        return Item(title, str(self.number), tuple(said))

    def _arising(self, tellings: Sequence[_Telling], name: str) -> list[Item]:
        if not tellings:
            return []
        item = self._numbered("Matters Arising", [Narrative(each.text) for each in tellings])
        self._plant(tellings, f"{name}-minutes.txt", item)
        return [item]

    def _reporting(self, tellings: Sequence[_Telling], name: str) -> list[Item]:
        items = []
        for title in dict.fromkeys(each.under.title for each in tellings if each.under):
            here = [each for each in tellings if each.under and each.under.title == title]
            remark = self._remark(here[0].under or TOPICS[0])
            noted = Decision((Resolved("the information be noted", "noted"),))
            item = self._numbered(title, [*(Narrative(each.text) for each in here), remark, noted])
            self._plant(here, f"{name}-minutes.txt", item)
            items.append(item)
        return items

    def _remark(self, topic: Topic) -> Narrative:
        return Narrative(self.dice.choice(REMARKS).format(topic=topic.said, other=topic.otherwise))

    def _plant(self, tellings: Sequence[_Telling], paper: str, item: Item) -> None:
        for each in tellings:
            for ask, manner, states in each.answers:
                self.planted.links.append(PlantedLink(ask, paper, item.number or "", each.text, manner, states))

    def _pack(self, name: str, day: date, tellings: Sequence[_Telling], style: Style) -> None:
        """The pack of a meeting: front sheet, the last minutes again, a report for each answer under a title."""
        last = replace(self.minutes[-1], agenda_item="3")
        paper = f"{name}-pack.txt"
        heads = ("Apologies for Absence", "Declarations of Interest", "Minutes of the Previous Meeting")
        items = [Item(title, str(number)) for number, title in enumerate(heads, start=1)]
        reports = []
        for number, title in enumerate(dict.fromkeys(each.under.title for each in tellings if each.under), start=4):
            here = [each for each in tellings if each.under and each.under.title == title]
            items.append(Item(title, str(number)))
            text = f"This paper concerns {here[0].under.said if here[0].under else title}."
            reports.append(
                Report(title, self.body.name, day, agenda_item=str(number), summary=(text,),
                       sections=(Section("Background", (self._remark(here[0].under or TOPICS[0]),)),))
            )  # fmt: skip
            for each in here:
                for ask, _, states in each.answers:
                    self.planted.links.append(PlantedLink(ask, paper, str(number), title, Manner.PACK, states))
        agenda = Meeting("agenda", self.body.name, day, at=time(17, 30), venue="Guildhall", items=tuple(items))
        true = TruePaper("agenda_pack", (agenda, last, *reports), self.body.name)
        self.planted.papers.append(DecadePaper(paper, true, style))

    def _asking(self, place: int, day: date, taken: set[str]) -> list[Item]:
        items = []
        for asking, other_words in self.renewals.pop(place, []):
            items.append(self._renewed(place, day, asking, other_words))
        free = [topic for topic in TOPICS if topic.title not in taken]
        made: list[Asking] = []
        for topic in self.dice.sample(free, self.body.fresh):
            asks = self._fresh(place, day, topic)
            made += asks
            resolved = (Resolved("the presentation be noted", "noted"), *(Resolved(each.clause) for each in asks))
            items.append(self._numbered(topic.title, (self._remark(topic), Decision(resolved))))
        for asking in self._merged(made):
            self.planted.asks.append(
                PlantedAsk(asking.id, self.body.name, asking.on, asking.item, asking.clause, asking.fate)
            )
            self._settle(place, asking)
        return items

    def _fresh(self, place: int, day: date, topic: Topic) -> list[Asking]:
        """One or two asks of an item, each with its fate."""
        asks = []
        for _ in range(self.dice.choice((1, 2))):
            due_at = min(place + self.dice.randint(1, 3), len(self.body.days) - 1)
            asks.append(self._ask(topic, day, due_at, self._fate(place)))
        return asks

    def _fate(self, place: int) -> Fate:
        """Near the end nothing can come back any more."""
        return fate(self.dice) if place + 6 < len(self.body.days) else Fate.DROPPED

    def _ask(self, topic: Topic, day: date, due_at: int, what: Fate) -> Asking:
        matter, owner = self.pairs.take(topic), self.dice.choice(OWNERS)
        due = due_words(self.dice, day, self.body.days[due_at])
        clause = self.dice.choice(phrases.ASKS).format(matter=matter.asked, topic=topic.said, owner=owner, due=due)
        return Asking(self._name(), topic, matter, owner, clause, what, day, str(self.number + 1), due_at)

    def _name(self) -> str:
        self.named += 1
        return f"{self.body.file}-{self.named}"

    def _renewed(self, place: int, day: date, earlier: Asking, other_words: bool) -> Item:
        """The same ask made again; nothing more comes of it."""
        due_at = min(place + 2, len(self.body.days) - 1)
        due = due_words(self.dice, day, self.body.days[due_at])
        clause = earlier.clause
        if other_words:
            clause = earlier.filled(self.dice.choice(phrases.REWORDED_ASKS), due=due)
        number = str(self.number + 1)
        again = replace(earlier, id=self._name(), clause=clause, fate=Fate.DROPPED, on=day, item=number)
        self.planted.asks.append(PlantedAsk(again.id, self.body.name, day, number, clause, again.fate))
        self.planted.again.append((earlier.id, again.id))
        decided = Decision((Resolved("the position be noted", "noted"), Resolved(clause)))
        return self._numbered(earlier.topic.title, (self._remark(earlier.topic), decided))

    def _settle(self, place: int, asking: Asking) -> None:
        """Put what will be said of an ask before the meetings that will hear it."""
        steps: dict[Fate, Callable[[Asking], None]] = {
            Fate.EXPLICIT: self._explicit, Fate.PARAPHRASED: self._paraphrased, Fate.PARTIAL: self._partial,
            Fate.LATE: self._late, Fate.WRONG_NUMBER: self._wrong_number, Fate.WRONG_DATE: self._wrong_date,
            Fate.LOOK_ALIKE: self._look_alike, Fate.REOPENED: self._reopened,
        }  # fmt: skip
        if asking.fate in steps:
            steps[asking.fate](asking)
        elif asking.fate in {Fate.REPEATED, Fate.REWORDED}:
            self.renewals[place + self.dice.randint(2, 4)].append((asking, asking.fate is Fate.REWORDED))

    def _tell(self, at: int, asking: Asking, choice: tuple[str, States], manner: Manner, **more: str) -> None:
        template, states = choice
        at = min(at, len(self.body.days) - 1)
        own_item = manner is Manner.PARAPHRASED or self.dice.random() < 0.5
        text = asking.filled(template, **more)
        text = text[0].upper() + text[1:]
        self.tellings[at].append(_Telling(text, ((asking.id, manner, states),), asking.topic if own_item else None))

    def _explicit(self, asking: Asking) -> None:
        self._tell(asking.due_meeting, asking, self.dice.choice(phrases.EXPLICIT), Manner.EXPLICIT)

    def _paraphrased(self, asking: Asking) -> None:
        self._tell(asking.due_meeting, asking, self.dice.choice(phrases.PARAPHRASED), Manner.PARAPHRASED)

    def _partial(self, asking: Asking) -> None:
        self._tell(asking.due_meeting, asking, self.dice.choice(phrases.EXPLICIT_PARTLY), Manner.EXPLICIT)
        self._tell(asking.due_meeting + 2, asking, _dated(self.dice, phrases.EXPLICIT), Manner.EXPLICIT)

    def _late(self, asking: Asking) -> None:
        self._tell(asking.due_meeting, asking, self.dice.choice(phrases.EXPLICIT_NOT), Manner.EXPLICIT)
        self._tell(asking.due_meeting + 1, asking, _dated(self.dice, phrases.EXPLICIT), Manner.EXPLICIT)

    def _wrong_number(self, asking: Asking) -> None:
        wrong = replace(asking, item=str(int(asking.item) + 300 + self.dice.randint(1, 90)))
        self._tell(asking.due_meeting, wrong, _dated(self.dice, _with_matter(phrases.EXPLICIT)), Manner.WRONG_NUMBER)

    def _wrong_date(self, asking: Asking) -> None:
        wrong = replace(asking, on=wrong_day(self.dice, self.body.days, asking.on))
        self._tell(asking.due_meeting, wrong, _dated(self.dice, _with_matter(phrases.EXPLICIT)), Manner.WRONG_DATE)

    def _merged(self, asks: Sequence[Asking]) -> list[Asking]:
        """The asks of a meeting, those that one sentence is to answer together paired and spoken for."""
        left, done = list(asks), []
        while (first := next((each for each in left if each.fate is Fate.MERGED), None)) is not None:
            left.remove(first)
            second = next((each for each in left if each.item != first.item), None)
            if second is None:
                left.append(replace(first, fate=Fate.EXPLICIT))
                continue
            left.remove(second)
            second = replace(second, fate=Fate.MERGED)
            template, states = self.dice.choice(phrases.MERGED)
            text = first.filled(template, second=second.item, also=f"{second.matter.asked} in {second.topic.said}")
            answers = tuple((each.id, Manner.MERGED, states) for each in (first, second))
            self.tellings[first.due_meeting].append(_Telling(text[0].upper() + text[1:], answers, None))
            done += [first, second]
        return [*done, *left]

    def _look_alike(self, asking: Asking) -> None:
        text = asking.filled(self.dice.choice(phrases.LOOK_ALIKES))
        self.tellings[asking.due_meeting].append(_Telling(text, (), asking.topic))

    def _reopened(self, asking: Asking) -> None:
        self._explicit(asking)
        self.renewals[asking.due_meeting + 2].append((asking, False))


def _approves(minutes: Sequence[Meeting]) -> Said:
    if not minutes:
        return Narrative("There were no earlier minutes.")
    day = day_words(minutes[-1].day, DayWords.ORDINAL_COMMA)
    text = f"the minutes of the meeting held on {day} be approved as a correct record"
    return Decision((Resolved(text),), recalls=minutes[-1].day)


def _dated(dice: Random, choices: Sequence[tuple[str, States]]) -> tuple[str, States]:
    """A form that gives the day of the meeting: without it a number from long ago would be ambiguous."""
    return dice.choice([each for each in choices if "{day}" in each[0]])


def _with_matter(choices: Sequence[tuple[str, States]]) -> list[tuple[str, States]]:
    """Forms that say what the answer is about: with a wrong number nothing else could tell."""
    return [each for each in choices if "{matter}" in each[0] or "{told}" in each[0]]
