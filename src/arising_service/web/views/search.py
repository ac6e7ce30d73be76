"""Search: plain words, narrowed by body, days and kind, with the words marked."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from arising_service.accounts.permissions import for_everyone
from arising_service.accounts.viewers import viewer_of
from arising_service.register.queries.bodies import bodies
from arising_service.register.queries.search import search as search_for
from arising_service.web import wording
from arising_service.web.views import asking

_KINDS = (("minutes", "Minutes and items"), ("asks", "Asks"), ("pages", "Pages of papers"))


@for_everyone
def search(request: HttpRequest) -> HttpResponse:
    """What was typed, and what was found: of one kind, with how many there are of each."""
    viewer, typed = viewer_of(request.user), asking.words(request, "words")
    wanted = {name: asking.words(request, name) for name in ("body", "status", "kind")}
    status = wanted["status"] if wanted["status"] in wording.STATUS else ""
    since, until = asking.day(request, "since"), asking.day(request, "until")
    kind = wanted["kind"] or ("asks" if status else "minutes")
    results = search_for(
        viewer, typed, kind=kind, body=wanted["body"], status=status, first=since, last=until,
        page=asking.number(request, "page"),
    )  # fmt: skip
    kept = request.GET.copy()
    for name in ("kind", "page"):
        kept.pop(name, None)
    shown = {
        "typed": typed,
        "results": results,
        "kinds": [(name, told, results.totals[name], name in results.more) for name, told in _KINDS],
        "is_partly_ranked": results.ranked < results.found.total,
        "has_more": results.kind in results.more,
        "body": wanted["body"],
        "status": status,
        "since": since,
        "until": until,
        "narrowed": any((wanted["body"], status, since, until)),
        "bodies": bodies(viewer),
        "statuses": list(wording.STATUS),
        "kept": kept.urlencode(),
    }
    return render(request, "web/search.html", shown)
