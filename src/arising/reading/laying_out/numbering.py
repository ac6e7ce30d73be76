"""The numbers that paragraphs open with: ``124.``, ``6.1``, ``(1)``, ``A)``, ``(ii)``, ``F/46/26``, ``A94(17)``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace


class LabelKind(StrEnum):
    """What a number is made of."""

    DECIMAL = "decimal"
    """``124``, ``6.1``, ``4.4.13i``"""
    LETTER = "letter"
    ROMAN = "roman"
    CODE = "code"
    """``F/46/26``, ``A94(17)``: letters and numbers that a body numbers its minutes with."""


class Label(Struct, frozen=True, gc=False):
    """A number at the head of a paragraph.

    ``printed`` is the label without its full stop ("124", "(1)", "A)"); ``parts`` its numbers from the
    left (``6.1`` is ``(6, 1)``, ``6.0`` above it ``(6,)``, ``(c)`` is ``(3,)``); ``end`` the character after the label
    and its space. ``bracketed`` says it stands in round brackets on both sides, ``closed`` that a bracket
    closes it, ``stopped`` that a full stop ends it, ``worded`` that the word "Item" opens it.
    """

    kind: LabelKind
    printed: str
    parts: tuple[int, ...]
    end: int
    bracketed: bool = False
    closed: bool = False
    stopped: bool = False
    worded: bool = False

    @property
    def value(self) -> int:
        """The last of its numbers: 1 of ``6.1``."""
        return self.parts[-1]

    @property
    def depth(self) -> int:
        """How many numbers it has: 2 for ``6.1``."""
        return len(self.parts)


_SPACE = r"(?:[\s\t]+|$)"
_DECIMAL = re.compile(
    r"(?P<number>\d{1,4}(?:\.\d{1,3}){0,3})(?P<tail>[a-z]{1,4}(?=[).])|[a-z](?=\s*$))?\*?(?P<close>\)|\.\)|\.|:(?=\s)|\s?[-–](?=\s))?"
    rf"(?:{_SPACE}|(?<=\d[.)])(?=[A-Z](?:[a-z]+|[A-Z]+)(?:[\s:,]|$)))"
)
_BRACKETED = re.compile(r"\((?P<inside>\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\)(?:[.:])?" + r"(?:[\s\t]*|$)")
_LETTER = re.compile(
    r"(?P<inside>[a-zA-Z]|[ivx]{1,5}|[IVX]{2,5})(?P<close>\)|\.(?=\s+[A-Z“\"(])|(?<=[A-Z]):(?=\s+[A-Z]))"
    rf"(?:{_SPACE}|(?<=\))(?=[A-Z][a-z]+[\s,]))"
)
_CODE = re.compile(
    r"(?P<code>[A-Z]{2,4}\.\d{1,4}|[A-Z]{1,4}/?\d{1,4}(?:/\d{2,4})?(?:\(\d{2}\))?|[A-Z]{1,4}/\d{1,4}/\d{2,4}(?:-\d{2,4})?|"
    r"[A-Z]{1,4} \d{1,4}/\d{2,4}|[A-Z]{1,4}\d{1,3}/\d{2,4}[./]\d{1,3}|"
    r"[A-Z]{2,4}\(\d{1,2}\)\d{1,3}(?:\.[ivx]{1,4})?)(?P<close>[.:])?" + _SPACE + r"(?!\d[A-Z]{2}\b)"
)
_OPENS_WORDS = "“\"'‘(£*[•"
_LABELS_IN_SMALL = frozenset({first + second for first in "ivx" for second in "ivx"} | {"it", "It", "ag", "Ag"})
"""How a label opens whose second letter is small: numerals, "Item 4:", "agenda item 4:". Other words open none."""
_HIGHEST_BARE = 999
_DOTTED = 2
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_DAY_AND_YEAR = re.compile(
    r"\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*,?\s+(?:19|20)\d\d\b", re.I
)
_CLOCK = re.compile(r"\d{1,2}\.\d{2}\s?(?:[ap]\.?m\b|noon\b|hours\b|hrs\b)", re.I)
_SLASHED = re.compile(
    r"(?P<code>(?!(?:19|20)\d\d/)\d{1,4}/(?:\d{2}|20\d\d)|\d\d/\d|(?:20)?\d\d[/-]\d{3}|\d\d[/-]\d\d[/-]\d{3}|"
    r"20\d\d/\d\d/\d{1,3}|\d{1,3}-\d{4}/\d{1,2})(?P<close>\.)?(?:\s*[-–—:])?(?:\s+(?=[A-Z“\"])|$)"
)
"""A minute's number with its year or meeting: ``142/24``, ``2024/017``, ``24/25-017``, ``23/5``.

``2023/24`` is a year.
"""
_TWICE = re.compile(r"(?P<number>\d{1,4})\s\(\d{1,4}\)\s+(?=[A-Z“\"]|\d\d[\d/–-]{2,8}\s)")
"""A minute's number in the year's run, and after it the one in the body's own: ``221 (28) TITLE``.

A year or the number of a decision may open the title: ``221 (28) 2024/25 Outturn``.
"""
_BEFORE_CODE = re.compile(r"(?P<number>\d{1,3})\s+(?=(?:\d\d/\d{4,5}|20\d\d[/–-](?:20)?\d\d)\s+(?:[-–—]\s+)?[A-Z])")
"""An item's number before a title that opens with a decision's number or a year: ``6 24/00113 - Home Fees``."""
_ALONE = re.compile(r"\d{1,4}\s*(?:[-–—]|\(\d{1,4}\))\s*")
"""A minute's number parted from its title, with the dash or the second number that stand between them."""
_PAIR = re.compile(r"(?P<first>(?:[A-Z]{1,4}/)?(?:\d\d)?\d\d)/(?P<last>\d{1,3})")
_FEWEST_ALIKE = 3
_YEAR_FIRST = re.compile(r"(?:20)?\d\d$")
_MUNICIPAL_YEAR_LAST = re.compile(r"/\d{1,4}/(?:\d\d)?\d\d-(?:\d\d)?\d\d$")
"""A minute's number before the year that runs from one spring to the next: ``STD/36/23-24``."""
_WORDED = re.compile(r"(?:agenda )?item (?:no\.? ?)?(?P<number>\d{1,3})(?:\s?[:.–-](?:\s+|$)|\s+(?=(?-i:[A-Z])))", re.I)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


def roman(text: str) -> int | None:
    """The value of a roman numeral up to 39 (``iv`` → 4); ``None`` where it is none."""
    total, last = 0, 0
    for letter in reversed(text.lower()):
        value = _ROMAN_VALUES.get(letter)
        if value is None:
            return None
        total += value if value >= last else -value
        last = max(last, value)
    return total or None


def label_of(text: str) -> Label | None:
    """The label that ``text`` opens with; ``None`` where it opens with none.

    A number with no full stop or bracket counts only when it is dotted inside (``6.1 Sub Group``) or
    when a capital follows (``124 Declarations``); dates, times, years, prices and measures do not.
    """
    first = text[:1]
    if first.isalpha():
        if text[1:2].islower() and text[:2] not in _LABELS_IN_SMALL:
            return None
        head = text[:24]
        return _lettered(head) or _coded(_CODE.match(head)) or _worded(head)
    if first.isdigit():
        head = text[:24]
        return _decimal(head, text) or _numbered_twice(text[:32]) or _coded(_SLASHED.match(head))
    return _bracketed(text[:24]) if first == "(" else None


def is_number_alone(text: str) -> bool:
    """Whether ``text`` is no more than a number as paragraphs have it, with its full stop or bracket: "12.", "(a)"."""
    if is_parted_number(text):
        return True
    label = label_of(text.strip())
    dotted = label is not None and label.kind is LabelKind.DECIMAL and label.depth == _DOTTED
    marked = label is not None and (label.stopped or label.closed or dotted)
    return label is not None and marked and label.end >= len(text.strip())


def is_parted_number(text: str) -> bool:
    """Whether ``text`` is a minute's number and what stands between it and its title, which is not here: "258 -"."""
    return text[:1].isdigit() and text.rstrip()[-1:] in "-–—)" and _ALONE.fullmatch(text) is not None


def _bracketed(head: str) -> Label | None:
    found = _BRACKETED.match(head)
    if not found:
        return None
    inside = found["inside"]
    return _make(inside, f"({inside})", found.end(), bracketed=True, closed=True)


def _lettered(head: str) -> Label | None:
    found = _LETTER.match(head)
    if not found:
        return None
    closed = found["close"] == ")"
    inside = found["inside"]
    return _make(inside, f"{inside})" if closed else inside, found.end(), closed=closed, stopped=not closed)


def _make(
    inside: str, printed: str, end: int, *, bracketed: bool = False, closed: bool = False, stopped: bool = False
) -> Label:
    if inside.isdigit():
        return Label(LabelKind.DECIMAL, printed, (int(inside),), end, bracketed, closed, stopped)
    value = roman(inside) if len(inside) > 1 or inside in "iIvVxX" else None
    if value is not None:
        return Label(LabelKind.ROMAN, printed, (value,), end, bracketed, closed, stopped)
    return Label(LabelKind.LETTER, printed, (ord(inside.lower()[0]) - 96,), end, bracketed, closed, stopped)


def _decimal(head: str, text: str) -> Label | None:
    found = _DECIMAL.match(head)
    if not found:
        return None
    number, tail, close = found.groups("")
    end = found.end()
    after = text[end : end + 1]
    alone = bool(tail) and not after
    if not close and not alone and not _stands_alone(number, text[end : end + 2]):
        return None
    if not close and _DAY_AND_YEAR.match(text):
        return None
    if "." in number and _CLOCK.match(text):  # a sentence may end in one: "at / 5.30pm."
        return None
    if close and after and not (after.isalnum() or after in _OPENS_WORDS):
        return None
    parts = tuple([int(part) for part in number.removesuffix(".0").split(".")]) if "." in number else (int(number),)
    if close in {"", "."} and _is_year(parts) and not after.isupper():
        return None
    closed = ")" in close
    printed = number + tail + (")" if closed else "")
    return Label(LabelKind.DECIMAL, printed, parts, end, False, closed, close == ".")


def _numbered_twice(head: str) -> Label | None:
    found = _TWICE.match(head) or _BEFORE_CODE.match(head)
    return Label(LabelKind.DECIMAL, found["number"], (int(found["number"]),), found.end()) if found else None


def _stands_alone(number: str, after: str) -> bool:
    """Whether a number without stop or bracket is a label: dotted, or before a capital (``124 Declarations``)."""
    capital = after[:1].isupper()
    if "." in number:
        return capital or not after
    shouts = after.isupper() and len(after) > 1 and not _is_year((int(number),))
    return capital and (int(number) <= _HIGHEST_BARE or shouts)


def _is_year(parts: tuple[int, ...]) -> bool:
    return len(parts) == 1 and _FIRST_YEAR <= parts[0] <= _LAST_YEAR


def _coded(found: re.Match[str] | None) -> Label | None:
    """``F/46/26``, ``A94(17)``, ``142/24``, and never the first half of a postcode."""
    if not found:
        return None
    return Label(LabelKind.CODE, found["code"], (_counting(found["code"]),), found.end(), stopped=bool(found["close"]))


def _counting(code: str) -> int:
    """The number in a code that counts the minutes: the last of three figures or parts after a year, else the first.

    One figure alone is no year: ``23/5`` is the fifth of 2023. So is what stands behind a bracket (``TB(5)2``).
    """
    numbers = re.findall(r"\d+", code)
    if _MUNICIPAL_YEAR_LAST.search(code):
        return int(numbers[0])
    after_year = _YEAR_FIRST.match(numbers[0]) and (len(numbers[-1]) in {1, 3} or len(numbers) > 2)
    of_meeting = "(" in code and not code.endswith(")")
    return int(numbers[-1] if after_year or of_meeting else numbers[0])


def _worded(head: str) -> Label | None:
    """``Item 4:`` or ``Agenda Item 4 -`` before a title."""
    found = _WORDED.match(head)
    if not found:
        return None
    return Label(LabelKind.DECIMAL, found["number"], (int(found["number"]),), found.end(), stopped=True, worded=True)


def counted_alike(labels: Sequence[Label | None]) -> dict[str, Label]:
    """The codes of one paper that count by their last number, with their labels put right: ``{"23/10": …}``.

    ``23/10`` alone may be the 23rd of 2010. Beside ``23/9`` and ``23/11`` it is the tenth of 2023: where the first
    number stays and the last one moves on, the last one counts.
    """
    found = {
        label.printed: (label, pair)
        for label in labels
        if label is not None and (pair := _PAIR.fullmatch(label.printed))
    }
    firsts = Counter(pair["first"] for _, pair in found.values())
    lasts = Counter(pair["last"] for _, pair in found.values())
    first, often = firsts.most_common(1)[0] if firsts else ("", 0)
    if often < _FEWEST_ALIKE or often <= max(lasts.values()):
        return {}
    return {
        code: replace(label, parts=(int(pair["last"]),))
        for code, (label, pair) in found.items()
        if pair["first"] == first
    }
