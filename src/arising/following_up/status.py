"""evidence, due day and the day it is → where an ask stands, with the reasons: one table, read from the top."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from arising.record.ask import Ask, Evidence, PersonDecision, Silence, Status, Verdict
from arising.record.reference import Answer

_DISCHARGES = ("discharged", "completed", "closed")


@dataclass(frozen=True, slots=True)
class Standing:
    """What the table looks at. ``next_meeting`` is the body's first meeting after ``as_of`` that is known."""

    ask: Ask
    evidence: Sequence[Evidence]
    decisions: Sequence[PersonDecision]
    again: Sequence[str]
    silence: Silence | None
    as_of: date
    next_meeting: date | None

    @property
    def certain(self) -> list[Evidence]:
        """The evidence that counts: links that are sure, or that a person has confirmed."""
        return [piece for piece in self.evidence if piece.certain]

    def last(self, *answers: Answer) -> Evidence | None:
        """The last certain evidence, where it is one of ``answers``; what only mentions the ask does not count."""
        telling = [piece for piece in self.certain if piece.answer is not Answer.REFERENCE_ONLY]
        return telling[-1] if telling and telling[-1].answer in answers else None

    def decided(self, *verdicts: Verdict) -> PersonDecision | None:
        """The last decision by a person that is one of ``verdicts``."""
        return next((each for each in reversed(self.decisions) if each.verdict in verdicts), None)


def status_of(standing: Standing) -> tuple[Status, tuple[str, ...]]:
    """The status and the reasons for it: the first row of the table that holds."""
    for row in _TABLE:
        found = row(standing)
        if found is not None:
            return found
    raise AssertionError("the last row of the table always holds")


_Found = tuple[Status, tuple[str, ...]] | None


def _by_person(standing: Standing) -> _Found:
    verdicts = {
        Verdict.DISCHARGE: Status.DISCHARGED,
        Verdict.DONE: Status.DONE,
        Verdict.PARTLY: Status.PARTLY_DONE,
        Verdict.SUPERSEDE: Status.SUPERSEDED,
    }
    decision = standing.decided(*verdicts, Verdict.NOT_DONE)
    if decision is None or decision.verdict is Verdict.NOT_DONE:
        return None
    minute = f" (Minute {decision.minute})" if decision.minute else ""
    status = verdicts[decision.verdict]
    said = status.value.replace("_", " ")
    return status, (f"{decision.by} recorded on {decision.on:%-d %B %Y} that it is {said}{minute}.",)


def _asked_again(standing: Standing) -> _Found:
    if not standing.again:
        return None
    return Status.ASKED_AGAIN, ("The same body asked for it again later.", *_quoted(standing.certain[-1:]))


def _discharged(standing: Standing) -> _Found:
    closing = [piece for piece in standing.certain if piece.cited.quote.lower().lstrip(" –-").startswith(_DISCHARGES)]
    if not closing:
        return None
    note = "The log closes it; closed is not the same as done."
    return Status.DISCHARGED, (note, *_quoted(closing[-1:]))


def _done(standing: Standing) -> _Found:
    piece = standing.last(Answer.DONE)
    if piece is None:
        return None
    if piece.finder == "report on the subject":
        return Status.REPORTED, ("A paper on it is before the body.", *_quoted([piece]))
    return Status.DONE, _quoted([piece])


def _partly(standing: Standing) -> _Found:
    piece = standing.last(Answer.PARTLY)
    return (Status.PARTLY_DONE, _quoted([piece])) if piece else None


def _not_due(standing: Standing) -> _Found:
    due = standing.ask.due
    if due is None or due.day is None or due.day <= standing.as_of:
        return None
    if standing.next_meeting is not None and due.day <= standing.next_meeting:
        return Status.DUE, (f"Due {_day(due.day)}, at or before the next meeting on {_day(standing.next_meeting)}.",)
    return Status.NOT_DUE, (f"Due {_day(due.day)}: {due.rule}".rstrip(": "),)


def _overdue(standing: Standing) -> _Found:
    due = standing.ask.due
    failing = standing.last(Answer.NOT_DONE)
    if due is not None and due.day is not None and due.day < standing.as_of:
        return Status.OVERDUE, (
            f"It was due {_day(due.day)}.",
            *_silent(standing),
            *_quoted([failing] if failing else []),
        )
    if failing is not None:
        return Status.OVERDUE, ("A later paper says that it was not done.", *_quoted([failing]))
    return None


def _due_next(standing: Standing) -> _Found:
    if standing.ask.due is not None and standing.ask.due.day == standing.as_of:
        return Status.DUE, ("It is due today.",)
    return None


def _unread(standing: Standing) -> _Found:
    if standing.silence is None or standing.silence.papers:
        return None
    return Status.UNKNOWN, ("No later paper of this body has been read.",)


def _no_date(standing: Standing) -> _Found:
    return Status.NOT_DUE, ("It has no date by which it must be done.", *_silent(standing))


_TABLE: tuple[Callable[[Standing], _Found], ...] = (
    _by_person, _asked_again, _discharged, _done, _partly, _not_due, _due_next, _overdue, _unread, _no_date,
)  # fmt: skip


def _quoted(pieces: Sequence[Evidence]) -> tuple[str, ...]:
    return tuple(f"“{piece.cited.quote}” ({piece.cited.paper}, page {piece.cited.place.page})" for piece in pieces)


def _silent(standing: Standing) -> tuple[str, ...]:
    silence = standing.silence
    if silence is None or not silence.papers or silence.first is None or silence.last is None:
        return ()
    papers = "1 paper" if len(silence.papers) == 1 else f"{len(silence.papers)} papers"
    return (f"No mention found in {papers} of this body from {_day(silence.first)} to {_day(silence.last)}.",)


def _day(day: date) -> str:
    return f"{day:%-d %B %Y}"
