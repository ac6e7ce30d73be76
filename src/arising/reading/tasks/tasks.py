"""Sentences that give somebody a task: who agreed, offered or was asked to do what, and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from arising.reading.tasks.task_due import MONTH, due_phrase
from arising.wording.sought import Sought, Together


def _any_of(words: str) -> str:
    """A pattern for any of ``words``, which are parted by commas."""
    return "(?:" + "|".join(word.strip() for word in words.split(",")) + ")"


def _either(words: str, end: str, others: str) -> re.Pattern[str]:
    """A pattern for any of ``words`` with ``end`` behind it, or one of ``others``; parted by commas.

    Each opens with a letter of its own, so that the search goes from one such letter to the next.
    """
    listed = [f"{word.strip()}{end}" for word in words.split(",")] + [word.strip() for word in others.split(",")]
    return re.compile("|".join(listed))


_VERBS = _any_of(
    """action, write, contact,
    report, circulate, send, forward, provide, share, supply, distribute, investigate, look, check,
    inspect, chase, follow, raise, arrange, organi[sz]e, prepare, produce, draft, submit, present, bring, come back,
    revert, respond, reply, update, ask, enquire, inquire, obtain, seek, request, invite, meet, discuss, speak, talk,
    liaise, consult, publish, add, include, incorporate, place, put, remove, repair, carry out, install, erect,
    replace, clear, cut, spray, rectify, pass, give, notify, inform, advise, e-?mail, explore, feed ?back,
    correspond, communicate, make, defer, take (?:this|the matter|it|up|that), get, find, pursue, set, convene,
    schedule, order, purchase, buy, undertake, complete, finali[sz]e, amend, review, clarify, confirm, ensure,
    highlight, encourage, engage, work with, try, tidy, clean, fix, paint,
    collect, deliver, book, assess, remind, escalate, secure, brief, revise, collate, compile, alert, develop,
    keep (?:an|.an) eye, work on,
    attend to, deal with, address, sort, ascertain, go to tender, tender for"""
)
_DONE = _any_of(
    """written, contacted, reported, circulated, sent, forwarded, provided, shared, supplied, distributed,
    commissioned, investigated, looked into, checked, inspected, chased, followed up, raised, arranged, organised,
    prepared, produced, drafted, submitted, presented, brought, passed on, updated, asked, obtained, sought,
    requested, invited, discussed, consulted, published, added, included, incorporated, placed (?:on|in), put, removed,
    repaired, carried out, installed, erected, replaced, cleared, cut back, sprayed, rectified, given, notified,
    informed, advised, emailed, explored, fed back, made, clarified, reviewed, scheduled, convened, set up, tabled,
    taken back, addressed, dealt with, fixed, moved, forwarded, deferred, pursued, conveyed, patched, repainted,
    initiated, trimmed, actioned"""
)
_NO_TASK_VERBS = _any_of(
    """be, become, serve, act, stand, support, note, adopt, approve, endorse, continue, monitor, accept,
    consider, remain, work, attend, a, an, the, this, these, all, any, each, refer, hold, suspend, adjourn, extend,
    host, call, adhere, comply, permit, postpone, go, allow, appoint, elect, co-opt, fund, pay, move, second,
    withdraw"""
)
_OFFICE = _any_of(
    r"""clerks?, chair(?:man|woman|person)?, officers?, director, manager, head of [\w ]{3,30}, engineer, secretary,
    administrator, police, leader, mayor, cathaoirleach, members?, councillors, management, department, team, crew,
    service, council, executive"""
)
_TITLE = r"(?:Councillors?|Cllrs?|Cur|Cmhlr|CC|BC|Mr|Mrs|Ms|Miss|Dr|PCSO|PC)\b\.?"
_WHO = (
    rf"(?:(?:(?:[Tt]he |[Aa]n? )(?:[A-Z][\w/&,-]* |and |of ){{0,5}})?(?i:{_OFFICE})\b|"
    rf"{_TITLE}(?: [A-Z][\w.’'-]*){{1,3}}(?: \([A-Z]\))?"
    r"|(?:\b[Tt]he )?[A-Z][a-z’'-]+ [A-Z][\w’'-]+|\b(?:[Hh]e|[Ss]he|I)\b)"
)
_EVERYBODY = (
    r"(?:(?:all |the |other |any )*(?:members?|panel|committee|councillors|residents|everyone|those|people|public|"
    r"parents|partners|attendees|colleagues)\b)"
)
_HOW = r"(?:also |again |therefore |then |further |now |kindly |have (?:also )?)*"

_COMMITS = Sought(
    rf"\b(?<!\bhad )(?<!\bkindly )(?<!\ban )(?<!\bthe ){_HOW}(?:agree[sd]?|offer(?:s|ed)?|undertook|undertakes?|"
    rf"promised|volunteered|committed)\s+"
    rf"(?:to|that (?:he|she|they) would)\s+(?:\w+ly )?(?!(?!b?ring\b)\w+ing\b|\d|{_NO_TASK_VERBS}\b)(?P<verb>\w+)"
    rf"|\b(?:her|his|their) intention to (?:{_VERBS})\b",
    re.I,
)
_DIRECTS = Sought(
    rf"\b(?:[Aa]sk(?:ed|s)|[Rr]equest(?:ed|s)|[Ii]nstruct(?:ed|s)|[Dd]irected|[Uu]rge[sd]|tasked) (?!{_EVERYBODY})"
    rf"(?:for )?(?P<owner>{_WHO})(?: and (?:the )?[\w ]{{3,30}}?)?(?:, [^,]{{3,60}},)? "
    rf"(?:to|(?:if|whether) (?:he|she|they) (?:could|would|will|can)) (?:\w+ly )?{_VERBS}\b"
    rf"|\b(?:requested|asked) that (?P<whoever>(?:[Tt]he )?[A-Z][\w’'-]+(?: (?:of |and |for )?[A-Z][\w’'-]*){{0,5}}) "
    rf"{_VERBS}\b"
    rf"|^(?P<forename>(?!(?:It|This|That|There|He|She)\b)[A-Z][a-z]+) was (?:also )?(?:asked|requested) to {_VERBS}\b"
    rf"|\b(?P<who>{_WHO}) (?:was|were|be|is) (?:also |again )?(?:asked|requested|instructed) "
    rf"(?:to|if (?:he|she|they) (?:could|would)) {_VERBS}\b"
)
_WISHES = Sought(
    rf"\b(?:it was {_HOW}agreed|(?:it was |were |was )?(?:requested|suggested|proposed|recommended|asked|directed))"
    rf"\s+(?:that|if|for)\b(?! (?:all|those|residents|the public|(?:any )?members of the public)\b)"
    rf".{{0,160}}?(?:\b(?:could|should|would|will|may)\s+{_HOW}(?:be (?:further |also )?{_DONE}|{_VERBS})|"
    rf"\bbe {_DONE}|\b(?:this|it|that) (?:was|be) (?:actioned|{_DONE}))\b",
    re.I,
)
_TO_DO = Sought(rf"\bit (?:was|is) {_HOW}(?:proposed|suggested|requested|agreed)\s+to\s+{_VERBS}\b", re.I)
_SUGGESTS = Sought(
    rf"\b(?<!\bthe )(?<!\bany )(?:suggested|proposed|recommended)\s+(?:that )?(?:an? |the |members )?"
    rf"(?:[\w’']+ ){{0,4}}?"
    rf"(?:be (?:\w+ly )?{_DONE}|should be {_DONE}|submit|prepare|write)\b",
    re.I,
)
_WILL = Sought(
    rf"(?:^|\s)(?P<owner>{_WHO}|which (?:he|she|they))\s+will\s+{_HOW}"
    rf"(?:(?:endeavour|look|try|need) to (?:have )?)?{_VERBS}\b"
)
_AND_WILL = Sought(
    rf"^(?:REPLY:\s*)?(?P<owner>{_WHO})\s.{{3,200}}\band will\s+{_HOW}(?:(?:endeavour|look|try|"
    rf"need) to (?:have )?|{_VERBS}\b)",
    re.S,
)
_WILL_BE = Sought(rf"\bwill\s+(?:only |also |again |now |therefore )*be (?:further |also |then )?{_DONE}\b", re.I)
_WOULD_COME = Sought(
    rf"\bwould\s+{_HOW}(?:be (?:further |also )?(?:br?ought|presented|submitted|circulated|shared|provided|reported|"
    r"considered|taken|incorporated|discussed|sent|forwarded|heard|requested)|"
    r"come back|report back|revert|bring|send|circulate|share|provide|write|submit|present|issue|address|take place)\b",
    re.I,
)
_WOULD_SOON = Sought(
    rf"\bwould {_HOW}(?:be {_DONE}|carry out|{_VERBS})\b(?=[^.;]{{0,60}}\b(?:in the (?:next|coming|following)|"
    rf"within the (?:next )?|in \w+ (?:days|weeks)\b))"
    rf"|\bwould {_HOW}be {_DONE} in (?:early |late |mid-)?{MONTH}\b",
    re.I,
)
_WOULD_REACH = Sought(
    r"\bwould (?:\w+ )?be (?:circulated|sent|forwarded|e-?mailed|supplied|issued) to (?:all |the )*"
    rf"(?:members?|councillors|committee|panel|board)\b|"
    rf"\b(?:confirmed|assured|undertook|promised)\b.{{0,90}}\bwould {_HOW}be {_DONE}\b|"
    r"\b[Ii]t was (?:stated|indicated) that [^.;]{3,80} would be (?:arranged|investigated|looked into|followed up)\b",
    re.I,
)
"""What would reach the members, and what somebody gave their word on, though no day is named."""
_WOULD_ACT = Sought(
    rf"(?:^|\s)(?P<owner>{_WHO}),?(?: (?:along|together) with [^.;]{{3,90}}?)? would {_HOW}(?:write|send|circulate|"
    r"(?:make )?contact|make an (?:application|enquiry)|apply for|arrange|speak to|raise|"
    r"report back|forward|follow (?:this|it|up)|look into|look (?:at|again)|share|remind|brief|check|e-?mail|"
    r"investigate|draft|canvass|prepare a|"
    r"make representations|be making representations|revert|come back|feed ?back|liaise|ask the|ask for|"
    r"attend (?:the|a|our) (?:next|following|future))\b"
)
_INFINITIVE = Sought(
    r"(?:^|[-–—,;:.]\s+|\band )(?P<owner>(?:[Tt]he )?(?:Clerk|Chair(?:man|woman|person)?|Officers?|Members?|"
    rf"Cllrs? [A-Z]\w+|Councillors? [A-Z]\w+|[A-Z]\w+ Officer))(?: and (?:the )?\w+)? (?:to|also to) {_VERBS}\b"
    rf"|\s[-–—]\s(?P<small>(?:the )?clerk) to {_VERBS}\b"
    r"|(?:^|[-–—;]\s)(?P<bare>(?:The )?Clerk) (?:inform|ask|e-?mail|notify|contact|write to|check with) "
    r"(?:[A-Z]|the |a )"
)
_PERSON = r"(?:[A-Z][a-z]+|[B-HJ-Z]\.?) [A-Z][\w’'-]+"
_NAMED_TO = Sought(
    r"\W*(?:[A-Z]{2,4}: )?"
    rf"(?P<owner>(?:[A-Z]{{2,4}}(?:(?:\s?[/,&]\s?| and )[A-Z]{{2,4}})*|{_PERSON}(?: and {_PERSON})?))"
    r"(?:\s?[-–—:])? (?:to|will|would) "
    rf"(?:\w+ly )?{_VERBS}\b"
)
"""Initials or a name with what they are to do, as notes of a meeting tell it: "KA to update at the next meeting".

It opens a sentence, and is looked for nowhere else.
"""
_IS_TO = Sought(
    rf"(?:^|(?<=[;:,] )|(?<=\bthat )|(?<=\band ))(?P<owner>{_WHO}) (?:is|are) (?:now |also )?to {_VERBS}\b|"
    rf"\b(?:is|are) (?:(?:now |also )?to|going to) be (?:held|{_DONE})\b"
)
_STARTS = Sought(r"\bworks? (?:on [^.;]{3,40} )?will (?:commence|start|begin)\b", re.I)
_NEXT_TIME = Sought(r"\bwill be (?:agreed|decided|determined|finali[sz]ed) at (?:the|our|a) (?:next|following)\b", re.I)
_ADVISED = Sought(
    rf"\b(?:advised|suggested|recommended|agreed)(?: that)? (?P<owner>(?:the )?PC|{_WHO}) should {_VERBS}\b"
)
_ASKED_TO_BE = Sought(rf"\basked for (?:(?:\w|['’])+ ){{1,6}}to be {_DONE}\b", re.I)
_SHOULD_BE = Sought(
    r"\ban? (?:\w+ )?(?:meeting|letter|report|site (?:visit|meeting)|inspection|workshop) should be "
    r"(?:arranged|sent|written|held|prepared|brought)\b|\bcontact should be made\b",
    re.I,
)
_TO_BE_DONE = Sought(
    rf"\bto be (?:checked|confirmed|circulated|investigated|followed up|clarified) by (?:the )?\w+"
    rf"|(?:^\W*|, (?-i:(?=[A-Z])))(?:\w+\W+){{0,3}}?(?:letter|e-?mail|form|notice|note|cop(?:y|ies)|"
    rf"quotation|report|survey|costing)s?\b(?:(?!\b(?:is|are|was|were)\b)[^.;,]){{0,60}} to be "
    rf"{_DONE}\b"
    r"|\b(?:contact|enquiries|inquiries|arrangements|representations) (?:is|are|was|were) to be made\b",
    re.I,
)
_FURTHER_WORK = Sought(
    r"\bpending (?:further )?(?:research|investigation|work|information|advice|inquiries) (?:by|from)\b", re.I
)
_ASKS_FOR_COPY = Sought(
    r"\brequested (?:an? |the |further )*(?:\w+ )?(?:copy|copies|briefing note|breakdown)\b"
    r"|\basked for an? (?:\w+ )?(?:note|report|briefing|update|paper|list|breakdown|copy|explanation)\b",
    re.I,
)
_AGREED = Sought(
    rf"^(?:(?:that|for|an? (?:letter|request|note|e-?mail|report))\b[^.;]{{0,100}}?\b"
    rf"(?:(?:could|should|would|will|must)\s+{_HOW}(?:be (?:further |also )?{_DONE}|"
    rf"{_VERBS}|have (?:another|one more) (?:try|go|look))|(?:to )?be {_HOW}(?:sent|written|forwarded|contacted|asked|"
    rf"invited|issued|notified|informed|arranged|obtained|sought|deferred))\b|to (?!take\b){_VERBS}\b)",
    re.I,
)
"""What was agreed, after "it was agreed": somebody should do it, or a letter be sent."""
_DEFERRED = re.compile(r"\bdeferred (?:to|until|pending|for (?:consideration|discussion))\b[^.]*", re.I)
_NEEDS = {
    _COMMITS: ("gree", "offer", "undert", "promis", "volunteer", "committed", "intention"),
    _DIRECTS: ("ask", "request", "instruct", "irected", "rge", "tasked"),
    _TO_DO: ("it ", "It "),
    _WISHES: ("request", "suggest", "ropos", "recommend", "asked", "greed", "irected"),
    _SUGGESTS: ("suggest", "ropos", "recommend"),
    _INFINITIVE: ("lerk", "Chair", "fficer", "ember", "Cllr", "Councillor"),
    _NAMED_TO: (" to ", " will ", " would "),
    _TO_BE_DONE: ("to be ", "To be "),
    _FURTHER_WORK: ("pending", "Pending"),
    _ASKS_FOR_COPY: ("equested", "asked for"),
    _WILL: ("will ",),
    _AND_WILL: ("and will ",),
    _SHOULD_BE: ("should be ",),
    _ADVISED: (" should ",),
    _ASKED_TO_BE: ("sked for ",),
    _IS_TO: ("is to ", "are to ", "now to ", "also to ", "going to "),
    _WOULD_ACT: ("would ",),
}
"""Each with the words of which a sentence needs one: printed all in capitals they give nobody a task."""
_HOLDS = {
    _COMMITS: _either(
        "greed?s?, ffer(?:s|ed)?, ndertook, ndertakes?, romised, olunteered, ommitted",
        r"(?i:\s+t(?:o|hat)\b)",
        "i(?i:ntention to), I(?i:ntention to)",
    ),
    _INFINITIVE: _either(
        r"Clerk, Chair(?:man|woman|person)?, Officers?, Members?, Cllrs? [A-Z]\w+, Councillors? [A-Z]\w+",
        r"(?: and (?:the )?\w+)? (?:also )?to[ ]",
        r"-\s(?:the )?clerk to[ ], –\s(?:the )?clerk to[ ], —\s(?:the )?clerk to[ ],"
        "Clerk (?:inform|ask|e-?mail|notify|contact|write|check)",
    ),
}
"""Short patterns: each match of these long ones holds a match of its short one, which is sooner looked for."""
_GIVING = Together(*_NEEDS)
_SAYS_LATER = ("will", "would", "eferred")
"""What a sentence has one of that promises or puts off something, and gives a task by no other pattern."""

_LATER_MEETING = re.compile(
    r"\b(?:next|future|forthcoming|later|following|subsequent|appropriate|" + MONTH + r") (?:\w+ ){0,4}?"
    r"(?:meeting|committee|agenda|date)\b|\bin due course\b|\bminutes\b|\boutside (?:of )?the meeting\b",
    re.I,
)
_TOLD = Sought(
    r"\b(?:advised|informed|told|said|stated|reported|confirmed|explained|understood|responded)"
    r"(?: the (?:meeting|\w+)| us| members)?(?: that)?(?: \w+){0,2}$",
    re.I,
)
"""What others say that they will do is news, not a task of this body's."""
_ONLY_ASKED = Sought(
    r"\b(?:asked|questioned|queried|wondered|enquired)\b[^.;]*\b(?:how|why|whether|what|when|where|if)\b"
    r"(?:(?!\band (?:the|he|she|[A-Z]))[^.;,])*$",
    re.I,
)
_NO_TASK = Sought(
    r"\bwill (?:ask|move) at the next\b|\bunder (?:agenda )?item\b|\blater in the (?:agenda|meeting)\b|\bunable to\b|"
    r"^\W*(?:if|should|in the event|where)\b|\bwill (?:not|no longer)\b|\bif there is\b(?! anything)|\bwould not\b|"
    r"\bif \w+ (?:was|were) (?:happy|content|willing|aware)\b|^\W*(?:hopefully|it is hoped)\b|"
    r"^at the (?:last|previous|\d[^,.]{0,20}) meeting\b|"
    r"\bwill provide (?:an?|the) (?:\w+ )?opportunit|"
    r"\bhad (?:also |previously |already )?been (?:agreed|asked|requested)\b|\bmake (?:its|their|a|the) decision\b|"
    r"\bno further action\b|\btake a vote\b|^at (?:the|that) meeting,? it was\b|"
    r"\bno (?:\w+ ){1,3}will be\b|\bthere (?:would|will) be\b|(?<!asked )\bif (?:the )?\w+ would\b|\b(?:when|if|that|"
    r"whether) \w+ will be\b|"
    r"\bfollowing the last meeting\b|\bneeded to be\b|"
    r"\brefer(?:red)?\b.{0,60}\bto (?:the|another|an?)\b.{0,80}\b(?:committee|panel|board|leaders)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Task:
    """A task in a sentence: where the clause that gives it starts, who must do it, and the due phrase as printed."""

    start: int
    owner: str | None
    due: str | None


Giving = Sequence[Sought]
"""Patterns by which some words may give a task, as far as short questions tell."""


def may_give(words: str) -> Giving | None:
    """By which patterns a sentence, or one of those of a paragraph, may give a task; ``None`` where none gives any."""
    able = among(_GIVING.in_turn(words), words)
    if able:
        return able
    for word in _SAYS_LATER:
        if word in words:
            return able
    return None


def among(patterns: Giving, words: str) -> Giving:
    """Those of ``patterns`` by which ``words`` may give a task, as where those of their paragraph are known."""
    able: list[Sought] = []
    for pattern in patterns:
        for word in _NEEDS[pattern]:
            if word in words:
                holds = _HOLDS.get(pattern)
                if holds is None or holds.search(words):
                    able.append(pattern)
                break
    return able


def task_in(sentence: str, giving: Giving | None = None) -> Task | None:
    """The task that a sentence of narrative gives; ``None`` where it gives none.

    ``giving`` is what `may_give` says of the sentence, where that was asked.
    """
    task = _given(sentence, among(_GIVING.in_turn(sentence), sentence) if giving is None else giving)
    if task is None or _NO_TASK.search(sentence) or (sentence.endswith(":") and "the following" not in sentence):
        return None
    return task


def agreed_task(words: str) -> bool:
    """Whether the words of a decision, as they follow "it was agreed", give somebody a task."""
    return words[:1].islower() and _AGREED.match(words) is not None


def _given(sentence: str, giving: Giving) -> Task | None:
    for pattern in giving:
        found = _named_to(sentence) if pattern is _NAMED_TO else pattern.search(sentence)
        if found and not _only_talk(sentence, found, pattern):
            return Task(_clause(sentence, found.start()), _owner(sentence, found, pattern), due_phrase(sentence))
    deferred = _DEFERRED.search(sentence) if "eferred" in sentence else None
    if deferred and re.search(r"\bmeeting\b|\b20\d\d\b", deferred.group(), re.I):
        return Task(_clause(sentence, deferred.start()), None, due_phrase(deferred.group()))
    return _promised(sentence) if "will" in sentence or "would" in sentence else None


def _named_to(sentence: str) -> re.Match[str] | None:
    """Somebody named with what they are to do, at the head of a sentence or behind its last semicolon."""
    found = _NAMED_TO.pattern.match(sentence)
    if found is None and ";" in sentence:
        found = _NAMED_TO.pattern.match(sentence, sentence.rindex(";") + 1)
    return found


def _promised(sentence: str) -> Task | None:
    """What will be done, where the words say when or for whom: "would" tells of the future in every minute."""
    found = _WILL_BE.search(sentence)
    if found is not None:
        talk = _only_talk(sentence, found, _WILL_BE)
        return None if talk else Task(_clause(sentence, found.start()), None, due_phrase(sentence))
    plain = _WOULD_REACH.search(sentence) or _NEXT_TIME.search(sentence)
    if plain is not None and _ONLY_ASKED.search(sentence[: plain.start()]) is None:
        return Task(_clause(sentence, plain.start()), None, due_phrase(sentence))
    found = _WOULD_COME.search(sentence) or _WOULD_SOON.search(sentence) or _STARTS.search(sentence)
    after = sentence[found.start() :] if found else ""
    if found is None or not (_LATER_MEETING.search(after) or due_phrase(after)):
        return None
    return Task(_clause(sentence, found.start()), None, due_phrase(sentence))


def _only_talk(sentence: str, found: re.Match[str], pattern: Sought) -> bool:
    """Whether the words that ``pattern`` found only tell of it, or ask if, how or why it is to be done."""
    told = pattern in {_WILL, _WILL_BE} and _is_told(sentence, found)
    return told or _ONLY_ASKED.search(sentence[: found.start()]) is not None


def _is_told(sentence: str, found: re.Match[str]) -> bool:
    will = sentence.index("will", found.start()) if "will" in found.group() else found.start()
    return _TOLD.search(sentence[:will].rstrip()) is not None


def _clause(sentence: str, at: int) -> int:
    """Where the clause around character ``at`` starts: after the last dash or semicolon before it."""
    start = 0
    for mark in re.finditer(r"\s[-–—]\s+|;\s+", sentence[:at]):
        start = mark.end()
    return start


_OWNERS = ("owner", "who", "whoever", "forename", "small", "bare")
"""The groups of the patterns that hold who owes a task."""


def _owner(sentence: str, found: re.Match[str], pattern: Sought) -> str | None:
    groups = found.groupdict()
    named = next((groups[name] for name in _OWNERS if groups.get(name)), None)
    if named or pattern is not _COMMITS:
        return named
    before = re.search(rf"(?:^|\s)({_WHO})(?: (?:and|also|then|had|have|has))*$", sentence[: found.start()].rstrip())
    return before.group(1) if before else None
