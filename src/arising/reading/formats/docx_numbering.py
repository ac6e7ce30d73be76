"""numbering.xml → the numbers and bullets that a word processor prints before paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from arising.reading.formats.docx_parts import W, is_on, value_of
from arising.reading.formats.list_numbers import list_number
from arising.reading.formats.xml_words import Element

BULLET = "•"
_DEEPEST = 9
_PLACE = re.compile(r"%([1-9])")
_STYLES = {
    "decimal": "1", "decimalZero": "01", "lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I",
}  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """How one depth of a list is numbered: ``text`` with ``%1`` to ``%9`` for the numbers of each depth."""

    style: str
    text: str
    start: int = 1
    restart: int | None = None
    digits_only: bool = False


@dataclass(slots=True)
class _List:
    """One list as it runs through the paper."""

    levels: dict[int, Level]
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts through the lists of one paper, paragraph by paragraph."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._numbers: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = {}
        self._begun: set[str] = set()
        self.level_of_style: dict[tuple[str, str], int] = {}
        if root is not None:
            self._read(root)

    def printed(self, number: str, depth: int) -> str:
        """What is printed before the next paragraph of list ``number`` at ``depth`` (from 0); empty for nothing."""
        if number not in self._numbers:
            return ""
        abstract, overridden, starts = self._numbers[number]
        running = self._lists[abstract]
        if number not in self._begun:
            self._begun.add(number)
            for restarted, start in starts.items():
                running.counts[restarted] = start - 1
        level = overridden.get(depth) or running.levels.get(depth)
        if level is None:
            return ""
        self._count(running, depth, level)
        if level.style == "bullet":
            return BULLET if level.text.strip() else ""
        if level.style == "none" and not _PLACE.search(level.text):
            return level.text.strip()
        levels = {**running.levels, **overridden}
        return _PLACE.sub(lambda found: self._shown(running, levels, int(found[1]) - 1, level), level.text).strip()

    def _count(self, running: _List, depth: int, level: Level) -> None:
        running.counts[depth] = running.counts.get(depth, level.start - 1) + 1
        for deeper in range(depth + 1, _DEEPEST):
            below = running.levels.get(deeper)
            if below is not None and (below.restart is None or depth < below.restart):
                running.counts.pop(deeper, None)

    def _shown(self, running: _List, levels: dict[int, Level], depth: int, asking: Level) -> str:
        level = levels.get(depth)
        if level is None:
            return ""
        count = running.counts.get(depth, level.start)
        return str(count) if asking.digits_only else printed_number(count, level.style)

    def _read(self, root: Element) -> None:
        linked: dict[str, str] = {}
        for element in root.iterchildren(W + "abstractNum"):
            name = element.get(W + "abstractNumId", "")
            self._lists[name] = _List(self._levels(element, name))
            style = value_of(element.find(W + "styleLink"))
            if style:
                linked[style] = name
        for element in root.iterchildren(W + "abstractNum"):
            style = value_of(element.find(W + "numStyleLink"))
            if style in linked:
                self._lists[element.get(W + "abstractNumId", "")] = self._lists[linked[style]]
        for element in root.iterchildren(W + "num"):
            abstract = value_of(element.find(W + "abstractNumId"))
            if abstract not in self._lists:
                continue
            overridden: dict[int, Level] = {}
            starts: dict[int, int] = {}
            for change in element.iterchildren(W + "lvlOverride"):
                depth = whole(change.get(W + "ilvl", ""), 0)
                own = change.find(W + "lvl")
                if own is not None:
                    overridden[depth] = _level(own)
                start = change.find(W + "startOverride")
                if start is not None:
                    starts[depth] = whole(value_of(start), 1)
            self._numbers[element.get(W + "numId", "")] = (abstract, overridden, starts)

    def _levels(self, element: Element, name: str) -> dict[int, Level]:
        levels: dict[int, Level] = {}
        for level in element.iterchildren(W + "lvl"):
            depth = whole(level.get(W + "ilvl", ""), 0)
            if 0 <= depth < _DEEPEST:
                levels[depth] = _level(level)
                style = value_of(level.find(W + "pStyle"))
                if style:
                    self.level_of_style[(name, style)] = depth
        return levels

    def level_for_style(self, number: str, style: str) -> int:
        """The depth at which ``style`` stands in list ``number``; 0 where the list does not say."""
        abstract = self._numbers[number][0] if number in self._numbers else ""
        return self.level_of_style.get((abstract, style), 0)


def _level(element: Element) -> Level:
    restart = element.find(W + "lvlRestart")
    return Level(
        style=value_of(element.find(W + "numFmt")) or "decimal",
        text=value_of(element.find(W + "lvlText")),
        start=whole(value_of(element.find(W + "start")), 1),
        restart=None if restart is None else whole(value_of(restart), 0),
        digits_only=bool(is_on(element.find(W + "isLgl"))),
    )


def printed_number(number: int, style: str) -> str:
    """``number`` in one of Word's number styles; digits for those that English papers do not use."""
    if style == "none":
        return ""
    if style == "ordinal":
        ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{ending}"
    if style == "cardinalText" and 0 <= number < 100:
        return _in_words(number).capitalize()
    return list_number(number, _STYLES.get(style, "1"))


def _in_words(number: int) -> str:
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}-{_SMALL[ones]}" if ones else _TENS[tens]


def whole(text: str, default: int) -> int:
    """The whole number that an attribute states, ``default`` where it states none."""
    return int(text) if re.fullmatch(r"-?[0-9]{1,9}", text) else default
