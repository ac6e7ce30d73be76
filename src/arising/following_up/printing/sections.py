"""The brief's sections in the order of the page, with what an empty one says."""

from __future__ import annotations

from dataclasses import dataclass

from arising.following_up.briefing import Brief, Line
from arising.record.ask import Citation


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, its lines, and the sentence that stands where there are none."""

    title: str
    lines: tuple[Line, ...]
    empty: str


def sections_of(brief: Brief) -> tuple[Section, ...]:
    """What a chair reads, most pressing first."""
    return (
        Section("Asked again", brief.again, "Nothing has had to be asked for again."),
        Section("Overdue", brief.overdue, "Nothing that was asked is overdue."),
        Section(
            "Answers in these papers", brief.answered, "No paper of this meeting was found to answer an earlier ask."
        ),
        Section("Matters arising", brief.arising, "Nothing else is open from the last two meetings."),
        Section("Due, and not mentioned", brief.silent, "Every ask that is due is mentioned in some paper."),
    )


def title_of(brief: Brief) -> str:
    """The page's title."""
    return f"Brief for the chair: {brief.body}, {brief.on:%-d %B %Y}"


def source_of(cited: Citation) -> str:
    """A source in words: paper, page, item."""
    item = f", item {cited.item}" if cited.item else ""
    return f"{cited.paper}, page {cited.place.page}{item}"


NOTE = (
    "Every quotation is the papers’ own. “Not mentioned” says what was searched and not found; "
    "it does not say that a thing was not done."
)
