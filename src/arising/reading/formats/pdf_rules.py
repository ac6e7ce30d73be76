"""Vector paths of a page → the straight rules drawn on it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from arising.reading.formats.pdf_frame import Frame

_THIN = 3.0
"""A filled rectangle thinner than this is a rule."""
_SHORT = 5.0
"""What is shorter than this is an ornament."""
_SNAP = 2.5
"""Rules closer than this stand on one line."""
_GAP = 3.0
_TOO_MANY = 6000
"""A page with more rules than this is a drawing (a map, a chart)."""


class Rule(Struct, frozen=True, order=True, gc=False):
    """A rule at ``at`` (y of a level one, x of an upright one) that runs from ``start`` to ``end``."""

    at: float
    start: float
    end: float


Path = Mapping[str, Any]


def rules_of(paths: Iterable[Path], frame: Frame) -> tuple[list[Rule], list[Rule]]:
    """Level and upright rules of a page, joined where they touch; none where the page is a drawing."""
    level: list[Rule] = []
    upright: list[Rule] = []
    for path in paths:
        if path["stroke_color"] is None and path["fill_color"] is None and not _thin(path["bbox"]):
            continue
        if path["operations_count"] > 12:
            _pieces(path, frame, level, upright)
        else:
            _one(path, frame, level, upright)
        if len(level) + len(upright) > _TOO_MANY:
            return [], []
    return _joined(level), _joined(upright)


def _thin(box: tuple[float, float, float, float]) -> bool:
    return abs(box[2]) < _THIN or abs(box[3]) < _THIN


def _one(path: Path, frame: Frame, level: list[Rule], upright: list[Rule]) -> None:
    x, y, width, height = path["bbox"]
    if _thin(path["bbox"]):
        _edge(frame, x, y, x + width, y + height, level, upright)
    elif path["stroke_color"] is not None:
        if path["operations_count"] in (1, 4, 5):
            _rectangle(frame, x, y, x + width, y + height, level, upright)
        elif path["operations_count"] > 2:
            _pieces(path, frame, level, upright)


def _rectangle(
    frame: Frame, x0: float, y0: float, x1: float, y1: float, level: list[Rule], upright: list[Rule]
) -> None:
    for corners in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
        _edge(frame, *corners, level, upright)


def _edge(frame: Frame, x0: float, y0: float, x1: float, y1: float, level: list[Rule], upright: list[Rule]) -> None:
    left, top = frame.place(x0, y0)
    right, bottom = frame.place(x1, y1)
    wide, high = abs(right - left), abs(bottom - top)
    if wide >= high:
        if wide > _SHORT and high < _THIN:
            level.append(Rule((top + bottom) / 2, min(left, right), max(left, right)))
    elif high > _SHORT and wide < _THIN:
        upright.append(Rule((left + right) / 2, min(top, bottom), max(top, bottom)))


def _pieces(path: Path, frame: Frame, level: list[Rule], upright: list[Rule]) -> None:
    """The rules of a path that draws many in one go."""
    x = y = first_x = first_y = 0.0
    stroked = path["stroke_color"] is not None
    for step in path["operations"]:
        kind = step["op"]
        if kind == "move_to":
            x, y = first_x, first_y = step["x"], step["y"]
        elif kind == "line_to":
            if stroked:
                _edge(frame, x, y, step["x"], step["y"], level, upright)
            x, y = step["x"], step["y"]
        elif kind == "close_path":
            if stroked:
                _edge(frame, x, y, first_x, first_y, level, upright)
            x, y = first_x, first_y
        elif kind == "rectangle":
            x0, y0, wide, high = step["x"], step["y"], step["width"], step["height"]
            if abs(wide) < _THIN or abs(high) < _THIN:
                _edge(frame, x0, y0, x0 + wide, y0 + high, level, upright)
            elif stroked:
                _rectangle(frame, x0, y0, x0 + wide, y0 + high, level, upright)
        else:
            x, y = step.get("x", x), step.get("y", y)


def _joined(rules: list[Rule]) -> list[Rule]:
    """The rules snapped to common lines, those that touch as one."""
    if len(rules) < 2:
        return rules
    rules.sort()
    joined: list[Rule] = []
    group: list[Rule] = []
    for rule in rules:
        if group and rule.at - group[0].at > _SNAP:
            joined += _along(group)
            group = []
        group.append(rule)
    return joined + _along(group)


def _along(group: list[Rule]) -> list[Rule]:
    at = sum(rule.at for rule in group) / len(group)
    spans = sorted((rule.start, rule.end) for rule in group)
    merged = [list(spans[0])]
    for start, end in spans[1:]:
        if start <= merged[-1][1] + _GAP:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return [Rule(at, start, end) for start, end in merged]


def between(lines: list[float], low: float, high: float) -> range:
    """The bands of the sorted ``lines`` whose middle lies between ``low`` and ``high``."""
    first = bisect_left(lines, low - _GAP)
    last = bisect_right(lines, high + _GAP)
    return range(first, max(first, last - 1))
