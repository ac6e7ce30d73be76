"""Which body a printed name is, and what changes when a paper prints a fuller name of it."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.text import slugify

from arising.following_up.bodies import BodyNames, body_key
from arising_service.register.changes.counting import Touched
from arising_service.register.models import Body, Item, Meeting, MeetingSource, Paper, PaperPage

NOT_NAMED = "Body not named"


def body_called(name: str) -> Body:
    """The body of that name; it is made if there is none."""
    key = body_key(name)
    found = Body.objects.filter(key=key).first()
    if found:
        return found
    stem = slugify(name or NOT_NAMED)[:100] or "body"
    taken = set(Body.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    slug = next(slug for slug in _numbered(stem) if slug not in taken)
    return Body.objects.create(name=(name or NOT_NAMED)[:300], key=key, slug=slug)


def _numbered(stem: str) -> Iterable[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1


def names_of_bodies() -> BodyNames:
    """Printed names → bodies, told by public papers alone: an exempt paper never renames what all may see."""
    return BodyNames(
        MeetingSource.objects.filter(paper__exempt=False).order_by().values_list("printed", flat=True).distinct()
    )


def settle_bodies(touched: Touched) -> None:
    """Let every telling of a meeting stand under the body that its printed name is now known to mean.

    Adds to ``touched`` the bodies that tellings were moved from and to, and whom they name.
    """
    names = names_of_bodies()
    pairs = MeetingSource.objects.order_by().values_list("printed", "meeting__body__key", "meeting__body").distinct()
    for printed, key, body in list(pairs):
        meant = names.of(printed)
        if body_key(meant) != key:
            sources = list(MeetingSource.objects.filter(printed=printed, meeting__body=body))
            _move(sources, body_called(meant))
            touched.bodies.add(body)
            touched.add([source.pk for source in sources])
    Meeting.objects.filter(sources=None).delete()
    Body.objects.filter(meetings=None, asks=None, papers=None).delete()


def _move(sources: Iterable[MeetingSource], body: Body) -> None:
    for source in sources:
        meeting, _ = Meeting.objects.get_or_create(body=body, on=source.meeting.on)
        MeetingSource.objects.filter(pk=source.pk).update(meeting=meeting)
        Item.objects.filter(source=source).update(body=body)
        if source.order == 0:
            Paper.objects.filter(pk=source.paper_id).update(body=body)
            PaperPage.objects.filter(paper=source.paper_id).update(body=body)
        settle_meeting(meeting)


def settle_meeting(meeting: Meeting) -> None:
    """Let a meeting have the facts of its public minutes; where they say nothing, of its public agenda."""
    order = {"minutes": 0, "agenda": 1, "notice": 2}
    told = sorted(meeting.sources.filter(paper__exempt=False), key=lambda each: (order[each.role], each.pk))
    meeting.time = next((each.time for each in told if each.time), None)
    meeting.end_time = next((each.end_time for each in told if each.end_time), None)
    meeting.venue = next((each.venue for each in told if each.venue), "")
    meeting.chair = next((each.chair for each in told if each.chair), "")
    meeting.cancelled = any(each.cancelled for each in told)
    meeting.save(update_fields=["time", "end_time", "venue", "chair", "cancelled"])
