"""CSV: asks, a row for each."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.urls import reverse

from arising_service.accounts.permissions import for_everyone
from arising_service.accounts.viewers import PUBLIC
from arising_service.feeds.whole_lists import every_ask
from arising_service.register.queries.rows import AskRow
from arising_service.web import wording
from arising_service.web.views.ask import filter_of

_HEAD = (
    "reference", "body", "asked_on", "minute", "minute_title", "number", "status", "status_in_words", "kind", "owner",
    "to_whom", "due_on", "due_phrase", "words", "paper", "page", "address",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Line:
    """What ``csv`` writes to: it gives each line back."""

    def write(self, line: str) -> str:
        return line


@for_everyone
def asks_csv(request: HttpRequest) -> HttpResponseBase:
    """The asks that the same address as a page lists, all of them."""
    wanted = filter_of(request)

    def lines() -> Iterator[str]:
        writer = csv.writer(_Line(), lineterminator="\r\n")
        # The mark at the front tells a spreadsheet that the letters are UTF-8.
        yield "\ufeff" + writer.writerow(_HEAD)
        for row in every_ask(PUBLIC, wanted):
            yield writer.writerow([_cell(value) for value in _values(request, row)])

    answer = StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="asks.csv"'
    return answer


def _values(request: HttpRequest, row: AskRow) -> tuple[object, ...]:
    address = request.build_absolute_uri(reverse("ask", args=[row.name]))
    return (
        row.name, row.body, row.asked_on, row.item, row.item_title, row.number, row.status,
        wording.STATUS[row.status].tag, row.kind, row.owner, row.to_whom, row.due_on, row.due_phrase, row.words,
        row.spot.paper, row.spot.page, address,
    )  # fmt: skip


def _cell(value: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = "" if value is None else " ".join(str(value).split())
    return f"'{text}" if text.startswith(_FORMULA) else text
