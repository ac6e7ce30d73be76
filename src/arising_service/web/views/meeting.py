"""A meeting, and each of its minutes."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from arising_service.accounts.permissions import for_everyone
from arising_service.accounts.viewers import viewer_of
from arising_service.register.queries.meetings import meeting_page, minute_page
from arising_service.web.views import asking

_HOW = (("present", "Present"), ("in attendance", "In attendance"), ("apologies", "Apologies"))


@for_everyone
def meeting(request: HttpRequest, slug: str, on: str) -> HttpResponse:
    """One meeting, as all its papers tell of it."""
    try:
        when = date.fromisoformat(on)
    except ValueError as wrong:
        raise Http404 from wrong
    page = asking.found(meeting_page, viewer_of(request.user), slug, when)
    people = [(words, [each for each in page.people if each.how == how]) for how, words in _HOW]
    shown = {
        "page": page,
        "meeting": page.meeting,
        "people": [(words, those) for words, those in people if those],
        "is_ahead": when >= timezone.localdate(),
    }
    return render(request, "web/meeting.html", shown)


@for_everyone
def minute(request: HttpRequest, item: int) -> HttpResponse:
    """One minute or agenda item."""
    page = asking.found(minute_page, viewer_of(request.user), item)
    return render(request, "web/minute.html", {"page": page, "item": page.item, "meeting": page.meeting})
