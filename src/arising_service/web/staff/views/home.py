"""The first page after signing in: what needs this person, and nothing else."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from arising_service.accounts.permissions import Permission, allowed, requires
from arising_service.accounts.viewers import viewer_of
from arising_service.register.queries.asks import own_asks
from arising_service.register.queries.calendar import meetings_before, meetings_from
from arising_service.register.queries.review import desk
from arising_service.web.staff.showing import show

_AT_ONCE = 5


@requires(Permission.VIEW_STAFF_SITE)
def home(request: HttpRequest) -> HttpResponse:
    """For clerks five things to decide, for officers their own asks, for members the briefs of the next meetings."""
    viewer = viewer_of(request.user)
    today = timezone.localdate()
    shown: dict[str, object] = {"today": today, "upcoming": meetings_from(viewer, today, _AT_ONCE)}
    if allowed(viewer, Permission.DECIDE):
        shown["desk"] = desk(viewer, most=_AT_ONCE)
    elif allowed(viewer, Permission.PROPOSE_ANSWER):
        shown["own"] = own_asks(viewer, each=_AT_ONCE)
    else:
        shown["past"] = meetings_before(viewer, today, _AT_ONCE)
    return show(request, "home", shown)
