"""Papers: lists, one with its pages, the words of a page with marks on them, and the file itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from arising_service.accounts.viewers import Viewer
from arising_service.register.errors import NotThere
from arising_service.register.models import Doubt, MeetingSource, Paper, PaperPage, PaperState, Report
from arising_service.register.queries import rows
from arising_service.register.queries.building import doubt_row, meeting_row, paper_row, report_row
from arising_service.register.queries.held import held, may_open_unread

_FILE_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/plain; charset=utf-8",
    "text": "text/plain; charset=utf-8",
    "xml": "text/plain; charset=utf-8",
}
"""What a file is served as. HTML and XML papers are served as plain text: nothing of theirs may run under our name."""


@dataclass(frozen=True, slots=True)
class PaperFile:
    """The file of a paper, and how it is to be served."""

    path: Path
    name: str
    content_type: str
    bytes: int


@dataclass(frozen=True, slots=True)
class PaperView:
    """A paper with the meetings it tells of; ``withheld_pages`` are those that this viewer may not see."""

    paper: rows.PaperRow
    meetings: tuple[rows.MeetingRow, ...]
    reports: tuple[rows.ReportRow, ...]
    doubts: tuple[rows.DoubtRow, ...]
    withheld_pages: frozenset[int]
    unread_pages: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a page; ``marked`` says that they are among those asked for."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class LineBox:
    """A line of a page: its words and its box in points from the top left corner; ``marked`` as in ``Piece``."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    marked: bool


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a paper. ``pieces`` are all its words in order; ``lines`` are there where the format has boxes.

    ``withheld`` says that part of an exempt item stands on the page: then it has no words, and no image may be shown.
    """

    paper: rows.PaperRow
    number: int
    width: float | None
    height: float | None
    scanned: bool
    unread: str
    withheld: bool
    pieces: tuple[Piece, ...]
    lines: tuple[LineBox, ...]


def papers(
    viewer: Viewer,
    page: int = 1,
    each: int = 50,
    *,
    body: str = "",
    kind: str = "",
    state: str = "",
    exempt: bool = False,
) -> rows.Paged[rows.PaperRow]:
    """One page of the papers, the newest first. ``state`` is for clerks; others see those that were read."""
    found = Paper.objects.visible_to(viewer).exclude(state=PaperState.FOREIGN).select_related("body")
    if not viewer.settles:
        found = found.filter(state=PaperState.READ)
    elif state:
        found = found.filter(state=state)
    if body:
        found = found.filter(body__slug=body)
    if kind:
        found = found.filter(kind=kind)
    if exempt:
        found = found.filter(exempt=True)
    total = found.count()
    number = max(1, min(page, -(-total // each) or 1))
    shown = found.order_by("-on", "name", "pk")[(number - 1) * each : number * each]
    return rows.Paged(tuple(paper_row(one, viewer) for one in shown), number, total, each)


def _paper(viewer: Viewer, sha256: str) -> Paper:
    paper = (
        Paper.objects.visible_to(viewer)
        .exclude(state=PaperState.FOREIGN)
        .select_related("body")
        .filter(sha256=sha256)
        .first()
    )
    if paper is None or (paper.state != PaperState.READ and not may_open_unread(viewer, paper)):
        raise NotThere("There is no such paper.")
    return paper


def paper_view(viewer: Viewer, sha256: str) -> PaperView:
    """A paper by the hash of its bytes.

    Raises:
        NotThere: there is no such paper, or it may not be seen.
    """
    paper = _paper(viewer, sha256)
    told = MeetingSource.objects.visible_to(viewer).filter(paper=paper).exclude(role="notice")
    meetings = {each.meeting_id: meeting_row(each.meeting, frozenset({each.role}))
                for each in told.select_related("meeting__body")}  # fmt: skip
    doubts = Doubt.objects.visible_to(viewer).filter(paper=paper) if viewer.is_staff else Doubt.objects.none()
    leaves = PaperPage.objects.filter(paper=paper)
    return PaperView(
        paper_row(paper, viewer),
        tuple(meetings.values()),
        tuple(report_row(each, paper) for each in Report.objects.visible_to(viewer).filter(paper=paper)),
        tuple(doubt_row(each, paper) for each in doubts),
        _withheld(viewer, paper),
        tuple(leaves.exclude(unread="").values_list("number", "unread")),
    )


def _withheld(viewer: Viewer, paper: Paper) -> frozenset[int]:
    if viewer.sees_exempt:
        return frozenset()
    return frozenset(PaperPage.objects.filter(paper=paper, hidden=True).values_list("number", flat=True))


def leaf(viewer: Viewer, sha256: str, number: int, start: int = 0, end: int = 0) -> Leaf:
    """Page ``number`` of a paper, with the characters ``start`` to ``end`` marked.

    Raises:
        NotThere: there is no such paper or page, or the paper may not be seen.
    """
    paper = _paper(viewer, sha256)
    page = PaperPage.objects.filter(paper=paper, number=number).first()
    if page is None:
        raise NotThere(f"The paper has no page {number}.")
    row = paper_row(paper, viewer)
    if page.hidden and not viewer.sees_exempt:
        return Leaf(row, number, page.width, page.height, page.scanned, "", True, (), ())
    return Leaf(
        row, number, page.width, page.height, page.scanned, page.unread, False, _pieces(page, start, end),
        tuple(_boxes(page, start, end)),
    )  # fmt: skip


def _pieces(page: PaperPage, start: int, end: int) -> tuple[Piece, ...]:
    left, right = max(start - page.start, 0), min(end - page.start, len(page.text))
    if left >= right:
        return (Piece(page.text, False),) if page.text else ()
    parts = ((page.text[:left], False), (page.text[left:right], True), (page.text[right:], False))
    return tuple(Piece(text, marked) for text, marked in parts if text)


def _boxes(page: PaperPage, start: int, end: int) -> list[LineBox]:
    found = []
    for line in page.lines:
        if len(line) == 6:
            first, last = int(line[0]), int(line[1])
            text = page.text[first - page.start : last - page.start]
            found.append(LineBox(text, line[2], line[3], line[4], line[5], first < end and start < last))
    return found


def page_of(viewer: Viewer, sha256: str, start: int) -> int:
    """The page on which character ``start`` of a paper stands.

    Raises:
        NotThere: there is no such paper, or it may not be seen.
    """
    paper = _paper(viewer, sha256)
    found = PaperPage.objects.filter(paper=paper, start__lte=start).order_by("-start").values_list("number", flat=True)
    return found.first() or 1


def paper_file(viewer: Viewer, sha256: str) -> PaperFile:
    """The file of a paper, to be downloaded, or for the image of a page.

    For the image of a page ask ``leaf`` first: a page may be withheld.

    Raises:
        NotThere: there is no such paper, it may not be seen, or part of it is exempt and so the file may not be given.
    """
    paper = _paper(viewer, sha256)
    if paper.withholds and not viewer.sees_exempt:
        raise NotThere("This file is not published: part of it is exempt. Its public pages can be read here.")
    return _file(paper)


def paper_file_for_page(viewer: Viewer, sha256: str, number: int) -> PaperFile:
    """The file, to draw page ``number`` of it and nothing else.

    Raises:
        NotThere: there is no such page, or it may not be seen.
    """
    paper = _paper(viewer, sha256)
    if not PaperPage.objects.visible_to(viewer).filter(paper=paper, number=number).exists():
        raise NotThere("There is no such page.")
    return _file(paper)


def _file(paper: Paper) -> PaperFile:
    path = Path(settings.MEDIA_ROOT) / paper.stored
    if not path.is_file():
        raise NotThere("The file of this paper is missing from the register's folder. Add the paper again.")
    return PaperFile(path, paper.name, file_type(paper.format), paper.bytes)


def file_type(format_: str) -> str:
    """What a file of a paper's format is served as."""
    return _FILE_TYPES.get(format_, "application/octet-stream")


def paper_names(viewer: Viewer, ids: list[int]) -> dict[int, tuple[str, str]]:
    """For numbers of papers in the register, hash and name of those that may be seen."""
    found = Paper.objects.visible_to(viewer).filter(pk__in=ids)
    return {pk: (sha256, name) for pk, sha256, name in found.values_list("pk", "sha256", "name")}


@dataclass(frozen=True, slots=True)
class ToRead:
    """A paper as a worker needs it."""

    id: int
    sha256: str
    name: str
    path: Path
    state: str
    reader: str


def to_read(sha256: str = "", *, id: int | None = None) -> ToRead | None:  # noqa: A002 it is one
    """A paper for a worker, by hash or by number. Not for pages: it asks nobody's rights."""
    papers = Paper.objects.filter(sha256=sha256) if id is None else Paper.objects.filter(pk=id)
    one = papers.first()
    if one is None:
        return None
    return ToRead(one.pk, one.sha256, one.name, Path(settings.MEDIA_ROOT) / one.stored, one.state, one.reader)


def not_read_by(reader: str) -> tuple[ToRead, ...]:
    """The papers that this version of the reader has yet to look at.

    A paper that came with an officer's answer is not public before the clerk accepts the answer: it waits.
    """
    found = Paper.objects.exclude(reader=reader).exclude(held()).order_by("pk")
    return tuple(
        ToRead(one.pk, one.sha256, one.name, Path(settings.MEDIA_ROOT) / one.stored, one.state, one.reader)
        for one in found
    )
