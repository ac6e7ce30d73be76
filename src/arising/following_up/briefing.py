"""followed asks and a meeting → the chair's page: what was asked, what came back, what did not, what to ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from arising.following_up.bodies import same_body
from arising.record.ask import Citation, Evidence, Followed, Status
from arising.record.reference import Answer


@dataclass(frozen=True, slots=True)
class Line:
    """One ask on the page: what was asked (a quotation), where, of whom, what is known, and each source.

    ``known`` are sentences with a quotation or a date in them; ``sources`` the citations they rest on.
    """

    ask: Followed
    heading: str
    known: tuple[str, ...]
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The chair's page for one meeting of one body. Every list may be empty; an empty one is said to be so.

    ``arising`` are the asks of the meetings before that this one should hear of, ``answered`` those with an
    answer in this meeting's papers, ``silent`` those due of which no paper says anything. ``questions`` are
    put in the words of the asks, and judge nobody.
    """

    body: str
    on: date
    arising: tuple[Line, ...]
    overdue: tuple[Line, ...]
    again: tuple[Line, ...]
    answered: tuple[Line, ...]
    silent: tuple[Line, ...]
    questions: tuple[str, ...]


_OPEN = frozenset({Status.DUE, Status.PARTLY_DONE, Status.REPORTED, Status.UNKNOWN, Status.NOT_DUE})
_MEETINGS_BACK = 2
_LONGEST_QUOTE = 320


def brief_for(asks: Iterable[Followed], body: str, on: date) -> Brief:
    """The brief for the meeting of ``body`` on ``on``. ``asks`` are to be followed to that day.

    Each ask stands in one list only: asked again, else overdue, else answered in this meeting's papers,
    else arising from the last meetings. ``silent`` names again those overdue of which nothing was found.
    """
    of_body = [each for each in asks if same_body(each.ask.body, body) and each.ask.asked_on and each.ask.asked_on < on]
    again = [each for each in of_body if each.status is Status.ASKED_AGAIN]
    answered = [each for each in of_body if _answer_on(each, on) and each not in again]
    overdue = [each for each in of_body if each.status is Status.OVERDUE and each not in answered]
    recent = _recent_days(of_body)
    arising = [
        each for each in of_body
        if each.status in _OPEN and each.ask.asked_on in recent and each not in answered
    ]  # fmt: skip
    due = [each for each in of_body if each.status is Status.DUE and each not in answered]
    silent = [each for each in (*overdue, *due) if not each.evidence and not each.to_confirm]
    return Brief(
        body=body,
        on=on,
        arising=_lines(arising),
        overdue=_lines(overdue),
        again=_lines(again),
        answered=_lines(answered, on),
        silent=_lines(silent),
        questions=tuple(_question(each) for each in [*again, *overdue, *due]),
    )


def _recent_days(asks: Sequence[Followed]) -> frozenset[date]:
    days = sorted({each.ask.asked_on for each in asks if each.ask.asked_on})
    return frozenset(days[-_MEETINGS_BACK:])


def _answer_on(each: Followed, on: date) -> list[Evidence]:
    """What the papers of this very meeting say of an ask, sure or yet to be confirmed."""
    return [piece for piece in (*each.evidence, *each.to_confirm) if piece.cited.on == on]


def _lines(asks: Sequence[Followed], on: date | None = None) -> tuple[Line, ...]:
    ordered = sorted(asks, key=lambda each: (each.ask.asked_on or date.min, each.ask.words.place.start))
    return tuple(_line(each, on) for each in ordered)


def _line(each: Followed, on: date | None) -> Line:
    pieces = _answer_on(each, on) if on else list(each.evidence[-2:])
    known = [_owed(each), *(_told(piece) for piece in pieces)]
    if each.silence is not None and not pieces:
        known.append(each.why[-1])
    sources = (each.ask.words, *(piece.cited for piece in pieces))
    return Line(each, heading_of(each), tuple(sentence for sentence in known if sentence), sources)


def heading_of(each: Followed) -> str:
    """Minute, number and day of an ask: ``Minute 129(2) of 24 April 2018``."""
    ask = each.ask
    number = ask.number.strip("()") if ask.number else ""
    minute = f"Minute {ask.item}" + (f"({number})" if number else "") if ask.item else f"Action {number}".strip()
    return f"{minute} of {ask.asked_on:%-d %B %Y}" if ask.asked_on else minute


def _owed(each: Followed) -> str:
    ask = each.ask
    owner = f"Owner as printed: {ask.owner.printed}." if ask.owner else "No owner is printed."
    if ask.due is None:
        return f"{owner} No date is printed."
    day = f", that is {ask.due.day:%-d %B %Y}" if ask.due.day else ""
    return f"{owner} Due “{ask.due.phrase}”{day}."


def _told(piece: Evidence) -> str:
    on = f"On {piece.cited.on:%-d %B %Y}" if piece.cited.on else "Later"
    surely = "" if piece.certain else " (to be confirmed that it bears on this)"
    return f"{on}{surely}: “{shortened(piece.cited.quote)}”"


def shortened(quote: str) -> str:
    """A quotation of at most about three hundred letters, cut between words; the source shows the rest."""
    if len(quote) <= _LONGEST_QUOTE:
        return quote
    return quote[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"


def _question(each: Followed) -> str:
    ask = each.ask
    again = " It was asked for again since." if each.status is Status.ASKED_AGAIN else ""
    denied = [piece for piece in each.evidence if piece.answer is Answer.NOT_DONE]
    since = (
        f" On {denied[-1].cited.on:%-d %B %Y} the papers said {_quoted(denied[-1].cited.quote)}"
        if denied and denied[-1].cited.on
        else ""
    )
    asked = f"{heading_of(each)} asked {_quoted(ask.words.quote)}"
    return f"{asked}{again}{since} What is the position, and by when will it be met?"


def _quoted(words: str) -> str:
    """Words in quotation marks that end a sentence: one full stop, whether it is theirs or ours."""
    return f"“{words}”" if words.endswith((".", "?", "!")) else f"“{words}”."
