"""How following grows: asks by the thousand over ten paragraphs each, and one pack joining the largest register.

Processor time, for other work on the machine is not ours to time.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from arising.following_up.register import Register
from arising.record.meeting import Item, Meeting, Resolution, Role
from arising.record.paper import Format, Line, Page, Paper
from arising.record.place import Place, Span
from arising.record.record import Kind, Record
from arising.record.reference import Answer, Reference
from arising.record.words import Day, Words

MEETINGS, ITEMS, PARAGRAPHS = 100, 5, 10
"""A body's meetings in ten years and more, the items of each, the paragraphs of each item. An item holds one ask."""
AS_OF = date(2034, 1, 1)
MINUTES_AT_MOST, JOIN_AT_MOST = 10.0, 2.0
NEARLY_LINEAR = 1.5
"""The most that time per ask may grow from the smallest register to the largest."""
_WORDS = 12_000
_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dro fli gru".split()


class Talk:
    """Words that nobody said, some common and most of them rare, as in any language."""

    def __init__(self, seed: int) -> None:
        self.dice = Random(seed)
        self._words = [self._word(number) for number in range(_WORDS)]
        self._weights = list(accumulate(1 / (rank + 8) for rank in range(_WORDS)))

    def _word(self, number: int) -> str:
        return "".join(_SYLLABLES[(number // 25**place + place) % 25] for place in range(4))

    def words(self, count: int) -> str:
        """So many words."""
        return " ".join(self.dice.choices(self._words, cum_weights=self._weights, k=count))


def minutes_of(body: int, meeting: int, talk: Talk, asked: list[tuple[str, str]]) -> Record:
    """The minutes of one meeting. ``asked`` are the body's asks so far, ``(minute, words)``; some are answered."""
    return _Typist(f"Body {_letters(body)} Scrutiny Committee", meeting, talk, asked).record(f"{body}-{meeting}")


def _letters(number: int) -> str:
    """A name for a body: no two are alike."""
    return " ".join(_SYLLABLES[(number // 25**place) % 25].capitalize() for place in range(3))


class _Typist:
    """Types one paper, a line a paragraph."""

    def __init__(self, body: str, meeting: int, talk: Talk, asked: list[tuple[str, str]]) -> None:
        self.body, self.talk, self.asked = body, talk, asked
        self.on = date(2014, 1, 7) + timedelta(days=42 * meeting)
        self.meeting = meeting
        self.lines: list[Line] = []
        self.texts: list[str] = []
        self.size = 0
        self.references: list[Reference] = []

    def typed(self, text: str) -> Words:
        start = self.size
        self.lines.append(Line(len(self.lines), 1, start, start + len(text), text, opens=True))
        self.texts.append(text)
        self.size += len(text) + 1
        return Words(text, Place(1, (Span(start, start + len(text)),)))

    def record(self, name: str) -> Record:
        body = self.typed(self.body)
        day = Day(self.on, self.typed(f"{self.on:%-d %B %Y}").place)
        items = tuple(self._item(f"{self.meeting * ITEMS + place + 1}") for place in range(ITEMS))
        text = "\n".join(self.texts)
        place = Place(1, (Span(0, len(text)),))
        told = Meeting(Role.MINUTES, body, day, place, items=items)
        digest = hashlib.sha256(text.encode()).hexdigest()
        paper = Paper(f"{name}.txt", digest, Format.TEXT, text, (Page(1, 0, len(text)),), tuple(self.lines))
        return Record(paper, Kind.MINUTES, (told,), references=tuple(self.references))

    def _item(self, number: str) -> Item:
        title = self.typed(self.talk.words(4).capitalize())
        said = [self.typed(f"{self.talk.words(22).capitalize()}.") for _ in range(PARAGRAPHS - 3)]
        said.append(self._answer(number))
        words = f"a report on {self.talk.words(6)} be submitted in 6 months"
        asked = self.typed(f"That {words}.")
        self.asked.append((number, words))
        body = Place(1, (Span(said[0].place.start, asked.place.end),))
        return Item(number, title, Place(1, (Span(title.place.start, asked.place.end),)), 1, body,
                    resolutions=(Resolution("1", asked),))  # fmt: skip

    def _answer(self, number: str) -> Words:
        """One paragraph that names an earlier minute, or repeats an earlier ask, or neither."""
        if not self.asked or self.talk.dice.random() < 0.3:
            return self.typed(f"{self.talk.words(22).capitalize()}.")
        minute, words = self.talk.dice.choice(self.asked[-60:])
        kept = words.removeprefix("a report on ").removesuffix(" be submitted in 6 months")
        if self.talk.dice.random() < 0.5:
            return self.typed(f"The work on {kept} had been completed, and {self.talk.words(6)}.")
        quote = self.typed(f"Further to Minute No. {minute}, the report on {kept} was submitted.")
        self.references.append(Reference(quote, minute, None, None, Answer.DONE, number, "It was submitted."))
        return quote


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the curve."""

    asks: int
    paragraphs: int
    links: int
    seconds: float
    peak_mb: float


def papers(bodies: int, talk: Talk) -> Iterator[Record]:
    """All papers of so many bodies."""
    for body in range(bodies):
        asked: list[tuple[str, str]] = []
        for meeting in range(MEETINGS):
            yield minutes_of(body, meeting, talk, asked)


def grown(asks: int) -> tuple[Point, Register]:
    """A register of about so many asks, followed once."""
    bodies = max(1, asks // (MEETINGS * ITEMS))
    records = list(papers(bodies, Talk(asks)))
    gc.collect()
    gc.freeze()  # what was read before is not what is timed
    start = time.process_time()
    register = Register(records)
    followed = register.follow(AS_OF)
    seconds = time.process_time() - start
    links = sum(len(each.evidence) + len(each.to_confirm) for each in followed)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    paragraphs = sum(len(record.paper.lines) for record in records)
    return Point(len(followed), paragraphs, links, seconds, peak), register


def joined(register: Register, times: int = 5) -> float:
    """The longest that a paper took to join, and the bodies it touches to be followed again, in seconds."""
    longest = 0.0
    for body in range(times):
        record = minutes_of(body, MEETINGS + 1, Talk(body + 1), [])
        start = time.process_time()
        register.follow(AS_OF, bodies=register.join(record))
        longest = max(longest, time.process_time() - start)
    return longest


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the curve; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--asks", type=int, nargs="+", default=[1_000, 10_000, 100_000], help="points of the curve")
    asked = parser.parse_args(arguments)
    print(f"{'asks':>8} {'paragraphs':>11} {'links':>9} {'seconds':>9} {'ms an ask':>10} {'peak MB':>9} {'join s':>7}")
    costs, slowest, longest = [], 0.0, 0.0
    for asks in asked.asks:
        point, register = grown(asks)
        longest = joined(register)
        del register
        cost = 1000 * point.seconds / point.asks
        costs.append(cost)
        slowest = max(slowest, point.seconds)
        print(f"{point.asks:>8} {point.paragraphs:>11} {point.links:>9} {point.seconds:>9.1f} {cost:>10.2f} "
              f"{point.peak_mb:>9.0f} {longest:>7.2f}", flush=True)  # fmt: skip
    bars = (
        (f"the largest within {MINUTES_AT_MOST:g} minutes", slowest <= 60 * MINUTES_AT_MOST),
        (f"time an ask at most {NEARLY_LINEAR:g} times the smallest register's", costs[-1] <= NEARLY_LINEAR * costs[0]),
        (f"a paper joins the largest in at most {JOIN_AT_MOST:g} s", longest <= JOIN_AT_MOST),
    )
    for what, met in bars:
        print(f"{what}: {'met' if met else 'MISSED'}")
    return 0 if all(met for _, met in bars) else 1


if __name__ == "__main__":
    sys.exit(main())
