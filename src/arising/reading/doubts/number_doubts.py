"""Doubts about numbers: of minutes, of resolutions in a list, of a report's sections, of logged actions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from arising.reading.laying_out.blocks import Block
from arising.reading.laying_out.headings import headingness
from arising.reading.laying_out.numbering import LabelKind, roman
from arising.reading.parts.parts import Part
from arising.record.doubt import Doubt
from arising.record.meeting import Item, Meeting, Resolution, Role
from arising.record.report import LoggedAction
from arising.timetable.printed_dates import dates_in

_WHOLE_NUMBER = re.compile(r"\d{1,4}")
_FEWEST = 3
"""Numbered items below which there is no run to be out of."""
_LONGEST_SECTION_TITLE = 10
_BY_NATURE_MANY = re.compile(
    r"\b(?:questions?|motions?|petitions?|deputations?|applications?|amendments?|statements?|correspondence)\b"
    r"|\b(?:submitted|proposed|moved|presented|asked) by\b",
    re.IGNORECASE,
)
"""Titles that several items may well share."""
_NO_WORD = re.compile(r"\W+")
_LABEL_ROOM = 14
"""Characters that the label of the next resolution may take up between two resolutions of one list."""


def item_number_doubts(meeting: Meeting) -> Iterator[Doubt]:
    """Numbers of a meeting's items that repeat, go back or leave a gap; two items of one name."""
    what = "minute" if meeting.role is Role.MINUTES else "agenda item"
    numbered = [item for item in meeting.items if item.parent is None and _WHOLE_NUMBER.fullmatch(item.number or "")]
    if len(numbered) >= _FEWEST:
        for before, item in pairwise(numbered):
            yield from _between(before, item, what)
    yield from _called_twice(meeting, what)


def _between(before: Item, item: Item, what: str) -> Iterator[Doubt]:
    last, number = int(before.number or 0), int(item.number or 0)
    if number == last:
        yield Doubt("number-repeated", f"The number {number} is used for two {what}s.", item.place)
    elif number < last:
        yield Doubt("number-order", f"After {what} {last} comes {what} {number}: the numbers go back.", item.place)
    elif number == last + 2:
        yield Doubt("number-gap", f"There is no {what} {last + 1}: {last} is followed by {number}.", item.place)
    elif number > last + 2:
        missing = f"{last + 1} to {number - 1}"
        yield Doubt("number-gap", f"There are no {what}s {missing}: {last} is followed by {number}.", item.place)


def _called_twice(meeting: Meeting, what: str) -> Iterator[Doubt]:
    seen: dict[tuple[str, str | None, str], Item] = {}
    for item in meeting.items:
        if item.title is None or len(item.title.text) < 8 or _BY_NATURE_MANY.search(item.title.text):
            continue
        key = (_NO_WORD.sub(" ", item.title.text).strip().lower(), item.parent, item.section)
        first = seen.setdefault(key, item)
        if first is not item and first.number != item.number:
            both = f"{first.number} and {item.number}" if first.number and item.number else "at two places"
            yield Doubt("item-twice", f"Two {what}s are called “{item.title.text}” ({both}).", item.place)


def declared_item_doubts(meeting: Meeting, text: str) -> Iterator[Doubt]:
    """Interests declared in a minute that these minutes do not have."""
    numbers = [item.number for item in meeting.items if item.number]
    if meeting.role is not Role.MINUTES or not numbers:
        return
    for declaration in meeting.declarations:
        item = declaration.item
        if item is None or item in numbers:
            continue
        named = rf"\bminutes?\s*(?:no\.?|number|item)?\s*{re.escape(item)}\b"
        if re.search(named, declaration.place.words(text), re.IGNORECASE):
            run = f"the minutes run from {numbers[0]} to {numbers[-1]}"
            what = f"{declaration.member.text} declared an interest in Minute {item}, but {run}."
            yield Doubt("unknown-minute", what, declaration.place)


def resolution_doubts(item: Item, text: str) -> Iterator[Doubt]:
    """A list of resolutions that begins after its first number, leaves one out or uses one twice."""
    where = f"minute {item.number}" if item.number else "an item without a number"
    values = _values(item.resolutions)
    first = item.resolutions[0] if len(item.resolutions) > 1 else None
    if first is not None and values[0] > 1 and _opens_list(first, text):
        what = f"The list of decisions under {where} begins at {first.number}."
        yield Doubt("resolution-start", what, first.words.place)
    for (before, last), (resolution, value) in pairwise(zip(item.resolutions, values, strict=True)):
        gap = resolution.words.place.start - before.words.place.end
        if not last or not value or not 0 <= gap <= _LABEL_ROOM or value in {last + 1, 1}:
            continue
        if value >= last:
            how = "leaves out a number" if value > last else "uses a number twice"
            what = f"The list of decisions under {where} {how}: after {before.number} comes {resolution.number}."
            yield Doubt("resolution-gap", what, resolution.words.place)


def _opens_list(resolution: Resolution, text: str) -> bool:
    """Whether nothing but the resolution's number stands between it and the words that say it was decided."""
    above = text[max(0, resolution.words.place.start - 60) : resolution.words.place.start]
    number = re.escape(resolution.number or "")
    return (
        re.search(rf"(?:resolved|decided|agreed)\b[\W_]*(?:that)?[\W_]*{number}[\W_]*$", above, re.IGNORECASE)
        is not None
    )


def _values(resolutions: Sequence[Resolution]) -> list[int]:
    """The place in its list that each number says; 0 where there is no number, or not one of a list."""
    printed = [(resolution.number or "").strip("(). ").lower() for resolution in resolutions]
    romans = any(len(number) > 1 and roman(number) for number in printed) or printed[:1] == ["i"]
    values = []
    for number in printed:
        if number.isdigit():
            values.append(int(number))
        elif romans and number and roman(number):
            values.append(roman(number) or 0)
        else:
            values.append(ord(number) - 96 if len(number) == 1 and number.isalpha() and number.isascii() else 0)
    return values


def section_doubts(part: Part) -> Iterator[Doubt]:
    """A section number that a report uses twice running: "1.5" and again "1.5", "5. …" and again "5. …"."""
    last: dict[int, tuple[int, ...]] = {}
    for block in part.blocks:
        label = block.label
        if label is None or label.kind is not LabelKind.DECIMAL or block.table is not None or label.closed:
            continue
        if label.depth == 3 and any(printed.start == 0 for printed in dates_in(label.printed)):
            continue  # "08.02.22" is a day
        if label.depth == 1 and not (label.stopped and _heads_section(block)):
            continue
        if last.get(label.depth) == label.parts and label.parts[-1] > 1:
            what = f"The section number {label.printed} is used twice."
            yield Doubt("section-twice", what, block.passage.place)
        last[label.depth] = label.parts


def _heads_section(block: Block) -> bool:
    return len(block.rest.text.split()) <= _LONGEST_SECTION_TITLE and headingness(block) >= 0.5


def log_doubts(actions: Sequence[LoggedAction]) -> Iterator[Doubt]:
    """A number that two actions of one log bear."""
    for before, action in pairwise(actions):
        if before.number.text == action.number.text:
            yield Doubt("action-repeated", f"Two actions of the log are numbered {action.number.text}.", action.place)
