"""Followed asks → rows, by name: what is new is added, what stands otherwise is changed, what is gone is marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from django.utils import timezone

from arising.following_up.bodies import body_key
from arising.following_up.identity import squeezed
from arising.record.ask import Citation, Evidence, Followed
from arising_service.register import models
from arising_service.register.changes.bodies import body_called
from arising_service.register.changes.filing import clean
from arising_service.register.changes.naming import Link
from arising_service.register.models import Ask, Body, Paper


class Keeping:
    """One following's results on their way into the register. ``bodies`` are the keys of those followed."""

    def __init__(self, bodies: Collection[str]) -> None:
        asks = Ask.objects.select_related("body").filter(body__key__in=bodies)
        pieces = models.Evidence.objects.select_related("ask").filter(ask__body__key__in=bodies)
        self._known = {ask.name: ask for ask in asks}
        self._evidence = {piece.name: piece for piece in pieces}
        self._papers = dict(Paper.objects.values_list("sha256", "pk"))
        self._bodies: dict[str, Body] = {body.key: body for body in Body.objects.all()}
        self._now = timezone.now()
        self.kept: dict[str, Ask] = {}
        self._pieces: dict[str, dict[str, Any]] = {}
        self._changed: set[str] = set()
        self._new: set[str] = set()
        self._places: dict[str, list[tuple[str, int, int]]] = {}

    def keep(self, each: Followed, hidden: bool = False) -> None:
        """Keep an ask and its evidence."""
        if each.ask.id in self.kept:
            return
        values = self._values(each) | {"hidden": hidden, "gone": False}
        self._places[each.ask.id] = [
            (cited.sha256, cited.place.start, cited.place.end) for cited in (each.ask.words, *each.ask.also)
        ]
        row = self._known.get(each.ask.id)
        if row is None:
            row = Ask(name=each.ask.id, changed_at=self._now, **values)
            self._new.add(row.name)
        elif any(getattr(row, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(row, name, value)
            self._changed.add(row.name)
        self.kept[row.name] = row
        for piece in (*each.evidence, *each.to_confirm):
            self.keep_evidence(row.name, piece, hidden=hidden)

    def keep_evidence(self, ask: str, piece: Evidence, *, hidden: bool) -> None:
        """Keep a piece of evidence of an ask that is kept."""
        cited = piece.cited
        self._pieces[piece.id] = {
            "ask": ask, "paper_id": self._papers[cited.sha256], "item": (cited.item or "")[:80], "said_on": cited.on,
            "quote": clean(cited.quote), "page": cited.place.page, "start": cited.place.start, "end": cited.place.end,
            "answer": piece.answer.value, "finder": piece.finder[:40], "why": piece.why, "certain": piece.certain,
            "hidden": hidden,
        }  # fmt: skip

    def _body(self, name: str) -> Body:
        key = body_key(name)
        if key not in self._bodies:
            self._bodies[key] = body_called(name)
        return self._bodies[key]

    def _values(self, each: Followed) -> dict[str, Any]:
        ask, due, silence, omission = each.ask, each.ask.due, each.silence, each.omission
        return {
            "body": self._body(ask.body), "asked_on": ask.asked_on, "item": (ask.item or "")[:80],
            "item_title": clean(ask.item_title), "number": (ask.number or "")[:40], "source": ask.source.value,
            "kind": ask.kind.value, "words": clean(ask.words.quote),
            "owner": ask.owner.printed[:300] if ask.owner else "",
            "to_whom": ask.to_whom[:300], "due_phrase": due.phrase if due else "", "due_on": due.day if due else None,
            "due_rule": due.rule if due else "", "status": each.status.value, "why": list(each.why),
            "silence": {
                "papers": list(silence.papers),
                "first": silence.first.isoformat() if silence.first else None,
                "last": silence.last.isoformat() if silence.last else None,
            } if silence else {},
            "again": list(each.again), "also": [_citation(cited) for cited in ask.also],
            "omission": {
                "what": omission.what.value, "paper": omission.paper,
                "on": omission.on.isoformat() if omission.on else None,
            } if omission else {},
            "paper_id": self._papers[ask.words.sha256], "page": ask.words.place.page, "start": ask.words.place.start,
            "end": ask.words.place.end,
        }  # fmt: skip

    def moved(self) -> list[tuple[Ask, str, list[Link]]]:
        """The asks that are here as before and only called otherwise, each with what it and its links are called now.

        They have the same words of the same day and minute (the body has a fuller name now), or stand at the same
        place of a paper (a better reader reads more of the words, or another number). Each must be the only one.
        """
        lost = [ask for name, ask in self._known.items() if name not in self.kept and not ask.gone]
        fresh = [self.kept[name] for name in self._new]
        if not lost or not fresh:
            return []
        found: list[tuple[Ask, str, list[Link]]] = []
        for same in (_same_words, self._same_place):
            pairs = list(same(lost, fresh))
            olds, news = Counter(old.name for old, _ in pairs), Counter(new.name for _, new in pairs)
            sure = [(old, new) for old, new in pairs if olds[old.name] == 1 and news[new.name] == 1]
            found += [(old, new.name, self._links(new.name)) for old, new in sure]
            lost = [ask for ask in lost if ask.name not in {old.name for old, _ in sure}]
            fresh = [ask for ask in fresh if ask.name not in {new.name for _, new in sure}]
        return found

    def _links(self, ask: str) -> list[Link]:
        papers = {pk: sha256 for sha256, pk in self._papers.items()}
        return [
            Link(name, papers[values["paper_id"]], values["start"], values["quote"])
            for name, values in self._pieces.items()
            if values["ask"] == ask
        ]

    def _same_place(self, lost: Sequence[Ask], fresh: Sequence[Ask]) -> Iterator[tuple[Ask, Ask]]:
        papers = {pk: sha256 for sha256, pk in self._papers.items()}
        stand: dict[str, list[tuple[int, int, Ask]]] = {}
        for new in fresh:
            for sha256, start, end in self._places[new.name]:
                stand.setdefault(sha256, []).append((start, end, new))
        for old in lost:
            met = {
                new.name: new
                for start, end, new in stand.get(papers[old.paper_id], ())
                if 2 * (min(end, old.end) - max(start, old.start)) > min(end - start, old.end - old.start)
            }
            yield from ((old, new) for new in met.values())

    def finish(self) -> tuple[int, int, int, int]:
        """Write what differs. Gives how many asks there are, are new, changed, and gone, of those not hidden."""
        self._write_evidence_changes()
        gone = [ask for name, ask in self._known.items() if name not in self.kept and not ask.gone]
        Ask.objects.filter(pk__in=[ask.pk for ask in gone]).update(gone=True, changed_at=self._now)
        changed = [self.kept[name] for name in self._changed - self._new]
        for ask in changed:
            ask.changed_at = self._now
        Ask.objects.bulk_update(changed, _FIELDS, batch_size=200)
        Ask.objects.bulk_create([self.kept[name] for name in self.kept if name in self._new], batch_size=500)
        self._write_new_evidence()
        new = [self.kept[name] for name in self._new]
        total, *counted = (sum(not ask.hidden for ask in asks) for asks in (self.kept.values(), new, changed, gone))
        return total, counted[0], counted[1], counted[2]

    def _write_evidence_changes(self) -> None:
        lost = [row.pk for name, row in self._evidence.items() if name not in self._pieces and self._is_ours(row)]
        # Hidden evidence changes nothing of an ask that others see: not even the time at which it last changed.
        seen = {row.ask.name for row in self._evidence.values() if row.pk in set(lost) and not row.hidden}
        self._changed |= seen & set(self.kept)
        for start in range(0, len(lost), 500):
            models.Evidence.objects.filter(pk__in=lost[start : start + 500]).delete()
        changed = []
        for name, values in self._pieces.items():
            row = self._evidence.get(name)
            was_hidden = row is None or row.hidden
            if row is not None and any(getattr(row, key) != value for key, value in values.items() if key != "ask"):
                for key, value in values.items():
                    if key != "ask":
                        setattr(row, key, value)
                changed.append(row)
            if (row is None or row in changed[-1:]) and not (was_hidden and values["hidden"]):
                self._changed.add(values["ask"])
        if changed:
            models.Evidence.objects.bulk_update(
                changed, [key for key in next(iter(self._pieces.values())) if key != "ask"], batch_size=200
            )

    def _is_ours(self, row: models.Evidence) -> bool:
        """Evidence of an ask that is gone is kept: it comes back with the ask, and is not shown before."""
        return row.ask.name in self.kept

    def _write_new_evidence(self) -> None:
        models.Evidence.objects.bulk_create(
            [
                models.Evidence(name=name, **(values | {"ask": self.kept[values["ask"]]}))
                for name, values in self._pieces.items()
                if name not in self._evidence
            ],
            batch_size=500,
        )


_FIELDS = [
    "body", "asked_on", "item", "item_title", "number", "source", "kind", "words", "owner", "to_whom", "due_phrase",
    "due_on", "due_rule", "status", "why", "silence", "again", "also", "omission", "paper", "page", "start", "end",
    "hidden", "gone", "changed_at",
]  # fmt: skip


def _same_words(lost: Sequence[Ask], fresh: Sequence[Ask]) -> Iterator[tuple[Ask, Ask]]:
    told: dict[tuple[object, ...], list[Ask]] = {}
    for new in fresh:
        told.setdefault(_as_asked(new), []).append(new)
    for old in lost:
        yield from ((old, new) for new in told.get(_as_asked(old), ()))


def _as_asked(ask: Ask) -> tuple[object, ...]:
    return (ask.hidden, ask.source, ask.asked_on, ask.item, squeezed(ask.words))


def _citation(cited: Citation) -> dict[str, Any]:
    place = cited.place
    return {"sha256": cited.sha256, "paper": cited.paper, "page": place.page, "start": place.start, "end": place.end}
