"""What the end of one line and the start of the next say of whether a paragraph runs on from the one to the other."""

from __future__ import annotations

import re

from arising.reading.laying_out.numbering import label_of
from arising.reading.laying_out.standing_items import LEADS_TO_LIST, SHEET_HEAD
from arising.record.paper import Line

_ENDS_SENTENCE = re.compile(r"[.:;!?…][\"'”’)\]]*$|[:;]\s*[-–—]$|\((?:ACTION|Action)\s*:[^()]{1,40}\)$")
_HANGING = frozenset(
    "and of the The to for in a an with by from on or at that Minute Councillor Councillors Cllr Cllrs "
    "Mr Mrs Ms Dr".split()
)


def _in_any_case(pairs: str) -> frozenset[str]:
    """Pairs of letters, each letter as a capital and as a small one."""
    return frozenset(
        first + second
        for pair in pairs.split()
        for first in {pair[0], pair[0].upper()}
        for second in {pair[1], pair[1].upper()}
    )


_HEADS_SHEET_WITH = _in_any_case("re ex br li le ba wa co da su") | {"AG", "A ", "PA"}
"""What the heading of a part of a summary sheet or an agenda opens with."""
_NUMBER_FOLLOWS = ("No.", "Nos.", "no.", "nos.")
_RUNS_ON = re.compile(rf"\b(?:{'|'.join(sorted(_HANGING))})$")
_INITIAL = re.compile(r"(?:^|[\s,])[A-Z]\.$")
_BULLET = re.compile(r"^\s*[•\uf0b7\uf0a7▪◦●○‣∙·➢✓*–-]\s+|^\s*[eo¢©]\s+(?=[A-Z0-9])")
_UNTIL = re.compile(r"^\s*[–-]\s+\d{1,2}(?::\d{2}\b|(?:[.:]\d{2})?\s*(?:[ap]\.?m\b|noon|hours|hrs))", re.IGNORECASE)
"""A dash between two times, where a line ends between them ("2.30pm / – 4pm at …"): it marks no point of a list."""
_YEAR_FIRST = re.compile(r"\s*(?:19|20)\d\d\b")
_MONTH_LAST = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December),?\s*$",
    re.IGNORECASE,
)
_OPENS_MONTH = frozenset("ADFJMNOS")
_MONTH_FIRST = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b,?(?: (?:19|20)\d\d|$)"
)
_DAY_LAST = re.compile(r"\b(?:[12]?\d|3[01])(?:st|nd|rd|th)?$")
_OWNER_ALONE = re.compile(r"\((?:ACTION|Action)\s*:[^()]{1,40}\)\s*")
_CLOCK = re.compile(r"\d\d:\d\d")
_OPENS_LIST = re.compile(
    r"(?:(?:councillors|members|those|also) )?(?:present|in attendance|attending|apologies(?: for absence)?|absent)"
    r"\s*[:;]|(?-i:PRESENT|IN ATTENDANCE|A ?G ?E ?N ?D ?A|M ?I ?N ?U ?T ?E ?S)\s*$",
    re.I,
)
"""A label over a list of those who came or stayed away, or over all that follows: it goes on with no sentence."""
_OPENS_LIST_WITH = _in_any_case("co me th al pr in at ap ab") | {"AG", "A ", "MI", "M "}  # what such a label opens with
_MAY_END = frozenset(".:;!?…\"'”’)]-–—")
_TITLE_GOES_ON = re.compile(r"[A-Z]{2,}[^a-z]*\s[–-]\s[A-Z][a-z]")
_ATTACHED = re.compile(r"\bPDF \d+(?:\.\d+)?\s?[KM]B$")
_LONGEST_SIZE = 16
"""Characters of the size of a paper that a page prints behind the title of an item: the title is over."""
_LONGEST_ENDING = 12
"""Characters at the end of a line that tell whether it runs on: the longest of the words, and the space before it."""
_ANNOUNCES = re.compile(
    r"\s*(?:(?:AND |I[tT] (?:was|WAS) )?(?:RESOLVED|AGREED)\b|(?:And )?(?:Resolved|Agreed)(?: unanimously)?\s*[:–-]|"
    r"The (?:[A-Z][\w&-]* ?|meeting ){1,4}(?:RESOLVED|AGREED)\b|RECOMMENDED(?: TO (?:[A-Z]+ ?){1,4})?\s*[:–-]|"
    r"Decisions?\s*:|(?:DECISIONS?(?:\(S\))?|RESOLUTIONS?)\s*:?\s*$|(?i:actions?(?:\s+\d+)?\s*:))"
)
_LEADS_TO = re.compile(r"(?:\b(?:was|were|is|be|it|and|then|duly|unanimously|that|Councillors?|Cllrs?)|[,(“])\s*$")
"""How a line ends whose sentence goes on with "RESOLVED" on the next."""
_OPENS_DECISION_OR_TASK = frozenset("AIRDTa")
"""What a decision ("AND", "IT WAS", "RESOLVED", "The Board AGREED") or the label of a task opens with."""
_MOVES = re.compile(
    r"(?P<surely>(?:Moved|Proposed) by [A-Z][^:;]{3,80}\bseconded by [^.;]{3,60}?(?::|,? (?:that|to)\b)"
    r"|It was (?:then |duly |further )*(?:moved|proposed) by [A-Z])"
    r"|(?:[A-Z][\w.’'-]* ){1,6}(?:proposed|moved),? and (?:[A-Z][\w.’'-]* ){1,6}seconded\b"
)
"""How a motion opens with those who back it; a name may as well open the rest of a sentence."""
_ITEM_MARK = re.compile(r"agenda item(?: no\.?)? \d{1,3}[a-z]?\s*", re.I)
_ITEM_MARK_ALONE = re.compile(r"\((?:agenda )?item (?:no\.? ?)?\d{1,3}[a-z]?\)\s*", re.I)
_MARK_AND_NUMBER = re.compile(
    r"(?:IT WAS )?(?:RESOLVED|Resolved|AGREED|Agreed|Decisions?)\b[\w ]{0,12}[:–-]*\s?"
    r"\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s*"
)
_LONGEST_MARK = 32
_OWNER_BEHIND = re.compile(r"[a-z)]\.\s+[A-Z]{2,4}$")
_LEADS_WITH = frozenset(":;-–—")  # how a line ends that leads to a list of those who came


def ends_sentence(text: str) -> bool:
    """Whether a line ends a sentence; an initial ("K. Smith, T.") does not."""
    words = text.rstrip()
    last = words[-1:]
    if last == "B" and _ATTACHED.search(words[-_LONGEST_SIZE:]):
        return True
    if last not in _MAY_END or words.endswith(_NUMBER_FOLLOWS):
        return False
    if last in ".:;!?…":
        return _INITIAL.search(words[-3:]) is None
    return _ENDS_SENTENCE.search(words) is not None


def ends_in_owner(text: str) -> bool:
    """Whether the initials of whoever has a task stand behind the sentence that a line ends: "… report back. JF"."""
    return text[-1:].isupper() and _OWNER_BEHIND.search(text) is not None


def goes_on(last: str, line: str) -> bool:
    """Whether a line goes on with the one above, whatever it opens with: the end of a bracket, a time, a year."""
    first = line[0]
    if first == "(" and _OWNER_ALONE.fullmatch(line):
        return True
    close = line.find(")", 0, 62)  # what a bracket holds is soon over
    if close > 0 and "(" not in line[:close] and last.rfind("(") > last.rfind(")"):
        return True
    if first in _OPENS_MONTH and _MONTH_FIRST.match(line) and _DAY_LAST.search(last):
        return True
    if first in "-–":
        return _UNTIL.match(line) is not None
    return first in "12" and bool(_YEAR_FIRST.match(line) and _MONTH_LAST.search(last))


def bullet_of(text: str) -> re.Match[str] | None:
    """The bullet that ``text`` opens with, and the space after it; a dash between two times is none."""
    return _BULLET.match(text) if text[1:2].isspace() and not _UNTIL.match(text) else None


def announces(last: str, line: str, ended: bool) -> bool:
    """Whether a line opens a decision, a task or a motion; ``ended`` says that the one above ends a sentence."""
    if line[0] in _OPENS_DECISION_OR_TASK and _ANNOUNCES.match(line) and not _LEADS_TO.search(last):
        return True
    if not line[0].isupper() or not ("second" in line or line.startswith("It was ")):
        return False
    moves = _MOVES.match(line)
    return moves is not None and (ended or (moves["surely"] is not None and not hangs(last)))


def announces_number(text: str) -> bool:
    """Whether a line holds the mark of a decision and the number of its first part, whose words stand below."""
    return len(text) < _LONGEST_MARK and text.rstrip()[-1:] in ".)" and _MARK_AND_NUMBER.fullmatch(text) is not None


def opens_entry(text: str) -> bool:
    """Whether a line opens a point of a list, or a list of those who came."""
    if text[:2] in _OPENS_LIST_WITH and _OPENS_LIST.match(text):
        return True
    return text[1:2].isspace() and bullet_of(text) is not None


def leads_to_list(text: str, above: str = "") -> bool:
    """Whether a line ends as what leads to a list of those who came does; ``above`` is the line it goes on with."""
    return text.rstrip()[-1:] in _LEADS_WITH and LEADS_TO_LIST.search(f"{above} {text}") is not None


def is_item_mark(text: str) -> bool:
    """Whether a line is no more than the mark of the agenda item to which the next paper belongs: "Agenda Item 3"."""
    return text[:1] in "aA" and _ITEM_MARK.fullmatch(text) is not None


def marks_item(text: str) -> bool:
    """Whether a line holds the number of an agenda item alone, as under the title of a minute: "(Item 3)"."""
    return text[:1] == "(" and _ITEM_MARK_ALONE.fullmatch(text) is not None


def heads_sheet(text: str) -> bool:
    """Whether a line is no more than the heading of a part of a report's summary sheet or of an agenda."""
    return text[:2] in _HEADS_SHEET_WITH and SHEET_HEAD.match(text) is not None


def is_lone_number(text: str) -> bool:
    """Whether a line holds a number, or a time by the clock, and nothing else."""
    words = text.strip()
    return (len(words) <= 3 and words.isdecimal()) or (len(words) == 5 and _CLOCK.fullmatch(words) is not None)


def is_stopped_number(text: str) -> bool:
    """Whether a line holds the number of an item and its full stop, and nothing else: ``14.``"""
    words = text.strip()
    return words[-1:] == "." and len(words) <= 3 and words[:-1].isdecimal()


def hangs(text: str) -> bool:
    """Whether a line ends with a comma or a word that something has to follow."""
    end = text.rstrip()[-_LONGEST_ENDING:]
    last = end[end.rfind(" ") + 1 :]
    if last.isalpha():
        return last in _HANGING and not end.endswith(("; and", "; or"))
    return end[-1:] == "," or last in _NUMBER_FOLLOWS or (end[-1:].isalpha() and _RUNS_ON.search(end) is not None)


def capitals_change(last: Line, line: Line, ended: bool) -> bool:
    """Whether of two lines, one of them in capitals and the other not, the upper is a heading or the lower is."""
    if not line.text[:1].isalnum():
        return False
    if last.text.isupper():
        heading = (len(last.text.split()) > 1 or len(last.text) > 5) and not _TITLE_GOES_ON.match(line.text)
        return heading and len(last.text) < 90 and any(letter.islower() for letter in line.text)
    return (
        (ended or len(last.text) < 60) and len(line.text.split()) > 2 and any(letter.islower() for letter in last.text)
    )


def is_set_apart(last: Line, line: Line, ended: bool) -> bool:
    """Whether a line with a gap above it opens a paragraph: a sentence may run on over a gap."""
    if ended or len(last.text) <= 40 or last.bold != line.bold:
        return True
    return not (line.text[:1].islower() or hangs(last.text))


def opens_part(first: Line, last: Line, line: Line) -> bool:
    """Whether a line with a gap above it opens a numbered paragraph, below ``last`` of the one that ``first`` opens.

    The very next number of a list does so even where the part before ends with a word that hangs: "… or" / "3) That".
    """
    its = label_of(line.text)
    if its is None or not hangs(last.text):
        return its is not None
    mine = label_of(first.text)
    if mine is None or (mine.kind, mine.bracketed, mine.closed) != (its.kind, its.bracketed, its.closed):
        return False
    return mine.parts[:-1] == its.parts[:-1] and its.value == mine.value + 1
