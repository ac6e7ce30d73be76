"""Sentences that give somebody a task: who agreed, offered or was asked to do what, and by when."""

from __future__ import annotations

import re
from dataclasses import dataclass

_VERBS = (
    r"(?:write|contact|report|circulate|send|forward|provide|share|supply|distribute|investigate|look|check|inspect|chase|follow|raise|arrange|"
    r"organise|organize|prepare|produce|draft|submit|present|bring|come back|revert|respond|reply|update|ask|enquire|inquire|obtain|seek|request|"
    r"invite|meet|discuss|speak|talk|liaise|consult|publish|add|include|incorporate|place|put|remove|repair|carry out|install|erect|replace|clear|cut|"
    r"spray|rectify|pass|give|notify|inform|advise|email|e-mail|explore|feed ?back|feed|correspond|communicate|make|take (?:this|the matter|it|up|that)|"
    r"get|find out|find|pursue|set up|set|convene|schedule|order|purchase|buy|undertake|complete|finalise|amend|review|clarify|confirm|ensure|"
    r"highlight|encourage|engage|work with|undertake|try|tidy|clean|fix|paint|collect|deliver|attend to|deal with|address|sort)"
)
_DONE = (
    r"(?:written|contacted|reported|circulated|sent|forwarded|provided|shared|supplied|distributed|investigated|looked into|checked|inspected|chased|"
    r"followed up|raised|arranged|organised|prepared|produced|drafted|submitted|presented|brought|passed on|updated|asked|obtained|sought|"
    r"requested|invited|discussed|consulted|published|added|included|incorporated|placed (?:on|in)|put|removed|repaired|carried out|installed|erected|replaced|"
    r"cleared|cut back|sprayed|rectified|given|notified|informed|advised|emailed|explored|fed back|made|clarified|reviewed|completed|"
    r"scheduled|convened|set up|tabled|referred back|taken back|addressed|dealt with|resolved|fixed)"
)
_OFFICER = (
    r"(?:(?:the |an? )?(?:\w+ ){0,3}?(?:clerks?|chair(?:man|woman|person)?|officers?|director|manager|head of [\w ]{3,30}|engineer|secretary|"
    r"administrator|leader|mayor|monitoring officer|cathaoirleach|members?|councillors|management|department|team|crew|service|council|executive)"
    r"|(?:Councillors?|Cllrs?|Cur|Cmhlr|CC|BC|Mr|Mrs|Ms|Miss|Dr|PCSO|PC)\.? [A-Z][\w.’'-]*(?: [A-Z(][\w.’')-]*){0,3}|[A-Z][\w’'-]+ [A-Z][\w’'-]+|he|she|they|I)"
)
_BE = r"(?:be|also be|again be|now be|then be|be (?:further |also )?)"
_HOW = r"(?:also |again |therefore |then |further |now |kindly |have (?:also )?)*"

_COMMITS = re.compile(
    rf"\b(?:{_HOW}(?:agrees?|agreed|offers?|offered|undertook|undertakes?|promised|volunteered|committed|intends?|intended)|(?:her|his|their) intention)\s+"
    rf"(?:to|that (?:he|she|they) would)\s+(?:\w+ly )?(?!be\b|become|serve|act\b|stand|support|note|adopt|approve|endorse|continue|monitor|defer|accept|"
    r"consider|remain|work\b|attend|a\b|an\b|the\b|refer\b|hold|suspend|adjourn|extend|host)(?P<verb>\w+)",
    re.I,
)
_DIRECTS = re.compile(
    rf"\b(?:was |were |is )?(?:asked|requested|instructed|directed|urged|tasked|delegated|urges|asks|requests|instructs|directs)\s+"
    rf"(?:(?:by [\w ]{{3,40}} )|(?:{_OFFICER})(?: [\w’']+){{0,8}}? )(?:if (?:he|she|they) (?:could|would|will) )?(?:to\s+)?(?:\w+ly )?(?P<verb>{_VERBS})\b|\b(?:was|were) (?:asked|requested|instructed) to (?:{_VERBS})\b",
    re.I,
)
_WISHES = re.compile(
    rf"\b(?:it was |were |was )?(?:requested|suggested|proposed|recommended|asked|agreed|directed)\s+(?:that|if|for)\b.{{0,160}}?"
    rf"(?:\b(?:could|should|would|will|may)\s+(?:{_HOW})?(?:be (?:further |also )?{_DONE}|{_VERBS})|\bbe {_DONE})\b",
    re.I,
)
_TO_DO = re.compile(rf"\bit (?:was|is) {_HOW}(?:proposed|suggested|requested|agreed)\s+to\s+(?P<verb>{_VERBS})\b", re.I)
_WILL = re.compile(
    rf"\b(?P<owner>{_OFFICER}|which (?:he|she|they))\s+will\s+{_HOW}(?:(?:endeavour|look|try|need) to (?:have )?)?(?P<verb>{_VERBS})\b", re.I
)
_WILL_BE = re.compile(
    rf"\b(?P<what>[^.;:]{{2,90}}?)\s+will\s+(?:only |also |again |now |therefore )*be (?:further |also |then )?(?P<done>{_DONE})\b", re.I
)
_WOULD_COME = re.compile(
    rf"\bwould\s+{_HOW}(?:be (?:further |also )?(?:brought|bought|presented|submitted|circulated|shared|provided|reported|considered|taken|"
    r"incorporated|discussed|sent|forwarded)|come back|report back|revert|bring|send|circulate|share|provide|write|submit|present|make representations|"
    r"be making representations)\b",
    re.I,
)
_INFINITIVE = re.compile(
    rf"(?:^|[-–—,;:]\s+|\b)(?P<owner>(?:the )?(?:Clerk|Chair(?:man|woman|person)?|Officers?|Members?|Cllrs? [A-Z]\w+|Councillors? [A-Z]\w+|[A-Z]\w+ Officer))"
    rf"(?: and (?:the )?\w+)? to (?:{_VERBS})\b"
)
_DEFERRED = re.compile(r"\bdeferred (?:to|until|pending|for (?:consideration|discussion))\b[^.]*", re.I)
_FURTHER = re.compile(r"\bto be (?:checked|confirmed|circulated|investigated|followed up|clarified) by (?:the )?\w+", re.I)
_SUGGESTS = re.compile(
    rf"\b(?:suggested|proposed|recommended)\s+(?:that )?(?:an? |the |members )?(?:[\w’']+ ){{0,4}}?(?:be (?:\w+ly )?{_DONE}|should be {_DONE}|submit|prepare|write)\b",
    re.I,
)
_DUE = re.compile(
    r"\b(?:(?:to|at|by|before|for) (?:the|our|a) (?:next|following|future|forthcoming|subsequent|[A-Z][a-z]+) (?:\w+ ){0,4}?(?:meeting|committee|cabinet|council)\b"
    r"(?: of (?:the )?[A-Z]?[\w ]{3,40}?(?=[.,;)]|$))?|in due course|at a later date|in the (?:next|coming) (?:few |couple of )?(?:days|weeks?|months?)|within (?:the )?(?:next )?\w+ (?:\w+ )?"
    r"(?:hours|days|weeks?|months?)|as soon as [^.,;]{3,60}|when [^.,;]{3,60}(?=\.|$)|in \d{4}\b|in (?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)(?: \d{4})?|by (?:the end of )?(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)(?: \d{4})?|in \w+ months?(?:['’]s?)?(?: time)?|after \w+ months? [^.,;]{0,60}|as a matter of urgency|in advance of [^.,;]{3,60}|once [^.,;]{3,60}|"
    r"following the \d{4} \w+|in the future)",
    re.I,
)
_LATER_MEETING = re.compile(r"\b(?:next|future|forthcoming|later|following|subsequent|appropriate|January|February|March|April|May|June|July|September|October|November|December) (?:\w+ ){0,4}?(?:meeting|committee|agenda|date)\b|\bin due course\b|\bminutes\b|\boutside (?:of )?the meeting\b", re.I)
_NO_TASK = re.compile(
    r"\bwill (?:ask|move) at the next\b|\bunder (?:agenda )?item\b|\blater in the (?:agenda|meeting)\b|\bunable to\b|^\W*(?:if|should|in the event|where)\b|\bwill (?:not|no longer)\b|\bif there is\b|\bwould not\b|"
    r"\b(?:referred|refer)\b.{0,60}\bto (?:the|another|an?)\b.{0,80}\b(?:committee|panel|board|leaders)\b",
    re.I,
)
_TOLD = re.compile(r"\b(?:advised|informed|told|said|stated|reported|confirmed|explained|understood|responded)(?: the (?:meeting|\w+)| us| members)?(?: that)?(?: \w+){0,2}$", re.I)
"""What others say that they will do is news, not a task of this body's."""


@dataclass(frozen=True, slots=True)
class Task:
    """A task found in a sentence: where in it the clause that gives it starts, who must do it, and the due phrase."""

    start: int
    owner: str | None
    due: str | None


def task_in(sentence: str) -> Task | None:
    """The task that a sentence of narrative gives; ``None`` where it gives none."""
    if _NO_TASK.search(sentence):
        return None
    for pattern in (_COMMITS, _DIRECTS, _TO_DO, _WISHES, _SUGGESTS, _INFINITIVE, _FURTHER, _WILL):
        found = pattern.search(sentence)
        if found and not (pattern is _WILL and _is_told(sentence, found)):
            return Task(_clause(sentence, found.start()), _owner(sentence, found), due_phrase(sentence))
    deferred = _DEFERRED.search(sentence)
    if deferred and re.search(r"\bmeeting\b|\b20\d\d\b", deferred.group(), re.I):
        return Task(_clause(sentence, deferred.start()), None, due_phrase(deferred.group()))
    return _promised(sentence)


def _promised(sentence: str) -> Task | None:
    """What will be done, where the words say when or for whom: "would" tells of the future in every minute."""
    found = _WILL_BE.search(sentence)
    if found is not None and _is_told(sentence, found):
        return None
    if found is None:
        found = _WOULD_COME.search(sentence)
        if found is None or not _LATER_MEETING.search(sentence[found.start() :]):
            return None
    return Task(_clause(sentence, found.start()), None, due_phrase(sentence))


def _is_told(sentence: str, found: re.Match[str]) -> bool:
    """Whether somebody only tells that it will happen: "Highways advised that they will …"."""
    will = sentence.index("will", found.start()) if "will" in found.group() else found.start()
    return _TOLD.search(sentence[:will].rstrip()) is not None


def due_phrase(text: str) -> str | None:
    """The first phrase of ``text`` that says when something is due, as printed without "to", "at" or "by"."""
    found = _DUE.search(text)
    if not found:
        return None
    return re.sub(r"^(?:to|at|by|for) (?=(?:the|our|a) )", "", found.group().strip())


def _clause(sentence: str, at: int) -> int:
    """Where the clause around character ``at`` starts: after the last dash or semicolon before it."""
    start = 0
    for mark in re.finditer(r"\s[-–—]\s+|;\s+", sentence[:at]):
        start = mark.end()
    return start


def _owner(sentence: str, found: re.Match[str]) -> str | None:
    groups = found.groupdict()
    if groups.get("owner"):
        return groups["owner"] or None
    before = re.search(rf"({_OFFICER})\s*$", sentence[: found.start()].rstrip() + "", re.I)
    if before and found.re is _COMMITS:
        return before.group(1)
    named = re.search(rf"(?:asked|requested|instructed|directed|urged|urges|asks|delegated) (?P<who>{_OFFICER})", found.group(), re.I)
    return named["who"] if named else None
