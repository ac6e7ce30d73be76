"""one meeting's asks against the next paper → carried, reworded, re-dated, dropped, silently closed, reopened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from arising.following_up.asks import row_id
from arising.following_up.body_papers import Logged
from arising.following_up.finders.log_updates import closing_words
from arising.following_up.following import follow
from arising.following_up.library import Library
from arising.following_up.owners import same_owner
from arising.following_up.shelf import Shelf
from arising.following_up.subjects import stems
from arising.record.ask import Ask, AskSource, Evidence
from arising.record.record import Record
from arising.record.reference import Answer
from arising.record.report import LogStatus


class Fate(StrEnum):
    """What became of an earlier paper's ask in the later paper."""

    ANSWERED = "answered"
    NOT_DONE = "said not to be done"
    MENTIONED = "mentioned"
    CARRIED = "carried"
    REWORDED = "reworded"
    REDATED = "re-dated"
    CLOSED = "closed"
    SILENTLY_CLOSED = "silently closed"
    REOPENED = "reopened"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Reconciled:
    """One ask of the earlier paper, its fate, why, and the ask or the words of the later paper that show it."""

    ask: Ask
    fate: Fate
    why: str
    later: Ask | None = None
    evidence: tuple[Evidence, ...] = ()


_ALIKE = 0.45


@dataclass(frozen=True, slots=True)
class _Later:
    """The later paper: what it asks, the rows of its log by ask, and the evidence it holds for an ask."""

    asks: Sequence[Ask]
    rows: Mapping[str, Logged]
    evidence: Mapping[str, tuple[Evidence, ...]]
    again: Mapping[str, tuple[str, ...]]
    """The asks by which each was found to be asked again."""

    def closes(self, ask: Ask) -> bool:
        row = self.rows.get(ask.id)
        return row is not None and row.action.status is LogStatus.DISCHARGED


def reconcile(earlier: Record, later: Record) -> tuple[Reconciled, ...]:
    """What became of every ask of ``earlier`` in ``later``; of one that its log closes, only where it is open again.

    "Dropped" says that the later paper does not mention the ask, not that it was not done.
    """
    shelf = Shelf([earlier, later])
    libraries = [Library(shelf.papers_of(body)) for body in shelf.bodies]
    before, after = _rows(shelf, earlier), _rows(shelf, later)
    last_day = max((sitting.on for library in libraries for sitting in library.papers.sittings), default=None)
    followed = {each.ask.id: each for each in follow([earlier, later], last_day)} if last_day else {}
    evidence = {
        name: tuple(piece for piece in each.evidence if piece.cited.sha256 == later.paper.sha256)
        for name, each in followed.items()
    }
    again = {name: each.again for name, each in followed.items()}
    result = []
    for library in libraries:
        told = _Later([ask for ask in library.asks if _is_in(ask, later)], after, evidence, again)
        for ask in library.asks:
            if not _is_in(ask, earlier):
                continue
            row = before.get(ask.id)
            if row is None or row.action.status is not LogStatus.DISCHARGED:
                result.append(_fate(library, ask, told))
            else:
                result += _opened_again(library, ask, told)
    return tuple(result)


def _rows(shelf: Shelf, record: Record) -> Mapping[str, Logged]:
    return {
        row_id(row): row for body in shelf.bodies for row in shelf.papers_of(body).log
        if row.record.paper.sha256 == record.paper.sha256
    }  # fmt: skip


def _is_in(ask: Ask, record: Record) -> bool:
    """Whether a paper prints an ask, in minutes or in its log."""
    return any(cited.sha256 == record.paper.sha256 for cited in (ask.words, *ask.also))


def _opened_again(library: Library, ask: Ask, later: _Later) -> Iterator[Reconciled]:
    again = _nearest(library, ask, [each for each in later.asks if not later.closes(each)])
    if again is not None:
        yield Reconciled(ask, Fate.REOPENED, "The earlier log closed it; the later paper has it open again.", again)


def _fate(library: Library, ask: Ask, later: _Later) -> Reconciled:
    evidence = later.evidence.get(ask.id, ())
    repeats = later.again.get(ask.id, ())
    again = _nearest(library, ask, later.asks) or next((each for each in later.asks if each.id in repeats), None)
    if again is not None and later.closes(again):
        if closing_words(later.rows[again.id]):
            return Reconciled(ask, Fate.CLOSED, "The later log closes it, and says why.", again, evidence)
        why = "The later log closes it without saying what was done."
        return Reconciled(ask, Fate.SILENTLY_CLOSED, why, again, evidence)
    if again is not None and again.id == ask.id:
        return Reconciled(ask, Fate.CARRIED, "The later paper carries it on in the same words.", again, evidence)
    if again is not None and ask.due and again.due and ask.due.day != again.due.day:
        return Reconciled(ask, Fate.REDATED, f"It was due {_due(ask)}, and is now due {_due(again)}.", again, evidence)
    if again is not None:
        return Reconciled(ask, Fate.REWORDED, "The later paper asks for it in other words.", again, evidence)
    if evidence:
        return Reconciled(ask, _told_by(evidence), evidence[-1].why, None, evidence)
    return Reconciled(ask, Fate.DROPPED, "The later paper does not mention it.")


def _told_by(evidence: Sequence[Evidence]) -> Fate:
    """What words about an ask make of it: the last that says more than that there is such an ask."""
    answers = [piece.answer for piece in evidence if piece.answer is not Answer.REFERENCE_ONLY]
    if not answers:
        return Fate.MENTIONED
    return Fate.NOT_DONE if answers[-1] is Answer.NOT_DONE else Fate.ANSWERED


def _due(ask: Ask) -> str:
    return f"{ask.due.day:%-d %B %Y}" if ask.due and ask.due.day else "at no stated day"


def _nearest(library: Library, ask: Ask, second: Sequence[Ask]) -> Ask | None:
    """The ask of the later paper most like ``ask``, if any is like it at all."""
    best: tuple[float, Ask] | None = None
    for other in second:
        if other.id == ask.id:
            return other
        # Who is to do it is weighed apart: one minute names the owner where another does not.
        owners = _owner_stems(ask) | _owner_stems(other)
        alike = library.weights.likeness(library.subjects[ask.id] - owners, library.subjects[other.id] - owners)
        alike *= 1.1 if same_owner(ask.owner, other.owner) else 1.0
        alike *= 1.0 if (other.source is AskSource.LOG) == (ask.source is AskSource.LOG) else 0.9
        if alike >= _ALIKE and (best is None or alike > best[0]):
            best = (alike, other)
    return best[1] if best else None


def _owner_stems(ask: Ask) -> frozenset[str]:
    return stems(ask.owner.printed) if ask.owner else frozenset()
