"""Sentences that give somebody a task: who agreed, offered or was asked to do what, and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from arising.reading.tasks.somebody import named_at_end, spoken_of
from arising.reading.tasks.task_due import MONTH, due_phrase
from arising.reading.tasks.task_words import DONE, EVERYBODY, HOW, NO_TASK_VERBS, VERBS, WHO
from arising.reading.tasks.undertakings import left_to_do, word_given
from arising.wording.sought import Sought, Together


def _either(words: str, end: str, others: str) -> re.Pattern[str]:
    """A pattern for any of ``words`` with ``end`` behind it, or one of ``others``; parted by commas.

    Each opens with a letter of its own, so that the search goes from one such letter to the next.
    """
    listed = [f"{word.strip()}{end}" for word in words.split(",")] + [word.strip() for word in others.split(",")]
    return re.compile("|".join(listed))


_COMMITS = Sought(
    rf"\b(?<!\bhad )(?<!\bkindly )(?<!\ban )(?<!\bthe )(?<!\bbe )(?<!\bbeen ){HOW}"
    r"(?:agree[sd]?|offer(?:s|ed)?|undertook|undertakes?|promised|volunteered|committed)\s+"
    rf"(?:to|that (?:he|she|they) would)\s+(?:\w+ly )?(?!(?!b?ring\b)\w+ing\b|\d|{NO_TASK_VERBS}\b)(?P<verb>\w+)"
    r"|\b(?:undertook|undertakes?|promised) to consider\b"
    rf"|\b(?:(?:her|his|their) intention|it (?:is|was) (?:\w+ )?intended) to (?:{VERBS})\b",
    re.I,
)
_DIRECTS = Sought(
    rf"\b(?:[Aa]sk(?:ed|s)|[Rr]equest(?:ed|s)|[Ii]nstruct(?:ed|s)|[Dd]irected|[Uu]rge[sd]|tasked) (?!{EVERYBODY})"
    rf"(?:for )?(?P<owner>{WHO})(?: and (?:the )?[\w ]{{3,30}}?)?(?:, [^,]{{3,60}},)? "
    rf"(?:to|(?:if|whether) (?:he|she|they) (?:could|would|will|can)) (?:\w+ly )?{VERBS}\b"
    rf"|\b(?:requested|asked) that (?P<whoever>(?:[Tt]he )?[A-Z][\w’'-]+(?: (?:of |and |for )?[A-Z][\w’'-]*){{0,5}}) "
    rf"{VERBS}\b"
    rf"|^(?P<forename>(?!(?:It|This|That|There|He|She)\b)[A-Z][a-z]+) was (?:also )?(?:asked|requested) to {VERBS}\b"
    rf"|\b(?P<who>{WHO}) (?:was|were|be|is) (?:also |again )?(?:asked|requested|instructed) "
    rf"(?:to|if (?:he|she|they) (?:could|would)) {VERBS}\b"
)
_WISHES = Sought(
    rf"\b(?:it was {HOW}agreed|(?:it was |were |was )?(?:requested|suggested|proposed|recommended|asked|directed))"
    r"\s+(?:that|if|for)\b(?! (?:all|those|residents|the public|if|(?:any )?members of the public)\b)"
    rf".{{0,160}}?(?:(?<!\bthat )(?<!\bwhich )\b(?:could|should|would|will|may)\s+{HOW}be (?:further |also )?{DONE}|"
    rf"\bshould\s+{HOW}{VERBS}|(?-i:{WHO}) (?:would|will)\s+{HOW}{VERBS}|"
    rf"(?<!\bcould )(?<!\bwould )(?<!\bmay )\bbe {DONE}|\b(?:this|it|that) (?:was|be) (?:actioned|{DONE}))\b|"
    rf"\b(?:it was {HOW}(?:agreed|requested|suggested|proposed|recommended|asked)|(?:members|councillors|"
    rf"committee|panel|board) suggested|requested|asked) (?:that|if)\b(?! if\b).{{0,160}}?"
    rf"\b(?:could|may)\s+{HOW}{VERBS}\b",
    re.I,
)
_TO_DO = Sought(rf"\bit (?:was|is) {HOW}(?:proposed|suggested|requested|agreed)\s+to\s+{VERBS}\b", re.I)
_SUGGESTS = Sought(
    rf"\b(?<!\bthe )(?<!\bany )(?:suggested|proposed|recommended)\s+(?:that )?(?:an? |the |members )?"
    rf"(?:[\w’']+ ){{0,4}}?"
    rf"(?:be (?:\w+ly )?{DONE}|should be {DONE}|submit|prepare|write)\b",
    re.I,
)
_WILL = Sought(
    rf"(?:^|\s)(?P<owner>{WHO}|which (?:he|she|they))\s+will\s+{HOW}"
    rf"(?:(?:endeavour|look|try|need) to (?:have )?)?{VERBS}\b"
)
_AND_WILL = Sought(
    rf"^(?:REPLY:\s*)?(?P<owner>{WHO})\s.{{3,200}}\band will\s+{HOW}(?:(?:endeavour|look|try|"
    rf"need) to (?:have )?|{VERBS}\b)",
    re.S,
)
_WILL_BE = Sought(rf"\bwill\s+(?:only |also |again |now |therefore )*be (?:further |also |then )?{DONE}\b", re.I)
_WOULD_COME = Sought(
    rf"\bwould\s+{HOW}(?:be (?:further |also )?(?:br?ought|presented|submitted|circulated|shared|provided|reported|"
    r"considered|taken|incorporated|discussed|sent|forwarded|heard|requested)|"
    r"come back|report back|revert|bring|send|circulate|share|provide|write|submit|present|issue|address|take place)\b",
    re.I,
)
_WOULD_SOON = Sought(
    rf"\bwould {HOW}(?:be {DONE}|carry out|{VERBS})\b(?=[^.;]{{0,60}}\b(?:in the (?:next|coming|following)|"
    rf"within the (?:next )?|in \w+ (?:days|weeks)\b))"
    rf"|\bwould {HOW}be {DONE} in (?:early |late |mid-)?{MONTH}\b",
    re.I,
)
_PAPERS = "(?:wording|minutes|report|document|figures?|table|paragraph|policy|terms of reference|work programme)"
_WOULD_REACH = Sought(
    r"\bwould (?:\w+ )?be (?:circulated|sent|forwarded|e-?mailed|supplied|issued|brought|presented|reported|submitted|"
    r"provided|passed on|fed) (?:back )?to (?:all |the |this )*(?:members?|councillors|committee|panel|board|forum|"
    r"(?:sub-?|scrutiny |select )committee|commission|officers)\b|"
    rf"\b{_PAPERS}\b[^.;,]{{0,50}} would {HOW}be (?:amended|adjusted|corrected|revised|reworded|updated|reviewed)\b"
    r"(?! (?:annually|regularly|every|each))|\bwould (?:\w+ )?be (?:sought|contacted|chased|followed up|looked into)\b|"
    rf"\b(?:confirmed|assured|undertook|promised)\b.{{0,90}}\bwould {HOW}be {DONE}\b|"
    r"\b[Ii]t was (?:stated|indicated) that [^.;]{3,80} would be (?:arranged|investigated|looked into|followed up)\b",
    re.I,
)
"""What would reach the members, and what somebody gave their word on, though no day is named."""
_WOULD_ACT = Sought(
    rf"(?:^|\s)(?P<owner>{WHO}),?(?: (?:along|together) with [^.;]{{3,90}}?)? would {HOW}(?:write|send|circulate|"
    r"(?:make )?contact|make an (?:application|enquiry)|apply for|arrange|speak to|raise|"
    r"report back|forward|follow (?:this|it|up)|look into|look (?:at|again)|share|remind|brief|check|e-?mail|"
    r"investigate|draft|canvass|prepare a|"
    r"make representations|be making representations|revert|come back|feed ?back|liaise|ask the|ask for|"
    rf"attend (?:the|a|our) (?:next|following|future)|"
    rf"{VERBS}\b[^.;]{{3,140}}?\band (?:would )?(?:report|feed|come|bring) (?:\w+ )?back)\b"
)
_INFINITIVE = Sought(
    r"(?:^|[-–—,;:.]\s+|\band )(?P<owner>(?:[Tt]he )?(?:Clerk|Chair(?:man|woman|person)?|Officers?|Members?|"
    rf"Cllrs? [A-Z]\w+|Councillors? [A-Z]\w+|[A-Z]\w+ Officer))(?: and (?:the )?\w+)? (?:to|also to) {VERBS}\b"
    rf"|[\s\w][-–—]\s(?P<small>(?:the )?clerk) to {VERBS}\b"
    r"|(?:^|[-–—;]\s)(?P<bare>(?:The )?Clerk) (?:inform|ask|e-?mail|notify|contact|write to|check with) "
    r"(?:[A-Z]|the |a )"
)
_PERSON = r"(?:[A-Z][a-z]+|[B-HJ-Z]\.?) [A-Z][\w’'-]+"
_FORENAME = (
    r"(?!(?:Subject|Due|Prior|Access|Right|Plans?|Proposals?|Ability|Need|How|What|Where|When|Which|Who|Whether|It|"
    r"This|That|There|They|You|We|Time|Failure|Request|Permission|Decision|Also|Aim|Next|Not|Work|Works|Parking|"
    r"Nothing|Parents|People|Residents|Schools|Children)\b)[A-Z][a-z]{2,}(?<!ed)(?<!ing)"
)
"""A word in capitals that may be a forename, or a body of one word; only what opens a sentence is looked at."""
_NAMED_TO = Sought(
    r"\W*(?:[A-Z]{2,4}: )?"
    rf"(?P<owner>(?:[A-Z]{{2,4}}(?:(?:\s?[/,&]\s?| and )[A-Z]{{2,4}})*|{_PERSON}(?: and {_PERSON})?|{_FORENAME}))"
    r"(?:\s?[-–—:])? (?:to|will|is going to|(?<=[A-Z][A-Z] )would) "
    rf"(?:\w+ly )?{VERBS}\b"
)
"""Initials or a name with what they are to do, as notes of a meeting tell it: "KA to update at the next meeting".

It opens a sentence, and is looked for nowhere else.
"""
_IS_TO = Sought(
    rf"(?:^|(?<=[;:,] )|(?<=\bthat )|(?<=\band ))(?P<owner>{WHO}) (?:is|are) (?:now |also )?to {VERBS}\b|"
    rf"\b(?:is|are) (?:(?:now |also )?to|going to) be (?:held|{DONE})\b"
)
_STARTS = Sought(r"\bworks? (?:on [^.;]{3,40} )?will (?:commence|start|begin)\b", re.I)
_NEXT_TIME = Sought(
    r"\b(?:will|would) be [a-z]+(?:ed|en|ought)(?: [a-z]+)? (?:back )?(?:at|to|in|on) (?:the|our|a|its) (?:next|"
    r"following|subsequent)\b",
    re.I,
)
_ADVISED = Sought(
    rf"\b(?:advised|suggested|recommended|agreed)(?: that)? (?P<owner>(?:the )?PC|{WHO}) should {VERBS}\b"
)
_ASKED_TO_BE = Sought(rf"\basked for (?:(?:\w|['’])+ ){{1,6}}to be {DONE}\b", re.I)
_SHOULD_BE = Sought(
    r"\ban? (?:\w+ )?(?:meeting|letter|report|site (?:visit|meeting)|inspection|workshop) should be "
    r"(?:arranged|sent|written|held|prepared|brought)\b|\bcontact should be made\b",
    re.I,
)
_TO_BE_DONE = Sought(
    r"\bto be (?:checked|confirmed|circulated|investigated|followed up|clarified) by (?:the )?\w+"
    r"|(?<!expected )(?<!required )(?<!needed )(?<!supposed )(?<!due )"
    r"\bto be \w+(?:ed|ought)(?: up| out| back)? by (?:the )?(?:clerk|chair\w*|secretary|cllr|officers?)\b"
    rf"|(?:^\W*|, (?-i:(?=[A-Z])))(?:\w+\W+){{0,3}}?(?:letter|e-?mail|form|notice|note|cop(?:y|ies)|"
    rf"quotation|report|survey|costing)s?\b(?:(?!\b(?:is|are|was|were)\b)[^.;,]){{0,60}} to be "
    rf"{DONE}\b"
    r"|\b(?:contact|enquiries|inquiries|arrangements|representations) (?:is|are|was|were) to be made\b",
    re.I,
)
_FURTHER_WORK = Sought(
    r"\bpending (?:further )?(?:research|investigation|work|information|advice|inquiries) (?:by|from)\b", re.I
)
_ASKS_FOR_COPY = Sought(
    r"\brequested (?:an? |the |further )*(?:\w+ )?(?:copy|copies|briefing note|breakdown)\b"
    r"|\basked for an? (?:\w+ )?(?:note|report|briefing|paper|list|breakdown|copy)\b"
    r"|\b(?:committee|panel|board|forum|members|chair\w*|councillors|governors) (?:also )?asked for an? (?:\w+ )?"
    r"(?:update|explanation)\b(?! (?:on|of|about) (?:how|what|when|where|whether|why)\b)|"
    r"\brequested further information (?:on|about|regarding)\b|"
    r"^\W*an? (?:\w+ )?(?:report|briefing|note|breakdown|paper) (?:on|about|of|regarding) [^.;,]{3,60} was requested\b",
    re.I,
)
"""One member who asks for an update in the debate is given it there; the body is given it later."""
_AGREED = Sought(
    rf"^(?:(?:that|for|an? (?:letter|request|note|e-?mail|report))\b[^.;]{{0,100}}?\b"
    rf"(?:(?:could|should|would|will|must)\s+{HOW}(?:be (?:further |also )?{DONE}|"
    rf"{VERBS}|have (?:another|one more) (?:try|go|look))|(?:to )?be {HOW}(?:sent|written|forwarded|contacted|asked|"
    rf"invited|issued|notified|informed|arranged|obtained|sought|deferred))\b|to (?!take\b){VERBS}\b)",
    re.I,
)
"""What was agreed, after "it was agreed": somebody should do it, or a letter be sent."""
_DEFERRED = re.compile(r"\bdeferred (?:to|until|pending|for (?:consideration|discussion))\b[^.]*", re.I)
_NEEDS = {
    _COMMITS: ("gree", "offer", "undert", "promis", "volunteer", "committed", "intention", "intended"),
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
        "i(?i:nt(?:ention|ended) to), I(?i:ntention to)",
    ),
    _INFINITIVE: _either(
        r"Clerk, Chair(?:man|woman|person)?, Officers?, Members?, Cllrs? [A-Z]\w+, Councillors? [A-Z]\w+",
        r"(?: and (?:the )?\w+)? (?:also )?to[ ]",
        r"-\s(?:the )?clerk to[ ], –\s(?:the )?clerk to[ ], —\s(?:the )?clerk to[ ],"
        "Clerk (?:inform|ask|e-?mail|notify|contact|write|check)",
    ),
    _WISHES: re.compile(r"(?:greed|quested|ggested|roposed|mmended|asked|irected)\s+(?:that|if|for)\b", re.I),
}
"""Short patterns: each match of these long ones holds a match of its short one, which is sooner looked for."""
_GIVING = Together(*_NEEDS)
_SAYS_LATER = ("will", "would", "eferred", "to be ", "Would")
"""What a sentence has one of that promises or puts off something, and gives a task by no other pattern."""

_LATER_MEETING = re.compile(
    r"\b(?:next|future|forthcoming|later|following|subsequent|appropriate|" + MONTH + r") (?:\w+ ){0,4}?"
    r"(?:meeting|committee|agenda|date)\b|\bin due course\b|\bminutes\b|\boutside (?:of )?the meeting\b",
    re.I,
)
_SUPPOSED = Sought(
    r"\b(?:any|every|each|if|unless|where|whenever|asked|questioned|queried|wondered|enquired)\b[^.;]*$"
    r"|“[^”]*$",
    re.I,
)
"""Before what would be done only in some cases, or is asked about."""
_TOLD = Sought(
    r"\b(?:advised|informed|told|said|stated|reported|confirmed|explained|understood|responded|(?<!was )noted)"
    r"(?: the (?:meeting|\w+)| us| members)?(?: that)?(?: \w+){0,2}$",
    re.I,
)
"""What others say that they will do is news, not a task of this body's."""
_ONLY_ASKED = Sought(
    r"\b(?:asked|questioned|queried|wondered|enquired)\b[^.;]*\b(?:how|why|whether|what|when|where|if)\b"
    r"(?:(?!\band (?:the|he|she|[A-Z]))[^.;,])*$",
    re.I,
)
_IN_ASIDE = Sought(r"\b(?:where|at which|whose)\b[^,.;]{0,60}$", re.I)
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
    r"\bfollowing the last meeting\b|\bfor (?:all )?future meetings\b|\b(?:up|down) the agenda\b|\bneeded to be\b|"
    r"\brefer(?:red)?\b.{0,60}\bto (?:the|another|an?)\b.{0,80}\b(?:committee|panel|board|leaders)\b",
    re.I,
)
_UNDERTOOK = Sought(r"\b(?:undertook|offered) to (?!consider)[a-z]+ (?:an?|the|copies|details|further|this|it)\b")
"""What somebody took upon themselves is a task, whatever else the sentence says."""


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
    if task is None or (sentence.endswith(":") and "the following" not in sentence):
        return None
    return None if _NO_TASK.search(sentence) and not _UNDERTOOK.search(sentence) else task


def agreed_task(words: str) -> bool:
    """Whether the words of a decision, as they follow "it was agreed", give somebody a task."""
    return words[:1].islower() and _AGREED.match(words) is not None


def _given(sentence: str, giving: Giving) -> Task | None:
    later = "would " in sentence or "will " in sentence or "Would " in sentence
    word = word_given(sentence) if later else None
    if word is not None and word[1] is not None:
        return Task(_clause(sentence, word[0]), word[1], due_phrase(sentence))
    for pattern in giving:
        found = _named_to(sentence) if pattern is _NAMED_TO else pattern.search(sentence)
        if found and not _only_talk(sentence, found, pattern):
            return Task(_clause(sentence, found.start()), _owner(sentence, found, pattern), due_phrase(sentence))
    deferred = _DEFERRED.search(sentence) if "eferred" in sentence else None
    if deferred and re.search(r"\bmeeting\b|\b20\d\d\b", deferred.group(), re.I):
        return Task(_clause(sentence, deferred.start()), None, due_phrase(deferred.group()))
    left = left_to_do(sentence) if "to be " in sentence else None
    if left is not None:
        return Task(_clause(sentence, left), None, due_phrase(sentence))
    if word is not None:
        return Task(_clause(sentence, word[0]), None, due_phrase(sentence))
    return _promised(sentence) if later else None


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
        talk = _only_talk(sentence, found, _WILL_BE) or _IN_ASIDE.search(sentence[: found.start()].rstrip())
        return None if talk else Task(_clause(sentence, found.start()), None, due_phrase(sentence))
    plain = _WOULD_REACH.search(sentence) or _NEXT_TIME.search(sentence)
    if plain is not None and not _SUPPOSED.search(sentence[: plain.start()]):
        return Task(_clause(sentence, plain.start()), None, due_phrase(sentence))
    found = _WOULD_COME.search(sentence) or _WOULD_SOON.search(sentence) or _STARTS.search(sentence)
    after = sentence[found.start() :] if found else ""
    if found is None or not (_LATER_MEETING.search(after) or due_phrase(after)):
        return None
    return Task(_clause(sentence, found.start()), None, due_phrase(sentence))


def _only_talk(sentence: str, found: re.Match[str], pattern: Sought) -> bool:
    """Whether the words that ``pattern`` found only tell of it, or ask if, how or why it is to be done."""
    told = pattern in {_WILL, _WILL_BE} and _is_told(sentence, found)
    if pattern is _DIRECTS and found["who"] is not None:
        told = _TOLD.search(sentence[: found.start()].rstrip()) is not None
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
    if named is None and pattern is _COMMITS:
        told = sentence[: found.start()].rstrip()
        before = re.search(rf"(?:^|\s)({WHO})(?: (?:and|also|then|had|have|has))*$", told)
        named = named_at_end(told) or (before.group(1) if before else None)
    if pattern not in _OF_SPEAKER or (named and named.lower() not in _STANDS_FOR):
        return named
    return spoken_of(sentence, found.start()) or named


_OF_SPEAKER = frozenset({_COMMITS, _WOULD_ACT, _WILL, _AND_WILL})
"""Where nobody is named in the words that give a task, the person whom the sentence opens with owes it."""
_STANDS_FOR = frozenset({"he", "she", "i", "which he", "which she"})
