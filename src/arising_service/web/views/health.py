"""Whether the site answers, for whatever watches over it."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from arising_service.accounts.permissions import for_everyone
from arising_service.register.queries.doctor import answers


@never_cache
def _health(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 every view is given it
    """``well`` where the database answers, else 503. It tells nothing else: anybody may ask."""
    try:
        answers()
    except DatabaseError:
        return HttpResponse("The database does not answer.\n", content_type="text/plain", status=503)
    return HttpResponse("well\n", content_type="text/plain")


health = for_everyone(_health)
