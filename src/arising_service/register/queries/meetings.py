"""A meeting with all that its papers tell of it, and a minute by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from django.db.models import Q

from arising_service.accounts.viewers import Viewer
from arising_service.register.errors import NotThere
from arising_service.register.models import Attendance, Interest, Item, Meeting, MeetingSource, Report, Resolution
from arising_service.register.queries import rows
from arising_service.register.queries.building import (
    ask_row,
    asks_of,
    interest_row,
    item_row,
    meeting_row,
    paper_row,
    report_row,
    resolution_row,
    shown_text,
)
from arising_service.register.withholding import Exempted


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One paper's telling of the meeting, with the facts as that paper has them and its items."""

    paper: rows.PaperRow
    role: str
    time: time | None
    venue: str
    chair: str
    spot: rows.Spot
    items: tuple[rows.ItemRow, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that two papers of one meeting tell otherwise: ``what`` it is, and each paper's words for it."""

    what: str
    told: tuple[tuple[rows.PaperRow, str], ...]


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """A meeting. ``minutes`` and ``agenda`` are the fullest telling of each sort, where there is one."""

    meeting: rows.MeetingRow
    sources: tuple[SourceRow, ...]
    people: tuple[rows.PersonRow, ...]
    interests: tuple[rows.InterestRow, ...]
    reports: tuple[rows.ReportRow, ...]
    asks: tuple[rows.AskRow, ...]
    differences: tuple[Difference, ...]
    before: date | None
    after: date | None

    @property
    def minutes(self) -> SourceRow | None:
        """The minutes with the most items."""
        return _fullest(self.sources, "minutes")

    @property
    def agenda(self) -> SourceRow | None:
        """The agenda with the most items."""
        return _fullest(self.sources, "agenda")


@dataclass(frozen=True, slots=True)
class MinutePage:
    """One minute, or agenda item, with its meeting, its paper, its asks and its neighbours."""

    item: rows.ItemRow
    meeting: rows.MeetingRow
    paper: rows.PaperRow
    asks: tuple[rows.AskRow, ...]
    before: int | None
    after: int | None


def _fullest(sources: tuple[SourceRow, ...], role: str) -> SourceRow | None:
    return max((each for each in sources if each.role == role), key=lambda each: len(each.items), default=None)


def meeting_page(viewer: Viewer, slug: str, on: date) -> MeetingPage:
    """The page of the meeting of a body on a day.

    Raises:
        NotThere: there is no such meeting, or it may not be seen.
    """
    meetings = Meeting.objects.visible_to(viewer).select_related("body").filter(body__slug=slug)
    meeting = meetings.filter(on=on).first()
    if meeting is None:
        raise NotThere("There is no such meeting.")
    told = list(
        MeetingSource.objects.visible_to(viewer)
        .filter(meeting=meeting)
        .select_related("paper__body")
        .order_by("role", "paper__name", "start")
    )
    items = _items(viewer, told)
    sources = tuple(_source(each, items.get(each.pk, ()), viewer) for each in told)
    asks = asks_of(viewer).filter(body=meeting.body_id, asked_on=on).order_by("paper__name", "start")
    papers = {each.paper_id: each.paper for each in told if each.role == "agenda"}
    reports = Report.objects.visible_to(viewer).filter(paper__in=papers).select_related("paper")
    return MeetingPage(
        meeting_row(meeting, frozenset(each.role for each in told)),
        sources,
        _people(viewer, told),
        _interests(viewer, told),
        tuple(report_row(each, each.paper) for each in reports),
        tuple(ask_row(ask) for ask in asks),
        _differences(sources),
        meetings.filter(on__lt=on).order_by("-on").values_list("on", flat=True).first(),
        meetings.filter(on__gt=on).order_by("on").values_list("on", flat=True).first(),
    )


def _source(each: MeetingSource, items: tuple[rows.ItemRow, ...], viewer: Viewer) -> SourceRow:
    spot = rows.Spot(each.paper.sha256, each.paper.name, each.page, each.start, each.end)
    return SourceRow(paper_row(each.paper, viewer), each.role, each.time, each.venue, each.chair, spot, items)


def _items(viewer: Viewer, told: list[MeetingSource]) -> dict[int, tuple[rows.ItemRow, ...]]:
    by_source = {each.pk: each for each in told}
    exempted = exempted_for(viewer, [each.paper_id for each in told])
    resolutions = _resolutions(viewer, Q(item__source__in=by_source))
    found: dict[int, list[rows.ItemRow]] = {}
    for item in Item.objects.visible_to(viewer).filter(source__in=by_source).order_by("order"):
        source = by_source[item.source_id]
        text = shown_text(item, exempted.get(source.paper_id, []))
        row = item_row(item, source.paper, source.role, resolutions.get(item.pk, ()), text)
        found.setdefault(item.source_id, []).append(row)
    return {key: tuple(each) for key, each in found.items()}


def _resolutions(viewer: Viewer, which: Q) -> dict[int, tuple[rows.ResolutionRow, ...]]:
    found: dict[int, list[rows.ResolutionRow]] = {}
    decided = Resolution.objects.visible_to(viewer).filter(which).select_related("item__source__paper")
    for one in decided.order_by("order"):
        found.setdefault(one.item_id, []).append(resolution_row(one, one.item.source.paper))
    return {key: tuple(each) for key, each in found.items()}


def exempted_for(viewer: Viewer, papers: list[int]) -> dict[int, list[Exempted]]:
    """For each paper, the places that ``viewer`` may not see; nothing for those who may see all."""
    if viewer.sees_exempt:
        return {}
    found: dict[int, list[Exempted]] = {}
    marked = Item.objects.filter(source__paper__in=papers, exempt=True).order_by()
    for paper, start, end in marked.values_list("source__paper", "start", "end"):
        found.setdefault(paper, []).append(Exempted(start, end))
    return found


def _people(viewer: Viewer, told: list[MeetingSource]) -> tuple[rows.PersonRow, ...]:
    """Those named by the first minutes that name anybody, else by any paper; each person once."""
    order = {each.pk: (each.role != "minutes", place) for place, each in enumerate(told)}
    found: dict[str, rows.PersonRow] = {}
    people = Attendance.objects.visible_to(viewer).filter(source__in=order)
    for one in sorted(people, key=lambda one: (order[one.source_id], one.pk)):
        found.setdefault(one.key, rows.PersonRow(one.key, one.name, one.post, one.capacity, one.how))
    return tuple(found.values())


def _interests(viewer: Viewer, told: list[MeetingSource]) -> tuple[rows.InterestRow, ...]:
    found: dict[tuple[str, str, str], rows.InterestRow] = {}
    declared = Interest.objects.visible_to(viewer).filter(source__in=[each.pk for each in told])
    for one in declared.select_related("source__paper"):
        found.setdefault((one.member, one.subject, one.item), interest_row(one, one.source.paper))
    return tuple(found.values())


def _differences(sources: tuple[SourceRow, ...]) -> tuple[Difference, ...]:
    """What papers of the same sort tell otherwise: draft against approved minutes, an agenda against its supplement."""
    found: list[Difference] = []
    for role in ("agenda", "minutes"):
        alike = [each for each in sources if each.role == role]
        if len(alike) < 2:
            continue
        for what in ("time", "venue", "chair"):
            told = tuple((each.paper, str(getattr(each, what))) for each in alike if getattr(each, what))
            if len({_plain(words) for _, words in told}) > 1:
                found.append(Difference(what, told))
        found += _different_items(alike)
    return tuple(found)


def _different_items(alike: list[SourceRow]) -> list[Difference]:
    found = []
    numbers = dict.fromkeys(item.number for each in alike for item in each.items if item.number)
    for number in numbers:
        told = tuple((each.paper, _told(item)) for each in alike for item in each.items if item.number == number)
        if len(told) > 1 and len({_plain(words) for _, words in told}) > 1:
            found.append(Difference(f"item {number}", told))
        elif len({paper.sha256 for paper, _ in told}) < len({each.paper.sha256 for each in alike}):
            found.append(Difference(f"item {number} is in only some of the papers", told))
    return found


def _told(item: rows.ItemRow) -> str:
    decided = " ".join(each.text for each in item.resolutions)
    return f"{item.title}. {decided}".strip()


def _plain(words: str) -> str:
    return "".join(letter for letter in words.lower() if letter.isalnum())


def minute_page(viewer: Viewer, item: int) -> MinutePage:
    """The page of one minute or agenda item.

    Raises:
        NotThere: there is no such item, or it may not be seen.
    """
    items = Item.objects.visible_to(viewer)
    row = items.filter(pk=item).select_related("source__paper__body", "source__meeting__body").first()
    if row is None:
        raise NotThere("There is no such minute.")
    source = row.source
    meeting = Meeting.objects.visible_to(viewer).select_related("body").filter(pk=source.meeting_id).first()
    if meeting is None:
        raise NotThere("There is no such minute.")
    text = shown_text(row, exempted_for(viewer, [source.paper_id]).get(source.paper_id, []))
    decided = _resolutions(viewer, Q(item=row)).get(row.pk, ())
    asks = (
        asks_of(viewer)
        .filter(body=row.body_id, asked_on=row.on)
        .filter(Q(paper=source.paper_id, start__gte=row.start, start__lt=row.end) | Q(item=row.number, item__gt=""))
    )
    neighbours = items.filter(source=source.pk)
    return MinutePage(
        item_row(row, source.paper, source.role, decided, text),
        meeting_row(meeting, frozenset({source.role})),
        paper_row(source.paper, viewer),
        tuple(ask_row(ask) for ask in asks.order_by("start")),
        neighbours.filter(order__lt=row.order).order_by("-order").values_list("pk", flat=True).first(),
        neighbours.filter(order__gt=row.order).order_by("order").values_list("pk", flat=True).first(),
    )
