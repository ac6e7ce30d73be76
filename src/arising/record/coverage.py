"""How much of a paper was understood: every line is used, boiler-plate, or not understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from arising.record.record import LineShare, Record, Share

_KEYS = {Share.USED: "used", Share.BOILER_PLATE: "boiler_plate", Share.NOT_UNDERSTOOD: "not_understood"}


def totals(record: Record) -> dict[str, int]:
    """The number of lines, and of those used, boiler-plate and not understood, which add up to it."""
    return {"all": len(record.paper.lines), **_count(record.shares)}


def coverage(record: Record) -> dict[str, Any]:
    """The shares of the whole paper and page by page (in lines), and each line that was not understood."""
    lines = record.paper.lines
    by_page: dict[int, list[LineShare]] = {page.number: [] for page in record.paper.pages}
    for share in record.shares:
        by_page.setdefault(lines[share.line].page, []).append(share)
    unread = {page.number: page.unread for page in record.paper.pages}
    return {
        "document": record.paper.name,
        "lines": totals(record),
        "pages": [
            {"page": number, "all": len(shares), **_count(shares), "unread": unread.get(number) or None}
            for number, shares in by_page.items()
        ],
        "not_understood": [
            {"page": line.page, "start": line.start, "end": line.end, "text": line.text}
            for line in (lines[share.line] for share in record.shares if share.share is Share.NOT_UNDERSTOOD)
        ],
    }


def _count(shares: Iterable[LineShare]) -> dict[str, int]:
    counted = Counter(share.share for share in shares)
    return {key: counted[share] for share, key in _KEYS.items()}
