"""What the verbs of an answer tell, where none of its words settles it: a deed done, a step, a failure, a promise.

An answer is taken apart into clauses. Of each the verb tells by its form: "has been", "was" and a bare participle
tell what happened, "is being" what goes on, "will", "is to" and "Clerk to" what is to come; "not", "no" and "nothing"
turn a deed into a failure. What only brings the words (who advised whom), and what stands aside of them (when, why,
about what, which of several), tells nothing. A verb's meaning is asked for once only: some are steps on the way,
whatever their form ("has written to"), some are failures ("was cancelled"), and some are talk ("was discussed").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple


class Deed(Enum):
    """What a clause tells."""

    DONE = auto()
    STEP = auto()
    UNDER_WAY = auto()
    TO_COME = auto()
    FAILED = auto()


class Told(NamedTuple):
    """What a clause tells, and the words that tell it.

    ``before`` says that their form sets it before the meeting which the words tell of: minutes tell in the past
    what the meeting did ("Members reviewed the log"), and by "has", "had" and "now" what was done before it.
    ``perfect`` says that they do so by "has" or "had", and so tell of a deed wherever they stand.
    """

    deed: Deed
    words: str
    before: bool
    perfect: bool = False


_ADVERBS = (
    r"(?:(?:now|since|also|already|just|recently|all|both|each|still|today|again|then|therefore|however|yet|so far|"
    r"twice|once|only|very|at last|(?!reply|apply|supply)\w{3,}ly),? ){0,4}"
)
_NOT = r"(?:(?:not|never)(?: yet| now| so far| actually| as yet)* )"
_STRONG = (
    r"(?:written|met|taken|sent|spoken|held|made|begun|done|given|got|gone|come|put|let|cut|built|sold|bought|found|"
    r"set|kept|left|lost|paid|read|run|seen|shown|told|chosen|broken|brought|drawn|driven|fallen|grown|heard|laid|led|"
    r"sought|spent|stolen|taught|withdrawn|rung|become|dug|hit|swept|undertaken|forgotten|dealt|overtaken)"
)
_PARTICIPLE = rf"(?:re-?|e-)?(?:(?!(?:need|feed|speed|indeed|hundred|proceed|shed)\b)[a-z]{{2,}}ed|{_STRONG})"
_IS_PARTICIPLE = re.compile(_PARTICIPLE, re.I)
_VERB = re.compile(
    r"\b(?:(?P<past_not>did(?: not|n['’]t) \w+|(?:has|have|had|was|were|did) not(?=\W*$))"
    rf"|(?P<modal>will|would|shall|should|could|can|may|might|must|cannot) (?P<modal_not>{_NOT})?{_ADVERBS}"
    rf"(?P<past>have )?(?:been? (?=[\w-]+(?:ed|en|ent|ing|ought|eld|ade|uilt|ut)\b))?{_ADVERBS}(?P<to_do>[\w-]+)"
    rf"|(?P<has>has|have|had|having)(?P<has_not>n['’]t)? (?:{_ADVERBS}(?P<yet>(?:yet|still) to\b)"
    rf"|{_ADVERBS}(?P<did_not>{_NOT})?{_ADVERBS}(?P<been>been )?(?P<has_being>being )?{_ADVERBS}"
    r"(?P<deed>to (?:be )?[\w-]+|[\w-]+))"
    rf"|(?P<be>is|are|was|were|remains?|remained)(?P<is_not>n['’]t)? (?:{_ADVERBS}(?P<is_yet>(?:yet|still) to\b)"
    rf"|{_ADVERBS}(?P<be_not>{_NOT})?{_ADVERBS}(?P<being>being )?{_ADVERBS}"
    r"(?P<state>to [\w-]+|up to date|on hold|in (?:place|hand|progress|use|operation|force|post)|[\w-]+)))",
    re.I,
)


def _beginning(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:re-?)?(?:{words})", re.I)


_TALK = _beginning(
    r"report|advis|confirm|stated|explain|not(?:e|ed|ing)$|said|told|inform|updat|indicat|mention|comment|thank|"
    r"welcom|express|suggest|highlight|clarif|remind|wonder|quer|rais|observ|acknowledg|recall|understood|felt|stress|"
    r"agree|recommend|decid|propos|second|discuss|consider|ask|request|point|assur|warn|apolog|refer|believ|appear|"
    r"seem|includ|happen|occur|identif|nominat"
)
"""Verbs of those who tell: as news of an ask they say no more than that it was spoken of."""
_SAID = _beginning(
    r"advis|explain|stated|said|told|confirm|express|noted|mention|ask|want|hop|thank|welcom|suggest|comment|indicat|"
    r"wonder|quer|remind|stress|recommend|propos|appear|seem"
)
"""Of those the ones that tell of no deed even where they were done before: "had advised", but not "had reported"."""
_STEPS = _beginning(
    r"contact|writ|wrote|spok|ask|request|chas|report|rais|refer|discuss|met$|order|appl(?:y|ied)|draft|propos|plann|"
    r"consider|look|sought|seek|identif|allocat|start|begun|began|commenc|invit|arrang|book|advertis|approach|notif|"
    r"agree|schedul|investigat|progress|continu|work|tr(?:y|ied)|attempt|pursu|liais|obtain|receiv|got$|found|come|"
    r"came|drawn|inform|advis|express|thank|suggest|earmark|highlight|clarif|mention|monitor|review|programm|"
    r"gone|quot|measur|taken|took|offer|indicat|confirm|mark|check|told|expect|assess|communicat|discover|accept|"
    r"collect|approv|acted|passed$"
)
"""Verbs of what is done on the way: to report a hole is not to fill it."""
_FAILURES = _beginning(
    r"fail|refus|declin|cancel|postpon|defer|delay|abandon|slip|withdrawn|laps|stall|paus|forgot|overtak|prevent|"
    r"missed|suspend|unsuccess|promis"
)
"""Verbs of what came to nothing, or of a promise that is not kept yet."""
_UNDONE = re.compile(
    r"(?:put (?:off|back)|held (?:over|up)|carried (?:forward|over)|called off|turned down|let \w+ down)\b", re.I
)
_WANTING = _beginning(
    r"await|wait|need|requir|outstand|expect|hop(?:ed|ing)|due$|pending|unable|impossible|missing|overdue|late$|"
    r"unsuccess|unavailable|reluctant|unwilling|on hold$"
)
_AT_AN_END = re.compile(
    r"(?:complete|done|available|open|live|working|operational|up to date|finished|"
    r"in (?:place|use|operation|force|post))$",
    re.I,
)
_WENT = re.compile(
    r"\b(?:(?:was|were|had been|has been|have been)(?: an?)?(?: \w+)? (?:success(?:ful)?|well (?:attended|received)|"
    r"enjoyed)|went (?:very )?well)\b",
    re.I,
)
"""How an event went says that it took place."""
_NOTICED = frozenset(("seen", "found", "raised", "affected", "noticed", "encountered", "any"))
"""What was not noticed is no failure of anybody."""
_AT_HAND = re.compile(r"(?:able|possible|yet|ready|complete|available|sure|in)$", re.I)
_STANDS = _beginning(
    r"be$|been|like|have|prefer|cost|mean|need|seem|appear|appreciat|depend|help|welcom|includ|allow|enabl|benefit|"
    r"result|no$|an?$"
)
"""What follows "will" and "would" and promises nothing."""
_BROUGHT = re.compile(
    r".{0,110}?\b(?:report(?:ed)?|advis(?:ed|es)|confirm(?:ed|s)|stated|explained|not(?:ed|es)|said|indicated|commented|"
    r"mentioned|asserted|understood|announced|pointed out|told|informed|updated|assured)\b"
    r"(?: (?!to |on |in )[\w’'.-]+){0,5}? that (?=\S)",
    re.I,
)
"""Who tells it: what they tell comes after."""
_LABEL = re.compile(r"\W*(?:[\w’'&/().,-]+ ){0,14}?(?:[\w’'&/().,-]+)?(?:\s[-–—]+\s?|\s?[–—]\s?|:[-–]?\s)(?=\w)")
_ASIDE = re.compile(
    r"\([^)]*\)|,? \b(?:once|when|until|unless|before|after|if|whether|asking|saying|stating|advising|requesting|"
    r"explaining|informing|regarding|concerning|about|so that|to see|to ask|to discuss|in order to|subject to)\b [^;,]*"
    r"|\bof [\w ]{1,30}ing\b|\bthat (?:has|have|had|was|were|is|are)\b[^;,]*",
    re.I,
)
_PARTS = re.compile(r";|[.!?] (?=[A-Z])|,? ?\b(?:but|although|though|however|and)\b(?= )|, | [–-] ")
_SOON = re.compile(
    r"\b(?:next|tomorrow|shortly|soon|within|following this|on (?:the )?\d{1,2}(?:st|nd|rd|th)?|"
    r"this (?:week|month|[MTWFS][a-z]+day)|in (?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December))\b"
)
_NONE_BEFORE = re.compile(r"\b(?:no(?!\.? ?\d)|nothing|none|neither|nobody)\b(?!\.)[^,;]*$", re.I)
_NONE_AFTER = re.compile(r"\W*(?:nothing|no|none)\b(?! longer| further action)", re.I)
_IN_PART = re.compile(r"\b\d{1,2} ?(?:%|per ?cent)|\b(?:half|part|some|most) of\b", re.I)
_SMALL_STEP = re.compile(
    r"\b(?:enquir|inquir|contact|progress|arrangement|request|applicat|appointment|start|attempt|effort|complain)", re.I
)
_NOW = re.compile(r"\b(?:now|already|since|still)\b", re.I)
_NAME = r"(?:(?:[Tt]he |[Aa] )?[A-Z][\w’'.-]* (?:(?:and|&|of|the) (?=[A-Z]|the ))?){1,5}"
_SOMEBODY = re.compile(
    rf"\W*(?:{_NAME}|[Hh]e |[Ss]he |[Tt]hey |[Ww]e |[Tt]he \w+ |[Ii]t )(?:{_ADVERBS})(sent|met|wrote|gave|took|made|"
    r"bought|put|spoke|got|brought|held|found|began|did|paid|[a-z]+ed)\b(?! by\b)"
)
_TASK = re.compile(
    r"\W*(?:[\w’'./-]+ ){1,6}?(?:still to|to be) [a-z]+|\W*(?:[A-Z][\w’'./&-]*,? (?:and )?){1,4}to (?!date\b)[a-z]+"
)
_NONE_AT_ALL = re.compile(r"\W*(?:still |as yet |yet )?(?:no|none|nothing|not)\b(?! further action)", re.I)
_HEADLINE = re.compile(
    rf"\b(?P<none>not )?(?P<deed>{_PARTICIPLE})\b(?=\W*$|\W+(?:on|in|at|by|to|for|from|with|and|of|as|until|last|this|"
    r"out|up|off|back|since|but|\d))",
    re.I,
)
_WANTED = re.compile(r"\b(?:await|waiting|outstanding|pending|overdue|missing)\w*", re.I)
_NEAR = 150
"""Letters before and behind a verb in which words are looked for that belong to it."""
_FEWEST = 3
"""Letters that are left of a sentence which told something."""
_FINITE = r"(?:is|are|was|were|has|have|had|will|would|can|could|does|do|did|not)"
_MAY_STAND_ASIDE = re.compile(
    r" wh(?:o|ich|ose) | as |because|the fact|though |whil| to (?:ensure|make|see|check) ", re.I
)
_WHO_OR_WHY = re.compile(
    rf",? \b(?:who|whom|whose) (?:[\w’'-]+ ){{0,3}}?{_FINITE}\b[^.;,–]*"
    r"|, which (?:the )?(?:[\w’'-]+ ){1,3}had (?:\w+ )?(?:asked|requested|wanted|wished|sought|promised)\b[^.;,–]*"
    rf"|(?<=\w) which (?:[\w’'-]+ ){{0,3}}?{_FINITE}\b[^.;,–]*"
    r"|,? \b(?:because|owing to the fact|due to the fact) [^.;]*"
    r"|,? \bto (?:ensure|make sure|(?:see|check) (?:that|whether|if)) [^.;,]*"
    r"|\b(?:although|though|whilst|while) [^,.;]{1,150},(?= )"
    rf"|,? \bas (?=(?:(?!and |but )[\w’'-]+ ){{1,8}}{_FINITE}\b)(?!(?:soon|long|far|well|requested|agreed|asked|"
    r"reported|complete|much|yet|an?|in|at|to)\b)[^.;,]*",
    re.I,
)
"""Clauses that say who somebody is, or why a thing is so: they tell of other things than what was asked."""


def without_asides(text: str) -> str:
    """The words of a sentence but for the clauses in it that tell who, which and why."""
    return _WHO_OR_WHY.sub("", text) if _MAY_STAND_ASIDE.search(text) else text


@lru_cache(maxsize=32)  # a sentence is asked whether it answers, whether somebody acted, and what became of it
def deeds_in(text: str) -> tuple[Told, ...]:
    """What each clause of ``text`` tells that tells something, in the order of the clauses."""
    found: list[Told] = []
    verbless = True
    for clause in _PARTS.split(_plain(text)):
        # "was read and approved": what goes on without a verb of its own is told by the verb before it.
        verbless = verbless and not _VERB.search(clause)
        if clause.strip() and (verbless or _VERB.search(clause) or "being " in clause or not _HEADLINE.search(clause)):
            found += _in_clause(clause)
    return tuple(found)


def _plain(text: str) -> str:
    """The words without the label before them, without who brings them, and without what stands aside."""
    words = text
    label = _LABEL.match(words)
    if label and not _VERB.search(label.group()):
        words = words[label.end() :]
    while brought := _BROUGHT.match(words):
        words = words[brought.end() :]
    plain = " ".join(_ASIDE.sub(" ", words).split())
    return plain if len(plain) > _FEWEST else words


def _in_clause(clause: str) -> Iterator[Told]:
    went = _WENT.search(clause)
    if went:
        yield Told(Deed.DONE, went.group(), before=True)
        return
    verbs = list(_VERB.finditer(clause))
    for found in verbs:
        deed = _of_verb(found, clause)
        if deed is not None:
            perfect = bool(found["yet"] or found["is_yet"] or _happened(found["deed"]))
            yield Told(deed, found.group(), _before(found), perfect)
    if not verbs:
        yield from _without_verb(clause)


def _happened(deed: str | None) -> bool:
    """Whether what follows "has", "have" or "had" tells of a deed: neither of a duty ("had to") nor of talk."""
    return bool(deed) and not (deed or "").startswith("to ") and not _SAID.match(deed or "")


def _before(found: re.Match[str]) -> bool:
    """Whether the form of a verb sets what it tells before the meeting that the words tell of."""
    if found["past_not"]:
        return True
    if found["modal"] or (found["state"] or "").startswith("to "):
        return False
    if found["deed"]:
        return not _SAID.match(found["deed"])
    return bool(found["yet"]) or found["be"] in {"is", "are"} or _NOW.search(found.group()) is not None


def _without_verb(clause: str) -> Iterator[Told]:
    """What a clause tells in short: "Emailed to members", "No reply", "Clerk to write", "Report awaited"."""
    none = _NONE_AT_ALL.match(clause)
    somebody = _SOMEBODY.match(clause)
    task = _TASK.match(clause)
    headline = _HEADLINE.search(clause)
    deed: Deed | None = None
    found = none or somebody or task or headline or _WANTED.search(clause)
    if found is None:
        return
    if found is none:
        deed = Deed.FAILED
    elif found is somebody:
        deed = None if _TALK.match(found[1]) else _of_deed(found[1], clause, found.end())
    elif found is task:
        deed = Deed.FAILED if " still " in found.group() else Deed.TO_COME
    elif found is headline:
        deed = _of_headline(found, clause)
    else:
        deed = Deed.FAILED
    if deed is not None:
        yield Told(deed, found.group(), found is not somebody and deed is not Deed.TO_COME)


def _of_headline(found: re.Match[str], clause: str) -> Deed | None:
    if found["none"]:
        return Deed.FAILED
    before = clause[: found.start("deed")]
    if before.endswith("being "):
        return Deed.UNDER_WAY
    if before.lower().endswith("be "):
        return Deed.TO_COME
    return None if _TALK.match(found["deed"]) else _of_deed(found["deed"], clause, found.end())


def _of_deed(verb: str, clause: str, end: int) -> Deed:
    """What a verb means that tells what happened; it ends at ``end`` of its clause."""
    after, before = clause[end : end + _NEAR], clause[max(0, end - _NEAR) : end]
    if _FAILURES.match(verb) or _UNDONE.match(verb + after):
        return Deed.FAILED
    small = verb.lower()
    if small in {"made", "held", "taken", "took"}:
        if small == "taken" and after.lstrip().startswith("place"):
            small = "held"
        if small == "held" and "meeting" in before:
            return Deed.STEP
        if small == "made" and _SMALL_STEP.search(before + after):
            return Deed.STEP
        return Deed.STEP if small in {"taken", "took"} else Deed.DONE
    return Deed.STEP if _STEPS.match(verb) or _IN_PART.search(after) else Deed.DONE


def _of_verb(found: re.Match[str], clause: str) -> Deed | None:
    """What a verb with its helping verb tells."""
    if found["yet"] or found["is_yet"] or found["past_not"]:
        return Deed.FAILED
    near = clause[max(0, found.start() - _NEAR) : found.start()]
    none = bool(_NONE_BEFORE.search(near) or _NONE_AFTER.match(clause, found.end()))
    if found["modal"]:
        return _to_come(found, clause, none=none)
    return _perfect(found, clause, none=none) if found["has"] else _standing(found, clause, none=none)


def _to_come(found: re.Match[str], clause: str, *, none: bool) -> Deed | None:
    modal = found["modal"].lower()
    if modal == "cannot" or (found["modal_not"] and modal == "could"):
        return Deed.FAILED
    if found["modal_not"]:
        return None if _STANDS.match(found["to_do"]) or modal in {"should", "may", "might"} else Deed.FAILED
    if found["past"]:
        return Deed.FAILED if modal == "should" else None
    stands = _STANDS.match(found["to_do"]) and not (
        found["to_do"] == "be" and _SOON.search(clause, found.end(), found.end() + _NEAR)
    )
    promises = modal in {"will", "would", "shall", "should"} and not stands
    return Deed.TO_COME if promises and not none else None


def _perfect(found: re.Match[str], clause: str, *, none: bool) -> Deed | None:
    """What "has", "have" and "had" tell."""
    deed = found["deed"].lower()
    if found["has_not"] or found["did_not"] or (deed in {"no", "nothing"} and not found["been"]):
        return None if deed in _NOTICED else Deed.FAILED
    if clause.endswith("to ", 0, found.start()):
        return None
    if deed.startswith("to "):
        return Deed.FAILED if _FAILURES.match(deed.split()[-1]) else Deed.STEP
    if found["has_being"]:
        return Deed.UNDER_WAY
    if not _IS_PARTICIPLE.fullmatch(deed):
        if found["been"] and _WANTING.match(deed):
            return Deed.FAILED
        return Deed.UNDER_WAY if found["been"] and deed.endswith("ing") else None
    return Deed.FAILED if none else _of_deed(deed, clause, found.end())


def _standing(found: re.Match[str], clause: str, *, none: bool) -> Deed | None:
    """What "is", "are", "was", "were" and "remains" tell."""
    state, verb = found["state"].lower(), found["be"].lower()
    if state in {"no", "nothing"}:
        return None
    deed = _IS_PARTICIPLE.fullmatch(state) is not None
    if found["be_not"] or found["is_not"]:
        return Deed.FAILED if _AT_HAND.match(state) or (deed and verb in {"was", "were"}) else None
    if state.startswith("to ") or verb.startswith("remain"):
        return Deed.FAILED if verb.startswith("remain") else Deed.TO_COME
    if none:
        return Deed.FAILED
    if found["being"] or state in {"in progress", "in hand", "with"}:
        return Deed.UNDER_WAY
    if _AT_AN_END.match(state):
        return Deed.DONE
    if _WANTING.match(state):
        return Deed.FAILED
    if deed:
        return None if _TALK.match(state) else _of_deed(state, clause, found.end())
    if state.endswith("ing") and len(state) > len("being"):
        return Deed.TO_COME if _SOON.search(clause, found.end(), found.end() + _NEAR) else Deed.UNDER_WAY
    return None
