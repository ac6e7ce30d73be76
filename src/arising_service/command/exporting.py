"""``arising export``: the public record as JSON Lines, one file a noun, and the asks as CSV."""

from __future__ import annotations

import argparse
import csv
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from arising.cli.output import json_line, plural
from arising_service.command.setting_up import Stop, say, start

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_EACH = 500
Row = TypeVar("Row")


def export_command(asked: argparse.Namespace) -> int:
    """Write the public record into a folder."""
    start()
    folder = Path(asked.to)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        counts = {name: _lines(folder / f"{name}.jsonl", rows()) for name, rows in _NOUNS.items()}
        _table(folder / "asks.csv", _asks())
    except OSError as fault:
        raise Stop(
            f"{folder} cannot be written to ({(fault.strerror or str(fault)).lower()}). Name another."
        ) from fault
    say(f"{folder}: " + ", ".join(plural(number, name[:-1], name) for name, number in counts.items()) + ".")
    return 0


def _lines(path: Path, rows: Iterable[object]) -> int:
    number = 0
    part = path.with_name(f"{path.name}.part")
    with part.open("w", encoding="utf-8", newline="\n") as stream:
        for row in rows:
            stream.write(json_line(_plain(row)))
            number += 1
    part.replace(path)
    return number


def _plain(value: object) -> Any:  # noqa: ANN401 JSON is of any shape
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(each) for name, each in asdict(value).items()}
    if isinstance(value, dict):
        return {str(name): _plain(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    if isinstance(value, (set, frozenset)):
        return sorted(_plain(each) for each in value)
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _pages(page: Callable[[int], Any]) -> Iterator[Any]:
    """Every row of a paged list."""
    number = 1
    while True:
        found = page(number)
        yield from found.rows
        if number >= found.pages:
            return
        number += 1


def _bodies() -> Iterator[object]:
    from arising_service.accounts.viewers import PUBLIC
    from arising_service.register.queries.bodies import bodies

    yield from bodies(PUBLIC)


def _meetings() -> Iterator[object]:
    from arising_service.accounts.viewers import PUBLIC
    from arising_service.register.queries.calendar import meetings_between
    from arising_service.register.queries.meetings import meeting_page

    for row in meetings_between(PUBLIC, date.min, date.max):
        yield meeting_page(PUBLIC, row.slug, row.on)


def _asks() -> Iterator[Any]:
    from arising_service.accounts.viewers import PUBLIC
    from arising_service.register.queries.asks import ask_page, asks

    for row in _pages(lambda number: asks(PUBLIC, page=number, each=_EACH)):
        yield ask_page(PUBLIC, row.name)


def _papers() -> Iterator[object]:
    from arising_service.accounts.viewers import PUBLIC
    from arising_service.register.queries.papers import papers

    yield from _pages(lambda number: papers(PUBLIC, page=number, each=_EACH))


_NOUNS: dict[str, Callable[[], Iterator[object]]] = {
    "bodies": _bodies, "meetings": _meetings, "asks": _asks, "papers": _papers,
}  # fmt: skip
_COLUMNS = ("name", "body", "asked_on", "item", "item_title", "number", "status", "kind", "owner", "to_whom", "due_on",
            "due_phrase", "words", "paper", "page", "why")  # fmt: skip


def _table(path: Path, pages: Iterable[Any]) -> None:
    """The asks as CSV; no cell can be taken for a formula by a spreadsheet."""
    part = path.with_name(f"{path.name}.part")
    with part.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(_COLUMNS)
        for page in pages:
            told = _plain(page.ask) | {
                "paper": page.ask.spot.paper,
                "page": page.ask.spot.page,
                "why": " ".join(page.why),
            }
            writer.writerow([_cell(told[column]) for column in _COLUMNS])
    part.replace(path)


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
