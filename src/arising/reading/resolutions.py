"""item → what the body decided under it, word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arising.reading.agreements import agreement_in, approves_minutes, states_view
from arising.reading.motions import (
    MOTION_RESULT,
    NOTICE,
    TOOK_EFFECT,
    Backing,
    Proposal,
    backing_in,
    proposal_in,
    with_backing,
)
from arising.reading.outcomes import outcome_of, result_of, votes_in
from arising.reading.paragraphs import Paragraph, paragraphs_of, printed_number
from arising.reading.parts import ItemPart
from arising.reading.resolution_lists import Decided, decided, has_words, trimmed
from arising.reading.resolution_marks import decision_mark
from arising.reading.sentences import sentences_of
from arising.record.meeting import Outcome, Resolution
from arising.record.passage import Passage
from arising.record.words import Words

_MINUTES_LABEL = re.compile(r"^\W*minutes?\s*:?\W*$", re.I)
_DECISION_LABEL = re.compile(r"^\W*decisions?\s*:?\W*$", re.I)
_TO_DECIDE = re.compile(r"^To (?:approve|agree|adopt|note|endorse|confirm|accept|support|authorise|delegate|recommend|receive)\b")
_ASKED_IF = re.compile(r"\b(?:happy|asked|suggested|recommended|requested|moved|wished|wanted)\b[^.]*?\b(?=that\b)", re.I)
_DEBATE = re.compile(r"\b(?:(?:Councillors?|Cllrs?|Cmhlr)\b[^.]{0,40}, in proposing|In proposing|The motion was|REPLY:)\b", re.I)
_RESULT_AFTER_DASH = re.compile(r"\s+[-–—]\s+(?=[A-Z])")
_NOT_LETTERS = re.compile(r"[\W_]+")


def resolutions_in(item: ItemPart) -> tuple[Resolution, ...]:
    """The resolutions of one item in the order of the paper, without their marks ("Resolved:-") and numbers."""
    walk = _Walk(_minuted(paragraphs_of(item)))
    walk.all()
    return tuple(walk.found)


def _minuted(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Without the agenda's words, where labels tell them from the decision and the minutes."""
    for index, paragraph in enumerate(paragraphs):
        if _MINUTES_LABEL.match(paragraph.text) or _DECISION_LABEL.match(paragraph.text):
            return paragraphs[index:]
    return paragraphs


class _Walk:
    """Goes through the paragraphs of one item, once, in order."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.paragraphs = paragraphs
        self.at = 0
        self.found: list[Resolution] = []
        self.restated = 0
        """How many of ``found`` the minutes may tell again, word for word."""
        self.under_minutes_label = False
        self.backing = Backing()
        self.quotes_decision = False
        self.notice: Passage | None = None
        self.held: Proposal | None = None
        self.number: str | None = None

    def all(self) -> None:
        """Read every paragraph."""
        while self.at < len(self.paragraphs):
            paragraph = self.paragraphs[self.at]
            self.at += 1
            if paragraph.table:
                continue
            self._paragraph(paragraph)

    def _paragraph(self, paragraph: Paragraph) -> None:
        if not has_words(paragraph.words):
            self.number = printed_number(paragraph.label)
            return
        if _MINUTES_LABEL.match(paragraph.text):
            self.restated, self.under_minutes_label = len(self.found), True
            return
        backing = backing_in(paragraph.text)
        if backing:
            self.backing = with_backing(self.backing, backing[0])
            paragraph = Paragraph(paragraph.words[backing[1] :].strip(), paragraph.label, bold=paragraph.bold)
            self.quotes_decision = True
            if not has_words(paragraph.words):
                return
        if self.quotes_decision and paragraph.text.startswith("“That"):
            self._take(paragraph.words, paragraph)
            return
        self.quotes_decision = False
        mark = decision_mark(paragraph.text)
        if mark:
            self._marked(paragraph, *mark)
        elif states_view(paragraph.text):
            self._keep(Decided(paragraph.words), paragraph, Outcome.CARRIED)
        else:
            self._narrative(paragraph)

    def _marked(self, paragraph: Paragraph, start: int, end: int) -> None:
        before = proposal_in(paragraph.words[:start])
        if before:
            self.backing = with_backing(self.backing, before.backing)
        words = paragraph.words[end:].strip()
        following = self.paragraphs[self.at] if self.at < len(self.paragraphs) else None
        if not has_words(words) and following and decision_mark(following.text):
            return
        self.held = None
        self._take(words, paragraph)

    def _take(self, words: Passage, paragraph: Paragraph) -> None:
        """The decision that begins with ``words``, and the paragraphs after it that belong to it."""
        parts, used = decided(words, self.paragraphs[self.at :], paragraph.label)
        self.at += used
        for part in parts:
            self._keep(part, paragraph, outcome_of(part.words.text), alone=len(parts) == 1)
        self.backing, self.quotes_decision = Backing(), False

    def _keep(self, part: Decided, paragraph: Paragraph, outcome: Outcome | None, *, alone: bool = True) -> None:
        number = part.number or ((printed_number(paragraph.label) or self.number) if alone else None)
        if has_words(part.words) and not self._told_already(part.words.text):
            words = Words(part.words.text, part.words.place)
            backing = self.backing
            self.found.append(
                Resolution(number, words, outcome, part.lead_in, backing.mover, backing.seconder, part.votes)
            )

    def _told_already(self, text: str) -> bool:
        """Whether the minutes tell again what the decision above them said, whole or cut short."""
        squashed = _squash(text)
        return any(_same(squashed, _squash(told.words.text)) for told in self.found[: self.restated])

    def _narrative(self, paragraph: Paragraph) -> None:
        """Decisions told in sentences. A proposal waits for the sentence that says what became of it."""
        sentences = [part for sentence in sentences_of(paragraph.words) for part in _dash_result_apart(sentence)]
        earlier = self.held
        for index, sentence in enumerate(sentences):
            last = index == len(sentences) - 1
            if result_of(sentence.text) is not None:
                self._result(sentence.text, sentences[index - 1] if index else None, paragraph)
            else:
                self._told(sentence, paragraph, before=sentences[index - 1] if index else None, last=last)
        if self.held is not None and paragraph.bold and self.held.seconded:
            self._settle(self.held, None, "", paragraph)
        if self.held is earlier:
            self.held = None

    def _told(self, sentence: Passage, paragraph: Paragraph, *, before: Passage | None, last: bool) -> None:
        """One sentence that may propose, agree, adopt or carry out."""
        if NOTICE.match(sentence.text):
            self.notice = _notice_in(paragraph.words)
            return
        adopted = self._adopted(sentence, paragraph)
        agreement = None if adopted and " also " not in sentence.text else agreement_in(sentence)
        if agreement:
            self._agreed(*agreement, paragraph, last=last)
            return
        if adopted:
            return
        if self.held is not None and self.held.seconded and TOOK_EFFECT.search(sentence.text):
            self._settle(self.held, Outcome.CARRIED, "", paragraph)
        proposal = proposal_in(sentence, before)
        if proposal:
            self.held = proposal
        elif approves_minutes(sentence.text) or (self.under_minutes_label and _TO_DECIDE.match(sentence.text)):
            self._keep(Decided(sentence), paragraph, Outcome.CARRIED)

    def _adopted(self, sentence: Passage, paragraph: Paragraph) -> bool:
        """A motion of which notice was given, now adopted or lost."""
        found = MOTION_RESULT.search(sentence.text)
        if not found or self.notice is None:
            return False
        words, _ = trimmed(self.notice)
        self._keep(Decided(words), paragraph, Outcome.CARRIED if found["yes"] else Outcome.LOST)
        self.notice = None
        return True

    def _agreed(self, words: Passage, backing: Backing, paragraph: Paragraph, *, last: bool) -> None:
        self.held = None
        self.backing = with_backing(self.backing, backing)
        if last and words.text.rstrip().endswith(":"):
            self._take(words, paragraph)
            return
        cut, votes = trimmed(words)
        self._keep(Decided(cut, votes=votes), paragraph, outcome_of(cut.text))
        self.backing = Backing()

    def _result(self, text: str, before: Passage | None, paragraph: Paragraph) -> None:
        outcome = result_of(text)
        if self.held is not None:
            self._settle(self.held, outcome, votes_in(text), paragraph)
        elif before is not None:
            asked = _ASKED_IF.search(before.text)
            if asked:
                self._keep(Decided(before[asked.end() :].strip(), votes=votes_in(text)), paragraph, outcome)

    def _settle(self, proposal: Proposal, outcome: Outcome | None, votes: str, paragraph: Paragraph) -> None:
        self.held = None
        self.backing = proposal.backing
        words, _ = trimmed(proposal.words)
        self._keep(Decided(words, votes=votes), paragraph, outcome)
        self.backing = Backing()


def _notice_in(words: Passage) -> Passage | None:
    """The motion of which notice is given, without the debate where it stands in the same paragraph."""
    notice = NOTICE.search(words.text)
    if notice is None:
        return None
    debate = _DEBATE.search(words.text, notice.end())
    return words[notice.end() : debate.start() if debate else len(words)].strip()


def _dash_result_apart(sentence: Passage) -> list[Passage]:
    """A result joined to its proposal by a dash ("… seconded by B - Agreed by all present.") stands apart."""
    for dash in _RESULT_AFTER_DASH.finditer(sentence.text):
        if result_of(sentence.text[dash.end() :]) is not None:
            return [sentence[: dash.start()], sentence[dash.end() :]]
    return [sentence]


def _squash(text: str) -> str:
    return _NOT_LETTERS.sub("", text.lower())


def _same(told: str, before: str) -> bool:
    """The same words; or the beginning of them, where a page cut the minutes short."""
    return told == before or (len(told) > 30 and before.startswith(told)) or (len(before) > 30 and told.startswith(before))
