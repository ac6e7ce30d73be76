"""Asks: the list of them, and one with its story."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from arising_service.accounts.permissions import for_everyone
from arising_service.accounts.viewers import viewer_of
from arising_service.register.queries.asks import AskFilter, ask_page
from arising_service.register.queries.asks import asks as wanted_asks
from arising_service.register.queries.bodies import bodies
from arising_service.web import wording
from arising_service.web.views import asking

_ORDERS = (("newest", "Newest first"), ("oldest", "Oldest first"), ("due", "Due first"), ("changed", "Changed last"))


def filter_of(request: HttpRequest) -> AskFilter:
    """Which asks an address asks for. A status, order or day that makes no sense is passed over."""
    status, order = asking.words(request, "status"), asking.words(request, "order")
    return AskFilter(
        body=asking.words(request, "body"),
        status=status if status == "open" or status in wording.STATUS else "",
        owner=asking.words(request, "owner"),
        asked_from=asking.day(request, "since"),
        asked_to=asking.day(request, "until"),
        order=order if order in dict(_ORDERS) else "newest",
    )


@for_everyone
def asks(request: HttpRequest) -> HttpResponse:
    """The asks, narrowed by body, status, owner and days."""
    viewer, wanted = viewer_of(request.user), filter_of(request)
    shown = {
        "page": wanted_asks(viewer, wanted, asking.number(request, "page")),
        "wanted": wanted,
        "bodies": bodies(viewer),
        "statuses": list(wording.STATUS),
        "orders": _ORDERS,
        "narrowed": any((wanted.body, wanted.status, wanted.owner, wanted.asked_from, wanted.asked_to)),
        "query": request.GET.urlencode(),
    }
    return render(request, "web/asks.html", shown)


@for_everyone
def ask(request: HttpRequest, name: str) -> HttpResponse:
    """One ask, from the words that asked to the words that answer."""
    page = asking.found(ask_page, viewer_of(request.user), name)
    today = timezone.localdate()
    judged_on = page.followed_to or today
    shown = {
        "page": page,
        "ask": page.ask,
        "judged_on": judged_on,
        "happened": [event for event in page.timeline if event.on is None or event.on <= judged_on],
        "ahead": [event for event in page.timeline if event.on and event.on > judged_on],
        # The day has come since, but of what happened on it no paper tells that was read.
        "is_stale": bool(page.ask.due_on and judged_on <= page.ask.due_on < today),
        "is_unread": page.ask.unread and not page.decisions,
    }
    return render(request, "web/ask.html", shown)
