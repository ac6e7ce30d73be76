"""What a body decided, part by part: where the words of a decision end, and which paragraphs belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from arising.reading.decisions.decided_words import has_words, is_result, trimmed
from arising.reading.laying_out.list_styles import Style, inline_numbers, next_number, style_of
from arising.reading.laying_out.numbering import Label, label_of
from arising.reading.laying_out.sentences import sentences_of
from arising.reading.parts.paragraphs import Paragraph, printed_number
from arising.record.passage import Passage
from arising.wording.sought import Sought

_LEAD_IN = Sought(r"(?:[:;]\s*[-–—]*|\b(?:that|to)\s*[-–—]*|[-–—])\W*$", re.I)
_BARE_LEAD = re.compile(
    r"^\W*(?:that|to|the following|as follows|(?:that )?(?:the |this )?(?:\w+ ){0,6}?(?:agrees?|resolves?|"
    r"approves?|notes?|decides?|recommends?)?"
    r"(?: to| that|(?: to)? the following)?)\s*[:;-]*[-–—]*\W*$",
    re.I,
)
_QUOTED = re.compile(r"[“„\"][^“”„‟\"]{3,600}[”‟\"]\W{0,2}")
"""A paragraph that is a quotation and nothing else; a scan may have read its marks as low ones."""
_HANGS = re.compile(r"(?:[:;]\s*[-–—]*|\b[Tt]hat\s*[-–—]*|\s[-–—])\s*$")
"""How a part ends that points of its own hang on."""
_UNFINISHED = re.compile(r"[^.:;!?”\"')\]]$|\b(?:and|or|of|the|to)$")
_JOINED_ON = re.compile(r"(?:;|[;,]\s*(?:and|or))\s*$")
_SEPARATOR = re.compile(r"^\W*(?:and|or)\W*$", re.I)
_DECISION_VERB = re.compile(
    r"^\W*(?:to )?(?:note|agree|approve|adopt|endorse|delegate|recommend|support|authori[sz]e|receive|accept|"
    r"confirm|request|ask|instruct|"
    r"refer|defer|appoint|comment|consider|require|grant|invite|thank|commend|welcome|write|encourage|amend|"
    r"elect|nominate)(?:s|es|d)?\b",
    re.I,
)
_WHO_DECIDES = re.compile(
    r"^\W*(?:the )?(?:members?|council|cabinet|committee|panel|board|commission|executive|"
    r"officers?)\s+(?:also )?(?!\w+(?:ed|ing)\b)(?:be|are|is|do|\w+)\b",
    re.I,
)
_THAT_COLON = re.compile(r"^that\s*[;:]\s*[-–—]*\s+(?=\S)", re.I)
_ADDS = Sought(
    r"\b(?:together with|subject to) the following (?:\w+ )?(?:amend\w+|additions?|changes?)\s*[:;]\W*$", re.I
)
"""How a decision ends that goes on in points of its own."""
_THAT = re.compile(r"^\W*That\b")


class Decided(Struct, frozen=True, eq=False, gc=False):
    """One decision: its words, the number of its part, what the list's parts hang on, and votes printed with it."""

    words: Passage
    number: str | None = None
    lead_in: str = ""
    votes: str = ""


@dataclass(slots=True)
class _Open:
    """A part of a list that may still grow."""

    words: list[Passage]
    number: str | None
    lead_in: str
    votes: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.words[-1].text if self.words else ""

    def close(self) -> Decided:
        words, votes = trimmed(Passage.joined(self.words))
        return Decided(words, self.number, self.lead_in, "; ".join(vote for vote in (*self.votes, votes) if vote))


def _each_that(words: Passage) -> list[Passage]:
    """The decisions that one paragraph sets one behind the other: "That … . That …"."""
    sentences = list(sentences_of(words)) if ". That " in words.text and _THAT.match(words.text) else []
    return sentences if len(sentences) > 1 and all(_THAT.match(one.text) for one in sentences) else [words]


def decided(words: Passage, following: Sequence[Paragraph], own: Label | None) -> tuple[list[Decided], int]:
    """The decisions that begin with ``words`` (what stands after the mark; may be empty).

    ``following`` are the paragraphs after it, ``own`` the number of the paragraph that holds the mark.
    Gives the decisions and how many of the following paragraphs they use.
    """
    reader = _Reader(following, own)
    reader.begin(words)
    return [part for part in (part.close() for part in reader.parts) if has_words(part.words)], reader.used


class _Reader:
    """Follows one decision through the paragraphs after its mark."""

    def __init__(self, following: Sequence[Paragraph], own: Label | None) -> None:
        self.following = following
        self.own = own
        self.used = 0
        self.parts: list[_Open] = []
        self.lead_in = ""
        self.style: Style | None = None
        self.nested: Style | None = None

    def begin(self, words: Passage) -> None:
        """Read the words after the mark, then the paragraphs that belong to them."""
        words = words.strip()
        colon = _THAT_COLON.match(words.text)
        if colon:
            self.lead_in, words = colon.group().strip(), words[colon.end() :]
        label = label_of(words.text)
        if label and (label.bracketed or label.closed or label.value == 1):
            self._first(label, words[label.end :])
        elif self._inline_list(words):
            pass
        elif not has_words(words) or _LEAD_IN.search(words.text):
            self._under_lead_in(words)
        else:
            self._single(words)

    def _first(self, label: Label, words: Passage) -> None:
        self.style = style_of(label)
        self._open(words, printed_number(label))
        self._split_inline()
        self._rest()

    def _single(self, words: Passage) -> None:
        first, *others = _each_that(words)
        self._open(first, None)
        for each in others:
            self._open(each, None)
        self._quotation()
        if self.style is None and _THAT.match(words.text) and self._ended():
            self.style = Style("that")
        self._rest()

    def _with_additions(self, words: Passage) -> None:
        """A whole decision, and the points that it adds to what it approves: they are one with it."""
        self._open(words, None)
        while (following := self._peek()) is not None and self._marked(following) is not None:
            self.parts[-1].words.append(following.words)
            self.used += 1

    def _under_lead_in(self, words: Passage) -> None:
        if _ADDS.search(words.text):
            self._with_additions(words)
            return
        if _LEAD_IN.search(words.text) or not self.lead_in:
            self.lead_in = f"{self.lead_in} {words.text}".strip()
        following = self._peek()
        if following is None or following.table:
            if has_words(words) and not _BARE_LEAD.match(words.text):
                self._open(words, None)
            return
        style = self._marked(following)
        if style is not None and self._may_begin(style):
            self.style = style
            self._take_part()
            self._split_inline()
        elif self._leads_to_list(following):
            self.used += 1
            self._under_lead_in(following.words)
            return
        elif not _BARE_LEAD.match(words.text):
            self._open(words, None)
            self._appended()
            return
        elif following.heading or (following.label is not None and has_words(words)):
            return
        else:
            self.style = Style("that") if _THAT.match(following.text) else Style("plain")
            self._take_part()
            first, *others = _each_that(self.parts[-1].words[-1])
            self.parts[-1].words[-1] = first
            for each in others:
                self._open(each, None)
            self._quotation()
        self._rest()

    def _leads_to_list(self, following: Paragraph) -> bool:
        """A lead-in of its own line under the mark: ``RESOLVED that:`` / ``This Council believes that:`` / ``a) …``."""
        leads = bool(_LEAD_IN.search(following.text))
        heads = len(following.text) < 100 and not following.text.endswith(".")
        if (leads or heads) and self._first_of_list(self._peek(1)):
            return True
        return leads and self._first_of_list(self._peek(2))

    def _first_of_list(self, paragraph: Paragraph | None) -> bool:
        style = self._marked(paragraph) if paragraph is not None else None
        return style is not None and (style.form == "bullet" or style.value == 1)

    def _may_begin(self, style: Style) -> bool:
        """A list starts at its first number; one that goes on counting the paragraphs is no list of parts."""
        if style.form == "bullet" or style.value == 1:
            return True
        return self.own is None or style_of(self.own).form != style.form

    def _appended(self) -> None:
        """Short lines after words that end in a colon: what the words announce, part of the same decision."""
        while (following := self._peek()) is not None:
            if following.table or following.heading or following.label or not _is_announced(following):
                return
            self.parts[-1].words.append(following.words)
            self.used += 1
            if _QUOTED.fullmatch(following.text):
                return

    def _inline_list(self, words: Passage) -> bool:
        """Parts numbered inside one paragraph: ``that Cabinet: (1) note …; and (2) agree …``."""
        for found in inline_numbers(words.text):
            before = words.text[: found.start()]
            if not before or _LEAD_IN.search(before.rstrip()) or re.search(r"\b(?:that|to|be)\W*$", before):
                label = label_of(found.group().strip() + " X")
                if label is None or label.value != 1:
                    return False
                if not next_number(words.text, found.end(), style_of(label)) and before:
                    return False
                self.lead_in = before.strip()
                self._first(label, words[found.end() :])
                return True
            return False
        return False

    def _split_inline(self) -> None:
        """Cut a part where the next number of the list stands inside its words."""
        while self.style is not None and self.parts:
            words = self.parts[-1].words[-1]
            cut = next_number(words.text, 0, self.style)
            if cut is None:
                return
            start, end, label = cut
            self.parts[-1].words[-1] = words[:start].strip()
            self.style = style_of(label)
            self._open(words[end:], printed_number(label))

    def _quotation(self) -> None:
        """A quotation that is not closed goes on in the next paragraphs."""
        if self.parts[-1].text[:1] != "“" or "”" in self.parts[-1].text:
            return
        ahead = self.following[self.used : self.used + 12]
        if not any("”" in paragraph.text for paragraph in ahead):
            return
        for paragraph in ahead:
            self.parts[-1].words.append(paragraph.words)
            self.used += 1
            if "”" in paragraph.text:
                return

    def _rest(self) -> None:
        """The paragraphs after the first part that belong to the decision, up to the first that does not."""
        while (following := self._peek()) is not None and not following.table and not following.heading:
            if not (self._next_part(following) or self._part_of_last(following)):
                return

    def _next_part(self, following: Paragraph) -> bool:
        style = self._marked(following)
        if self.style is None:
            return False
        if style is not None and self.style.next_is(style):
            self.style, self.nested = style, None
            self._take_part()
            self._split_inline()
            return True
        if style is not None:
            return False
        if self._heading_inside(following):
            self.used += 1
            return True
        if self.style.form == "that" and _THAT.match(following.text):
            self._take_part()
            return True
        return self._plain_part(following) or self._new_lead_in(following)

    def _heading_inside(self, following: Paragraph) -> bool:
        """A line of its own between two parts of a numbered list, that heads those after it."""
        after = self._peek(1)
        style = self._marked(after) if after is not None else None
        if style is None or self.style is None or style.form == "bullet" or len(following.text) > 100:
            return False
        return self.style.next_is(style) and not following.text.endswith((".", ";"))

    def _plain_part(self, following: Paragraph) -> bool:
        if self.style is None or self.style.form != "plain":
            return False
        last = self.parts[-1].text
        alike = (_DECISION_VERB.match(last) and _DECISION_VERB.match(following.text)) or _acts_alike(
            last, following.text
        )
        if not (_JOINED_ON.search(last) or alike or (_shouted(last) and _shouted(following.text))):
            return False
        self._take_part()
        return True

    def _new_lead_in(self, following: Paragraph) -> bool:
        """A second list under its own lead-in: the numbers start again."""
        after = self._peek(1)
        if not following.text.endswith(":") or after is None or self.style is None:
            return False
        style = self._marked(after)
        if style is None or style.form != self.style.form or (style.form != "bullet" and style.value != 1):
            return False
        self.lead_in = following.text
        self.used += 1
        self.style = style
        self._take_part()
        return True

    def _part_of_last(self, following: Paragraph) -> bool:
        """Votes, separators, points under a part, and words that a page end cut off."""
        if _SEPARATOR.match(following.text):
            self.used += 1
            return True
        if is_result(following.text) and following.label is None:
            self.parts[-1].votes.append(following.text)
            self.used += 1
            return True
        if self._nests(following) or self._runs_on(following):
            self.parts[-1].words.append(following.words)
            self.used += 1
            return True
        return False

    def _nests(self, following: Paragraph) -> bool:
        style = self._marked(following)
        if style is None:
            return False
        if self.nested is not None:
            goes_on = self.nested.next_is(style)
        else:
            goes_on = _HANGS.search(self.parts[-1].text) is not None and (style.form == "bullet" or style.value == 1)
            goes_on = goes_on and (self.style is None or style.form != self.style.form)
        if goes_on:
            self.nested = style
        return goes_on

    def _runs_on(self, following: Paragraph) -> bool:
        if following.label is not None or following.bullet:
            return False
        return bool(_UNFINISHED.search(self.parts[-1].text)) and following.text[:1].islower()

    def _marked(self, paragraph: Paragraph) -> Style | None:
        if paragraph.label is not None:
            return style_of(paragraph.label)
        return Style("bullet") if paragraph.bullet else None

    def _take_part(self) -> None:
        paragraph = self.following[self.used]
        self.used += 1
        self._open(paragraph.words, printed_number(paragraph.label))

    def _open(self, words: Passage, number: str | None) -> None:
        self.parts.append(_Open([words.strip()], number, self.lead_in))

    def _peek(self, ahead: int = 0) -> Paragraph | None:
        index = self.used + ahead
        return self.following[index] if index < len(self.following) else None

    def _ended(self) -> bool:
        return not _UNFINISHED.search(self.parts[-1].text)


def _acts_alike(last: str, text: str) -> bool:
    """Two sentences in which the same people decide, in the present: "Members note …", "Members continue …"."""
    first, second = _WHO_DECIDES.match(last), _WHO_DECIDES.match(text)
    return bool(first and second) and last.split(maxsplit=1)[0].lower() == text.split(maxsplit=1)[0].lower()


def _shouted(text: str) -> bool:
    return re.match(r"^\W*[A-Z]{4,}\b", text) is not None


def _is_announced(following: Paragraph) -> bool:
    """Whether a paragraph is what words that end in a colon announce: a quotation, a point, or a short line."""
    if _QUOTED.fullmatch(following.text):
        return True
    if len(following.text) > 160 or following.text.endswith(":"):
        return False
    return following.bullet or re.search(r":|,|^[A-Z][^.]{2,60}\.?$", following.text) is not None
