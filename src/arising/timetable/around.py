"""Long patterns, tried only where a short one has found what each of their matches holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def around(
    form: re.Pattern[str], text: str, places: Iterable[int], *, before: int, after: int
) -> Iterator[re.Match[str]]:
    """The matches of ``form`` in ``text``, in order, tried only around ``places``, which are in order too.

    Every match holds one of ``places``: it starts fewer than ``before`` characters before it, and ends, with all
    that it looks at, fewer than ``after`` behind it.
    """
    start = end = 0
    for place in places:
        if place - before > end:
            if end:
                yield from form.finditer(text, start, end)
            start = place - before
        end = place + after
    if end:
        yield from form.finditer(text, start, end)
