"""Patterns that are tried only on words that may hold them: most sentences are told at a glance to hold none.

A regular expression such as ``\b(?:was|were) (?:duly )*(?:elected|appointed)\b`` is tried at every character
of a sentence, at a cost of microseconds; that "elected" and "appointed" are nowhere in it is known at a tenth
of that. Which letters a match cannot do without is worked out from the pattern itself, once, so that the
answer is always the pattern's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from importlib import import_module
from operator import or_
from typing import Any, TypeAlias, TypeVar

from arising.wording.signs import COMMON, Needs, fold, held_in

op: Any
parser: Any
try:
    op, parser = import_module("re._constants"), import_module("re._parser")
except ImportError:
    # Python promises neither to anybody. Without them every pattern is tried everywhere: slower, and the same answer.
    op = parser = None

_Parts: TypeAlias = Iterable[tuple[Any, Any]]
"""What ``re`` makes of a pattern: pairs of an element's kind and its value."""

_MOST_SPELLINGS = 120
"""Spellings of one stretch of a pattern that are told apart; a stretch with more is looked at in parts."""
_MOST_NEEDED = 3
"""Stretches that are looked for, the rarest first."""
_MOST_KEPT = 160
"""Spellings of which a text's words may show that it holds none."""
_FEW = 6
"""Spellings of a stretch above which its parts, which have fewer, may be quicker to look for."""
_AT_ONCE = 5
"""Patterns asked of the same words that are ruled out together."""
_EITHER = 4
"""Characters of a set (``[sz]``) that are spelled out; a larger set parts two stretches."""


class _InSmallLetters:
    """A pattern that ignores case, asked of words in small letters: it finds nothing in a third of the time.

    It is made when it is first asked, for many a pattern never is.
    """

    __slots__ = ("_flags", "_made", "_pattern")

    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern = pattern
        self._flags = flags & ~re.IGNORECASE
        self._made: re.Pattern[str] | None = None

    def finds_nothing(self, text: str, start: int) -> bool:
        """Whether it is sure that the pattern finds nothing in ``text`` from character ``start`` on."""
        small = self._made or self._make()
        words = text.lower()
        if not words.isascii():
            words = words.replace("ı", "i").replace("ſ", "s")  # which `re` takes for one another where it ignores case
            if len(words) != len(text):
                return False
        return small.search(words, start) is None

    def _make(self) -> re.Pattern[str]:
        small = _LETTERS.sub(lambda found: found[0] if found[0][0] in "\\(" else found[0].lower(), self._pattern)
        scoped = any(found[0] != "(?:" for found in _SCOPED_FLAGS.finditer(self._pattern))
        self._made = re.compile("" if scoped else small, self._flags)  # case counts in part of it: it tells nothing
        return self._made


_SCOPED_FLAGS = re.compile(r"\(\?[a-zA-Z]*(?:-[a-zA-Z]+)?[:)]")
_LETTERS = re.compile(r"\\.|\(\?P[<=]\w+|[^\W\d_]+", re.S)


_Tried: TypeAlias = tuple[re.Pattern[str], _InSmallLetters | None]
"""A pattern and the same in small letters, which is tried before it."""
_Pattern = TypeVar("_Pattern")


class Sought:
    """A compiled pattern that answers as ``re`` does, only sooner where there is nothing to find.

    Of a pattern with alternatives (``a|b``) each is tried only where it may match itself.
    """

    __slots__ = ("_alternatives", "_small", "needs", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = re.compile(pattern, flags)
        self._small = _InSmallLetters(pattern, flags) if flags & re.IGNORECASE else None
        self.needs = Needs(needed(pattern, flags))
        names = self.pattern.groupindex
        parts = _alternatives_of(pattern) if len(names) == self.pattern.groups else []
        apart = [(Needs(needed(each, flags)), each) for each in parts]
        # Between two, or where two may stand anywhere, to choose takes longer than to try.
        kept = apart if len(apart) > 2 and sum(not needs.signs for needs, _ in apart) < 2 else []
        self._alternatives = _few_by_few(
            [
                (needs, (_with_groups(each, flags, names), self._small and _InSmallLetters(each, flags)))
                for needs, each in kept
            ]
        )

    def may_stand_in(self, text: str) -> bool:
        """Whether ``text`` holds the letters that no match can do without."""
        held = held_in(text)
        if not self.needs.met(held, text):
            return False
        return not self._alternatives or bool(self._able(held, text))

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first match in ``text`` from character ``start`` on."""
        held = held_in(text)
        signs = self.needs.signs
        if held & signs != signs or not self.needs.met(held, text):  # the first half settles most, without a call
            return None
        if self._alternatives:
            first: re.Match[str] | None = None
            for pattern, small in self._able(held, text):
                if small is None or not small.finds_nothing(text, start):
                    found = pattern.search(text, start)
                    # Of two that begin at one character, the alternative that is printed first is the match.
                    if found is not None and (first is None or found.start() < first.start()):
                        first = found
            return first
        if self._small is not None and self._small.finds_nothing(text, start):
            return None
        return self.pattern.search(text, start)

    def _able(self, held: int, text: str) -> list[_Tried]:
        """The alternatives that may match in ``text``, in their order."""
        return [
            each
            for rarest, some in self._alternatives
            if not rarest or held & rarest
            for needs, each in some
            if held & needs.signs == needs.signs and needs.met(held, text)
        ]

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the start of ``text``."""
        return self.pattern.match(text) if self.may_stand_in(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the whole of ``text``."""
        return self.pattern.fullmatch(text) if self.may_stand_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match, in order."""
        return self.pattern.finditer(text) if self.may_stand_in(text) else iter(())


class Together:
    """Several patterns that are asked of the same words."""

    __slots__ = ("_few", "_rarest")

    def __init__(self, *patterns: Sought) -> None:
        self._few = _few_by_few([(each.needs, each) for each in patterns])
        self._rarest = _one_of([each.needs for each in patterns])

    def in_turn(self, text: str) -> list[Sought]:
        """Those of the patterns that may stand in ``text``, in their order."""
        held = held_in(text)
        if self._rarest and not held & self._rarest:  # rules out all of them at once in most texts
            return []
        return [
            each
            for rarest, some in self._few
            if not rarest or held & rarest
            for needs, each in some
            if held & needs.signs == needs.signs
        ]


def _few_by_few(
    patterns: Sequence[tuple[Needs, _Pattern]],
) -> tuple[tuple[int, tuple[tuple[Needs, _Pattern], ...]], ...]:
    """Patterns with their needs, a few at a time, before them the signs of which a text has one that one stands in."""
    few = [tuple(patterns[start : start + _AT_ONCE]) for start in range(0, len(patterns), _AT_ONCE)]
    return tuple([(_one_of([needs for needs, _ in some]), some) for some in few])


def _one_of(needs: Sequence[Needs]) -> int:
    """The signs of which a text has one where one of some patterns may stand in it; 0 where none can be told."""
    rarest = [each.rarest for each in needs]
    return reduce(or_, rarest) if all(rarest) else 0


_REFERS_BACK = re.compile(r"\\[1-9]|\(\?\(|\(\?P=|\(\?[a-zA-Z]+\)")


def _alternatives_of(pattern: str) -> list[str]:
    """The outermost alternatives of ``pattern``; itself alone where one of them depends on what is around it."""
    if "|" not in pattern or _REFERS_BACK.search(pattern):
        return [pattern]
    found, depth, start, at, inside = [], 0, 0, 0, -1
    while at < len(pattern):
        character = pattern[at]
        if character == "\\":
            at += 1
        elif inside >= 0:  # in a set of characters, whose first may be a closing bracket
            if character == "]" and at > inside + (pattern[inside + 1] == "^") + 1:
                inside = -1
        elif character == "[":
            inside = at
        elif character in "()":
            depth += 1 if character == "(" else -1
        elif character == "|" and not depth:
            found.append(pattern[start:at])
            start = at + 1
        at += 1
    return [*found, pattern[start:]]


def _with_groups(pattern: str, flags: int, names: Iterable[str]) -> re.Pattern[str]:
    """One alternative by itself, which knows the others' groups too: they take no part in its matches."""
    own = re.compile(pattern, flags).groupindex
    others = "".join(f"(?P<{name}>)" for name in names if name not in own)
    return re.compile(f"(?:{pattern})(?:(?!){others})?" if others else pattern, flags)


def needed(pattern: str, flags: int = 0) -> tuple[tuple[str, ...], ...]:
    """For up to three stretches of ``pattern``: spellings, folded, of which every match holds at least one."""
    if parser is None:
        return ()
    found: list[frozenset[str]] = []
    _keep(_read(parser.parse(pattern, flags), found), found)
    kept: list[frozenset[str]] = []
    for spellings in sorted(found, key=_commonness):
        if len(kept) < _MOST_NEEDED and not any(_goes_without_saying(spellings, other) for other in kept):
            kept.append(spellings)
    return tuple(tuple(sorted(spellings, key=lambda each: (len(each), each))) for spellings in kept)


_NOTHING = frozenset({""})


def _read(parts: _Parts, found: list[frozenset[str]]) -> frozenset[str] | None:
    """All spellings of a part of a pattern, ``None`` where they cannot be told; ``found`` gets what it must hold."""
    spellings, whole = _NOTHING, True
    for kind, value in _by_words(parts):
        each = _spelt(kind, value, found)
        if each is not None and len(spellings) * len(each) <= _MOST_SPELLINGS:
            both = frozenset([start + end for start in spellings for end in each])
            if len(both) > _FEW:
                _keep(spellings, found)
                _keep(each, found)
            spellings = both
            continue
        _keep(spellings, found)
        spellings, whole = each or _NOTHING, False
    if whole:
        return spellings
    _keep(spellings, found)
    return None


def _by_words(parts: _Parts) -> Iterator[tuple[Any, Any]]:
    """The elements, letters that stand one after the other as one: a word says more than each of its letters."""
    letters = ""
    for kind, value in parts:
        if kind is op.LITERAL:
            letters += chr(value)
            continue
        if letters:
            yield op.LITERAL, letters
            letters = ""
        yield kind, value
    if letters:
        yield op.LITERAL, letters


def _spelt(kind: object, value: Any, found: list[frozenset[str]]) -> frozenset[str] | None:  # noqa: ANN401 - as `re` has it
    """All spellings of one element."""
    if kind is op.LITERAL:
        return frozenset({fold(value)})
    if kind is op.IN:
        return _set(value)
    if kind is op.SUBPATTERN:
        return _read(value[-1], found)
    if kind is op.BRANCH:
        return _branches(value[1], found)
    if kind in _REPEATS:
        return _repeated(value, found)
    if kind is op.ASSERT:
        _keep(_read(value[1], found), found)
    return _NOTHING if kind in _WITHOUT_WIDTH else None


_REPEATS = frozenset({op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT})
_WITHOUT_WIDTH = frozenset({op.AT, op.ASSERT, op.ASSERT_NOT})


def _set(members: _Parts) -> frozenset[str] | None:
    """The characters of a small set; ``[Mm]`` is one, for capitals do not count."""
    letters: set[str] = set()
    for kind, value in members:
        if kind is not op.LITERAL:
            return None
        letters.add(fold(chr(value)))
    return frozenset(letters) if len(letters) <= _EITHER else None


def _branches(branches: Iterable[_Parts], found: list[frozenset[str]]) -> frozenset[str] | None:
    """The spellings of all alternatives; where one has too many, a match still holds what its own alternative must."""
    spellings: set[str] = set()
    holds: set[str] = set()
    whole = certain = True
    for branch in branches:
        its: list[frozenset[str]] = []
        each = _read(branch, its)
        whole = whole and each is not None
        spellings |= each or frozenset()
        _keep(each, its)
        best = min(its, key=_commonness, default=None)
        certain = certain and best is not None
        holds |= best or frozenset()
    if whole:
        return frozenset(spellings)
    if certain:
        _keep(frozenset(holds), found)
    return None


def _repeated(repeat: tuple[int, int, _Parts], found: list[frozenset[str]]) -> frozenset[str] | None:
    """The spellings of what comes a number of times, where it comes once or not at all."""
    least, most, part = repeat
    if least == 0:
        spellings = _read(part, [])
        return spellings | _NOTHING if spellings is not None and most == 1 else None
    spellings = _read(part, found)
    if least == most == 1:
        return spellings
    _keep(spellings, found)
    return None


def _keep(spellings: frozenset[str] | None, found: list[frozenset[str]]) -> None:
    """Note that a match holds one of ``spellings``, where that says anything; the shortest stand for the longer."""
    if spellings is None or "" in spellings:
        return
    short: list[str] = []
    for each in sorted(spellings, key=len):
        if not any(other in each for other in short):
            if len(short) == _MOST_KEPT:
                return
            short.append(each)
    found.append(frozenset(short))


def _goes_without_saying(spellings: frozenset[str], known: frozenset[str]) -> bool:
    """Whether whatever holds one of ``known`` holds one of ``spellings``."""
    return all(any(each in other for each in spellings) for other in known)


def _commonness(spellings: frozenset[str]) -> float:
    """Roughly how often a sentence holds one of ``spellings``, and how long it takes to look."""
    return sum(0.02 + (1.0 if each.strip() in COMMON else 0.4 ** min(len(each.strip()), 6)) for each in spellings)
