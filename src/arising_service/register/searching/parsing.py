"""What somebody typed → what is looked for. Nothing typed is ever part of a query's syntax."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_PIECE = re.compile(r'(?P<not>-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_FILTER = re.compile(r"(?P<name>body|status|year):(?P<value>[\w-]{1,120})", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]+", re.UNICODE)
_MOST = 12
_LONGEST = 60
_SHORTEST = 2
"""The shortest beginning of words: one letter begins words in every row, and is looked for as a word."""


@dataclass(frozen=True, slots=True)
class Sought:
    """Words to look for: each tuple is one word, or the words of a phrase in order.

    All of ``wanted`` must stand in a row, and none of ``unwanted``. A word in ``prefixes`` is the beginning of one.
    ``filters`` are ``body``, ``status`` and ``year``, if typed as ``body:name``.
    """

    wanted: tuple[tuple[str, ...], ...] = ()
    prefixes: tuple[str, ...] = ()
    unwanted: tuple[tuple[str, ...], ...] = ()
    filters: dict[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.wanted or self.prefixes)


def parse(typed: str) -> Sought:
    """The words, phrases (in quotation marks), beginnings (``child*``), exclusions (``-word``) and filters typed."""
    wanted: list[tuple[str, ...]] = []
    prefixes: list[str] = []
    unwanted: list[tuple[str, ...]] = []
    filters: dict[str, str] = {}
    for piece in _PIECE.finditer(typed.replace("\x00", " ").replace("“", '"').replace("”", '"')[:1000]):
        found = _FILTER.fullmatch(piece["word"] or "")
        if found:
            filters[found["name"].lower()] = found["value"].lower()
            continue
        words = tuple(word[:_LONGEST] for word in _WORDS.findall(piece["phrase"] or piece["word"] or ""))[:_MOST]
        if not words:
            continue
        if piece["not"]:
            unwanted.append(words)
        elif piece["word"] and piece["word"].endswith("*") and len(words) == 1 and len(words[0]) >= _SHORTEST:
            prefixes.append(words[0])
        else:
            wanted.append(words)
    return Sought(tuple(wanted[:_MOST]), tuple(prefixes[:_MOST]), tuple(unwanted[:_MOST]), filters)


_ENDINGS = ("e", "y", "ion", "al", "ity", "ment")


def begun(word: str) -> tuple[str, ...]:
    """Words that begin so. An index keeps the stems of words (“educ” of “education”): a long beginning is longer."""
    return tuple(f"{word}{ending}" for ending in _ENDINGS) if len(word) >= 4 else ()
