"""Followed asks against the planted truth: which links were found, which are wrong, what was missed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from arising.following_up.bodies import body_key
from arising.following_up.identity import squeezed
from arising.record.ask import Evidence, Followed
from arising.record.reference import Answer
from paper_writer.decade.planted import Fate, Manner, Planted, PlantedAsk, PlantedLink

Key = tuple[str, date, str, str]
"""A link: the planted ask's name, the day, minutes or pack, the item or row."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TOLD_APART = 60
"""Letters and digits by which an ask is known: reading may lose a year that stands alone on its line."""
BY_NUMBER = "explicit reference"
BY_LOG = "action log"


@dataclass(slots=True)
class Tally:
    """Right, wrong and missed of one sort, with what they are."""

    right: set[Key] = field(default_factory=set)
    wrong: set[Key] = field(default_factory=set)
    missed: set[Key] = field(default_factory=set)

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        found = len(self.right) + len(self.wrong)
        return len(self.right) / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of what there is that was found."""
        there = len(self.right) + len(self.missed)
        return len(self.right) / there if there else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """What was measured. ``false_not_done`` quotes each wrong finding; ``states`` is the share of states right."""

    asks: float
    explicit: Tally
    slipped: Tally
    paraphrased: Tally
    logs: Tally
    again: Tally
    drops: Tally
    silent: Tally
    false_not_done: tuple[str, ...]
    states: float
    unread: tuple[str, ...]


def day_of(paper: str) -> date:
    """The day of the meeting that a planted paper is named for."""
    found = _DAY.search(paper)
    if found is None:
        raise ValueError(f"{paper}: the name of a planted paper holds a day")
    return date.fromisoformat(found.group())


def matched(planted: Planted, followed: Sequence[Followed]) -> Mapping[str, Followed]:
    """For each planted ask that was read, the ask it was read as: same body, same words, same day or the log's row."""
    by_body: dict[str, list[Followed]] = {}
    for each in followed:
        by_body.setdefault(body_key(each.ask.body), []).append(each)
    found = {}
    for ask in planted.asks:
        words = squeezed(ask.words)[: _TOLD_APART if ask.item else None]
        same = [each for each in by_body.get(body_key(ask.body), ()) if words in squeezed(each.ask.words.quote)]
        exact = [each for each in same if each.ask.asked_on == ask.on] or [each for each in same if not ask.item]
        if exact:
            found[ask.id] = exact[0]
    return found


def _one_name(planted: Planted, read: Mapping[str, Followed]) -> tuple[Planted, Mapping[str, Followed]]:
    """Planted asks that are one ask to a reader (a row that a log opens again) under the first one's name."""
    first: dict[str, str] = {}
    names = {ask: first.setdefault(each.ask.id, ask) for ask, each in read.items()}
    links = [replace(link, ask=names.get(link.ask, link.ask)) for link in planted.links]
    return replace(planted, links=links), read


def link_key(link: PlantedLink) -> Key:
    """The key of a planted link."""
    return (link.ask, day_of(link.paper), "pack" if link.manner is Manner.PACK else "minutes", link.item)


def evidence_key(ask: str, piece: Evidence) -> Key:
    """The key of a piece of evidence found for a planted ask."""
    on = piece.cited.on or date.min
    in_pack = piece.cited.paper.endswith("-pack.txt") and day_of(piece.cited.paper) == on
    return (ask, on, "pack" if in_pack else "minutes", (piece.cited.item or "").removeprefix("action "))


def _planted_key(planted: Planted, ask: str, piece: Evidence) -> Key:
    """The key of the planted link that has the very words cited; else that of the item they were read in."""
    said = squeezed(piece.cited.quote)
    for link in planted.links:
        if link.ask == ask and link.manner is not Manner.PACK and day_of(link.paper) == piece.cited.on:
            words = squeezed(link.quote)
            if len(said) > len(words) // 3 and (said in words or words in said):
                return link_key(link)
    return evidence_key(ask, piece)


def measure(planted: Planted, followed: Sequence[Followed]) -> Scores:
    """Every figure of the table."""
    read = matched(planted, followed)
    planted, read = _one_name(planted, read)
    links = {link_key(link): link for link in planted.links}
    pieces = [
        (_planted_key(planted, ask, piece), piece, piece in each.evidence)
        for ask, each in {each.ask.id: (ask, each) for ask, each in reversed(list(read.items()))}.values()
        for piece in (*each.evidence, *each.to_confirm)
    ]  # fmt: skip
    by_number = {key for key, piece, certain in pieces if piece.finder == BY_NUMBER and certain}
    numbered = _keys(links, Manner.EXPLICIT, Manner.MERGED)
    slipped = _keys(links, Manner.WRONG_NUMBER, Manner.WRONG_DATE)
    by_log = {key for key, piece, _ in pieces if piece.finder == BY_LOG}
    subject = {
        key for key, piece, _ in pieces
        if not piece.finder.startswith(BY_LOG) and key not in by_number and key[2] == "minutes"
    }  # fmt: skip
    told = _keys(links, Manner.PARAPHRASED)
    found_any = {key for key, _, _ in pieces}
    return Scores(
        asks=len(read) / len(planted.asks),
        explicit=_tally(by_number, numbered, set(links)),
        slipped=_tally(found_any & slipped, slipped, set(links)),
        paraphrased=_tally(subject - numbered - slipped, told, set(links)),
        logs=_tally(by_log & set(links), _keys(links, Manner.LOG), set(links)),
        again=_again(planted, read),
        drops=_drops(planted, read),
        silent=_silent(planted, read),
        false_not_done=tuple(_false_not_done(pieces, links)),
        states=_states(pieces, links),
        unread=tuple(ask.words for ask in planted.asks if ask.id not in read),
    )


def _keys(links: Mapping[Key, PlantedLink], *manners: Manner) -> set[Key]:
    return {key for key, link in links.items() if link.manner in manners}


def _tally(found: set[Key], there: set[Key], any_right: set[Key]) -> Tally:
    return Tally(found & there, found - any_right, there - found)


def _again(planted: Planted, read: Mapping[str, Followed]) -> Tally:
    names = {each.ask.id: ask for ask, each in read.items()}
    there = set()
    found = set()
    for earlier, later in planted.again:
        pair = (earlier, date.min, "again", later)
        there.add(pair)
        if earlier in read and later in read:
            one, other = read[earlier], read[later]
            if other.ask.id in one.again or (one.ask.id == other.ask.id and _reopened(one)):
                found.add(pair)
    known = {(earlier, later) for earlier, later in planted.again}
    for ask, each in read.items():
        for later in each.again:
            if later in names and names[later] != ask and not _chained(known, ask, names[later]):
                found.add((ask, date.min, "again", names[later]))
    return _tally(found, there, there)


def _chained(known: set[tuple[str, str]], earlier: str, later: str) -> bool:
    following = {second for first, second in known if first == earlier}
    return later in following or any(_chained(known, each, later) for each in following)


def _reopened(each: Followed) -> bool:
    return any("open again" in reason for reason in each.why)


def _drops(planted: Planted, read: Mapping[str, Followed]) -> Tally:
    """Dropped asks of committees: found where the search is told and nothing certain is claimed."""
    linked = {link.ask for link in planted.links} | {earlier for earlier, _ in planted.again}
    last = {body: max(ask.on for ask in planted.asks if ask.body == body) for body in {a.body for a in planted.asks}}
    dropped = [
        ask for ask in planted.asks
        if ask.item and ask.id not in linked and ask.on < last[ask.body] and ask.fate in {Fate.DROPPED, Fate.LOOK_ALIKE}
    ]  # fmt: skip
    there = {_named(ask) for ask in dropped}
    names = {ask.id: ask for ask in planted.asks}
    found = set()
    for ask, each in read.items():
        one = names[ask]
        nothing = each.silence is not None and each.silence.papers and not each.evidence and not each.again
        if one.item and nothing and (_named(one) in there or not each.to_confirm):
            found.add(_named(one))
    return _tally(found, there, there)


def _silent(planted: Planted, read: Mapping[str, Followed]) -> Tally:
    """Rows closed without words, and rows gone without words."""
    there = {_named(ask) for ask in planted.asks if ask.fate in {Fate.SILENTLY_CLOSED, Fate.GONE}}
    names = {ask.id: ask for ask in planted.asks}
    found = {_named(names[ask]) for ask, each in read.items() if each.omission is not None and not names[ask].item}
    return _tally(found, there, there)


def _named(ask: PlantedAsk) -> Key:
    return (ask.id, ask.on, "ask", ask.item)


def _false_not_done(pieces: Iterable[tuple[Key, Evidence, bool]], links: Mapping[Key, PlantedLink]) -> Iterable[str]:
    for key, piece, certain in pieces:
        if certain and piece.answer is Answer.NOT_DONE and (key not in links or links[key].states != "not_done"):
            yield f"{key[0]}: {piece.cited.quote}"


def _states(pieces: Iterable[tuple[Key, Evidence, bool]], links: Mapping[Key, PlantedLink]) -> float:
    """The share of certain links whose state is the planted one."""
    told = [(piece.answer.value, links[key].states) for key, piece, certain in pieces if certain and key in links]
    return sum(one == other for one, other in told) / len(told) if told else 1.0
