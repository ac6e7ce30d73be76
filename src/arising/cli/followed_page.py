"""Followed asks as one HTML page that needs nothing else: by body and status, each with its words, source and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from arising.cli.followed import HEADINGS, due_words, source, where
from arising.cli.output import plural, printable
from arising.following_up.printing.html import page_of
from arising.record.ask import Evidence, Followed
from arising.record.reference import Answer

_NOTE = (
    "Every quotation is the papers’ own. “No mention found” says what was searched; "
    "it does not say that a thing was not done."
)
_SAYS: dict[Answer, str] = {
    Answer.DONE: "Says it was done",
    Answer.PARTLY: "Says it was partly done",
    Answer.NOT_DONE: "Says it was not done",
    Answer.REFERENCE_ONLY: "Mentions it",
}


def as_page(asks: Sequence[Followed], as_of: date | None) -> str:
    """The asks as a whole page; every word of the papers is escaped."""
    until = f", as of {as_of:%-d %B %Y}" if as_of else ""
    inside = "\n".join(_body(name, asks) for name in sorted({each.ask.body for each in asks}))
    note = f'<p class="note">{escape(_NOTE)}</p>'
    return printable(page_of(f"What was asked{until}", f"{note}\n{inside or '<p>No asks were found.</p>'}"))


def _body(name: str, asks: Sequence[Followed]) -> str:
    of_body = [each for each in asks if each.ask.body == name]
    told = [f"<section>\n<h2>{escape(name or 'Body not named')}: {plural(len(of_body), 'ask')}</h2>"]
    for status, heading in HEADINGS:
        group = [each for each in of_body if each.status is status]
        if group:
            told += [f"<h3>{escape(heading)} ({len(group)})</h3>", *(_ask(each) for each in group)]
    return "\n".join([*told, "</section>"])


def _ask(each: Followed) -> str:
    ask = each.ask
    known = [
        f"Owner: {ask.owner.printed}." if ask.owner else "No owner is named.",
        f"Due: {due_words(each)}",
        *(why for why in each.why if not why.startswith("“")),
    ]
    # The reasons that are quotations stand below, as evidence.
    listed = "".join(f"<li>{escape(sentence)}</li>" for sentence in known)
    title = f", {ask.item_title}" if ask.item_title else ""
    return (
        f"<article>\n<h4>{escape(where(each) + title)}</h4>\n"
        f"<blockquote><p>{escape(ask.words.quote)}</p></blockquote>\n"
        f'<p class="source">{escape(source(ask.words))}; {escape(ask.id)}</p>\n<ul>{listed}</ul>\n'
        f"{''.join(_piece(piece) for piece in each.evidence)}</article>"
    )


def _piece(piece: Evidence) -> str:
    on = f"{piece.cited.on:%-d %B %Y}: " if piece.cited.on else ""
    unsure = "" if piece.certain else " (not confirmed: it does not count)"
    return (
        f"<p>{escape(on + _SAYS[piece.answer] + unsure)}</p>\n"
        f"<blockquote><p>{escape(piece.cited.quote)}</p></blockquote>\n"
        f'<p class="source">{escape(source(piece.cited))}. {escape(piece.why)}</p>\n'
    )
