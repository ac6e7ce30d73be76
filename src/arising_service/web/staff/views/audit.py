"""The audit trail: who changed what, and when."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from arising_service.accounts.permissions import Permission, requires
from arising_service.accounts.viewers import viewer_of
from arising_service.register.queries.audit import audit_trail
from arising_service.web.staff.showing import show
from arising_service.web.views import asking


@requires(Permission.SEE_AUDIT)
def audit(request: HttpRequest) -> HttpResponse:
    """The changes, the last first; of one ask, if the address names it."""
    name = asking.words(request, "ask", 12)
    found = audit_trail(viewer_of(request.user), asking.number(request, "page"), ask=name)
    return show(request, "audit", {"page": found, "ask_name": name})
