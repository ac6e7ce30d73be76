"""Following: what the engine finds of every ask, kept on the register by name."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from arising.following_up.bodies import body_key
from arising.record.ask import Citation, Followed
from arising_service.register.changes.audit import enter
from arising_service.register.changes.counting import count_bodies
from arising_service.register.changes.keeping import Keeping
from arising_service.register.changes.naming import join_names
from arising_service.register.models import Body, Item, Meeting, Paper
from arising_service.register.queries.decided import standing_decisions
from arising_service.register.queries.naming import Called
from arising_service.register.shelves import Shelf
from arising_service.register.withholding import Exempted

_CURRENT = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Counted:
    """What following changed of the asks that all may see: how many were followed, are new, changed, are gone."""

    asks: int
    new: int
    changed: int
    gone: int


_MOST_ROUNDS = 3
"""An ask that is met under another name is followed once more under its own; twice would be much."""


def follow_again(bodies: Iterable[str] | None = None, as_of: date | None = None) -> Counted:
    """Follow the asks of ``bodies`` (by name), or of all whose papers or day are others than when they were followed.

    Without ``as_of``, a body's asks are judged as of today while its papers are current. A body whose last known
    meeting is more than a year ago is judged as of that meeting: of what came later the register knows nothing.

    Public papers are followed by themselves, so that nothing said to the public rests on an exempt word. All papers
    are followed a second time for those with the right, and what only that finds is hidden from everybody else.
    """
    with transaction.atomic():
        following = _Following(as_of)
        names = following.behind() if bodies is None else following.meant_by(bodies)
        keeping = following.round(names)
        for _ in range(_MOST_ROUNDS):
            moved = keeping.moved()
            if not moved:
                break
            join_names(moved)
            keeping = following.round(names)
        counted = Counted(*keeping.finish())
        following.remember(names)
        count_bodies(set(Body.objects.filter(key__in=names).values_list("pk", flat=True)))
        if counted.new or counted.changed or counted.gone:
            after = {"new": counted.new, "changed": counted.changed, "gone": counted.gone}
            enter(None, "follow", "register", "all" if bodies is None else "some", after=after)
    return counted


class _Following:
    """One following of the register: its papers, public and all, and the day for each body."""

    def __init__(self, as_of: date | None) -> None:
        self._as_of = as_of
        self._hidden = _Hidden.of_register()
        self._shelves = {True: Shelf(public=True)} | ({False: Shelf(public=False)} if self._hidden else {})
        self._latest = {public: _last_meetings(public=public) for public in (True, False)}
        self._today = timezone.localdate()

    def meant_by(self, bodies: Iterable[str]) -> set[str]:
        """The keys of bodies, also of those under whose fuller name their papers stand by now."""
        names = list(bodies)
        fuller = [shelf.name_of(each) for shelf in self._shelves.values() for each in names]
        return {body_key(each) for each in (*names, *fuller)}

    def behind(self) -> set[str]:
        """The keys of the bodies that were followed in another state than now, or whose papers are gone."""
        known = dict(Body.objects.values_list("key", "followed_state"))
        now = self._states()
        return {key for key, state in now.items() if known.get(key) != state} | {
            key for key, state in known.items() if key not in now and state
        }

    def _states(self) -> dict[str, str]:
        """For each body by key, a digest of everything that the judging of its asks depends on."""
        found: dict[str, list[str]] = {}
        for public, shelf in self._shelves.items():
            for body in shelf.bodies:
                told = f"{shelf.state(body)} {self._day(body_key(body), public=public)}"
                found.setdefault(body_key(body), []).append(told)
        return {key: hashlib.sha256(" ".join(told).encode()).hexdigest() for key, told in found.items()}

    def remember(self, names: set[str]) -> None:
        """Keep in which state bodies were followed."""
        now = self._states()
        for body in Body.objects.filter(key__in=names):
            if body.followed_state != now.get(body.key, ""):
                Body.objects.filter(pk=body.pk).update(followed_state=now.get(body.key, ""))

    def round(self, names: set[str]) -> Keeping:
        """Follow bodies once; gives what comes out, yet to be kept."""
        keeping, called = Keeping(names), Called()
        decisions = called.as_the_engine_does(standing_decisions())
        for public, shelf in self._shelves.items():
            for body in shelf.bodies:
                key = body_key(body)
                if key not in names:
                    continue
                day = self._day(key, public=public)
                for each in map(called.as_we_do, shelf.follow(body, day, decisions)):
                    if public:
                        keeping.keep(each)
                    else:
                        _keep_hidden(each, self._hidden, keeping)
                # The day shown to all is worked out from public meetings alone, wherever there are some.
                if public or key not in self._latest[True]:
                    Body.objects.filter(key=key).exclude(followed_to=day).update(followed_to=day)
        return keeping

    def _day(self, key: str, *, public: bool) -> date:
        """The day as of which the asks of a body are judged."""
        latest = self._latest[public]
        last = latest.get(key) or max(latest.values(), default=self._today)
        return self._as_of or (self._today if last >= self._today - _CURRENT else last)


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
