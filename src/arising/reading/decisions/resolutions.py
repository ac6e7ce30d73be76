"""item → what the body decided under it, word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache

from msgspec.structs import replace

from arising.reading.decisions.agreements import (
    MINUTES_PROPOSED,
    agreement_in,
    announced_again,
    approves_in_passing,
    approves_minutes,
    body_approves,
    ends_in_verdict,
    paper_approved,
    states_view,
)
from arising.reading.decisions.debate import Debate, is_voting, set_out
from arising.reading.decisions.decided_words import has_words, trimmed
from arising.reading.decisions.decision_tables import tabled_decisions
from arising.reading.decisions.decision_words import may_decide, may_open_decision
from arising.reading.decisions.kept_decisions import KeptDecisions
from arising.reading.decisions.motion_sentences import ends_in_result, notice_in, result_apart, without_backing
from arising.reading.decisions.motions import (
    MOTION_RESULT,
    NOTICE,
    SECONDS,
    TOOK_EFFECT,
    Backing,
    Proposal,
    backing_in,
    moved_text,
    name_of,
    proposal_in,
    trailing_backing,
    with_backing,
)
from arising.reading.decisions.outcomes import outcome_of, result_of, votes_in
from arising.reading.decisions.resolution_lists import Decided, decided
from arising.reading.decisions.vote_records import opens_record, vote_record
from arising.reading.laying_out.sentences import sentences_of
from arising.reading.parts.paragraphs import MINUTES_LABEL, Paragraph, minuted_paragraphs, printed_number
from arising.reading.parts.parts import ItemPart
from arising.reading.parts.resolution_marks import announced, decision_mark, shouted_parts
from arising.record.meeting import Outcome, Resolution
from arising.record.passage import Passage

_REPLY_LABEL = re.compile(r"^\W*(?:reply|response)\s*:\W*$", re.I)
_TO_DECIDE = re.compile(
    r"^To (?:approve|agree|adopt|note|endorse|confirm|accept|support|authorise|delegate|recommend|receive)\b"
)
_ASKED_TO = re.compile(
    r"^(?:Adopt|Approve|Authorize|Authorise|Accept|Receive|Award|Appoint|Select|Waive|Introduce|Ratify|Confirm|"
    r"Direct)\s+(?:the|an?|and|staff|[A-Z0-9])"
)
_CLAUSE = re.compile(r"^(?:that|to)\b", re.I)
_ASKED_IF = re.compile(
    r"\b(?:happy|asked|suggested|recommended|requested|moved|wished|wanted)\b[^.]*?\b(?=that\b)", re.I
)
_ONLY_NOTED = re.compile(r"\b(?:NOTED|RECEIVED)\b")
_THE_MOTION = re.compile(r"\bthe (?:\w+ )?motion\b", re.I)


def resolutions_in(item: ItemPart) -> tuple[Resolution, ...]:
    """The resolutions of one item in the order of the paper, without their marks ("Resolved:-") and numbers."""
    return decisions_of(item)[0]


@lru_cache(maxsize=8)
def decisions_of(item: ItemPart) -> tuple[tuple[Resolution, ...], tuple[Passage, ...]]:
    """The resolutions of one item, and the words of the motions that were set out in full, carried or not.

    The last few items are remembered: resolutions and actions are asked for one after the other.
    """
    walk = _Walk(minuted_paragraphs(item))
    walk.all()
    for part in tabled_decisions(item.body):
        walk.kept.keep(part, part.number, outcome_of(part.words.text), Backing())
    return tuple(sorted(walk.kept.found, key=lambda one: one.words.place.start)), tuple(walk.motions)


class _Walk:
    """Goes through the paragraphs of one item, once, in order."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.paragraphs = paragraphs
        self.at = 0
        self.kept = KeptDecisions()
        self.motions: list[Passage] = []
        self.under_minutes_label = False
        self.backing = Backing()
        self.quotes_decision = False
        self.debate = Debate()
        self.number: str | None = None
        self.quoted: Proposal | None = None
        """The last paragraph that is one quotation: the words of a motion, where "the motion" is then adopted."""
        self.asked: list[Paragraph] = []
        """What the body is asked to do ("Adopt the minutes of …"), until a recorded vote says what became of it."""
        self.replying = False
        """Whether a written reply is being read, which stands under "Reply:": what it tells was not agreed here."""
        self.records_votes = any(opens_record(paragraph) for paragraph in paragraphs)

    @cached_property
    def formal(self) -> bool:
        """Whether the item marks its decisions: then what a speaker and officers agreed in a list is talk."""
        return any(decision_mark(each.text) for each in self.paragraphs)

    def all(self) -> None:
        """Read every paragraph."""
        while self.at < len(self.paragraphs):
            paragraph = self.paragraphs[self.at]
            self.at += 1
            if not paragraph.table and not self._voted():
                self._paragraph(paragraph)
        self.kept.motions_stand()

    def _voted(self) -> bool:
        """A vote recorded in lines of its own settles the last motion, or all that was asked since the last vote."""
        record = vote_record(self.paragraphs[self.at - 1 :]) if self.records_votes else None
        if record is None:
            return False
        paragraph = self.paragraphs[self.at - 1]
        self.at += record.used - 1
        proposal = self.debate.settle("")
        if proposal is not None:
            known = replace(proposal, backing=with_backing(record.backing, proposal.backing))
            self._settle(known, record.outcome, record.votes, paragraph)
        for asked in self.asked if proposal is None else ():
            self.backing = record.backing
            self._keep(Decided(asked.words, votes=record.votes), asked, record.outcome)
        self.asked, self.backing = [], Backing()
        return True

    def _paragraph(self, paragraph: Paragraph) -> None:
        if not has_words(paragraph.words):
            self.number = printed_number(paragraph.label)
            return
        if _REPLY_LABEL.match(paragraph.text):
            self.replying = True
            return
        if MINUTES_LABEL.match(paragraph.text):
            self.kept.minutes_begin()
            self.under_minutes_label = True
        elif self._bears_on_decision(paragraph):
            self._paragraph_of_words(paragraph)
        following = self.paragraphs[self.at] if self.replying and self.at < len(self.paragraphs) else None
        self.replying = following is not None and following.text[:1].islower()

    def _bears_on_decision(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph may decide or propose something, or say what becomes of a motion that is open."""
        text = paragraph.text
        if self.quotes_decision or text.startswith("“"):
            return True
        # The words that decide stand in one sentence: to look for them, the sentences need not be told apart.
        return self._may_decide(text) or may_open_decision(text)

    def _may_decide(self, text: str) -> bool:
        return (
            bool(self.debate.open)
            or self.records_votes
            or may_decide(text)
            or (self.under_minutes_label and "To " in text)
        )

    def _paragraph_of_words(self, paragraph: Paragraph) -> None:
        backing = backing_in(paragraph.text)
        if backing:
            self.backing = with_backing(self.backing, backing[0])
            following = self.paragraphs[self.at] if self.at < len(self.paragraphs) else None
            leads = following is not None and paragraph.text.endswith(":") and _CLAUSE.match(following.text)
            paragraph = paragraph.saying(paragraph.words[backing[1] :].strip())
            self.quotes_decision = True
            if not has_words(paragraph.words):
                if following is not None and leads:
                    self.at += 1
                    self._waits(following)
                return
        if self.quotes_decision and paragraph.text.startswith(("“That", '"That')):
            self._take(paragraph.words, paragraph)
            return
        if backing and _CLAUSE.match(paragraph.text):
            self._waits(paragraph)
            return
        if paragraph.text.startswith("“") and paragraph.text.rstrip(" .").endswith("”"):
            self.quoted = Proposal(paragraph.words, Backing(), set_out=True)
        self.quotes_decision = False
        trailing = trailing_backing(paragraph.text)
        if trailing:
            paragraph = paragraph.saying(paragraph.words[: trailing[1]].strip())
        self._said(paragraph)
        if trailing:
            self.backing, self.quotes_decision = trailing[0], True

    def _waits(self, paragraph: Paragraph) -> None:
        """A motion that follows its backers in the same paragraph ("Moved by A, seconded by B: That …")."""
        sentences = sentences_of(paragraph.words)
        count = next((at for at, one in enumerate(sentences) if at and _ends_motion(one.text)), len(sentences))
        words = trimmed(Passage.joined(sentences[:count]))[0]
        self.debate.move(Proposal(words, self.backing, printed_number(paragraph.label)))
        self.backing, self.quotes_decision = Backing(), False
        for at, sentence in enumerate(sentences[count:], count):
            if backing_in(sentence.text):  # another motion, in the same paragraph
                self._paragraph_of_words(paragraph.saying(Passage.joined(sentences[at:])))
                return
            if result_of(sentence.text) is not None:
                self._result(sentence.text, None, paragraph)

    def _said(self, paragraph: Paragraph) -> None:
        following = self.paragraphs[self.at] if self.at < len(self.paragraphs) else None
        mark = decision_mark(paragraph.text) or announced(paragraph.text, following.text if following else "")
        moved = None if mark else moved_text(paragraph.words)
        if mark is None and following and shouted_parts(paragraph.text, following.text):
            self._take(paragraph.words, paragraph)
        elif mark:
            self._marked(paragraph, *mark)
        elif moved:
            self._moved(*moved, paragraph)
        elif states_view(paragraph.text) or (
            (paragraph.label or paragraph.bullet) and ends_in_verdict(paragraph.text) and not self.formal
        ):
            self._keep(Decided(paragraph.words), paragraph, Outcome.CARRIED)
        else:
            self._narrative(paragraph)

    def _marked(self, paragraph: Paragraph, start: int, end: int) -> None:
        before = proposal_in(paragraph.words[:start])
        if before:
            self.backing = with_backing(self.backing, before.backing)
        if start and self.debate.open and result_of(paragraph.text[:start]) is not None:
            self._result(paragraph.text[:start], None, paragraph)
        words = paragraph.words[end:].strip()
        if start and words.text.startswith("to ") and sentences_of(paragraph.words[:start])[1:]:
            words = sentences_of(words)[0]  # a sentence among others: what comes behind it is told again
        following = self.paragraphs[self.at] if self.at < len(self.paragraphs) else None
        if not has_words(words) and following and announced_again(self.paragraphs[self.at :]):
            return
        self.kept.resolved()
        self.debate.forget_sentences()
        self._take(words, paragraph)

    def _moved(self, motion: Proposal, begun: Passage, paragraph: Paragraph) -> None:
        """A motion set out in full: its words wait for the vote."""
        words, used = set_out(begun, self.paragraphs[self.at :], paragraph)
        self.at += used
        if not has_words(words):
            return
        if not motion.amendment:
            self.kept.motions_stand()
        self.motions.append(words)
        self.debate.move(
            replace(motion, words=trimmed(words)[0], number=printed_number(paragraph.label) or self.number)
        )

    def _take(self, words: Passage, paragraph: Paragraph) -> None:
        """The decision that begins with ``words``, and the paragraphs after it that belong to it."""
        words, named = without_backing(words)
        self.backing = with_backing(self.backing, named)
        parts, used = decided(words, self.paragraphs[self.at :], paragraph.label)
        self.at += used
        for part in parts:
            if not self.backing.mover:  # what has movers of its own is moved anew, in the same words or not
                self.kept.drop_told(part.words.text)
            self._keep(part, paragraph, outcome_of(part.words.text), alone=len(parts) == 1)
        self.backing, self.quotes_decision = Backing(), False

    def _keep(self, part: Decided, paragraph: Paragraph, outcome: Outcome | None, *, alone: bool = True) -> bool:
        number = part.number or ((printed_number(paragraph.label) or self.number) if alone else None)
        return self.kept.keep(part, number, outcome, self.backing)

    def _narrative(self, paragraph: Paragraph) -> None:
        """Decisions told in sentences. A proposal waits for the sentence that says what became of it."""
        if is_voting(paragraph.text) and result_of(paragraph.text) is None:
            self.debate.hear(paragraph.text)
            if not (agreement_in(paragraph.words) or proposal_in(paragraph.words) or ends_in_result(paragraph.text)):
                return
        open_before = self.debate.latest_sentence()
        sentences = [
            part
            for sentence in sentences_of(paragraph.words)
            for part in (result_apart(sentence) if may_decide(sentence.text) else (sentence,))
        ]
        for index, sentence in enumerate(sentences):
            if not self._may_decide(sentence.text):
                continue
            self.debate.hear(sentence.text)
            before = sentences[index - 1] if index else None
            if result_of(sentence.text) is not None:
                self._result(sentence.text, before, paragraph)
            else:
                self._told(sentence, paragraph, before=before, last=index == len(sentences) - 1)
        latest = self.debate.latest_sentence()
        if latest is not None and latest is not open_before:
            latest = self.debate.seconded_apart(paragraph.text)
        if latest is not None and paragraph.bold and latest.seconded:
            self._settle(latest, None, "", paragraph)
        if latest is open_before:
            self.debate.forget_sentences()

    def _told(self, sentence: Passage, paragraph: Paragraph, *, before: Passage | None, last: bool) -> None:
        """One sentence that may give notice, propose, agree, adopt or carry out."""
        if NOTICE.match(sentence.text):
            words = notice_in(paragraph.words)
            self.motions.append(words)
            self.debate.move(Proposal(words, Backing(), printed_number(paragraph.label), set_out=True))
            return
        adopted = self._adopted(sentence, paragraph)
        agreement = None if adopted and " also " not in sentence.text else agreement_in(sentence)
        if agreement and self.replying:
            return
        if agreement and self.formal and (paragraph.bullet or paragraph.label) and not agreement[1].mover:
            return
        if agreement:
            self._agreed(*agreement, paragraph, last=last)
        elif not adopted:
            self._proposed(sentence, paragraph, before)

    def _proposed(self, sentence: Passage, paragraph: Paragraph, before: Passage | None) -> None:
        latest = self.debate.latest_sentence()
        if latest is not None and latest.seconded and TOOK_EFFECT.search(sentence.text):
            self._settle(latest, Outcome.CARRIED, "", paragraph)
        seconds = SECONDS.match(sentence.text) if "seconded" in sentence.text else None
        if seconds and latest is not None and not latest.backing.seconder:
            backing = with_backing(latest.backing, Backing(seconder=name_of(seconds["seconder"])))
            self.debate.open[-1] = replace(latest, backing=backing, seconded=True)
            return
        proposal = proposal_in(sentence, before)
        if proposal:
            self.debate.forget_sentences()
            self.debate.move(replace(proposal, number=printed_number(paragraph.label)))
            if proposal.seconded and MINUTES_PROPOSED.match(proposal.words.text):
                self._settle(self.debate.open[-1], Outcome.CARRIED, "", paragraph)
        elif _ASKED_TO.match(sentence.text):
            self.asked.append(paragraph.saying(sentence))
        elif self._approves(sentence.text):
            self._keep(Decided(sentence), paragraph, Outcome.CARRIED)
        elif (body_approves(sentence.text) or paper_approved(paragraph.text)) and not (self.formal or self.replying):
            noted = _ONLY_NOTED.search(sentence.text) is not None
            self._keep(Decided(sentence), paragraph, Outcome.NOTED if noted else Outcome.CARRIED)

    def _approves(self, sentence: str) -> bool:
        """Whether a sentence of narrative is itself the decision. Where decisions are marked, it only leads to one."""
        if approves_in_passing(sentence) and not self.formal:
            return True
        return approves_minutes(sentence) or (self.under_minutes_label and _TO_DECIDE.match(sentence) is not None)

    def _adopted(self, sentence: Passage, paragraph: Paragraph) -> bool:
        """A motion set out before, now adopted or lost."""
        found = MOTION_RESULT.search(sentence.text)
        if not found:
            return False
        motion = self.debate.settle(sentence.text) or self.quoted
        self.quoted = None
        if motion is None:
            return False
        self._settle(motion, Outcome.CARRIED if found["yes"] else Outcome.LOST, "", paragraph)
        return True

    def _agreed(self, words: Passage, backing: Backing, paragraph: Paragraph, *, last: bool) -> None:
        self.debate.forget_sentences()
        self.backing = with_backing(self.backing, backing)
        if last and words.text.rstrip(" -–—").endswith(":"):
            self._take(words, paragraph)
            return
        cut, votes = trimmed(words)
        if not self.backing.mover:
            self.kept.drop_told(cut.text)
        self._keep(Decided(cut, votes=votes), paragraph, outcome_of(cut.text))
        self.backing = Backing()

    def _result(self, text: str, before: Passage | None, paragraph: Paragraph) -> None:
        outcome = result_of(text)
        proposal = self.debate.settle(text)
        if proposal is None and _THE_MOTION.search(text):
            proposal, self.quoted = self.quoted, None
        if proposal is not None:
            self._settle(proposal, outcome, votes_in(text), paragraph)
        elif before is not None:
            asked = _ASKED_IF.search(before.text)
            if asked:
                self._keep(Decided(before[asked.end() :].strip(), votes=votes_in(text)), paragraph, outcome)

    def _settle(self, proposal: Proposal, outcome: Outcome | None, votes: str, paragraph: Paragraph) -> None:
        """Keep a proposal with its outcome; an amendment is no decision until the motion is carried with it."""
        self.debate.open = [one for one in self.debate.open if one is not proposal]
        if proposal.amendment:
            return
        self.backing = proposal.backing
        words, _ = trimmed(proposal.words)
        kept = self._keep(Decided(words, proposal.number, votes=votes), paragraph, outcome)
        self.backing = Backing()
        if kept and proposal.set_out and outcome is Outcome.CARRIED:
            self.kept.last_is_motion()


def _ends_motion(sentence: str) -> bool:
    return result_of(sentence) is not None or is_voting(sentence)
