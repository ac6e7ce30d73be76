"""Pages of lists, and single objects, as they are sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpRequest, HttpResponse

from arising_service.api.addresses import Addresses
from arising_service.api.asked import ListAsked, check
from arising_service.api.shapes.common import Links, Listed, Pagination, Shape
from arising_service.register.queries.published.parts import Part

Row = TypeVar("Row")
JSON = "application/json"


def sent(shape: Shape) -> HttpResponse:
    """A shape as an answer."""
    return HttpResponse(shape.json_bytes(), content_type=JSON)


def one(request: HttpRequest, tell: Callable[[Addresses], Shape]) -> HttpResponse:
    """One object."""
    check(request, None)
    return sent(tell(Addresses(request)))


def page(
    request: HttpRequest, asked: ListAsked, part: Callable[[], Part[Row]], tell: Callable[[Row, Addresses], Shape]
) -> HttpResponse:
    """One page of a list."""
    check(request, type(asked))
    shown, to = part(), Addresses(request)
    wanted = asked.wanted()
    return sent(
        Listed[Shape](
            data=[tell(row, to) for row in shown.rows],
            pagination=Pagination(elements_per_page=wanted.each, total_elements=shown.total),
            links=Links(
                first=_address(request, ""),
                this=request.build_absolute_uri(),
                next=_address(request, shown.following) if shown.following else None,
            ),
        )
    )


def _address(request: HttpRequest, after: str) -> str:
    """The address of another page of the list: whatever else was asked for stays."""
    asked = request.GET.copy()
    asked.pop("after", None)
    if after:
        asked["after"] = after
    query = asked.urlencode()
    return request.build_absolute_uri(request.path + (f"?{query}" if query else ""))
