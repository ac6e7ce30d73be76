"""What words hold of the letters that patterns need: worked out once for a text, whatever is asked of it.

A sentence is asked of some dozens of patterns, each of which needs one of several spellings. All spellings of
all patterns are known beforehand, and words come back again and again: so which of them a word holds is worked
out once for the word, and what a text holds is put together from its words.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

Spellings: TypeAlias = tuple[str, ...]
"""Folded letters of which a match holds at least one."""


class Needs:
    """What a match cannot do without: of each of some stretches, one of its spellings.

    ``signs`` is a number with a bit for each stretch. A text that may hold the stretch has the bit (`held_in`).
    ``rarest`` is the bit that the fewest texts have.
    """

    __slots__ = ("_all", "_told_apart", "rarest", "signs")

    def __init__(self, stretches: tuple[Spellings, ...]) -> None:
        self._all = stretches
        self.signs = 0
        for spellings in stretches:
            self.signs |= _sign_of(spellings)
        signed = [spellings for spellings in stretches if _sign_of(spellings)]
        telling = [each for each in signed if not any(_telling_word(spelling) in COMMON for spelling in each)]
        self.rarest = _sign_of((telling or signed)[0]) if signed else 0
        # A text may hold the words of a spelling, and not one after the other.
        self._told_apart = tuple(
            each
            for each in stretches
            if len(each) <= _MOST_LOOKED_FOR and any(spelling.split() != [spelling] for spelling in each)
        )

    def met(self, held: int, text: str) -> bool:
        """Whether ``text``, of which ``held_in`` says ``held``, holds a spelling of each stretch."""
        if held & self.signs != self.signs:
            return False
        stretches = self._told_apart if held != _ANYTHING else self._all
        return not stretches or _holds(_folded(text), stretches)


def fold(text: str) -> str:
    """``text`` with one letter for all that a pattern which ignores case takes for one another."""
    return text.lower() if text.isascii() else text.casefold().replace("ı", "i").replace("i\u0307", "i")


def _telling_word(spelling: str) -> str:
    """The word by which the sign of a spelling is told: its longest."""
    return max(spelling.split(), key=len, default="")


@lru_cache(maxsize=1024)
def held_in(text: str) -> int:
    """The signs of all stretches that ``text`` may hold a spelling of.

    Those of a paragraph are put together from its sentences', of which the readers ask next.
    """
    held = 0
    if ". " in text:
        *sentences, last = text.split(". ")
        for sentence in sentences:
            held |= held_in(f"{sentence}.")
        return held | held_in(last)
    for signs in map(_HELD_BY_WORD, text.split()):
        held |= signs
    return held


def _holds(folded: str, stretches: tuple[Spellings, ...]) -> bool:
    for spellings in stretches:
        for spelling in spellings:
            if spelling in folded:
                break
        else:
            return False
    return True


@lru_cache(maxsize=64)
def _folded(text: str) -> str:
    return fold(text)


class _Node(dict[str, "_Node"]):
    """A place in the tree of spellings, letter by letter. ``signs`` are those of the spellings that end here."""

    __slots__ = ("signs",)

    def __init__(self) -> None:
        self.signs = 0


COMMON = frozenset(
    "a an and as at be been by for from had has have in is it not of on or that the this to was were with".split()
)
"""Words that most sentences hold."""
_MOST_LOOKED_FOR = 48
"""Spellings that are looked for in a text; to look for more takes as long as to try the pattern."""
_ANYTHING = -1
"""All signs: nothing is ruled out."""
_LONGEST_WORD = 40
_MOST_WORDS = 20_000
"""Words that are remembered: some hundreds of pages have no more."""


class _HeldByWord(dict[str, int]):
    """The signs of each word met so far, as printed: a word is folded once, a text would be each time."""

    def __missing__(self, word: str) -> int:
        if len(word) > _LONGEST_WORD:
            return _ANYTHING
        if len(self) >= _MOST_WORDS:
            self.clear()
        signs, folded = 0, fold(word)
        for start in range(len(folded)):
            node = _TREE
            for letter in folded[start:]:
                if letter not in node:
                    break
                node = node[letter]
                signs |= node.signs
        self[word] = signs
        return signs


_TREE = _Node()
_SIGNS: dict[Spellings, int] = {}
_WORDS_MET = _HeldByWord()
_HELD_BY_WORD = _WORDS_MET.__getitem__


def _sign_of(spellings: Spellings) -> int:
    """The sign of a stretch, which is made known to the tree; 0 where one spelling has no letters to look for."""
    if spellings not in _SIGNS:
        words = [_telling_word(spelling) for spelling in spellings]
        sign = _SIGNS[spellings] = 1 << len(_SIGNS) if all(words) else 0
        for word in words:
            node = _TREE
            for letter in word:
                node = node.setdefault(letter, _Node())
            node.signs |= sign
        _WORDS_MET.clear()
        held_in.cache_clear()
    return _SIGNS[spellings]
