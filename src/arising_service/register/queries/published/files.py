"""Papers, each of which is one file."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from arising_service.accounts.viewers import Viewer
from arising_service.register.errors import NotThere
from arising_service.register.models import MeetingSource, Paper, PaperState, Report
from arising_service.register.queries.building import spot
from arising_service.register.queries.papers import file_type
from arising_service.register.queries.published import rows
from arising_service.register.queries.published.bodies import times_of
from arising_service.register.queries.published.parts import Part, Wanted, of_part, part, within

_TIMES = {"made_at": F("added_at"), "altered_at": Coalesce("read_at", "added_at")}


def files(viewer: Viewer, wanted: Wanted, organization: str = "", kind: str = "") -> Part[rows.File]:
    """One part of the papers, by hash; those of one body or one kind, if given."""
    found = within(_seen(viewer), wanted, _TIMES)
    if organization:
        found = found.filter(body__slug=organization)
    if kind:
        found = found.filter(kind=kind)
    hashes = found.filter(sha256__gt=wanted.after).order_by("sha256").values_list("sha256", flat=True)
    shown = part(list(hashes[: wanted.each + 1]), wanted, str, found.count())
    papers = known_files(viewer).filter(sha256__in=shown.rows).order_by("sha256")
    return of_part(shown, told_files(viewer, papers))


def file(viewer: Viewer, sha256: str) -> rows.File:
    """One paper.

    Raises:
        NotThere: there is no such paper, or it may not be seen.
    """
    paper = known_files(viewer).filter(sha256=sha256).first()
    if paper is None:
        raise NotThere("There is no such paper.")
    return told_files(viewer, (paper,))[0]


def known_files(viewer: Viewer) -> QuerySet[Paper]:
    """The papers that were read and may be seen, with their times."""
    return _seen(viewer).select_related("body").annotate(**_TIMES)


def _seen(viewer: Viewer) -> QuerySet[Paper]:
    return Paper.objects.visible_to(viewer).filter(state=PaperState.READ)


def told_files(viewer: Viewer, papers: Collection[Paper]) -> tuple[rows.File, ...]:
    """Papers with the meetings they tell of and the reports in them."""
    keys = [paper.pk for paper in papers]
    meetings: dict[int, dict[tuple[str, date], None]] = {}
    sources = MeetingSource.objects.visible_to(viewer).filter(paper__in=keys).exclude(role="notice")
    for paper, slug, on in sources.order_by("order").values_list("paper", "meeting__body__slug", "meeting__on"):
        meetings.setdefault(paper, {}).setdefault((slug, on))
    reports: dict[int, list[rows.Report]] = {}
    for each in Report.objects.visible_to(viewer).filter(paper__in=keys).select_related("paper").order_by("start"):
        told = rows.Report(
            each.title, each.author, each.on, each.agenda_item, tuple(each.recommends), spot(each, each.paper)
        )
        reports.setdefault(each.paper_id, []).append(told)
    return tuple(
        rows.File(
            paper.sha256, paper.name, paper.title, paper.kind, file_type(paper.format), paper.pages, paper.bytes,
            paper.on, paper.body.slug if paper.body else "", paper.withholds and not viewer.sees_exempt, paper.exempt,
            tuple(meetings.get(paper.pk, ())), tuple(reports.get(paper.pk, ())), times_of(paper),
        )
        for paper in papers
    )  # fmt: skip
