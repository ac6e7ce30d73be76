"""What a sentence says became of an earlier ask: done, partly done, not done, or nothing either way."""

from __future__ import annotations

import re

from arising.record.reference import Answer
from arising.wording import among_answers
from arising.wording.deeds import Deed, deeds_in, without_asides
from arising.wording.sought import Sought
from arising.wording.state import NOT_SAID, State, by_deeds

_THING = (
    r"(?:circulat|receiv|complet|provid|submitt|address|identif|heed|achiev|implement|establish|set up|sent|made|"
    r"done|"
    r"possible|updat|carried|taken(?! in accordance)|publish|consider|resolv|agreed to provide|appoint|"
    r"happen|produc|shar|supplied|arrang|found|in place|"
    r"available|ready|reported|heard|start|begun|commenc|responded|given)"
)
FAILING = Sought(
    r"\b(?:had|has|have) slipped\b|\bslippage\b|\ba delay\b|\bstill (?:missing|(?:\w+ )?outstanding|awaited|not)\b|"
    r"\bwould have been hoped\b"
    r"|\bdisappoint\w+\b|\bnot (?:yet )?(?:been )?(?:in place|circulated|received|completed|provided)\b",
    re.I,
)
"""Words that tell of failure so plainly that they need no other sign to be about what was asked."""
_NOT_DONE = Sought(
    rf"\b(?:had|has|have)(?: still| yet| also)? not (?:yet |now |so far )?(?:been )?{_THING}"
    r"|\bnot (?:yet )?been met\b|\bfrustrat\w+ (?:at|that|with)\b"
    rf"|\b(?:had|has|have|was|were)n['’]t (?:yet )?(?:been )?{_THING}"
    rf"|\b(?:was|were|is|are) (?:still )?not (?:yet )?(?:{_THING})"
    r"|\b(?:does|do|did) not (?:seem|appear) to have (?:been|come)\b|\bnothing (?:seems|appears) to have been done\b"
    r"|\bnot sure if\b|\bto be left until\b|\bnothing (?:to report|heard)\b"
    r"|[-–—]\s*outstanding\b|\bcould not (?:yet )?be \w+(?:ed|en|ught|nt|de)\b"
    r"|\bnot yet\b|\byet to\b|"
    r"\boverdue\b(?! (?!(?:and|but|by|since|for|as|to|from|in|at|on|with|because|owing|due|this|now|when|or|the|a)\b)"
    r"[a-z])|"
    r"\bunsuccessful\b|\bfailed to\b|\bnothing further\b|"
    r"\bno (?:responses?|repl(?:y|ies)|progress|further (?:information|news|update))\b"
    r"|\b(?:no|not) (?:[\w ]{0,24})further detail|\bdoesn['’]t address\b|\bdoes not address\b"
    r"|\bstill (?:missing|outstanding|await\w+|waiting|needed)\b|\bawaiting\b|\bawaited\b|\bremain(?:s|"
    r"ed)? outstanding\b"
    r"|^\W*not (?:yet )?(?:started|begun|progressed|commenced)\b"
    r"|\b(?:not able|unable) to (?:agree|accept|support|provide|fund|offer|help|carry out)\b"
    r"|\bshould have been\b|\bno (?:further )?(?:money|funds?|funding) (?:is |was |now )?available\b"
    r"|\bbeen (?:deferred|delayed|postponed|put (?:off|back))\b|\bdoes not appear that\b"
    rf"|{FAILING.pattern.pattern}",
    re.I,
)
_DELIVERS = (
    r"(?:submitted|provided|presented|circulated|brought|reported|forwarded|passed on|discussed|developed|"
    r"produced|shared|sent|"
    r"rectified|carried out|convened|considered|prepared|arranged|looked at)"
)
_PROMISED = Sought(
    rf"\b(?:will|would|to|should) (?:now |also |then )?be (?:\w+ )?{_DELIVERS}\b"
    r"|^\W*(?:[A-Z][\w’'-]+ ){1,3}(?:is )?to (?:chase|meet|discuss|circulate|re-?circulate|keep|look|provide|"
    r"report|contact|bring)\b"
    r"|\b(?:suggested|proposed) that\b[^.;]{1,80}\b(?:is|are|be) (?:convened|arranged|held|set up|brought|provided|"
    r"submitted|circulated|considered|invited)\b"
    r"|\b(?:is|are) (?:meeting|due to meet)\b"
    r"|\bwill (?:carry out|provide|report|bring|circulate|look into|chase)\b|\bundertook to\b",
)
_PROMISED_AS_ANSWER = Sought(
    r"[-–:]\s+(?:[Tt]he )?(?:[A-Z][\w’'-]+ ){1,3}to [a-z]+|\bwill be (?!monitor|receiv|attend)\w{2,}ed\b"
    r"|\bwould (?:also )?(?:provide|follow up|write|draft|be drafting|circulate|arrange|contact|look into|report)\b"
    r"|\bwould (?:be \w+ed|[a-z]+)\b(?=[^.;]*\b(?:in due course|(?:after|following) (?:this|the) meeting)\b)"
)
"""Among answers also a name and a task ("the dog bin – Clerk to write") is no more than a promise."""
_SO_FAR = re.compile(r"to date|so far|dates? (?:\w+ )?sought", re.I)
_DATE_SOUGHT = re.compile(r"\bdates?\b[^.;]{0,20}\bbeing sought\b", re.I)
"""Words that tell of no progress, where others tell of failure."""
_NOT_YET = re.compile(r"^\W*(?:This|It|These|They) (?:is|are|has|have|had|was|were) (?:yet to|not yet|not been)\b")
_PARTLY = Sought(
    r"\b(?:underway|under way|in progress|on[- ]?going|in the process of)\b"
    r"|\b(?:is|are|was|were) (?:now |currently |also )?being\b"
    r"|\b(?:work (?:is|was|has) (?:begun|started|commenced)|partly(?! (?:because|due|owing|as))|"
    r"partially|(?:some|good) progress|in hand)\b"
    r"|\b(?:(?:a|in|first) draft|drafted|so far|(?<!up )to date|look(?:ing|ed) into)\b"
    r"|\b(?:(?:is|are) (?:still )?(?:pursuing|monitoring|programmed)|being (?:looked|dealt))\b"
    r"|\b(?:have commenced|further work is required|in the interim)\b"
    r"|\b(?:short term|moved on|not all received|already (?:available|in place|received))\b"
    r"|\b(?:discussions|talks|negotiations|work)\b[^.;]{0,80}\bcontinu(?:e|es|ed|ing)\b"
    r"|\b(?:scheduled?|arranged|booked) (?:for|to)\b|\bwould be an? (?:additional|further|special|follow-up) meeting\b",
    re.I,
)
_STEP_TOLD = re.compile(r"\b(?:has|have|had) been (?:identified|allocated)\b", re.I)
"""Steps on the way, which among answers the verbs tell."""
_DONE = Sought(
    r"\b(?:updates?|reports?|presentation|actions taken|response)\b[^.]{0,80}\b(?:was|were) (?:submitted|"
    r"presented|given|provided|received)\b"
    r"|\b(?:submitted|presented|provided|gave|circulated) (?:a|an|the)\b"
    r"|\b(?:has|have|had) (?:(?:now|since|already|all) )*(?:been )?(?:completed|circulated|provided|sent|set up|"
    r"implemented|established|delivered|"
    r"carried out|undertaken|resolved|addressed|developed|offered(?! to)|awarded|removed|filled|put in place|sampled|"
    r"inspected)\b"
    r"|\b(?:has|have|had) (?:now |since |already )?been (?:appointed|recruited|published)\b"
    r"|\b(?:has|have|had) now (?:agreed|approved|completed|signed|accepted|adopted|issued|published|written|produced|"
    r"drawn up)\b"
    r"|\b(?:is|are|was|were) (?:now )?(?:all )?in post\b"
    r"|\bas (?:requested|agreed|asked)\b[^.;]{0,40}\bthe (?:\w+ )?(?:report|paper|update|table|figures) "
    r"(?:now |also )?(?:set|sets|show\w*|includes?d?|contain\w*|gave|gives)\b"
    r"|\b(?:this|these|it|they|which) (?:is|are) (?:now )?(?:attached|appended|set out|"
    r"(?:at|in) (?:appendix|annexe?|section|paragraph)\b)"
    r"|\bconsideration was given to (?:a|an|the) (?:\w+ )?(?:report|update|presentation|response)\b"
    r"|\b(?:was|were) (?:now )?(?:completed|actioned|fully operational)\b|\b(?:is|are) (?:now )?(?:complete|"
    r"fully operational)\b"
    r"|\bthis report (?:has been requested|provides|presents|is submitted|sets out)\b"
    r"|\b(?:was|were) (?:undertaken|established|implemented|carried out|appointed)\b|\bappear(?:s|"
    r"ed)? to have been\b",
    re.I,
)
_REST_OF_WORD = re.compile(r"(?<=\w)\w*")
_STEP = (
    r"(?:report|ask|contact|rais|referr|chas|request|order|discuss|inform|advis|identifi|allocat|start|commenc|draft|"
    r"consider|schedul|programm|delay|deferr|postpon|agreed|noted|plann|propos|receiv|invit|arrang|book|collect|advertis|"
    r"express|highlight|clarif|indicat|earmark|budget|suggest|expect|need|mention|approach|notifi)"
)
"""Beginnings of deeds that are steps on the way: to report a hole is not to fill it."""
_SURELY = r"(?:(?:now|since|also|very|all|\w+ly) )*"
_DONE_AS_ANSWER = Sought(
    r"^\W*(?:circulated|sent|shared|published|issued|provided|submitted|e-?mailed|added|included|uploaded|delivered)\b"
    r"(?! to be)|"
    rf"\b(?:has|have|had) {_SURELY}been (?!{_STEP})(?:\w{{3,}}ed|done|let|put (?:up|in)|built|sold|bought)\b"
    r"|\b(?:is|are) (?:now )?(?:erected|installed|in place|available|open)\b"
    r"|\b(?:is|are|was|were) now (?:\w+ly )?(?:working|operating|operational|back in use)\b"
    r"|\ball (?:the )?(?:other |previous )?actions? (?:are |were |have been |had been )?(?:now )?completed?\b"
    r"|\b(?:responses?|repl(?:y|ies)|answers?|explanations?|e-?mails?|letters?)\b[^.,;]{0,30}\b(?:has|have|had) been "
    r"received\b"
    r"|\b(?:was|were) (?:circulated|sent|e-?mailed|forwarded|passed on|issued|distributed) (?:to|on|by|out|round)\b"
    r"|[-–—:]\s*(?:completed?|done|closed)\W*$"
    r"|\b(?:has|have|had) (?:\w+ and )?finali[sz]ed\b"
    r"|\band (?:was|were) (?:refused|granted|approved|dismissed|rejected)\b"
    r"|\bas (?:requested|agreed|asked)\b[^.;]{0,60}\b(?:has|have|had) (?:written|sent|spoken|met|contacted|asked|"
    r"reported)\b",
    re.I,
)
"""Deeds that settle an entry among answers: what was to be mended is mended, what was awaited has come."""
_ACTED = Sought(
    r"\b(?:carried out|met with|met a|written to)\b|^\W*(?:[\w’'-]+ ){1,4}being (?!noted|said)\w+ed\b", re.I
)
"""Deeds on the way that are told without "has" or "had"."""
_PARTLY_ONLY = re.compile(
    r"\b(?:but|(?<!working )again|however|some|partly(?! (?:because|due|owing|as))|partially|"
    r"except|still|not|awaiting|will be|should be|draft(?! (?:was )?(?:sent|circulated|issued|published)))\b"
    r"|\bonce\b|\band (?:they |he |she |it )?(?:will|would) (?:report|bring|be brought|provide|"
    r"return|come back|chase|follow)\b|\band [\w ]{1,20} being \w+ed\b",
    re.I,
)
_STILL_OPEN = re.compile(r"^\W*(?:on[- ]?going|outstanding|open)\b[\s.:;,–-]*(?=[A-Z])", re.I)
_NOT_UNTIL = re.compile(
    r"^\W*(?:once|when|as soon as|until|if)\b[^,;.]{0,120}?\b(?:has|have|is|are) (?:been )?\w+", re.I
)
"""What has to come first: "Once this work has been completed the map will be drawn" says that none is drawn yet."""
_LATER = re.compile(r"\b(?:will|would|can|could|may)\b", re.I)
_ASKED_IF = re.compile(
    r"\b(?:asked|queried|wondered|enquired|(?<=to )(?:check|see|find out)) (?:if|whether)\b[^;–]*?(?= - |;|–|$)", re.I
)
"""What somebody asked about is not told by asking."""
_REASON = re.compile(r"\b(?:because|as|since|owing to|due to)\b", re.I)
_TOLD_IN_IT = re.compile(
    r",? (?:in which|stating|saying|advising|explaining|informing)\b.*|"
    r",? who (?:has |have |had )?(?:advised|informed|stated|said)\b.*",
    re.I | re.S,
)
"""What a letter or a report says is not what became of the ask."""
_AND_WILL = re.compile(r"\b(?:and|but) (?:they |he |she |it )?will\b|\band [\w ]{1,20} being \w+ed\b", re.I)
_KEPT_UP = re.compile(r"\b(?:will|is to|are to|to) (?:continue|keep|carry on)\b|\bwill be attending\b", re.I)
"""What goes on, or is to come: no failure, and no end."""
_FROM_NOW_ON = re.compile(r"\bfrom now on\b|\bin future\b", re.I)
"""How things are to be done hereafter is no promise to do one of them."""
_CLOSED = re.compile(r"^\W*(?:discharged|completed?|closed)\b", re.I)
_BUT = re.compile(r"\b(?:but|however|lack of|not)\b", re.I)


_CLAUSE_ENDS = re.compile(r";|,? (?:but|though|although)\b")
_IS_DONE = re.compile(r"\b(?:is|are|was|were) (?:now )?(?:all )?(?:done|completed?|finished)\b", re.I)

_COLOUR = r"(?:\W*\b(?:BLUE|GREEN|AMBER|RED)\b)?"
_ON = r"(?: (?:on|in) (?:the )?\d{0,2}(?:st|nd|rd|th)? ?[a-z]{3,9}(?: \d{4})?)?"
_MARKS = (
    (Answer.DONE, r"(?:discharged|completed?|closed|done|actioned|resolved)"),
    (Answer.PARTLY, r"(?:on[- ]?going|in progress|on track|under ?way|in hand|amber|green)"),
    (
        Answer.NOT_DONE,
        r"(?:outstanding|carr(?:y|ied) forward|not (?:yet )?(?:due|started|done|complete)|overdue|deferred|red)",
    ),
    (Answer.NOT_DONE, r"leave (?:un)?til (?:the )?next \w+"),
)
_MARK = tuple(
    (
        answer,
        re.compile(rf"(?:^|[.;:–—-]\s*)(?:(?:this |the )?action )?(?:now |is |fully )?{words}{_ON}{_COLOUR}\W*$", re.I),
    )
    for answer, words in _MARKS
)
_LONGEST_MARK = 30


def is_mark(text: str) -> bool:
    """Whether a sentence does nothing but mark how something stands ("Ongoing", "Action closed.")."""
    return len(text) <= _LONGEST_MARK and any(pattern.match(text) for _, pattern in _MARK)


def state_of(text: str, *, answering: bool = False) -> State:
    """What one sentence says became of what it points at.

    ``answering`` says that the sentence stands where answers stand (an update in an action log, an entry
    under matters arising), so that somebody's having acted counts as part of the answer. Words of failure
    outrank words of progress unless both are there; a bare promise is no answer yet, and so not done.
    "Discharged" opens what the body closed; the words after it say whether it was done.
    """
    text = _set_close(text)
    plain = without_asides(text) if answering else text
    if plain is not text and plain != text:
        state = _state_of(plain, answering=True)
        if state.answer is not Answer.REFERENCE_ONLY:
            return state
    return _state_of(text, answering=answering)


def _state_of(text: str, *, answering: bool) -> State:
    if " if " in text or " whether " in text:
        text = _ASKED_IF.sub("", text) or text
    if answering and "ed" in text:
        text = _after_all(among_answers.THANKS.sub("", text) or text)
    opened = _opened(text, answering) or (_marked(text) if answering else None)
    if opened is not None:
        return opened
    failing = _NOT_DONE.search(text) or (among_answers.FAILED.search(text) if answering else None)
    settled = _settled(text) if answering and not failing else None
    if settled:
        return State(Answer.DONE, _says(settled))
    done, partly = _DONE.search(text), _partly(text, failing, answering)
    acted = _acted(text if failing is None else _without_reason(text, failing)) if answering else None
    if failing and partly and (_SO_FAR.fullmatch(partly.group()) or _DATE_SOUGHT.search(text) or _NOT_YET.match(text)):
        partly, acted = None, None if _NOT_YET.match(text) else acted
    if failing and not (partly or acted):
        return State(Answer.NOT_DONE, _says(failing))
    if partly or failing:
        return State(Answer.PARTLY, _says(partly or failing))
    return _of_progress(text, done, acted, answering=answering)


def _of_progress(text: str, done: re.Match[str] | None, acted: str | None, *, answering: bool) -> State:
    """What words say that tell of no failure and of nothing begun: that it is done, that a step was, a promise."""
    promised = None if _FROM_NOW_ON.search(text) else _promised(text, answering)
    if done and not (answering and (promised or _AND_WILL.search(text))):
        return State(Answer.DONE, _says(done))
    if acted and not promised:
        return by_deeds(text) or State(Answer.PARTLY, f"It says “{acted}”.")
    if acted or done:
        return State(Answer.PARTLY, f"It says “{acted}”." if acted else _says(done))
    return _to_come(text, promised, answering)


def _acted(text: str) -> str | None:
    """What somebody did before the meeting, or began to do."""
    deeds = deeds_in(text) if "ha" in text else ()  # "has", "have", "had"
    told = next((each.words for each in deeds if each.perfect and each.deed in {Deed.DONE, Deed.STEP}), None)
    failed = any(each.deed is Deed.FAILED for each in deeds)
    found = None if told or failed else _ACTED.search(text)
    return found.group().strip() if found else told


def _to_come(text: str, promised: re.Match[str] | None, answering: bool) -> State:
    """What words say of the time to come; nothing, where they do not."""
    kept_up = _KEPT_UP.search(text) if answering else None
    if kept_up:
        return State(Answer.PARTLY, _says(kept_up), promised=True)
    if promised:
        return State(Answer.NOT_DONE, f"It promises: “{promised.group().strip()}…”.", promised=True)
    told = by_deeds(text, before=True) if answering else None
    return told or State(Answer.REFERENCE_ONLY, NOT_SAID)


def _set_close(text: str) -> str:
    """The words without the wide spaces that a table or a justified line leaves between them."""
    return " ".join(text.split()) if "  " in text else text


def _done_before(text: str, failing: re.Match[str] | None) -> re.Match[str] | None:
    """What a clause before the one that tells of failure says was done: "It is done; two have yet to answer"."""
    ends = [found.start() for found in _CLAUSE_ENDS.finditer(text, 0, failing.start())] if failing else []
    if not ends:
        return None
    before = text[: ends[-1]]
    return _IS_DONE.search(before) or _DONE.search(before)


def _after_all(text: str) -> str:
    """What became of a thing that failed first and came after all: only the end of the sentence tells it."""
    before, parted, after = text.partition(" but ")
    done = parted and (_DONE.search(after) or _DONE_AS_ANSWER.search(after))
    return after if done and among_answers.FAILED.search(before) and not _NOT_DONE.search(before) else text


def _without_reason(text: str, failing: re.Match[str]) -> str:
    """What fails, without the reason behind it: "It cannot be moved, as the wall has been built"."""
    reason = _REASON.search(text, failing.end())
    return text[: reason.start()] if reason else text


def _settled(text: str) -> re.Match[str] | None:
    """What, among answers, ends the matter, and leaves no part of it open."""
    if among_answers.BEGUN.search(text) or _PARTLY_ONLY.search(_TOLD_IN_IT.sub("", text)):
        return None
    return _DONE_AS_ANSWER.search(text) or (None if _PARTLY.search(text) else among_answers.SETTLED.search(text))


def _partly(text: str, failing: re.Match[str] | None, answering: bool) -> re.Match[str] | None:
    """What says that something is done in part, or begun."""
    if not answering:
        return _PARTLY.search(text) or _STEP_TOLD.search(text) or _done_before(text, failing)
    return _PARTLY.search(text) or among_answers.BEGUN.search(text) or _done_before(text, failing)


def _promised(text: str, answering: bool) -> re.Match[str] | None:
    found = _PROMISED.search(text)
    if found or not answering:
        return found
    return _PROMISED_AS_ANSWER.search(text) or among_answers.PROMISED.search(text)


def _opened(text: str, answering: bool) -> State | None:
    """What the first words settle: that the matter is closed, that it is open, or that something must come first."""
    if _CLOSED.match(text):
        return _closed(text)
    mark = _STILL_OPEN.match(text)
    if mark:
        rest = state_of(text[mark.end() :], answering=answering)
        return rest if rest.answer is Answer.NOT_DONE else State(Answer.PARTLY, _says(mark))
    until = _NOT_UNTIL.match(text)
    if until and _LATER.search(text, until.end()):
        return State(Answer.NOT_DONE, f"It waits: “{until.group().strip()}…”.", promised=True, waits=True)
    return None


def _marked(text: str) -> State | None:
    """What a mark behind the words settles ("The list was sent. Closed"), as a clerk sets it down."""
    for answer, pattern in _MARK:
        found = pattern.search(text)
        if found and not (answer is Answer.DONE and _NOT_DONE.search(text[: found.start()])):
            return State(answer, _says(found))
    return None


def _closed(text: str) -> State:
    """What words say that open by closing: done, unless they go on to promise, to qualify, or to tell of progress."""
    rest = _CLOSED.sub("", text)
    open_end = _PROMISED.search(rest.lstrip(" –-")) or _PARTLY.search(rest) or _BUT.search(rest)
    if open_end:
        return State(Answer.PARTLY, f"It closes the matter, yet says “{open_end.group().strip()}”.")
    return State(Answer.DONE, "It closes the matter.")


def _says(found: re.Match[str] | None) -> str:
    if not found:
        return ""
    # A pattern may end within a word ("been circulat"); the reader is shown the whole of it.
    rest = _REST_OF_WORD.match(found.string, found.end())
    return f"It says “{(found.group() + (rest.group() if rest else '')).strip()}”."
