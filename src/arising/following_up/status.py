"""evidence, due day and the day it is → where an ask stands, with the reasons: one table, read from the top."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from arising.following_up.body_papers import Logged
from arising.following_up.finders.log_updates import CLOSES
from arising.record.ask import Ask, Evidence, Omission, Omitted, PersonDecision, Silence, Status, Verdict
from arising.record.reference import Answer

_SUPERSEDES = re.compile(
    r"\bno longer (?:required|needed|necessary|relevant)\b|\bsuperseded\b|"
    r"\b(?:was|were|be|been) (?:rescinded|withdrawn)\b|\breplaced by\b",
    re.I,
)
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
    omission: Omission | None = None
    reopened: tuple[Logged, Logged] | None = None
    """The row that a log closed, and the row of the later log that lists it as open."""

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
            status, why = found
            return status, (*_offered(standing), *_gone(standing), *why)
    raise AssertionError("the last row of the table always holds")


_Found = tuple[Status, tuple[str, ...]] | None


def _by_person(standing: Standing) -> _Found:
    verdicts = {
        Verdict.DISCHARGE: Status.DISCHARGED,
        Verdict.DONE: Status.DONE,
        Verdict.PARTLY: Status.PARTLY_DONE,
        Verdict.SUPERSEDE: Status.SUPERSEDED,
        Verdict.NOT_DONE: Status.OVERDUE,
    }
    decision = standing.decided(*verdicts)
    if decision is None:
        return None
    minute = f" (Minute {decision.minute})" if decision.minute else ""
    status = verdicts[decision.verdict]
    said = "not done" if decision.verdict is Verdict.NOT_DONE else status.value.replace("_", " ")
    due = standing.ask.due
    if decision.verdict is Verdict.NOT_DONE and due and due.day and due.day >= standing.as_of:
        status = Status.NOT_DUE
    return status, (f"{decision.by} recorded on {_day(decision.on)} that it is {said}{minute}.",)


def _superseded(standing: Standing) -> _Found:
    ending = [piece for piece in standing.certain if _SUPERSEDES.search(piece.cited.quote)]
    return (Status.SUPERSEDED, ("A later paper takes it back.", *_quoted(ending[-1:]))) if ending else None


def _reopened(standing: Standing) -> _Found:
    if standing.reopened is None:
        return None
    closed, opened = standing.reopened
    days = f"on {_day(closed.on)}" if closed.on else "earlier", f"on {_day(opened.on)}" if opened.on else "later"
    return Status.ASKED_AGAIN, (f"The log closed it {days[0]}, and lists it as open again {days[1]}.",)


def _contradicted(standing: Standing) -> _Found:
    """One paper that says both that it was done and that it was not: nobody is accused, both are quoted."""
    last = standing.last(Answer.DONE, Answer.NOT_DONE)
    if last is None:
        return None
    paper = [piece for piece in standing.certain if piece.cited.sha256 == last.cited.sha256]
    answers = {piece.answer for piece in paper}
    if not {Answer.DONE, Answer.NOT_DONE} <= answers:
        return None
    both = [piece for piece in paper if piece.answer in {Answer.DONE, Answer.NOT_DONE}]
    return Status.REPORTED, ("One paper says both that it was done and that it was not.", *_quoted(both))


def _asked_again(standing: Standing) -> _Found:
    if not standing.again:
        return None
    return Status.ASKED_AGAIN, ("The same body asked for it again later.", *_quoted(standing.certain[-1:]))


def _discharged(standing: Standing) -> _Found:
    closing = [
        piece for piece in standing.certain
        if piece.finder == CLOSES or piece.cited.quote.lower().lstrip(" –-").startswith(_DISCHARGES)
    ]  # fmt: skip
    if not closing:
        return None
    if all(piece.finder == CLOSES for piece in closing):
        return Status.DISCHARGED, ("The log closes it and does not say what was done.", *_quoted(closing[-1:]))
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
        return Status.DUE, (f"It is due on {_day(standing.as_of)}.",)
    return None


def _unread(standing: Standing) -> _Found:
    if standing.silence is None or standing.silence.papers:
        return None
    return Status.UNKNOWN, ("No later paper of this body has been read.",)


def _no_date(standing: Standing) -> _Found:
    return Status.NOT_DUE, ("It has no date by which it must be done.", *_silent(standing))


def _offered(standing: Standing) -> tuple[str, ...]:
    """What a person is told of an ask that no paper marks as one."""
    return ("No paper marks the words as an action: confirm that they are one.",) if standing.ask.offered else ()


def _gone(standing: Standing) -> tuple[str, ...]:
    """Where the log stopped listing a row, said before the reasons for whatever the status is."""
    omission = standing.omission
    if omission is None or omission.what is not Omitted.GONE or omission.on is None:
        return ()
    return (f"The log of {_day(omission.on)} ({omission.paper}) no longer lists it, and does not say why.",)


_TABLE: tuple[Callable[[Standing], _Found], ...] = (
    _by_person, _superseded, _reopened, _asked_again, _discharged, _contradicted, _done, _partly,
    _not_due, _due_next, _overdue, _unread, _no_date,
)  # fmt: skip


def _quoted(pieces: Sequence[Evidence]) -> tuple[str, ...]:
    return tuple(f"“{piece.cited.quote}” ({piece.cited.paper}, page {piece.cited.place.page})" for piece in pieces)


def _silent(standing: Standing) -> tuple[str, ...]:
    silence = standing.silence
    if silence is None or not silence.papers or silence.first is None or silence.last is None:
        return ()
    papers = "1 paper" if len(silence.papers) == 1 else f"{len(silence.papers)} papers"
    from_to = f"from {_day(silence.first)} to {_day(silence.last)}"
    when = f"of {_day(silence.last)}" if silence.first == silence.last else from_to
    waiting = len(standing.evidence)
    if waiting:
        places = "1 place that may answer it waits" if waiting == 1 else f"{waiting} places that may answer it wait"
        return (f"No certain answer found in {papers} of this body {when}; {places} to be confirmed.",)
    return (f"No mention found in {papers} of this body {when}.",)


def _day(day: date) -> str:
    return f"{day:%-d %B %Y}"
