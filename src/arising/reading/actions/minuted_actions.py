"""item → the tasks that its minutes give somebody: marked as actions, resolved, or agreed in the debate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from arising.reading.decisions.resolutions import decisions_of
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.sentences import sentences_of
from arising.reading.parts.paragraphs import Paragraph, minuted_paragraphs
from arising.reading.parts.parts import ItemPart
from arising.reading.parts.resolution_marks import decision_mark
from arising.reading.tasks.beside_owners import Beside, decides_task, each_task, owed_by, read_beside
from arising.reading.tasks.resolved_tasks import gives_task, owner_in
from arising.reading.tasks.standing_actions import reports_on, reports_on_action, says_how_it_stands
from arising.reading.tasks.task_due import due_phrase
from arising.reading.tasks.tasks import (
    Giving,
    among,
    may_give,
    task_in,
)
from arising.record.meeting import MinutedAction, Outcome, Resolution
from arising.record.passage import Passage
from arising.record.words import Words
from arising.wording.signs import Needs, held_in
from arising.wording.sought import Sought

_ONE = r"[A-Z]{2,4}(?:-[A-Z])?(?: \([A-Z]{1,3}\))?"
_INITIALS = rf"{_ONE}(?:\s*(?:/|,|&|\band\b)\s*{_ONE})*"
_IN_BRACKETS = Sought(
    r"\s*[(\[]\s*actions?\s*(?:point)?\s*(?:no\.?\s*)?\d*\s*(?:[:\-–—]|by|for)\s*(?P<owner>[^()\[\]]{1,60})[)\]]", re.I
)
_BEHIND = Sought(
    rf"\s*[-–—]?\s*(?:on-?going\s*[-–—]?\s*)?\bactions?\s*(?P<owner>\({_INITIALS}\)(?:\s*(?:/|,|&|\band\b)?\s*\({_INITIALS}\))*)"
    r"\s*(?:[-–—]\s*[\w ]{3,20})?\W*$",
    re.I,
)
"""How a task ends that names who owes it behind the word: "… to be sent – ongoing – ACTION (AB)"."""
_LABELLED = re.compile(
    r"^\W*(?:agreed )?actions?(?: points?)?(?:\s+\d+(?:[./-]\d+)*)?\s*(?:(?:for|by|"
    r"to)\s+(?P<owner>[A-Z][^:]{1,40}))?\s*[:–—-]\s*(?P<task>.*)$",
    re.I | re.S,
)
_TASK_AFTER = re.compile(r"^\W*(?:(?:ACTIONS?|Actions?(?: points?)?)\s*:|ACTIONS?\s+[-–—])")
_LABEL_ALONE = re.compile(
    r"^\W*(?:agreed )?actions?(?: points?| required| agreed| arising)?"
    r"(?:\s*(?:/|and|&)\s*(?:further )?(?:information )?requests?(?: for (?:further )?information)?)?\s*:?\W*$",
    re.I,
)
_OWNER_ALONE = re.compile(rf"^(?:{_INITIALS}|[A-Z][\w’'-]*(?:,? (?:and |of |& )?[A-Z][\w’'-]*){{0,4}})$")
"""Initials, a name or a post with nothing else: who owes the task that stands beside or above."""
_STOPS = frozenset(".!?")
"""How a sentence ends, and never a name."""
_POST = re.compile(r"\b(?:Officers?|Director|Manager|Clerk|Chair\w*|Lead|Head|Secretary|Nurse|Leader|Team|All)\b")
_OWNER_GLUED = re.compile(r"(?<=[.!?])[A-Z]{2,4}$")
_OWNER_FIRST = re.compile(
    rf"^(?:For (?:the )?)?(?P<owner>{_INITIALS}|(?:[Tt]he )?[A-Z][\w’'-]*(?:,? (?:and |of |"
    rf"& )?[A-Z][\w’'-]*){{0,4}}) (?:to|will|would) (?!be\b(?! responsible))[a-z]"
)
_OWNER_BEHIND = re.compile(r"[(\[]\s*(?:owner|lead)\s*:(?P<owner>[^()\[\]:]{2,60})[)\]]\W*$", re.I)
"""Who owes a marked task, in brackets behind it: "Print the list (Owner: Lee Vole)"."""
_TO_ACTION = Sought(
    r"^\W*(?P<owner>(?:[Tt]he )?(?:Clerk|Chair\w*|Officers?|All)|"
    r"(?:Cllrs?|Councillors?|Mrs?|Ms|Dr)\.? [\w. ]{2,30}|[A-Z]{2,3}|"
    r"[A-Z][\w’'-]*(?:,? (?:and |of |& )?[A-Z][\w’'-]*){0,4})"
    r" (?:to [Aa]ction|TO ACTION)\W*$"
)
_CAPITAL_POST = (
    r"(?:CLERK|CHAIR(?:MAN|PERSON|WOMAN)?|OFFICERS?|ALL|COUNCILLORS|MEMBERS|DIRECTOR|MANAGER|HEAD|LEAD(?:ER)?|"
    r"SECRETARY|NURSE|WORKER|TEAM|ENGINEER|WARDEN|TREASURER|MAYOR|COUNCIL|COMMITTEE|GROUP)"
)
_CAPITAL_OWNER = (
    rf"(?:(?:[A-Z][A-Z’'&-]*,? ){{0,4}}?{_CAPITAL_POST}(?:,? (?!TO\b)[A-Z][A-Z’'&-]*){{0,4}}|"
    r"(?:CLLRS?|COUNCILLOR|MRS?|MS|DR)\.?(?: (?!TO\b)[A-Z][A-Z’'-]*\.?){1,3}|[A-Z]{2,3})"
)
_IN_CAPITALS = re.compile(
    rf"^(?P<owner>{_CAPITAL_OWNER}(?:(?:\s?[/,&]\s?| AND ){_CAPITAL_OWNER})*) (?:TO|WILL) "
    r"(?!BE\b|ACTION\W*$)[A-Z]{2,}\b[^a-z]*$"
)
"""A task in capitals behind the sentence it follows from: ``… was approved. CLERK TO ORDER THE BENCH``."""
_DUE_LINE = re.compile(
    r"^\W*(?:due|deadline|by when|target date|timescale)(?: date)?\s*:\s*(?P<due>\S.*)$", re.I | re.S
)
_RESTATED = Sought(
    r"^\W*(?:agree|note|approve|request|delegate|endorse|authorise|adopt|recommend|write|support|consider|"
    r"comment)\b(?! \w+ed\b)",
    re.I,
)
"""How the parts of a motion or of a recommendation open: they give tasks only where they are resolved."""
_OF_ACTIONS = Needs((("action",),))
_REQUESTS = Sought(
    r"\b(?:committee|commission|panel|board|forum|members|councillors|governors|chair\w*) (?:also |further |then )?"
    r"(?:requested|asked(?: for)?)(?: that| the following)?\s*:$",
    re.I,
)
_QUESTION = re.compile(
    r"^\W*(?:\w{1,3}[.)]\s+)?(?:if|whether|how|why|what|when|where|who|which|is|are|does|do|did)\b|\?\W*$", re.I
)
_NEAR = 8
"""Characters between a sentence and the list that it leads into: a line's end, and a mark."""
_QUOTES = '“"'
"""A quoted paragraph is a motion's text: it gives a task only where it is resolved."""


def minuted_actions_in(item: ItemPart) -> tuple[MinutedAction, ...]:
    """The tasks of one item in the order of the paper; a task resolved and told in the debate comes once."""
    resolutions, motions = decisions_of(item)
    reader = _Reader([*(resolution.words for resolution in resolutions), *motions], item.beside)
    for paragraph in minuted_paragraphs(item):
        if not paragraph.table and paragraph.text[:1] not in _QUOTES:
            reader.read(paragraph)
    reader.end_row()
    plain = any(action.marked for action in reader.found)
    given = [
        _of_resolution(resolution)
        for resolution in resolutions
        if _gives_task(resolution, only_plain=plain) or reader.owes(resolution)
    ]
    found = reader.found + [reader.owned(action) for action in given]
    return tuple(sorted(found, key=lambda action: action.words.place.start))


_Placed = Words | Passage
"""Words that know where they stand; a passage finds it out when it is asked."""


class _Reader:
    """Reads the tasks of an item paragraph by paragraph; ``taken`` are words that are read as decisions.

    ``beside`` is what stands in columns beside the rows of the item.
    """

    def __init__(self, taken: list[_Placed], beside: Sequence[Block]) -> None:
        self.taken = taken
        self.beside = beside
        self.row: int | None = None
        self.told: list[Passage] = []
        """The sentences of the row that is read."""
        self.owners: list[tuple[Passage, Beside]] = []
        """Decisions that give a task, each with what stands beside it."""
        self.found: list[MinutedAction] = []
        self._last = Passage.empty()
        self.passed_over = Passage.empty()
        """The last paragraph, where its sentences were not told apart."""
        self.under_label = False
        self.requested = False
        """Whether what was read last leads into a list of what the body asked for."""

    @property
    def last(self) -> Passage:
        """The last sentence of narrative: an owner named below it owes it."""
        return sentences_of(self.passed_over)[-1] if self.passed_over else self._last

    @last.setter
    def last(self, sentence: Passage) -> None:
        self._last, self.passed_over = sentence, Passage.empty()

    def read(self, paragraph: Paragraph) -> None:
        """Add the tasks of the next paragraph."""
        if paragraph.row != self.row:
            self.end_row()
            self.row = paragraph.row
        if self.beside:
            self.told += sentences_of(paragraph.words)
        says_action = _OF_ACTIONS.met(held_in(paragraph.text), paragraph.text)
        if says_action and _LABEL_ALONE.match(paragraph.text):
            self.under_label = True
            return
        due = _DUE_LINE.match(paragraph.text) if self.found and self.found[-1].marked else None
        if due:
            self.found[-1] = replace(self.found[-1], due=due["due"].strip(" ."))
            return
        labelled = _LABELLED.match(paragraph.text) if says_action else None
        if labelled and labelled["task"].strip() and not reports_on_action(paragraph.text):
            self._labelled(paragraph.words.group(labelled, "task").strip(), labelled["owner"])
        elif self.requested and (paragraph.bullet or paragraph.label is not None):
            if not _QUESTION.search(paragraph.text):
                self.found.append(_action(paragraph.words, None, marked=False))
        elif self.under_label and not decision_mark(paragraph.text) and not _overlaps(paragraph.words, self.taken):
            self._listed(paragraph.words)
            self.under_label = paragraph.bullet or paragraph.label is not None
        else:
            self.under_label = False
            self.requested = paragraph.text[-1:] == ":" and _REQUESTS.search(paragraph.text) is not None
            self._sentences(paragraph, says_action=says_action)

    def end_row(self) -> None:
        """Give what was told in a row to whom its columns beside name."""
        beside = [block for block in self.beside if block.row == self.row and self.row is not None]
        for entry in (read_beside(words) for block in beside for words in each_task(block.passage)):
            if entry is None:
                continue
            if entry.task is not None:
                self._owe(entry.task, entry)
                continue
            if entry.owner is None:
                if self.found and self.found[-1].marked:
                    self.found[-1] = replace(self.found[-1], due=entry.due)
                continue
            owed = owed_by(entry.owner, self.told, self._gives)
            if owed is not None:
                self.told.remove(owed)
                self._owe(owed, entry)
        self.told = []

    def _gives(self, words: Passage) -> bool | None:
        """Whether a decision gives a task; None of what is no decision."""
        if not _overlaps(words, self.taken):
            return None
        return decides_task(words.text) or gives_task(words.text)

    def _owe(self, words: Passage, entry: Beside) -> None:
        if _overlaps(words, self.taken):
            self.owners.append((words, entry))
            return
        labelled = _LABELLED.match(words.text)
        if labelled and labelled["task"].strip():
            words = words.group(labelled, "task").strip()
        self.found = [action for action in self.found if not _overlaps(words, [action.words])]
        action = _action(words, entry.owner, marked=True)
        self.found.append(replace(action, due=entry.due) if entry.due else action)

    def owes(self, resolution: Resolution) -> bool:
        """Whether the columns beside name who owes what was resolved."""
        return any(_overlaps(words, [resolution.words]) for words, _ in self.owners)

    def owned(self, action: MinutedAction) -> MinutedAction:
        """A task that was resolved, with who owes it where that stands beside the row."""
        for words, entry in self.owners:
            if _overlaps(words, [action.words]):
                return replace(action, owner=entry.owner or action.owner, due=entry.due or action.due)
        return action

    def _owner_alone(self, words: Passage, paragraph: Paragraph) -> bool:
        """Whether ``words`` only name who owes what was said last: beside it, or on a line below."""
        text = words.text
        if paragraph.bullet or text[-1:] in _STOPS or not _OWNER_ALONE.match(text):
            return False
        if not self.last or decision_mark(text):
            return False
        if re.fullmatch(_INITIALS, text):
            return True
        if text.isupper() or task_in(self.last.text) is None:
            return False
        return text != paragraph.text or _POST.search(text) is not None

    def _listed(self, words: Passage) -> None:
        """What stands under "Actions": one task, or several in a row that each open with who owes it."""
        sentences = sentences_of(words)
        if not all(_OWNER_FIRST.match(sentence.text) for sentence in sentences):
            sentences = (words,)
        for sentence in sentences:
            if not reports_on(sentence.text):
                self._marked(sentence, None)

    def _labelled(self, words: Passage, owner: str | None) -> None:
        """What stands after "Action:": the task, or only who owes the task above."""
        alone = words.text.removesuffix(".")
        if _OWNER_ALONE.match(alone) and self.last:
            if _overlaps(self.last, self.taken):
                self.owners.append((self.last, Beside(alone, None, None)))
            else:
                self._marked(self.last, alone)
        else:
            self._marked(words, owner)

    def _marked(self, words: Passage, owner: str | None) -> None:
        """Keep a marked task, once: what was read from the same words before gives way."""
        first = _OWNER_FIRST.match(words.text)
        task = task_in(words.text)
        behind = _OWNER_BEHIND.search(words.text) if words.text[-1:] in ")]." else None
        owner = owner or (behind["owner"].strip() if behind else None)
        known = owner or (first["owner"] if first else None) or (task.owner if task else None)
        start = words.place.start
        while self.found and self.found[-1].words.place.start >= start:
            self.found.pop()
        self.found.append(_action(words, known, marked=True))

    def _sentences(self, paragraph: Paragraph, *, says_action: bool) -> None:
        giving = may_give(paragraph.text)
        if giving is None and not says_action and _only_tells(paragraph.text):
            self.passed_over = paragraph.words
            return
        sentences = sentences_of(paragraph.words)
        for sentence in sentences:
            own = among(giving, sentence.text) if giving and len(sentences) > 1 else giving
            self._sentence(sentence, paragraph, own, says_action=says_action)

    def _sentence(self, sentence: Passage, paragraph: Paragraph, giving: Giving | None, *, says_action: bool) -> None:
        text = sentence.text
        bracket = (_IN_BRACKETS.search(text) or _BEHIND.search(text)) if says_action else None
        labelled = _LABELLED.match(text) if says_action else None
        glued = _OWNER_GLUED.search(text) if text[-2:].isupper() else None
        if bracket:
            self._marked(
                sentence[: bracket.start()].strip() or self.last, re.sub(r"[()]", "", bracket["owner"]).strip()
            )
        elif glued:
            self._marked(sentence[: glued.start()], glued.group())
        elif shouted := _IN_CAPITALS.match(text) if text.isupper() else None:
            self._marked(sentence, shouted["owner"])
        elif says_action and (to_act := _TO_ACTION.match(text)) and self.last:
            self._marked(self.last, to_act["owner"])
        elif labelled and _OWNER_ALONE.match(labelled["task"]) and self.last:
            self._marked(self.last, labelled["task"])
        elif labelled and _TASK_AFTER.match(text) and labelled["task"].strip():
            self._labelled(sentence.group(labelled, "task").strip(), labelled["owner"])
        elif self._owner_alone(sentence, paragraph):
            self._marked(self.last, text)
        else:
            if giving is not None:
                self._told(sentence, paragraph, giving)
            self.last = sentence

    def _told(self, sentence: Passage, paragraph: Paragraph, giving: Giving) -> None:
        task = task_in(sentence.text, giving)
        if task is None or _overlaps(sentence, self.taken) or _RESTATED.match(paragraph.text):
            return
        if says_how_it_stands(sentence.text):
            return
        if sentence.text.endswith(":") and self._leads_in(sentence):
            return
        self.found.append(_action(sentence[task.start :].strip(), task.owner, marked=False))

    def _leads_in(self, sentence: Passage) -> bool:
        """Whether a sentence leads into a list whose points are read as decisions."""
        end = sentence.place.end
        return any(0 <= words.place.start - end <= _NEAR for words in self.taken)


def _only_tells(paragraph: str) -> bool:
    """Whether no sentence of a paragraph names the owner of the one before, or shouts what somebody is to do."""
    return paragraph[-1:] in _STOPS and " TO " not in paragraph and " WILL " not in paragraph


def _gives_task(resolution: Resolution, *, only_plain: bool) -> bool:
    """Whether a decision gives a task; among tasks marked as actions, only one that says so."""
    return resolution.outcome is not Outcome.LOST and gives_task(resolution.words.text, only_plain=only_plain)


def _of_resolution(resolution: Resolution) -> MinutedAction:
    text = resolution.words.text
    task = task_in(text)
    owner = owner_in(text) or (task.owner if task else None)
    return MinutedAction(resolution.words, _named(owner), due_phrase(text), marked=False)


def _named(owner: str | None) -> str | None:
    """An owner as printed; nobody, where it is a word for somebody whom an earlier sentence names."""
    return None if owner is not None and owner.lower() in _PRONOUNS else owner


_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "who", "this", "these"})


def _action(words: Passage, owner: str | None, *, marked: bool) -> MinutedAction:
    return MinutedAction(Words(words.text, words.place), _named(owner), due_phrase(words.text), marked)


def _overlaps(sentence: Passage, taken: Sequence[_Placed]) -> bool:
    place = sentence.place
    others = (words.place for words in taken)
    return any(place.start < other.end and other.start < place.end for other in others)
