"""Following: what the engine finds of every ask, kept on the register by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from arising.following_up.bodies import body_key
from arising.following_up.register import Register
from arising.record.ask import Citation, Followed, PersonDecision
from arising_service.register.changes.audit import enter
from arising_service.register.changes.keeping import Keeping
from arising_service.register.models import Body, Item, Meeting, Paper
from arising_service.register.queries.decided import standing_decisions
from arising_service.register.shelves import shelf
from arising_service.register.withholding import Exempted

_CURRENT = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Counted:
    """What following changed of the asks that all may see: how many there are, are new, stand otherwise, are gone."""

    asks: int
    new: int
    changed: int
    gone: int


def follow_again(bodies: Iterable[str] | None = None, as_of: date | None = None) -> Counted:
    """Follow every ask, or those of ``bodies`` (by name), and keep what comes out. Gives what changed.

    Without ``as_of``, a body's asks are judged as of today while its papers are current. A body whose last known
    meeting is more than a year ago is judged as of that meeting: of what came later the register knows nothing.

    Public papers are followed by themselves, so that nothing said to the public rests on an exempt word. All papers
    are followed a second time for those with the right, and what only that finds is hidden from everybody else.
    """
    with transaction.atomic():
        public = shelf(public=True)
        names = None if bodies is None else {body_key(each) for each in bodies}
        keeping = Keeping(names)
        decisions = standing_decisions()
        _follow(public, names, as_of, decisions, keeping.keep, public=True)
        hidden = _Hidden.of_register()
        if hidden:
            keep = partial(_keep_hidden, hidden=hidden, keeping=keeping)
            _follow(shelf(public=False), names, as_of, decisions, keep, public=False)
        counted = Counted(*keeping.finish())
        if counted.new or counted.changed or counted.gone:
            after = {"new": counted.new, "changed": counted.changed, "gone": counted.gone}
            enter(None, "follow", "register", "all" if names is None else "some", after=after)
    return counted


def _follow(
    register: Register,
    names: set[str] | None,
    as_of: date | None,
    decisions: Sequence[PersonDecision],
    keep: Callable[[Followed], None],
    *,
    public: bool,
) -> None:
    told, latest = _last_meetings(public=True), _last_meetings(public=public)
    today = timezone.localdate()
    overall = max(latest.values(), default=today)
    for body in register.bodies:
        key = body_key(body)
        if names is not None and key not in names:
            continue
        last = latest.get(key, overall)
        day = as_of or (today if last >= today - _CURRENT else last)
        for each in register.follow(day, decisions, [body]):
            keep(each)
        # The day shown to all is worked out from public meetings alone, wherever there are some.
        if public or key not in told:
            Body.objects.filter(key=key).exclude(followed_to=day).update(followed_to=day)


def _last_meetings(*, public: bool) -> dict[str, date]:
    """Each body's last meeting; if ``public``, of those that public papers tell of: others date nothing."""
    meetings = Meeting.objects.filter(sources__paper__exempt=False) if public else Meeting.objects.all()
    rows = meetings.order_by().values_list("body__name").annotate(last=Max("on"))
    return {body_key(name): day for name, day in rows}


@dataclass(frozen=True, slots=True)
class _Hidden:
    """Which words are exempt: whole papers by hash, and parts of others."""

    papers: frozenset[str]
    parts: dict[str, list[Exempted]] = field(default_factory=dict)

    @staticmethod
    def of_register() -> _Hidden:
        papers = frozenset(Paper.objects.filter(exempt=True).values_list("sha256", flat=True))
        parts: dict[str, list[Exempted]] = {}
        items = Item.objects.filter(exempt=True).values_list("source__paper__sha256", "start", "end")
        for sha256, start, end in items:
            parts.setdefault(sha256, []).append(Exempted(start, end))
        return _Hidden(papers, parts)

    def __bool__(self) -> bool:
        return bool(self.papers or self.parts)

    def holds(self, cited: Citation) -> bool:
        """Whether the words cited are exempt."""
        return cited.sha256 in self.papers or any(
            each.touches(cited.place.start, cited.place.end) for each in self.parts.get(cited.sha256, ())
        )


def _keep_hidden(each: Followed, hidden: _Hidden, keeping: Keeping) -> None:
    """Keep an ask made in exempt words, hidden; of an ask that all may see, only the exempt evidence, hidden."""
    if each.ask.id in keeping.kept:
        for piece in (*each.evidence, *each.to_confirm):
            if hidden.holds(piece.cited):
                keeping.keep_evidence(each.ask.id, piece, hidden=True)
    elif hidden.holds(each.ask.words):
        keeping.keep(each, hidden=True)
