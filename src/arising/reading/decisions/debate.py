"""What is before the meeting: proposals that wait for their vote, and which of them a result settles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from arising.reading.decisions.motions import Proposal, backing_in, with_backing
from arising.reading.parts.paragraphs import Paragraph
from arising.record.passage import Passage
from arising.wording.sought import Sought

_PARAGRAPH_PUT = Sought(
    r"\bput\b.{0,60}?\b(?:motion|amendment|recommendation|proposal)s?\b.{0,60}?\bparagraphs? (?P<number>\d+[a-z]?)",
    re.I,
)
_PART_PUT = Sought(
    r"\bput (?:part|parts|section|clause|recommendation|paragraph)s? \(?\w{1,4}\)?.{0,40}\b(?:motion|amendment|"
    r"report)\b",
    re.I,
)
_VOTING = re.compile(
    r"^\W*(?:(?:voting\s+)?(?:for|against|abstain\w*|abstentions?|in favour|ayes?|nays?|noes|absent|"
    r"present)\s*(?:[:(–-]|\W*$)|(?:the )?(?:result of the )?"
    r"(?:voting|vote|recorded vote)\b|on being put\b)",
    re.I,
)
_TO_THE_VOTE = re.compile(r"^\W*.{0,80}\bto the vote\b", re.I)
_DEBATE_GOES_ON = re.compile(
    r"^\W*(?:following|after|during|in response|the (?:chair|mayor|motion|amendment|proposer|leader|meeting|"
    r"monitoring)|on being put|upon|a (?:vote|recorded)|"
    r"motion (?:lost|carried)|amendment (?:lost|carried)|resolved\b)",
    re.I,
)
_SECONDED_APART = re.compile(r"(?<=[.!?] )Seconded(?: by)?\b")
_LONGEST_MOTION = 60
"""Paragraphs; a motion without end is a motion whose end was not recognised."""


class Debate:
    """The proposals of one item that have no result yet, oldest first."""

    def __init__(self) -> None:
        self.open: list[Proposal] = []
        self.put: str | None = None
        """The number of the paragraph whose motion was put to the vote last; "part" for part of a motion."""

    def move(self, proposal: Proposal) -> None:
        """Put one more proposal before the meeting."""
        self.open.append(proposal)
        self.put = None

    def hear(self, paragraph: str) -> None:
        """Take note of which motion is put to the vote."""
        if not self.open:
            return
        if _PART_PUT.search(paragraph):
            self.put = "part"
            return
        found = _PARAGRAPH_PUT.search(paragraph)
        if found:
            self.put = found["number"]

    def settle(self, result: str) -> Proposal | None:
        """The proposal that a stated result is about, which is then no longer open; ``None`` where there is none."""
        put, self.put = self.put, None
        if put == "part":
            return None
        candidates = list(self.open)
        if put is not None:
            candidates = [one for one in candidates if (one.number or "").strip("().") == put] or candidates
        if re.search(r"\bamendment\b", result, re.I):
            candidates = [one for one in candidates if one.amendment] or candidates
        elif re.search(r"\b(?:substantive|original|main) motion\b", result, re.I):
            candidates = [one for one in candidates if one.set_out and not one.amendment] or candidates
        if not candidates:
            return None
        self.open.remove(candidates[-1])
        return candidates[-1]

    def latest_sentence(self) -> Proposal | None:
        """The last proposal, where a sentence made it and nothing was moved since."""
        return self.open[-1] if self.open and not self.open[-1].set_out else None

    def seconded_apart(self, paragraph: str) -> Proposal:
        """The last proposal; its seconder may be named in a sentence of its own in the same paragraph."""
        found = _SECONDED_APART.search(paragraph)
        seconder = backing_in(paragraph[found.start() :]) if found else None
        if seconder is not None:
            known = self.open[-1]
            self.open[-1] = replace(known, backing=with_backing(known.backing, seconder[0]), seconded=True)
        return self.open[-1]

    def forget_sentences(self) -> None:
        """Proposals made in a sentence lapse when the minutes go on to something else."""
        self.open = [one for one in self.open if one.set_out]


def is_voting(text: str) -> bool:
    """Whether a paragraph only tells how members voted, or that the vote was taken."""
    if _VOTING.match(text) or _is_roll(text):
        return True
    return "to the vote" in text.lower() and _TO_THE_VOTE.match(text) is not None


def _is_roll(text: str) -> bool:
    """Whether a paragraph is nothing but a list of names."""
    for word in text.split(None, 4)[:4]:
        if not (word[0].isupper() or word[0] == "("):
            return False
    if any(word[0].islower() and not word.startswith("and") for word in text.split()):
        return False
    names = [name.split() for name in re.split(r",|\band\b", text.rstrip(" .")) if name.strip()]
    return len(names) > 1 and all(
        len(name) <= 6 and all(word[:1].isupper() or word[:1] == "(" for word in name) for name in names
    )


def set_out(begun: Passage, following: Sequence[Paragraph], own: Paragraph) -> tuple[Passage, int]:
    """The words of a motion that begins with ``begun`` in paragraph ``own``; how many paragraphs after it they take."""
    words, used = [begun], 0
    quoted = begun.text[:1] == "“" or (not begun.text and bool(following) and following[0].text[:1] == "“")
    while used < min(len(following), _LONGEST_MOTION) and not _closed(words, quoted):
        paragraph = following[used]
        if (
            paragraph.table
            or paragraph.heading
            or _is_next(own, paragraph)
            or not _belongs(paragraph, own, words, quoted)
        ):
            break
        words.append(paragraph.words)
        used += 1
    return Passage.joined([piece for piece in words if piece]), used


def _closed(words: Sequence[Passage], quoted: bool) -> bool:
    return quoted and any("”" in piece.text for piece in words)


def _is_next(own: Paragraph, paragraph: Paragraph) -> bool:
    """Whether ``paragraph`` carries the number after that of ``own``, in the same form."""
    if own.label is None or paragraph.label is None:
        return False
    same_form = (own.label.kind, own.label.closed, own.label.bracketed) == (
        paragraph.label.kind, paragraph.label.closed, paragraph.label.bracketed,
    )  # fmt: skip
    return same_form and paragraph.label.value == own.label.value + 1


def _belongs(paragraph: Paragraph, own: Paragraph, words: Sequence[Passage], quoted: bool) -> bool:
    if _DEBATE_GOES_ON.match(paragraph.text) or is_voting(paragraph.text):
        return False
    if quoted or own.label is not None:
        return True
    listed = paragraph.label is not None or paragraph.bullet
    return listed or words[-1].text.rstrip()[-1:] in {":", ";", "", "-"}
