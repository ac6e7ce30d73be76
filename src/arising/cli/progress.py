"""A progress bar for people; nothing at all where nobody watches."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def progress(papers: Iterable[T], total: int) -> Iterator[T]:
    """The same papers, counted on a bar when standard error is a terminal and there are several."""
    if total < 2 or not sys.stderr.isatty():
        yield from papers
        return
    from tqdm import tqdm

    # The bar stands on standard error: where output goes to the same terminal, it is cleared before each paper.
    with tqdm(total=total, unit="paper", leave=False, file=sys.stderr, dynamic_ncols=True) as bar:
        for paper in papers:
            bar.clear()
            yield paper
            bar.update()
