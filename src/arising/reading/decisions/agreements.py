"""Decisions told in narrative: "it was agreed that …", "On the proposal of A, seconded by B, …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from arising.reading.decisions.motions import ON_PROPOSAL, WHO, Backing, name_of
from arising.reading.parts.paragraphs import Paragraph
from arising.reading.parts.resolution_marks import decision_mark, is_mark_alone
from arising.reading.tasks.tasks import agreed_task, task_in
from arising.record.passage import Passage
from arising.wording.sought import Sought

_DOTTED = 2
_HOW = r"(?:\w+ly,? |also,? |further |then |therefore,? |again )*"
_BODY = (
    r"(?:the meeting|"
    r"the (?:\w+ ){0,4}?(?:committee|council|board|panel|commission|cabinet|partnership|sub-committee|working party|"
    r"trustees|governors|authority|forum|assembly|(?<!chief )executive|group|alliance|network|"
    r"governing body)(?: members)?|"
    r"full council|cabinet|governors|trustees|"
    r"council|(?:(?:[\w-]+ ){0,3}(?:representatives|members)))"
)
_AGREED = Sought(
    rf"\bit (?:was|is),? {_HOW}(?:agreed|resolved|decided)\b(?:,? (?:unanimously|by all(?: members)?(?: present)?|"
    rf"by {_BODY}|by (?:a )?majority(?: vote)?|in principle|"
    r"nem\.? con\.?|by \w+(?: votes?)? to \w+(?: votes?)?(?= (?:to|that)\b)))*,?\s*:?\s+"
    r"(?!(?:at|in|on|by|with|upon|between|as|and|but|last|previously|when|unanimously|nem|the (?:last|previous))\b)",
    re.I,
)
_PROPOSED_AND_AGREED = Sought(
    rf"\bproposed by (?P<mover>{WHO}),?\s*(?:(?:and )?seconded by (?P<seconder>{WHO}),?\s*)?and {_HOW}(?:agreed|"
    rf"resolved|approved|carried),?\s+(?=(?:that|to)\b)"
)
_BODY_RESOLVED = Sought(
    rf"\b(?:{_BODY} {_HOW}(?:resolved|voted|decided)(?: unanimously| by [^,.]{{3,30}})?|all (?:members|councillors) "
    rf"(?:present )?(?:agreed|resolved)|\ball resolved|(?:^|the )council {_HOW}agreed|"
    rf"^(?:(?:after|following|upon|on|having) [^.;]{{3,60}}, )?(?:{_BODY}) (?:[^.;]{{3,80}}? and )?"
    rf"{_HOW}agreed(?: unanimously)?)(?:\s*:)?\s+"
    r"(?=(?:that|to|not to|(?:the )?payment)\b)",
    re.I,
)
_VOTE_CARRIED = Sought(
    r"\bvote was carried\b(?: unanimously)?(?: by \w+(?: votes?)? to \w+(?: votes?)?)?,?\s+(?=(?:for|to|that)\b)", re.I
)
_REPORTED = re.compile(
    r"\b(?:said|stated|reported|explained|advised|informed|noted|confirmed|reminded|recalled|clarified|"
    r"understood|added|highlighted)\b[^,;.]*$"
    r"|\b(?:as|when|since|where|which|although|because|after|before) $"
    r"|\b[Oo]n \d{1,2}(?:st|nd|rd|th)? [A-Z]\w+,? \d{4},? $",
    re.I,
)
_APPROVED = Sought(rf"\bit was {_HOW}approved\s+(?=that\b)", re.I)
_APPROVED_MINUTES = Sought(
    r"^\W*(?:that )?(?:the |draft )*(?:\w+ and )?(?:minutes|notes|record)\b.{0,250}?\b(?:was|were) "
    r"(?:then |duly |unanimously )*(?:approved|agreed|confirmed|accepted|adopted|signed|taken as read)\b|"
    r"^\W*(?:the |draft )*(?:minutes|notes)\b(?!.{0,120}\b(?:be|to|was|were)\b)[^.;:]{0,100}?\s"
    r"(?:approved|agreed|accepted|confirmed)(?: as [^.;:]{3,60})?\W*$|"
    r"^\W*(?:(?:they|these) were )?(?:approved|agreed|accepted|confirmed) as (?:\w+ ){1,4}record\b[^.;:]{0,60}\W*$",
    re.I,
)
_CONSIDERED = Sought(
    r"^\W*(?:an?|the|both|all|these|those)\b.{3,200}\b(?:was|were) (?:then |also )?(?:reviewed|considered|discussed|"
    r"presented|submitted|received|read)\b[^.;]{0,40}? and (?:then |duly |unanimously )?(?:approved|adopted|accepted)"
    r"(?: unanimously| by all)?(?: as an? (?:\w+ ){1,3}record\b[^.;]{0,60})?\W*$|"
    r"\b(?:was|were) (?:duly |then )?(?:re-?)?elected (?:unanimously|(?:by|on) a show of hands)\W*$",
    re.I,
)
MINUTES_PROPOSED = re.compile(
    r"that (?:the )?(?:draft )?minutes\b[^;]{0,200}?\bbe (?:\w+ly )?"
    r"(?:signed|approved|accepted|adopted|confirmed|agreed)\b",
    re.I,
)
"""Earlier minutes, as somebody proposes that they be signed: where it is seconded nobody says that it was carried."""
_BODY_APPROVED = Sought(
    rf"^\W*(?:{_BODY}|(?:the )?(?:board|committee|panel|forum|partnership|executive|group|governing body|members)|"
    rf"(?-i:[A-Z]{{2,5}}[BCFGP])(?= noted and)) {_HOW}(?:noted and )?"
    r"(?:(?:approved|endorsed|ratified|adopted|accepted|agreed|signed off)|(?-i:NOTED|RECEIVED|SUPPORTED))\s+"
    r"(?!that\b|to\b|with\b|in\b|on\b|by\b|as\b|and\b|at\b|there\b|this\b|it\b|these\b|those\b|"
    r"he\b|she\b|they\b|we\b|how\b|what\b|which\b|when\b|not\b|but\b|unanimously\b)",
    re.I,
)
"""A body's own verb is the decision: "The Board approved the plan", "The Board NOTED the report"."""
_PAPER_APPROVED = Sought(
    r"^\W*(?:the )?(?:[\w’'&-]+ ){0,3}(?:report|plan|policy|budget|strategy|accounts|proposals?|recommendations?|"
    r"terms of reference)(?: (?:for|of) [^.;:,]{3,60}? (?:was|were))? (?:was |were )?"
    r"(?:approved|endorsed|adopted|ratified)\W*$",
    re.I,
)
_VERDICT = re.compile(
    r"\s[-–—]\s*(?:approved|agreed|granted|refused|rejected|declined|deferred)\b[^.;]{0,60}\.?$"
    r"|:\s*(?:approved|refused|deferred)\.?$",
    re.I,
)
"""What became of one point of a list, behind it: "Boat club £500 – approved"."""
_SUPPORTED = re.compile(
    r"^\W*(?:supported|not supported|objected to|opposed|refused|"
    r"no objections?(?: raised)?)(?: by)? (?:the )?(?:parish|town|village|community|"
    r"neighbourhood|city|this) council\s*(?:[-–—:]\s*\S|$)",
    re.I,
)
_LONGEST_POINT = 200
_STEMS = ("gree", "GREE", "esolved", "ecided", "pproved", "arried", "ropos", "otion", "voted")
"""A sentence without any of these agrees nothing."""
_EARLIER_MEETING = re.compile(r"^At (?:the|that|a|its|their) (?:[\w,]+ ){0,5}meeting\b|^(?:REPLY|Response)\s*:", re.I)
_SHOULD = re.compile(
    r"^that (?:(?:all|any|most|many|young|older|local|some) )?(?:[a-z]+s|children|people)\b[^,;.]{0,60}?"
    r"\bshould (?:be|not|have|always|never|remain)\b",
)
"""What is said of any of a kind, and of none in particular: "that children should be …"."""
_LATER_SENTENCE = re.compile(r"\b(?:was|were)\b", re.I)


def agreement_in(sentence: Passage) -> tuple[Passage, Backing] | None:
    """What ``sentence`` says was agreed, and on whose proposal; ``None`` where it says nothing of the kind."""
    text = sentence.text
    for stem in _STEMS:  # asked of every sentence: a generator takes four times as long
        if stem in text:
            break
    else:
        return None
    backing = Backing()
    proposal = ON_PROPOSAL.search(text)
    if proposal:
        backing = Backing(name_of(proposal["mover"]), name_of(proposal["seconder"]))
        rest = sentence[proposal.end() :].strip(" ,")
        agreed = _AGREED.search(rest.text)
        if agreed:
            return rest[agreed.end() :], backing
        if _LATER_SENTENCE.search(rest.text):
            return rest, backing
    both = _PROPOSED_AND_AGREED.search(text)
    if both:
        return sentence[both.end() :], Backing(name_of(both["mover"]), name_of(both["seconder"] or ""))
    if _EARLIER_MEETING.match(text):
        return None
    for pattern in (_AGREED, _APPROVED, _BODY_RESOLVED, _VOTE_CARRIED):
        found = pattern.search(text)
        if found and not _is_reported(text[: found.start()]) and not _only_a_view(text[found.end() :]):
            return sentence[found.end() :], backing
    return None


def announced_again(below: Sequence[Paragraph]) -> bool:
    """Whether the first paragraph under "Decision:" has a mark of its own, or says "It was agreed that …".

    So it is where numbered minutes stand under the label, and one of them is marked: "7.4 Resolved - That …".
    """
    words, text = below[0].words, below[0].text
    if decision_mark(text) is not None or (is_mark_alone(text) and ":" not in text):
        return True  # "The Panel:" goes on with the label above it
    minuted = takewhile(lambda each: each.label is not None and each.label.depth == _DOTTED, below)
    if any(decision_mark(each.text) for each in minuted):
        return True
    return text.startswith("It was ") and agreement_in(words) is not None


def _is_reported(before: str) -> bool:
    """Whether the words before an agreement make it what somebody told of.

    After "and" it is the meeting's own: what a speaker told of would be that something "had been" agreed.
    """
    return not before.endswith(" and ") and _REPORTED.search(before) is not None


def _only_a_view(agreed: str) -> bool:
    """That a kind of thing "should be" so is a view; that somebody should do something, or one thing be, a decision."""
    if re.match(
        r"to (?:take|hold) a vote\b|(?:that )?there (?:was|were|is|are|had been)\b|"
        r"that (?:it|this|they) (?:does|did|do|is|was|are|were|has|had)\b(?! to\b)(?!.*\b(?:would|should|will|must)\b)",
        agreed,
    ):
        return True
    return _SHOULD.match(agreed) is not None and task_in(agreed) is None and not agreed_task(agreed)


def approves_minutes(sentence: str) -> bool:
    """Whether a sentence tells that earlier minutes were approved, without the word "resolved"."""
    return _APPROVED_MINUTES.match(sentence) is not None


def approves_in_passing(sentence: str) -> bool:
    """Whether a sentence tells that something was put to the meeting and approved ("was considered and approved")."""
    return _CONSIDERED.search(sentence) is not None


def body_approves(sentence: str) -> bool:
    """Whether a sentence tells that the body approved something, in its own words and no others."""
    return _BODY_APPROVED.match(sentence) is not None


def paper_approved(paragraph: str) -> bool:
    """Whether a paragraph says that a paper was approved, and nothing else: "Report approved"."""
    return _PAPER_APPROVED.match(paragraph) is not None


def ends_in_verdict(point: str) -> bool:
    """Whether a point of a list ends in what became of it ("… – approved")."""
    return len(point) < _LONGEST_POINT and _VERDICT.search(point) is not None


def states_view(paragraph: str) -> bool:
    """Whether a paragraph is a local council's view of a planning application ("Supported by Parish Council - …")."""
    return _SUPPORTED.match(paragraph) is not None
