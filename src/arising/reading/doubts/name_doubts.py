"""Doubts about people: spelt two ways in one meeting, present and excused at once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter

from arising.reading.laying_out.blocks import Block
from arising.reading.parts.parts import Part
from arising.record.doubt import Doubt
from arising.record.meeting import Meeting, Person, Role

_SURNAME = r"\s+(?:[A-Z]\.?\s){0,2}(?P<surname>[A-Z][\w'’-]{3,})"
_TITLED = re.compile(
    r"(?P<title>C(?<!\wC)(?:ouncillors?|llrs?\.?)|A(?<!\wA)lderman|M(?<!\wM)(?:r\.?|rs\.?|s\.?|iss)|D(?<!\wD)r\.?)"
    + _SURNAME
)
"""Every title starts with a letter of its own, not a look behind: so the search can skip what is none of them."""
_BETWEEN_BLOCKS = "\0"
"""What stands in no name: no match goes on from one block to the next."""
_NO_LETTERS = re.compile(r"[^a-z]+")
_SHORTEST = 5
"""Letters below which two names that differ in one are as likely two people."""


def attendance_doubts(meeting: Meeting) -> Iterator[Doubt]:
    """Names that stand both among those present and among the apologies."""
    if not meeting.apologies:
        return
    there = {_key(person) for person in (*meeting.present, *meeting.in_attendance)}
    for person in meeting.apologies:
        if _key(person) in there:
            what = f"{person.name.text} is listed as present and among the apologies."
            yield Doubt("present-and-apologies", what, person.name.place)


def spelling_doubts(meeting: Meeting, part: Part) -> Iterator[Doubt]:
    """Names in the text that are one letter away from a listed name and stand in no list themselves.

    A councillor is known by surname; others by first name and surname, where the first name is the same.
    """
    if meeting.role is not Role.MINUTES:
        return
    people = (*meeting.present, *meeting.in_attendance, *meeting.apologies, *meeting.membership)
    surnames = [(_surname(person), person) for person in people]
    listed = {surname for surname, _ in surnames}
    by_first = {person.name.text.split()[0]: person for person in people if _has_first_name(person)}
    told: set[str] = set()
    for found, block, at in _named(part.body, by_first):
        surname = _plain(found["surname"])
        if surname in told or surname in listed or len(surname) < _SHORTEST:
            continue
        told.add(surname)
        first = found.groupdict().get("first")
        alike = [person for listed_name, person in surnames if _one_letter_apart(surname, listed_name)]
        if first:
            near = next((person for person in alike if person is by_first[first]), None)
        else:
            near = next((person for person in alike if _may_be(person, found["title"])), None)
        if near is None:
            continue
        words = block.passage[found.start("first" if first else "surname") - at : found.end() - at]
        what = f"“{words.text}” may be {near.name.text}, who is listed with another spelling."
        yield Doubt("spelling", what, words.place)


def _named(blocks: Sequence[Block], firsts: Iterable[str]) -> Iterator[tuple[re.Match[str], Block, int]]:
    """The names behind a title or one of the ``firsts``, each with its block and where among all words that begins.

    In the order of the blocks, and in each the titles before the first names.
    """
    words = _BETWEEN_BLOCKS.join([block.text for block in blocks])
    found = _once_each(_TITLED.finditer(words))
    printed = [re.escape(first) for first in firsts if first in words]
    if printed:
        known = "|".join([rf"{first}(?<!\w{first})" for first in printed])
        found += _once_each(re.finditer(rf"(?P<first>{known})\s+(?P<surname>[A-Z][\w'’-]{{3,}})", words))
    starts = [0, *accumulate([len(block.text) + 1 for block in blocks])]
    placed = [(bisect_right(starts, match.start()) - 1, match) for match in found]
    for number, match in sorted(placed, key=itemgetter(0)):
        yield match, blocks[number], starts[number]


def _once_each(matches: Iterable[re.Match[str]]) -> list[re.Match[str]]:
    """The first match of each surname as printed: names looked at once are not looked at again."""
    first: dict[str, re.Match[str]] = {}
    for match in matches:
        first.setdefault(match["surname"], match)
    return list(first.values())


def _may_be(person: Person, title: str) -> bool:
    """Whether somebody with ``title`` may be a listed person: an officer "Mr Clark" is no Councillor Clarke."""
    return not person.title or person.title[:1] == title[:1] or not {"C", "A"} & {person.title[:1], title[:1]}


def _key(person: Person) -> str:
    return _NO_LETTERS.sub(" ", person.name.text.lower()).strip()


@lru_cache(maxsize=1024)
def _plain(surname: str) -> str:
    return re.sub(r"['’]s?$", "", surname).lower()


def _surname(person: Person) -> str:
    words = person.name.text.split()
    return _plain(words[-1]) if words else ""


def _has_first_name(person: Person) -> bool:
    words = person.name.text.split()
    return len(words) > 1 and len(words[0]) > 2 and words[0].isalpha()


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter more, less or different makes one name of the other; two swapped count as one."""
    if one == other or abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < _SHORTEST or one[0] != other[0]:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, its = one[start:], other[start:]
    if len(rest) == len(its):
        swapped = len(rest) > 1 and rest[1] + rest[0] + rest[2:] == its
        return swapped or rest[1:] == its[1:]
    return rest[1:] == its or rest == its[1:]
