"""What is exempt: marking papers and items under Schedule 12A, and hiding every row that would tell of them."""

from __future__ import annotations

import re

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from arising.following_up.identity import squeezed
from arising_service.accounts.viewers import Viewer
from arising_service.register.changes.audit import enter
from arising_service.register.changes.bodies import settle_bodies, settle_meeting
from arising_service.register.changes.counting import Touched
from arising_service.register.changes.rights import must_see_exempt
from arising_service.register.errors import NotThere, Refused
from arising_service.register.models import Ask, Evidence, Exemption, Interest, Item, Meeting, Paper
from arising_service.register.withholding import Exempted

_PARAGRAPH = re.compile(r"[1-9][0-9]?[A-Z]?")


def mark_exempt(by: Viewer, paragraph: str, *, paper: str = "", item: int | None = None) -> None:
    """Keep a paper (by hash) or an item (by number in the register) from everybody without the right.

    An item is kept back in every paper that tells of the same meeting. What was followed is followed again at once,
    so that nothing worked out from the exempt words stays anywhere.

    Raises:
        NotAllowed: ``by`` may not mark papers.
        NotThere: there is no such paper or item.
        Refused: ``paragraph`` is no paragraph of Schedule 12A.
    """
    must_see_exempt(by)
    if not _PARAGRAPH.fullmatch(paragraph):
        raise Refused("Say which paragraph of Schedule 12A makes it exempt, as a number from 1 to 10 (such as 3).")
    with transaction.atomic():
        if item is not None:
            _mark_item(by, item, paragraph)
        else:
            _set_paper(by, paper, paragraph)
        _follow()


def unmark_exempt(by: Viewer, *, paper: str = "", item: int | None = None) -> None:
    """Take an exemption back.

    Raises:
        NotAllowed: ``by`` may not mark papers.
        NotThere: there is no such paper or item.
    """
    must_see_exempt(by)
    with transaction.atomic():
        if item is not None:
            _unmark_item(by, item)
        else:
            _set_paper(by, paper, "")
        _follow()


def _follow() -> None:
    from arising_service.register.changes.following import follow_again

    follow_again()


def _set_paper(by: Viewer, sha256: str, paragraph: str) -> None:
    paper = Paper.objects.select_for_update().filter(sha256=sha256).first()
    if paper is None:
        raise NotThere("There is no such paper.")
    before = {"exempt": paper.exempt, "paragraph": paper.paragraph}
    paper.exempt, paper.paragraph = bool(paragraph), paragraph
    paper.save(update_fields=["exempt", "paragraph"])
    touched = Touched()
    touched.add_paper(paper)
    settle_bodies(touched)
    for meeting in Meeting.objects.filter(sources__paper=paper).distinct():
        settle_meeting(meeting)
    hide_what_is_exempt(paper)
    touched.add_paper(paper)
    touched.count()
    verb = "mark exempt" if paragraph else "unmark exempt"
    enter(
        by, verb, "paper", sha256, before=before, after={"exempt": paper.exempt, "paragraph": paragraph}, paper=paper,
        hidden=True,
    )  # fmt: skip


def _same_items(item: int) -> list[Item]:
    """The item in every paper that tells of it: the same meeting, with the same number or the same title."""
    first = Item.objects.select_related("source__paper").filter(pk=item).first()
    if first is None:
        raise NotThere("There is no such item.")
    others = Item.objects.select_related("source__paper").filter(source__meeting=first.source.meeting_id)
    title = squeezed(first.title)
    return [
        each
        for each in others
        if each.pk == first.pk
        or (title and squeezed(each.title) == title)
        or (first.number and each.number == first.number and each.source.role == first.source.role)
    ]


def _mark_item(by: Viewer, item: int, paragraph: str) -> None:
    for each in _same_items(item):
        Exemption.objects.get_or_create(
            paper=each.source.paper, number=each.number, title=squeezed(each.title), lifted_at=None,
            defaults={"paragraph": paragraph, "by_id": by.user_id},
        )  # fmt: skip
        hide_what_is_exempt(each.source.paper)
    enter(by, "mark exempt", "item", item, before={"exempt": False}, after={"exempt": True, "paragraph": paragraph},
          hidden=True)  # fmt: skip


def _unmark_item(by: Viewer, item: int) -> None:
    for each in _same_items(item):
        Exemption.objects.filter(
            paper=each.source.paper, number=each.number, title=squeezed(each.title), lifted_at=None
        ).update(lifted_at=timezone.now())
        hide_what_is_exempt(each.source.paper)
    enter(by, "unmark exempt", "item", item, before={"exempt": True}, after={"exempt": False}, hidden=True)


def hide_what_is_exempt(paper: Paper) -> None:
    """Set ``hidden`` on every row of a paper as its own mark and those of its items have it now.

    A mark whose item is not found any more (the paper was read anew, and otherwise) hides the whole paper: a
    person must look before anybody else may.
    """
    marks = list(paper.exemptions.filter(lifted_at=None))
    items = list(Item.objects.filter(source__paper=paper))
    chosen: dict[int, Exemption] = {}
    for mark in marks:
        found = [each for each in items if each.number == mark.number and squeezed(each.title) == mark.title]
        chosen |= {each.pk: mark for each in found}
        if not found and not paper.exempt:
            paper.exempt, paper.paragraph = True, mark.paragraph
    for each in items:
        children = chosen.get(each.pk) or next(
            (chosen[o.pk] for o in items if o.pk in chosen and _inside(each, o)), None
        )
        each.exempt, each.paragraph = children is not None, children.paragraph if children else ""
        each.hidden = each.exempt or paper.exempt
    Item.objects.bulk_update(items, ["exempt", "paragraph", "hidden"])
    Paper.objects.filter(pk=paper.pk).update(
        exempt=paper.exempt, paragraph=paper.paragraph, withholds=any(each.exempt for each in items)
    )
    paper.withholds = any(each.exempt for each in items)
    _hide_rows(paper, exempted_of(paper))


def _inside(item: Item, other: Item) -> bool:
    """Whether an item is a part of ``other``."""
    return item.source_id == other.source_id and bool(other.number) and item.parent == other.number


def exempted_of(paper: Paper) -> list[Exempted]:
    """The places of a paper's exempt items."""
    places = Item.objects.filter(source__paper=paper, exempt=True).values_list("start", "end")
    return [Exempted(start, end) for start, end in places]


def _hide_rows(paper: Paper, exempted: list[Exempted]) -> None:
    touched = Q(pk__in=())
    for each in exempted:
        touched |= Q(start__lt=each.end, end__gt=each.start)
    for rows in (paper.leaves, paper.reports, paper.doubts):
        rows.update(hidden=paper.exempt)
        if exempted:
            rows.filter(touched).update(hidden=True)
    numbers = [n for n in Item.objects.filter(source__paper=paper, exempt=True).values_list("number", flat=True) if n]
    interests = Interest.objects.filter(source__paper=paper)
    interests.update(hidden=paper.exempt)
    if exempted:
        interests.filter(touched | Q(item__in=numbers)).update(hidden=True)
    # An ask or a piece of evidence is hidden at once; following again works out the rest.
    for asks in (Ask.objects.filter(paper=paper), Evidence.objects.filter(paper=paper)):
        if paper.exempt:
            asks.update(hidden=True)
        elif exempted:
            asks.filter(touched).update(hidden=True)
