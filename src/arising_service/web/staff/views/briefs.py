"""The chair's brief of a meeting: as a page that prints well, and as a Word document."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify

from arising.following_up.briefing import Brief
from arising.following_up.printing.sections import NOTE, sections_of
from arising.following_up.printing.word import as_docx
from arising_service.accounts.permissions import Permission, requires
from arising_service.accounts.viewers import viewer_of
from arising_service.register.queries.briefs import brief_of
from arising_service.register.queries.calendar import meetings_before, meetings_between, meetings_from
from arising_service.web.staff.showing import show, there

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_BACK = timedelta(days=120)
_SHOWN = 25


@requires(Permission.VIEW_STAFF_SITE)
def briefs(request: HttpRequest) -> HttpResponse:
    """The meetings that a brief may be wanted for: those to come, and the last."""
    viewer, today = viewer_of(request.user), timezone.localdate()
    upcoming = meetings_from(viewer, today, _SHOWN)
    last = meetings_between(viewer, today - _BACK, today - timedelta(days=1))
    # A register of old papers has no meeting of late: then the last it knows are offered.
    past = last[::-1][:_SHOWN] or meetings_before(viewer, today, _SHOWN)
    return show(request, "briefs", {"upcoming": upcoming, "past": past})


def _brief(request: HttpRequest, slug: str, on: str) -> Brief:
    try:
        day = date.fromisoformat(on)
    except ValueError:
        raise Http404 from None
    with there():
        return brief_of(viewer_of(request.user), slug, day)


@requires(Permission.VIEW_STAFF_SITE)
def brief(request: HttpRequest, slug: str, on: str) -> HttpResponse:
    """The brief as a page."""
    made = _brief(request, slug, on)
    shown = {"brief": made, "sections": sections_of(made), "note": NOTE, "slug": slug, "on": on}
    return show(request, "brief", shown)


@requires(Permission.VIEW_STAFF_SITE)
def brief_docx(request: HttpRequest, slug: str, on: str) -> HttpResponse:
    """The brief as a Word document."""
    made = _brief(request, slug, on)
    name = f"brief-{slugify(made.body)[:60] or 'meeting'}-{made.on.isoformat()}.docx"
    return HttpResponse(
        as_docx(made), content_type=_WORD,
        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store, private"},
    )  # fmt: skip
