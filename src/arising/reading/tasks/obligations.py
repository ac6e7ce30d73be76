"""sentence → whether it obliges somebody to do something later, and by which of its due phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from itertools import islice

from arising.timetable.due_phrases import Due
from arising.wording.signs import Needs, held_in
from arising.wording.sought import Sought


class Voice(StrEnum):
    """Who speaks: what a body asks for obliges by itself, what is told has to say so."""

    RESOLUTION = "resolution"
    RECOMMENDATION = "recommendation"
    ACTION = "action"
    LOG = "action log"
    NARRATIVE = "narrative"
    PLAN = "plan"
    """Told in a report."""


def _words(listed: str) -> str:
    """Words and phrases, parted by commas, as alternatives of a pattern: by first letter, which rules out most."""
    by_letter: dict[str, list[str]] = {}
    for word in map(str.strip, listed.split(",")):
        letter = word[0] if word[0].isalpha() else ""
        by_letter.setdefault(letter, []).append(word[len(letter) :])
    return "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())


def _beginnings(listed: str) -> tuple[str, ...]:
    """The letters that the last of such words cannot do without: up to those that it may end in, or not."""
    return tuple([re.sub(r"^\(.*?\)\?|\w\?.*|[(\[].*", "", word.strip()).split()[-1] for word in listed.split(",")])


_I = re.IGNORECASE
_DECISIONS = "approved?, received?, agreed?, endorsed?, noted?, accepted, supported"
_DOINGS = (
    "submit(?:ted)?, present(?:ed)?, report(?:ed)?, bring, brought, provided?, discuss(?:ed)?, consider(?:ed)?,"
    "(?:re-?)?circulated?, published?, publish, review(?:ed)?, sign(?:ed)?, return(?:ed)?, respond(?:ed)?, completed?,"
    "deliver(?:ed)?, launch(?:ed)?, recommence, tabled?, finalised?, updated?, issued?, sen[dt], shared?, produced?,"
    "prepared?, implement(?:ed)?, establish(?:ed)?, appoint(?:ed)?, recruit(?:ed)?, fed back, feed back, give, given,"
    "refer(?:red)?, write, written, included?, introduced?, extend(?:ed)?, come back, evaluated?, revisit(?:ed)?,"
    "determined?, develop(?:ed)?, draft(?:ed)?, collated?, suppl(?:y|ied), consult(?:ed)?, concluded?,"
    "(?:re-?)?commission(?:ed)?, decided?, resolved?, notif(?:y|ied), forward(?:ed)?, contact(?:ed)?, investigated?,"
    "inspect(?:ed)?, repair(?:ed)?, install(?:ed)?, procured?, award(?:ed)?, arranged?, invited?, cleared?, removed?"
)
_DOING = rf"(?:{_words(_DOINGS)})"
_TASK = rf"(?:{_words(f'{_DOINGS},{_DECISIONS}')})"
_DEEDS = Needs((_beginnings(f"{_DOINGS},{_DECISIONS}"),))
_HAVE_TO = (
    "has, have, had, needs?, needed, is, are, was, were, undertook, undertaken, promised, offered, volunteered,"
    "committed, due, expected, intended, planned, plans?, anticipated, proposed, aims?, aimed, hoped, hopes?"
)
_MUST = rf"(?:{_words('will, would, shall, should, must, to be,' + _HAVE_TO.replace(',', ' to,') + ' to')})"
_ASKED = (
    "(?:(?:agreed|asked|requested|suggested|recommended|proposed|instructed|directed) (?:that|to|"
    "for(?! (?:at|in|by)\\b))|"
    "it is (?:intended|planned|expected|proposed|anticipated) that)"
)
_BOUND = re.compile(rf"\W(?:{_MUST}(?:\W+\w+){{0,5}}?\W+{_TASK}|{_ASKED}\b[^.;]{{0,90}}?\b{_TASK})\b")
"""Asked of words in lower case, after a space: so the search goes from word to word, and looks at no capitals."""
_FIRM = Sought(
    r"\bdeadlines?\b[^.;]{0,40}\b(?:is|was|of|:)|\b(?:the|our|its|their) (?:goal|aim|target) (?:of|is|being)\b|"
    r"\bto (?:recommence|restart|resume|go live)\b|\bclosing date\b|\b(?:target|completion|submission|due) date\b|"
    r"\bdue (?:on|by|for)\b|\bno later than\b|\b(?:completion|submission|sign-off|delivery) by\b|"
    r"\b(?:is|are|be|been) (?:further )?extended\b",
    _I,
)
_WORDS_OF_DEADLINES = tuple(
    "deadline goal aim target recommence restart resume live date due later completion submission sign-off delivery "
    "extended".split()
)
_OF_DEADLINES = Needs((_WORDS_OF_DEADLINES,))
"""What ``_FIRM`` cannot do without, word by word: sooner told than its phrases."""
_OF_EITHER = Needs(((*_beginnings(f"{_DOINGS},{_DECISIONS}"), *_WORDS_OF_DEADLINES),))
_HEADLINE = re.compile(rf"^\W{{0,3}}(?!\w+ing\b)(?:[\w&'’/().-]+\s){{1,8}}to (?:be )?{_TASK}\b", _I)
_ORDERS = re.compile(rf"^\W{{0,3}}(?:(?i:{_TASK})\b|(?:[A-Z][\w'’&-]*,?\s(?:and\s|&\s)?){{1,8}}to\s)")
"""How a row of a log puts it: "Circulate the map", "Ann Teal to find out …"."""
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|does|did|do)\b", _I)
_HEADLINE_WORDS = 30
_NOTES = Sought(
    rf"\b(?:be|is|are) (?:{_words(_DECISIONS)})\b|^\W*(?:\(?\w{{1,3}}[.)]\s*)?(?:that )?(?:[\w ]+ )?notes?\b", _I
)
_BE_DONE = Sought(rf"\bbe (?:[a-z]+ly )?{_DOING}\b", _I)
_ASKS = Sought(rf"\bbe (?:[a-z]+ly )?{_DOING}\b|\b(?:is|are) {_DOING}\b|\b(?:and|to|also|should) {_DOING}\b", _I)
_ARRANGES_MEETING = Sought(
    r"\bmeetings?\b[^.;]{0,80}\b(?:be held|be convened|takes? place|commenc\w+)\b|"
    r"\bhold (?:the|an?|its|our)\b[^.;]{0,40}\bmeeting\b|"
    r"\b(?:next|further|following|future|additional|special|extraordinary|annual|inaugural|first)\b[^.;]{0,80}\bmeetings?\b"
    r"[^.;]{0,80}\b(?:is|are|was)\b|\bthere (?:will|would|was to|is to) be an?\b",
    _I,
)
_NOTICE_OF_MOTION = Sought(r"\bwill (?:ask|move)\b", _I)
_OUTING = Sought(r"\b(?:conference|seminar|training|course|reception|festival|ceremony|exhibition)s?\b|\battend:", _I)
_EVENT = Sought(
    r"\b(?:meetings?|events?|workshops?|sessions?|conferences?|exhibitions?|visits?|training|forums?|ceremon(?:y|ies)|courses?|"
    r"elections?|launch|tours?|days?)\b[^.;]{0,60}\b(?:be held|being held|takes? place|taking place|held)\b|"
    r"\b(?:start|commence|begin|take up)(?:s|ed|ing)?\b[^.;]{0,20}\b(?:post|work|employment|duties)\b|"
    r"\b(?:speak|present(?:ing|ation)?|attend\w*) at\b",
    _I,
)
_FORECAST = Sought(
    r"\b(?:will|would|should) (?:\w+ )?have\b|\bforecast|\bproject(?:ed|ions?)\b|\bpredict|\btrajectory\b|\bon track\b|"
    r"\bestimat|\blikely\b",
    _I,
)
_CONDITION = re.compile(r"^\W*(?:if|unless|where|whenever)\b", _I)
_DENIED = Sought(
    r"\b(?:(?:had|has|have|was|were|did|is|are)(?: still| yet)? not|\w+n['’]t)\b"
    r"(?:(?!\b(?:and|but|would|will)\b)[^,;.]){0,70}$",
    _I,
)
_IS_DONE = re.compile(rf"\bbe (?:\w+ly )?(?:\w+ed|{_TASK}|held|made|taken|sought)\b", _I)
_OF_A_DAY = re.compile(r"\b(?:held|dated|met|meeting|minutes|report|published|received|issued)\b[^.;]{0,60}$", _I)
_OF_A_PAST_DAY = re.compile(
    r"\b(?:held|dated|published|received|met|ends?|ended|ending|expires?|expired|began|begun|started)\s*(?:on|at)?\s*$|"
    r"\bend of (?:its|their|the) [\w ]{1,30}$",
    _I,
)
_CLAUSE_END = re.compile(r"[.;:](?=\s)")
_LONG = 60
"""Words from which on a resolution is more than one sentence, each of which has to oblige by itself."""
_DEADLINE = re.compile(
    r"^(?:by|before|until|till|no later|not later|on or before|prior|in advance|ahead|due|in time)\b|\bmeeting|\bmtg",
    _I,
)
_ON_A_DAY = re.compile(r"\W{0,2}(?:on|of|dated)?\b", _I)
_MOST_DUES = 100
"""So many days in one sentence are a list of days; those after them are not looked at."""
_COUNTED = re.compile(r"^(?:within|in|over|during)\b", _I)
_PAST = re.compile(r"^since\b", _I)


def due_of(sentence: str, dues: Iterable[Due], voice: Voice, since: date) -> Due | None:
    """The phrase of ``sentence`` by which it is due that something be done; ``None`` where nothing is.

    ``dues`` are its due phrases in order, looked at where the sentence does not rule all of them out; one that
    gives a day goes before one that does not. ``since`` is the day on which the words were written: what lies before
    it is told of, not asked for, except in an action log, whose rows are older than the log.
    """
    asked = voice in {Voice.RESOLUTION, Voice.RECOMMENDATION}
    if asked and _NOTES.search(sentence) and not _ASKS.search(sentence):
        return None
    bound = asked or may_oblige(sentence)
    if voice not in {Voice.ACTION, Voice.LOG} and (not bound or _ARRANGES_MEETING.search(sentence)):
        return None
    if _NOTICE_OF_MOTION.search(sentence):
        return None  # a question or motion for the meeting itself
    if asked and len(sentence.split()) > _LONG:
        dues = [due for due in dues if _clause_obliges(_clause(sentence, due))]
    dues = islice(dues, _MOST_DUES)
    fitting = [due for due in dues if _fits(sentence, due, voice, since, bound)]
    dated = [due for due in fitting if due.on is not None]
    return next(iter(dated or fitting), None)


def may_oblige(sentence: str) -> bool:
    """Whether told words may oblige at all: a cheap question, asked before due phrases are looked for."""
    if _CONDITION.match(sentence):
        return False
    held = held_in(sentence)
    if _DEEDS.met(held, sentence) and (_is_bound(sentence) or _is_headline(sentence)):
        return True
    return _OF_DEADLINES.met(held, sentence) and _FIRM.search(sentence) is not None


def tells_of_deeds(text: str) -> bool:
    """Whether ``text`` holds a word of what sentences oblige to: asked of a paragraph before its sentences are."""
    return _OF_EITHER.met(held_in(text), text)


def _is_bound(sentence: str) -> bool:
    return _BOUND.search(f" {sentence.lower()}") is not None


def _clause_obliges(clause: str) -> bool:
    return may_oblige(clause) or bool(_BE_DONE.search(clause))


def _clause(sentence: str, due: Due) -> str:
    """The part of a long sentence, between full stops, semicolons or colons, that a due phrase stands in."""
    ends = [found.end() for found in _CLAUSE_END.finditer(sentence)]
    start = max((end for end in ends if end <= due.start), default=0)
    return sentence[start : min((end for end in ends if end >= due.end), default=len(sentence))]


def _is_headline(sentence: str) -> bool:
    """Whether it is a line of a plan: "Steering group to consider the map by end of May"."""
    if "to " not in sentence.lower() or len(sentence.split()) > _HEADLINE_WORDS:
        return False
    return _HEADLINE.match(sentence) is not None and not _FINITE.search(sentence)


def _fits(sentence: str, due: Due, voice: Voice, since: date, bound: bool) -> bool:
    """Whether a due phrase says when the thing is to be done, in this voice."""
    deadline = bool(_DEADLINE.search(due.phrase))
    ahead = due.latest is None or due.latest >= since
    if not (bound or deadline or (ahead and voice is Voice.LOG and _ORDERS.match(sentence))):
        return False
    if not (ahead or voice is Voice.LOG):
        return False
    if (
        _PAST.match(due.phrase)
        or (_DENIED.may_stand_in(sentence) and _DENIED.pattern.search(sentence, 0, due.start))
        or _is_date_of_something(sentence, due, deadline)
    ):
        return False
    if not deadline and due.on is not None and _OUTING.search(sentence):
        return False
    if voice not in {Voice.NARRATIVE, Voice.PLAN}:
        return True
    if _FORECAST.search(sentence) or (_EVENT.search(sentence) and not deadline):
        return False
    return not (_COUNTED.match(due.phrase) and due.on is not None) or _is_bound(sentence)


def _is_date_of_something(sentence: str, due: Due, deadline: bool) -> bool:
    """Whether a day belongs to a thing ("the meeting held on 3 May be …") and not to the doing."""
    if deadline or due.on is None:
        return False
    before, after = sentence[: due.start], sentence[due.end :]
    if _ON_A_DAY.match(due.phrase) and _IS_DONE.search(after) and not _IS_DONE.search(before):
        return bool(_OF_A_DAY.search(before)) or before.lstrip().lower().startswith("that")
    return bool(_OF_A_PAST_DAY.search(before))
