"""How minutes say that a member declared an interest, and that nobody did."""

from __future__ import annotations

import re

from arising.wording.sought import Sought

DECLARED = Sought(
    r"(?:,?\s+(?:then|also|both|each|all|further|(?-i:[a-z]+ly)|likewise|had|has|have|having|wished to|asked to|"
    r"therefore))*\s+"
    r"(?:declar(?:ed|es|ing|e)|disclos(?:ed|es|ing|e)|registered|expressed|noted|stated)\b"
    r"(?:(?P<object>[^.]{0,100}?)\binterests?\b|(?<=declared)(?=\s+that\s+(?:he|she|they)\s+(?:"
    r"is|was|are|were|works?|worked|has|had|sits?|sat|holds?|held|knows?|knew|lives?|lived|owns?|owned)\b))",
    re.I,
)
"""Somebody declared an interest; whoever it was stands before the match."""
RECEIVED = Sought(
    r"(?P<object>[\w\s,/-]{0,60}?)\b(?:declarations?|disclosures?)\b(?P<what>[^.]{0,80}?)\b(?:was|were|had been)\s+"
    r"(?:received|made|declared|given|noted|submitted)\s+(?:by|from)\s+(?P<rest>.+)$",
    re.I | re.S,
)
"""A declaration was received from somebody."""
WAS_DECLARED = Sought(
    r"(?P<object>\b(?:an?|the)\s+[\w\s,/-]{0,60}?)\binterests?\b(?P<what>[^.]{0,80}?)\b(?:was|were|had been)\s+"
    r"(?:declared|disclosed)\s+by\s+(?P<rest>.+)$",
    re.I | re.S,
)
"""An interest was declared by somebody."""
_INTERESTS = re.compile(r"\binterests?\b", re.I)
ENTRY = re.compile(
    r"^(?P<who>[^:–—(]{4,80}?)\s*(?:[:–—(]|\s-\s|,\s+(?=(?:agenda )?(?:item|minute))|\s+(?=re:?\s+(?:item\s+)?\d))"
)
"""An entry of a list of interests: a name, then what parts it from the rest."""
LEADS_TO_MEMBERS = re.compile(
    r"\W*(?:\w\)\s*)?(?:the following )?(?:members|councillors)\b[^.:]{0,40}?\bdeclared\b(?P<object>[^.:]{0,60}?)"
    r"\binterests?\b(?=[^.]{0,80}:)|"
    r"\W*the following\b(?P<kind>[^.:]{0,60}?)\b(?:interests?|declarations?|disclosures?|announcements?)\b[^.:]{0,60}?"
    r"\b(?:was|were|had been) (?:\w+ )?(?:declared|disclosed|made|received|recorded|noted)\b(?=[^.]{0,80}:)",
    re.I,
)
"""How a list of members is led into who declared the same kind of interest."""
LISTED = re.compile(
    r"\W*(?P<who>(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\.? )*(?:[A-Z]\.? ){0,3}[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)\s+"
    r"(?:[-–—]|as|is|was|has|had)\s+(?P<what>\S.*)$",
    re.S,
)
"""An entry of such a list: "J Reed - Member of Ferry Town Council", "Councillor Reed was a tenant of the Trust"."""
AND_ANOTHER = Sought(
    r"[,;]?\s+(?:and|while|whilst)\s+(?=(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\b[^.;]{2,60}?\s(?:also |had )?"
    r"(?:declared|disclosed)\b)"
)
"""Where a sentence goes on to what another member declared."""
CORRECTS = Sought(r"\b(?:correction|amendment|amended|corrected|to show that|to read)\b", re.I)
"""What makes of a declaration one of an earlier meeting: its minutes are put right."""
NOT_DECLARED = re.compile(
    r"\bno\s+(?:\w+\s+){0,4}?(?:declarations?|disclosures?|interests?)\b|\bnone\b|\bnot? (?:have|had|declare)|"
    r"\b(?:if|should|any member|whether|reminded|invited|asked (?:to|if|whether|members)|requested (?:to|"
    r"members)|required to|must|"
    r"may wish|were advised|to declare any|are asked|are required)\b",
    re.I,
)
NOBODY = re.compile(r"\b(?:no|none|nil|not)\b", re.I)
_KINDS = re.compile(
    r"\b(?:disclosable|non-?disclosable|non[- ]?registrable|registrable|other|personal|prejudicial|"
    r"non-?prejudicial|pecuniary|"
    r"non[- ]?pecuniary|financial|non-?financial|significant|non-?statutory|statutory|direct|indirect|beneficial|"
    r"conflict of|"
    r"DPI|ORI|NRI|DPNI|OSI|and|or|but|not)\b",
    re.I,
)
_JOINS = frozenset({"and", "or", "but", "not"})
_NUMBER = re.compile(
    r"\b(?:minutes?|agenda items?|agenda|items?|paragraphs?|report|re:?(?=\s+\d{1,4}\b))\s+"
    r"(?:(?:no|nos|number|numbers|ref)\b\.?\s*)?"
    r"(?P<number>[A-Z]{2,4}\(\d{1,2}\)\d{1,3}|"
    r"[A-Z]{0,3}[/ ]?\d+(?:[./]\w+|(?<=/\d\d)-\d\d\b|-\d{3}\b|\s?\(\w{1,3}\))*[a-z]?)"
    r"(?P<more>(?:\s*(?:,|and|&)\s*(?:(?:agenda )?items?\s+)?\d{1,3}[a-z]?(?!\w))*)",
    re.I,
)
THIS_ITEM = re.compile(
    r"\b(?:in|on|of|under|to|for|regarding) (?:this|the) (?:agenda )?(?:item|matter|report|application|"
    r"motion)\b(?!\s+(?:\d|no))|"
    r"\bhere(?:in|on)\b",
    re.I,
)
_REASON = re.compile(
    r"\b(?:as|that|because|since|being|by virtue of(?: being)?|by reason of|on the (?:grounds|basis) that|due to|"
    r"in that|in view of|"
    r"arising from|given that|in so far as|insofar as)\b\s+(?P<reason>.+)$",
    re.I | re.S,
)
_ABOUT = re.compile(
    r"^\W*(?:(?:in (?:relation|respect|regard) (?:to|of)|relating to|regarding|concerning|with regard to|"
    r"in all discussions (?:relating to|about|on))\s+)?(?P<subject>.+)$",
    re.I | re.S,
)
_BRACKET = re.compile(r"\(([^()]{3,}(?:\([^()]*\)[^()]*)*)\)")
_TAIL = re.compile(
    r"[,;]?\s*(?:[-–—]\s*)?\b(?:and|who|he|she|they)?\s*(?:(?:he|she|they)\s+)?"
    r"(?:would|will|left|withdrew|remained|took no part|did not|had|vacated|therefore|"
    r"would not)\s+(?:therefore\s+|not\s+)?"
    r"(?:leave|left|vacat\w+|withdr\w+|remain\w*|take|taking|participat\w+|vot\w+|speak|abstain\w*|"
    r"the (?:meeting|room|chamber)|no part|in the).*$",
    re.I | re.S,
)
_LEFT_OVER = re.compile(
    r"^(?:\W*\b(?:in (?:relation|respect|regard) (?:to|of)|in|on|under|to|for|regarding|the|this|agenda|item|"
    r"matter)\b)+"
    r"\s*[-–—:,]*\s*(?=\S)",
    re.I,
)
_STOPS = " .,;:–—-()"
_HOW_HELD = re.compile(r"^(?:he|she|they|both|I)\s+(?:was|is|were|are|had been)\s+(?:an?|the)\s+", re.I)


def of_interests(words: str) -> bool:
    """Whether ``words`` speak of interests."""
    return "interest" in words.lower() and _INTERESTS.search(words) is not None


def kind_in(words: str) -> str | None:
    """The kind of interest that ``words`` name ("a non-pecuniary" → "non-pecuniary"), ``None`` for none."""
    found = [word.lower() for word in _KINDS.findall(words)]
    while found and found[0] in _JOINS:
        found.pop(0)
    while found and found[-1] in _JOINS:
        found.pop()
    return " ".join(found) or None


def numbers_in(words: str) -> list[str]:
    """The numbers of the items or minutes that ``words`` name first, as printed ("agenda items 5 and 6" → 5, 6)."""
    found = _NUMBER.search(words)
    if not found:
        return []
    return [found["number"].strip(" ."), *re.findall(r"\d+[a-z]?", found["more"] or "")]


def subject_in(words: str) -> str | None:
    """What the interest is: what stands in brackets or after "as" or "because", else what it is in."""
    text = words.strip(" .")
    bracket, reason = _BRACKET.search(text), _REASON.search(text)
    about = _ABOUT.match(text)
    said = [reason["reason"] if reason else "", bracket[1] if bracket else "", about["subject"] if about else text]
    if bracket and not (reason and not bracket.start() <= reason.start() < bracket.end()):
        said[:2] = reversed(said[:2])
    return next((subject for each in said if len(subject := _bare(each)) > 2), None)


def _bare(subject: str) -> str:
    """The words of a subject without numbers, what the member did about it, and how it is led in."""
    subject = " ".join(_TAIL.sub("", _NUMBER.sub("", subject)).split()).strip(_STOPS)
    subject = _HOW_HELD.sub("", _LEFT_OVER.sub("", subject)).strip(_STOPS)
    return re.sub(r"^(?:respectively|refers|DPI)$|\s*\(\s*\)", "", subject)
