"""Asks with their evidence and with what people decided of them."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from arising.record.ask import Verdict
from arising_service.accounts.viewers import Viewer
from arising_service.register.errors import NotThere
from arising_service.register.models import Ask, Evidence, Item, Meeting
from arising_service.register.queries.asks import AskFilter, decisions_seen, narrowed
from arising_service.register.queries.building import evidence_row, spot
from arising_service.register.queries.published import changed, rows
from arising_service.register.queries.published.bodies import times_of
from arising_service.register.queries.published.parts import Part, Wanted, of_part, part, within
from arising_service.register.queries.rows import DecisionRow, Spot
from arising_service.register.queries.search import holding

_TIMES = {"made_at": F("paper__added_at"), "altered_at": F("changed_at")}
_TIMES_OF_EVIDENCE = {"made_at": F("paper__added_at"), "altered_at": F("ask__changed_at")}


def asks(viewer: Viewer, wanted: Wanted, which: AskFilter, item: str = "", words: str = "") -> Part[rows.Ask]:
    """One part of the asks, by name: those that ``which`` lets through, made in ``item``, with ``words``, if given.

    Where ``wanted`` asks for what has changed since a time, asks that were withdrawn since are among them.
    """
    living = Ask.objects.visible_to(viewer).filter(gone=False)
    found = within(living if wanted.modified_since is None else _seen(viewer), wanted, _TIMES)
    lately = changed.asks(viewer, wanted)
    if lately is not None:
        found = found.filter(pk__in=lately)
    found = narrowed(found, which)
    if item:
        found = _made_in(viewer, found, item)
    if words:
        found = found.filter(pk__in=holding(viewer, "asks", words))
    total = None if words else found.count()
    names = found.filter(name__gt=wanted.after).order_by("name").values_list("pk", "name")[: wanted.each + 1]
    shown = part(list(names), wanted, lambda pair: pair[1], total)
    rows_of = {ask.pk: ask for ask in _known(viewer).filter(pk__in=[key for key, _ in shown.rows])}
    return of_part(shown, _told(viewer, [rows_of[key] for key, _ in shown.rows if key in rows_of]))


def ask(viewer: Viewer, name: str) -> rows.Ask:
    """One ask; one that was withdrawn is told as no more than that.

    Raises:
        NotThere: there was never such an ask, or it may not be seen.
    """
    found = _known(viewer).filter(name=name).first()
    if found is None:
        raise NotThere("There is no such ask.")
    return _told(viewer, [found])[0]


def evidence(viewer: Viewer, wanted: Wanted, ask_name: str = "") -> Part[rows.Evidence]:
    """One part of the evidence, by name; of one ask, if given."""
    found = within(_known_evidence(viewer), wanted, _TIMES_OF_EVIDENCE)
    lately = changed.asks(viewer, wanted)
    if lately is not None:
        found = found.filter(ask__in=lately)
    if ask_name:
        found = found.filter(ask__name=ask_name)
    shown = part(
        list(found.filter(name__gt=wanted.after).order_by("name")[: wanted.each + 1]),
        wanted, lambda piece: piece.name, None,
    )  # fmt: skip
    return of_part(shown, tuple(_evidence(piece) for piece in shown.rows))


def one_evidence(viewer: Viewer, name: str) -> rows.Evidence:
    """One piece of evidence.

    Raises:
        NotThere: there is no such evidence, or it may not be seen.
    """
    piece = _known_evidence(viewer).filter(name=name).first()
    if piece is None:
        raise NotThere("There is no such evidence.")
    return _evidence(piece)


def decision(viewer: Viewer, name: str, key: str) -> rows.Decision:
    """One decision of an ask.

    Raises:
        NotThere: there is no such ask, or no such decision of it, or it may not be seen.
    """
    if not _known(viewer).filter(name=name, gone=False).exists():
        raise NotThere("There is no such decision.")
    for each in _decisions(viewer, [name]).get(name, ()):
        if each.key == key:
            return each
    raise NotThere("There is no such decision.")


def _seen(viewer: Viewer) -> QuerySet[Ask]:
    """The asks that stand or once stood. Nothing is told of those withdrawn from papers where anything is exempt."""
    found = Ask.objects.visible_to(viewer)
    if viewer.sees_exempt:
        return found
    return found.exclude(Q(gone=True) & (Q(paper__exempt=True) | Q(paper__withholds=True)))


def _known(viewer: Viewer) -> QuerySet[Ask]:
    return _seen(viewer).select_related("body", "paper").annotate(**_TIMES)


def _known_evidence(viewer: Viewer) -> QuerySet[Evidence]:
    found = Evidence.objects.visible_to(viewer).filter(ask__gone=False).select_related("ask", "paper")
    return found.annotate(**_TIMES_OF_EVIDENCE)


def _made_in(viewer: Viewer, found: QuerySet[Ask], item: str) -> QuerySet[Ask]:
    sha256, _, start = item.rpartition("-")
    places = Item.objects.visible_to(viewer).filter(source__paper__sha256=sha256, start=int(start))
    place = places.values_list("source__paper", "start", "end").first()
    if place is None:
        return found.none()
    return found.filter(paper=place[0], start__gte=place[1], start__lt=place[2])


def _evidence(piece: Evidence) -> rows.Evidence:
    return rows.Evidence(piece.ask.name, evidence_row(piece), times_of(piece))


def _told(viewer: Viewer, found: Collection[Ask]) -> tuple[rows.Ask, ...]:
    standing = [ask for ask in found if not ask.gone]
    pieces: dict[int, list[rows.Evidence]] = {}
    of_asks = _known_evidence(viewer).filter(ask__in=[ask.pk for ask in standing])
    for piece in of_asks.order_by("said_on", "start", "name"):
        pieces.setdefault(piece.ask_id, []).append(_evidence(piece))
    decided = _decisions(viewer, [ask.name for ask in standing])
    again = {name for ask in standing for name in ask.again}
    seen = set(Ask.objects.visible_to(viewer).filter(name__in=again, gone=False).values_list("name", flat=True))
    items, met = _items(viewer, standing), _met(viewer, standing)
    told = {
        ask.name: _standing(
            ask,
            has_meeting=(ask.body_id, ask.asked_on) in met,
            again=tuple(name for name in ask.again if name in seen),
            item=_innermost(items.get(ask.paper_id, []), ask),
            evidence=tuple(pieces.get(ask.pk, ())),
            decisions=decided.get(ask.name, ()),
        )
        for ask in standing
    }
    return tuple(rows.Ask(ask.name, times_of(ask), ask.gone, told.get(ask.name)) for ask in found)


def _standing(
    ask: Ask,
    *,
    has_meeting: bool,
    again: tuple[str, ...],
    item: tuple[str, int] | None,
    evidence: tuple[rows.Evidence, ...],
    decisions: tuple[rows.Decision, ...],
) -> rows.AskTold:
    return rows.AskTold(
        ask.body.slug, ask.asked_on, has_meeting, ask.number, ask.item, ask.item_title, ask.kind, ask.source,
        ask.words, ask.owner, ask.to_whom, ask.due_phrase, ask.due_on, ask.due_rule, ask.status, tuple(ask.why),
        ask.body.followed_to, spot(ask, ask.paper), tuple(_also(one) for one in ask.also), again, dict(ask.silence),
        dict(ask.omission), item, evidence, decisions,
    )  # fmt: skip


def _also(told: dict[str, Any]) -> Spot:
    return Spot(told["sha256"], told["paper"], told["page"], told["start"], told["end"])


def _items(viewer: Viewer, found: Collection[Ask]) -> dict[int, list[tuple[int, int]]]:
    """Where the items of the asks' papers begin and end."""
    places: dict[int, list[tuple[int, int]]] = {}
    holding_asks = Item.objects.visible_to(viewer).filter(source__paper__in={ask.paper_id for ask in found})
    for paper, start, end in holding_asks.order_by().values_list("source__paper", "start", "end"):
        places.setdefault(paper, []).append((start, end))
    return places


def _innermost(places: list[tuple[int, int]], ask: Ask) -> tuple[str, int] | None:
    """The item that the ask's words stand in: of those that hold them, the one that begins last."""
    starts = [start for start, end in places if start <= ask.start < end]
    return (ask.paper.sha256, max(starts)) if starts else None


def _met(viewer: Viewer, found: Collection[Ask]) -> set[tuple[int, date]]:
    """The meetings, of those that the asks are of, that papers tell of."""
    told = Meeting.objects.visible_to(viewer).filter(
        body__in={ask.body_id for ask in found}, on__in={ask.asked_on for ask in found if ask.asked_on}
    )
    return set(told.order_by().values_list("body_id", "on"))


def _decisions(viewer: Viewer, names: Collection[str]) -> dict[str, tuple[rows.Decision, ...]]:
    told = decisions_seen(viewer, names)
    pieces = _known_evidence(viewer).filter(name__in={row.evidence for row in told if row.evidence})
    others = _known(viewer).filter(name__in={row.value for row in told if row.verdict == Verdict.SUPERSEDE})
    there = set(pieces.values_list("name", flat=True)) if told else set()
    replacing = set(others.values_list("name", flat=True)) if told else set()
    found: dict[str, list[rows.Decision]] = {}
    for row in told:
        each = rows.Decision(_decision_key(row), row, row.evidence in there, row.value in replacing)
        found.setdefault(row.ask, []).append(each)
    return {name: tuple(each) for name, each in found.items()}


def _decision_key(row: DecisionRow) -> str:
    """A decision's number in the register would tell how many others there are, and some are of hidden asks."""
    told = f"{row.ask}\x1f{row.verdict}\x1f{row.evidence}\x1f{row.at.isoformat()}"
    return hashlib.sha256(told.encode()).hexdigest()[:12]
