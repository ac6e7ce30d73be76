"""The first page: bodies, next meetings, what is overdue, what was decided last."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from arising_service.accounts.permissions import for_everyone
from arising_service.accounts.viewers import viewer_of
from arising_service.register.queries.home import home as first_page


@for_everyone
def home(request: HttpRequest) -> HttpResponse:
    """The first page."""
    today = timezone.localdate()
    return render(request, "web/home.html", {"home": first_page(viewer_of(request.user), today), "today": today})
