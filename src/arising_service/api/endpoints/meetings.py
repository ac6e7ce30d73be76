"""Meetings, where they are held, and what was on their agendas."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from arising_service.accounts.viewers import viewer_of
from arising_service.api.asked import ItemsAsked, ListAsked, MeetingsAsked
from arising_service.api.endpoints.answers import of_list, of_one
from arising_service.api.lists import one, page
from arising_service.api.shapes.oparl import AgendaItem, Location, Meeting
from arising_service.api.telling import oparl
from arising_service.register.errors import NotThere
from arising_service.register.queries.published import items as itemised
from arising_service.register.queries.published import meetings as held
from arising_service.register.queries.published import rows

router = Router(tags=["Meetings"])


@router.get("/meetings", response=of_list(Meeting), url_name="meetings", by_alias=True)
def meetings(request: HttpRequest, asked: Query[MeetingsAsked]) -> HttpResponse:
    """Meetings, the first held first, with what was on their agendas."""
    viewer, items = viewer_of(request.user), not asked.omit_internal
    return page(
        request, asked, lambda: held.meetings(viewer, asked.wanted(), asked.which(), items=items), oparl.meeting
    )


@router.get("/meetings/{slug:slug}/{on}", response=of_one(Meeting), url_name="meeting", by_alias=True)
def meeting(request: HttpRequest, slug: str, on: str) -> HttpResponse:
    """The Meeting of an Organization on a day."""
    row = _held(request, slug, on)
    return one(request, lambda to: oparl.meeting(row, to))


@router.get("/locations", response=of_list(Location), url_name="locations", by_alias=True)
def locations(request: HttpRequest, asked: Query[ListAsked]) -> HttpResponse:
    """Locations: the venue of each Meeting that papers print one for."""
    viewer, which = viewer_of(request.user), held.WhichMeetings(venue_only=True)
    return page(request, asked, lambda: held.meetings(viewer, asked.wanted(), which, items=False), oparl.location)


@router.get("/locations/{slug:slug}/{on}", response=of_one(Location), url_name="location", by_alias=True)
def location(request: HttpRequest, slug: str, on: str) -> HttpResponse:
    """The Location of a Meeting."""
    row = _held(request, slug, on)
    if not row.venue:
        raise NotThere("No paper prints where this meeting is held.")
    return one(request, lambda to: oparl.location(replace(row, items=()), to))


def _held(request: HttpRequest, slug: str, on: str) -> rows.Meeting:
    try:
        day = date.fromisoformat(on)
    except ValueError:
        raise NotThere("There is no such day.") from None
    if on != day.isoformat():
        raise NotThere("A day has one address.")
    return held.meeting(viewer_of(request.user), slug, day)


@router.get("/agenda-items", response=of_list(AgendaItem), url_name="agenda-items", by_alias=True)
def agenda_items(request: HttpRequest, asked: Query[ItemsAsked]) -> HttpResponse:
    """AgendaItems and minutes of all papers, with all that was said under them."""
    viewer = viewer_of(request.user)
    return page(
        request, asked,
        lambda: itemised.items(viewer, asked.wanted(), asked.organization or "", asked.role or "", asked.q or ""),
        oparl.item,
    )  # fmt: skip


@router.get("/agenda-items/{hash:sha256}-{start}", response=of_one(AgendaItem), url_name="agenda-item", by_alias=True)
def agenda_item(request: HttpRequest, sha256: str, start: str) -> HttpResponse:
    """One AgendaItem or minute."""
    if not (start.isascii() and start.isdigit() and len(start) < 10 and start == str(int(start))):
        raise NotThere("There is no such agenda item.")
    row = itemised.item(viewer_of(request.user), sha256, int(start))
    return one(request, lambda to: oparl.item(row, to))
