"""A decision → its printed paragraphs, and what of it the paper says word for word."""

from __future__ import annotations

import re
from dataclasses import dataclass

from paper_writer.sheet import Block, Para
from paper_writer.style import Marker, MotionWords, Numerals, Style
from paper_writer.truth import Decision, Resolved


@dataclass(frozen=True, slots=True)
class PrintedResolution:
    """One resolution as it stands in the paper: its number in the list, its words, what the body made of it."""

    number: str | None
    text: str
    outcome: str | None


@dataclass(frozen=True, slots=True)
class _Form:
    """``opens`` the decision; ``that`` opens each part; ``alone`` puts the opening on its own line.

    ``apart`` says that no lead-in goes on with the opening: it stands on the line below.
    """

    opens: str
    that: str = "That "
    alone: bool = False
    quoted: bool = False
    apart: bool = False


_FORMS = {
    Marker.RESOLVED_DASH: _Form("Resolved:-"),
    Marker.RESOLVED_SPACED_DASH: _Form("Resolved: -"),
    Marker.RESOLVED_COLON: _Form("RESOLVED:"),
    Marker.RESOLVED_LOOSE: _Form("Resolved :"),
    Marker.RESOLVED_THAT: _Form("RESOLVED that", that=""),
    Marker.RESOLVED_ALONE: _Form("RESOLVED", alone=True),
    Marker.AND_RESOLVED: _Form("And Resolved:", that="That, ", alone=True, quoted=True),
    Marker.APPROVED_THAT: _Form("It was APPROVED that", that=""),
    Marker.AGREED_THAT: _Form("It was AGREED that", that=""),
    Marker.DECISION: _Form("Decision:", alone=True),
    Marker.RESOLVED_RULE: _Form("RESOLVED –"),
    Marker.WAS_RESOLVED: _Form("IT WAS RESOLVED THAT", that=""),
    Marker.UNANIMOUSLY: _Form("Resolved unanimously:"),
    Marker.AGREED_COLON: _Form("AGREED:"),
    Marker.AGREED_ALONE: _Form("AGREED", alone=True),
    Marker.AGREED_BY: _Form("It was agreed by the meeting that", that=""),
    Marker.BODY_RESOLVED: _Form("The meeting RESOLVED that", that=""),
    Marker.DECISIONS_ALONE: _Form("DECISION(S)", alone=True, apart=True),
    Marker.RESOLUTION_ALONE: _Form("RESOLUTION", alone=True, apart=True),
    Marker.RECOMMENDED: _Form("RECOMMENDED TO COUNCIL –"),
}


def decision(what: Decision, style: Style, paragraph: str = "") -> list[Block]:
    """The paragraphs of a decision. ``paragraph`` is the number of the minute's paragraph it starts, if any."""
    if what.told:
        return [Para(what.told, marker=paragraph)]
    if what.voted:
        return _motion(what, style, paragraph)
    form = _FORMS[style.marker]
    proposed: list[Block] = [Para(_proposers(what))] if what.mover else []
    return proposed + (_single(what, form, paragraph) if _is_single(what) else _list(what, form, style, paragraph))


def printed(what: Decision, style: Style, paragraph: str = "") -> list[PrintedResolution]:
    """The resolutions of a decision as the paper gives them."""
    if what.told:
        return [PrintedResolution(paragraph or None, what.told, _outcome(what, 0))]
    if what.voted:
        outcome = "lost" if what.lost else "carried"
        return [PrintedResolution(paragraph or None, f"that {what.resolved[0].clause}.", outcome)]
    form = _FORMS[style.marker]
    if _is_single(what):
        return [
            PrintedResolution(paragraph or None, f"{form.that or 'that '}{what.resolved[0].clause}.", _outcome(what, 0))
        ]
    that = "" if what.lead_in else form.that
    return [
        PrintedResolution(_number(style, place), f"{that}{part.clause}.", _outcome(what, place))
        for place, part in enumerate(what.resolved)
    ]


def _outcome(what: Decision, place: int) -> str:
    return "lost" if what.lost else what.resolved[place].outcome


def _is_single(what: Decision) -> bool:
    return len(what.resolved) == 1 and not what.lead_in


def _number(style: Style, place: int) -> str | None:
    if style.numerals is Numerals.BULLET:
        return None
    return (
        style.numerals.mark(place).strip("().")
        if style.numerals is not Numerals.CAPITAL
        else style.numerals.mark(place)
    )


def _single(what: Decision, form: _Form, paragraph: str) -> list[Block]:
    words = f"{form.that}{what.resolved[0].clause}."
    if form.quoted:
        return [Para("", lead=form.opens, marker=paragraph), Para(f'"{words}"')]
    if form.alone:
        return [Para("", lead=form.opens, marker=paragraph), Para(words)]
    return [Para(words, lead=form.opens, marker=paragraph)]


def _list(what: Decision, form: _Form, style: Style, paragraph: str) -> list[Block]:
    """``Resolved:-  (1) That …`` with the first part on the marker's line, or a lead-in and parts below it."""
    marks = [style.numerals.mark(place) for place in range(len(what.resolved))]
    parts = [_part(part, place, what, form) for place, part in enumerate(what.resolved)]
    if what.lead_in or not form.that:
        opening = f"{re.sub(' that$', '', form.opens, flags=re.I)} {what.lead_in or 'that:'}"
    else:
        opening = form.opens
        if style.inline_first and not form.alone and style.numerals is not Numerals.BULLET:
            first = Para(f"{marks[0]} {parts[0]}", lead=opening, marker=paragraph)
            return [first, *(Para(text, marker=mark) for mark, text in zip(marks[1:], parts[1:], strict=True))]
    depth = 1 if paragraph else 0
    lead = [Para("", lead=opening, marker=paragraph)]
    if what.lead_in and form.apart:
        lead = [Para("", lead=form.opens, marker=paragraph), Para(f"{what.lead_in[0].upper()}{what.lead_in[1:]}")]
    return [*lead, *(Para(text, marker=mark, depth=depth) for mark, text in zip(marks, parts, strict=True))]


def _part(part: Resolved, place: int, what: Decision, form: _Form) -> str:
    if form.that and not what.lead_in:
        return f"{form.that}{part.clause}."
    left = len(what.resolved) - place - 1
    return part.clause + (".", "; and")[left] if left < 2 else f"{part.clause};"


def _proposers(what: Decision) -> str:
    return f"Proposed by {what.mover}; seconded by {what.seconder};"


def _motion(what: Decision, style: Style, paragraph: str) -> list[Block]:
    """A motion that was voted on: who moved it, its words, and how it fell."""
    clause = what.resolved[0].clause
    result = "LOST" if what.lost else "CARRIED"
    votes = f" ({what.votes[0]} voting FOR, {what.votes[1]} AGAINST)" if what.votes else ""
    moved, vote = {
        MotionWords.MOVED_UPON: (
            f"It was moved by {what.mover} and seconded by {what.seconder} that {clause}.",
            f"Upon being put to the vote the motion was {result}{votes}.",
        ),
        MotionWords.PROPOSED: (
            f"{what.mover} proposed, and {what.seconder} seconded, that {clause}.",
            f"The motion was put to the vote and {result}{votes}.",
        ),
        MotionWords.MOVED_COLON: (
            f"Moved by {what.mover}, seconded by {what.seconder}: That {clause}.",
            f"The motion was declared {result}{votes}.",
        ),
    }[style.motions]
    return [Para(moved, marker=paragraph), Para(vote)]
