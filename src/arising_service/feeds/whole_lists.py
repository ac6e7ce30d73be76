"""Lists that queries give page by page, as one list that is never held whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from arising_service.accounts.viewers import Viewer
from arising_service.register.queries.asks import AskFilter, asks
from arising_service.register.queries.rows import AskRow, Paged

Row = TypeVar("Row")
_EACH = 500


def every(page_of: Callable[[int, int], Paged[Row]]) -> Iterator[Row]:
    """All rows of a list that is given page by page; ``page_of`` takes the page's number and its size."""
    number = 1
    while True:
        page = page_of(number, _EACH)
        yield from page.rows
        if number >= page.pages:
            return
        number += 1


def every_ask(viewer: Viewer, wanted: AskFilter) -> Iterator[AskRow]:
    """All asks that are wanted, oldest first: what is added while the list is written comes at its end."""
    return every(lambda page, each: asks(viewer, replace(wanted, order="oldest"), page, each))
