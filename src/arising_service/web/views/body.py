"""A body: its meetings, members, asks, and the work ahead."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from arising_service.accounts.permissions import for_everyone
from arising_service.accounts.viewers import viewer_of
from arising_service.register.queries.bodies import bodies, body_page
from arising_service.register.queries.home import latest_decisions
from arising_service.web import wording
from arising_service.web.views import asking

_MEETINGS = 12


@for_everyone
def all_bodies(request: HttpRequest) -> HttpResponse:
    """Every body."""
    return render(request, "web/bodies.html", {"bodies": bodies(viewer_of(request.user))})


@for_everyone
def body(request: HttpRequest, slug: str) -> HttpResponse:
    """One body."""
    viewer = viewer_of(request.user)
    page = asking.found(body_page, viewer, slug, timezone.localdate(), asking.number(request, "page"), _MEETINGS)
    counts = [(status, page.counts[status]) for status in wording.STATUS if page.counts.get(status)]
    shown = {"page": page, "body": page.body, "counts": counts, "decided": latest_decisions(viewer, 5, slug)}
    return render(request, "web/body.html", shown)
