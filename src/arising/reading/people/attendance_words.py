"""How minutes say who was there: the labels over lists of names, and the sentences that do without."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum

from arising.record.passage import Passage
from arising.wording.signs import Needs, held_in
from arising.wording.sought import Sought


class Roll(StrEnum):
    """The list of names that a label opens."""

    CHAIR = "chair"
    PRESENT = "present"
    IN_ATTENDANCE = "in attendance"
    APOLOGIES = "apologies"
    ABSENT = "absent"
    """Away without apologies, or sent a copy: the record has no place for them, and no other list has either."""
    MEMBERSHIP = "membership"


_KIND = (
    r"(?:(?:committee|commission|council|board|panel|partnership|cabinet|sub-committee|forum|group|voting|non-voting|"
    r"core|full|elected|lay|independent|co-?opted|permanent|statutory|appointed|executive|parish|town|county|borough|"
    r"district|the|all|of|other)\s+)*"
)
_MEMBERS = (
    r"(?:members?|councillors?|cllrs|governors|trustees|directors|commissioners|representatives|delegates|aldermen|"
    r"co-?optees|substitutes)"
)
_OF_IT = (
    r"(?: of (?:the )?(?:[\w-]+ ){0,4}(?:committee|commission|council|board|panel|partnership|cabinet|executive|forum|"
    r"group))?"
)
_STAFF = (
    r"(?:officers?|officials?|staff|advis[eo]rs?|guests?|observers?|visitors?|invitees|witnesses|public|press|"
    r"members of the public|clerk|(?:town|parish|deputy) clerk|minute[- ]?takers?|minutes(?: taken)?(?: by)?|"
    r"note[- ]?takers?|notes|secretary|secretariat|presenters?|speakers?|support(?: officers?)?|portfolio holders?|"
    r"cabinet members?|executive members?|consultants?|experts?)"
)
_OTHERS = r"(?:also|others?|other \w+(?: \w+)?|non-?(?:\w+ )?members?|further|invited)"
_RANK = r"(?:council |LA |LEA |(?:local )?authority |external |lead |supporting |senior |other |also )*"
_THERE = r"(?:present|in attendance|attending|attended|attendance|participating)"
_HOW = r"(?: (?:virtually|remotely|online|in person|by invitation|were|was|for .{1,30}))?"
_LABELS: tuple[tuple[Roll, re.Pattern[str]], ...] = tuple(
    (roll, re.compile(pattern, re.I))
    for roll, pattern in (
        (
            Roll.APOLOGIES,
            r"(?:to (?:receive|consider|note) |members? )?apolog(?:y|ies)\b(?:(?!\bfrom\s+\S).){0,40}|apols?",
        ),
        (Roll.APOLOGIES, r"absent with apologies|absences? with .{0,20}|(?:received )?apologies.{0,30} from"),
        (Roll.ABSENT, r"c\.?c\.?|cop(?:y|ies)(?: sent)? to|(?:circulation|distribution)(?: list)?"),
        (Roll.ABSENT, r"absent\b.{0,30}|absences?|not present|non-?attend\w+"),
        (Roll.CHAIR, r"(?:members? )?(?:present )?in the chair|.{0,20}\bpresent in the chair"),
        (Roll.CHAIR, r"(?:the |acting )?(?:chair(?:man|person|woman)?|cathaoirleach)(?: present)?"),
        (Roll.CHAIR, r"presiding|chaired by|presided over by"),
        (
            Roll.IN_ATTENDANCE,
            rf"(?:other|visiting|additional) {_MEMBERS} (?:who (?:were|was) )?(?:also )?{_THERE}{_HOW}",
        ),
        (Roll.PRESENT, rf"{_KIND}{_MEMBERS}{_OF_IT}(?:\s+(?:who (?:were|was) )?{_THERE})?{_HOW}"),
        (Roll.PRESENT, rf"{_THERE}\s+{_MEMBERS}|(?:those |persons? )?(?:present|attending|attended)(?: in person)?"),
        (Roll.PRESENT, r"attend(?:ance|ees)(?: (?:list|record|details))?|present (?:were|was)|present\W{1,2}\w{1,8}"),
        (Roll.PRESENT, r"substitut\w+(?: members?)?(?: present| in attendance)?|vice-?chair\w*"),
        (Roll.IN_ATTENDANCE, rf"{_OTHERS}\b.{{0,50}}\b{_THERE}\b.{{0,30}}"),
        (Roll.IN_ATTENDANCE, rf"(?:[^\s–-]{{1,12}} )?in attendance{_HOW}|by invitation"),
        (Roll.IN_ATTENDANCE, rf"{_RANK}{_STAFF}(?: and {_STAFF})?(?:\s+(?:also )?{_THERE}.{{0,20}})?"),
        (Roll.MEMBERSHIP, r"(?:committee |current |\w+ )?(?:membership|members)(?: (?:of .{1,60}|\d{4}.{0,6}))?"),
        (Roll.MEMBERSHIP, r".{0,70}\bmembership(?: \d{4}\S{0,6})?"),
    )
)
WORDS_OF_ROLLS = tuple(
    "apol absen present attend chair cathaoirleach presid particip substitut invit member councillor cllrs governor "
    "cc c.c copy copies circulation distribution "
    "trustee director commissioner representative delegate aldermen optees officer official staff advis guest observer "
    "visitor witness public press clerk minute note secretar speaker support portfolio consultant expert".split()
)
"""What the label of a list cannot do without: hardly any other line has one of these words."""
_OF_A_ROLL = Needs((WORDS_OF_ROLLS,))
LABEL = re.compile(
    r"^[\W_]{0,4}(?P<words>[^\W\d_][^:;.,()\n]{2,70}?)(?:\s*\((?:[^()]{0,40}?(?i:councillors?|members?|people)|"
    r"\w{1,6})\))?"
    r"\s*(?:[:;]\s*[-–—]*|\s[-–—]+(?=\s|$)|(?<=\w)[-–—](?=\s|$))\s*"
)
"""Any label before a list: a few words, a colon or a dash."""
_ENDS_LABEL = re.compile(r"[:;–—-]")
_BARE_LABEL = re.compile(
    r"^(?P<words>PRESENT|IN ATTENDANCE|ALSO PRESENT|ALSO IN ATTENDANCE|APOLOGIES|Present|In attendance|Apologies|"
    r"(?:Chair(?:man|person|woman)?|Secretary|Clerk|Attending|Absent)(?=\s{3,}))\s+(?=[A-Z])"
)
_IN_LINE = re.compile(
    r"(?<=[\w).])\s+(?=(?:In attendance|Also (?:present|in attendance)|Apologies(?: for absence)?|Absent|"
    r"IN ATTENDANCE|"
    r"APOLOGIES)\s*:)"
)
"""Where a new list is opened in the middle of a line without a stop."""
_SEATED = re.compile(r"\s*\((?:non-?)?(?:voting|elected|statutory|co-?opted)(?: \w+)?\)$", re.I)
"""How the members under a label sit: "CO-OPTED MEMBERS (NON-VOTING)"."""
_TITLE = re.compile(r"\W*(?:minutes|notes)[\s*_#.]*", re.I)
"""What heads minutes; with a colon it is the label of whoever took them."""
_A_BODY = re.compile(r"\b(?:council|committee|board|panel|partnership|authority|forum|group|trust)\W*$", re.I)
"""How a title goes on that names the body behind its colon: "Minutes: Ferry Council"."""
_AFTER_STOP = re.compile(r"[.;]\s+")
_LONGEST_LABEL = 160


def roll_of(words: str, *, membership: bool = False) -> Roll | None:
    """The list that a label's words open; ``None`` where they are no such label.

    With ``membership`` the label stands on an agenda: "Members:" lists who belongs, not who came.
    """
    words = " ".join(words.split()).strip(" .*_")
    if not words or len(words.split()) > 10 or not _OF_A_ROLL.met(held_in(words), words):
        return None
    for roll, pattern in _LABELS:
        if pattern.fullmatch(words):
            if membership and roll in {Roll.PRESENT, Roll.MEMBERSHIP}:
                return Roll.MEMBERSHIP
            return None if roll is Roll.MEMBERSHIP else roll
    return Roll.MEMBERSHIP if membership and words.lower().endswith(("membership", "members")) else None


def label_at(text: str, *, alone: bool, membership: bool = False) -> tuple[Roll, int] | None:
    """The list that ``text`` opens with its label, and where the label ends. ``alone``: the label may be all of it."""
    text = text[:_LONGEST_LABEL] if not alone else text
    labelled = LABEL.match(text) if _ENDS_LABEL.search(text) else None
    if labelled and _TITLE.fullmatch(labelled["words"]) and _A_BODY.search(text[labelled.end() :].split("\n")[0]):
        return None
    for found in (labelled, _BARE_LABEL.match(text)):
        roll = roll_of(found["words"], membership=membership) if found else None
        if found and roll:
            return roll, found.end()
    if alone and len(text) < 80 and not _TITLE.fullmatch(text):
        roll = roll_of(_SEATED.sub("", text.strip(" :;.-–—*")), membership=membership)
        if roll and not (roll is Roll.ABSENT and len(text.split()) > 3):
            return roll, len(text)
    return None


def labelled(words: Passage, *, membership: bool) -> Iterator[tuple[int, int, tuple[Roll, int] | None]]:
    """The stretches of a block, cut where a label opens a list: at its start, at a line's start, after a sentence.

    Each is start, stop and the label it opens with, as :func:`label_at` gives it.
    """
    text = words.text
    lines = {0, *words.offsets}
    starts = lines | {found.end() for found in _AFTER_STOP.finditer(text)}
    starts |= {found.end() for found in _IN_LINE.finditer(text)} if ":" in text else set()
    cuts: list[tuple[int, tuple[Roll, int] | None]] = []
    for start in sorted(starts):
        if cuts and cuts[-1][1] is not None and start < cuts[-1][0] + cuts[-1][1][1]:
            continue
        label = label_at(text[start : start + _LONGEST_LABEL], alone=False, membership=membership)
        if label is None and start in lines:
            after = bisect_right(words.offsets, start)
            stop = words.offsets[after] if after < len(words.offsets) else len(text)
            label = label_at(text[start:stop].strip(), alone=True, membership=membership)
        if label is not None:
            cuts.append((start, label))
    if not cuts or cuts[0][0] > 0:
        cuts.insert(0, (0, None))
    for index, (start, label) in enumerate(cuts):
        yield start, cuts[index + 1][0] if index + 1 < len(cuts) else len(text), label


_COUNCIL_FIRST = re.compile(r"(?:[A-Z][\w'’&-]*\s+){1,5}(?:Council|Authority)\s*[:–-]\s*(?=Councillors?\b|Cllrs?\b)")


def of_a_council(sentence: Passage) -> Passage:
    """A list of those present without the name of the council before it: "Ferry Council: Councillors …"."""
    found = _COUNCIL_FIRST.match(sentence.text)
    return sentence[found.end() :] if found else sentence


TELLS = Sought(
    r"\b(?:was|were|is|are|had|has|have|will|would|should|must|may|can|could|shall|that|[a-z]{2,}(?<![Cc]o-opt)ed)\b"
)
"""Words of a sentence that tells something; a list of names has none."""
_GIVEN = (
    r"(?:received|reported|submitted|given|noted|tendered|accepted|recorded|presented|offered|sent|conveyed|made|"
    r"forwarded|announced|provided)"
)
APOLOGIES = Sought(r"\bapolog(?:y|ies|i[sz]ed)\b|\bunable to attend\b", re.I)
NOT_AWAY = Sought(r"\b(?:lateness|late arrival|leaving early|early departure|inconvenience|error|delay)\b", re.I)
NOBODY_AWAY = re.compile(r"\b(?:no apologies|there (?:were|was) no(?:ne| apolog)|nil|none|not applicable|n/a)\b", re.I)
APOLOGY = Sought(
    rf"\bapolog(?:y|ies)\b[^.]{{0,90}}?(?:\b(?:from|on behalf of)|\b{_GIVEN}\s+(?:for|by))\b\s*[:;–-]*\s*(?=\S)",
    re.I | re.S,
)
"""The words that lead up to whoever sent apologies."""
SENT = re.compile(rf"^(?:was|were|had been|have been)\s+{_GIVEN}\s+(?:from|on behalf of|by|for)\b\s*[:;–-]*\s*", re.I)
"""How a sentence goes on that its label has begun: "Apologies: / were submitted on behalf of …"."""
SENDER = re.compile(r"\b(?:from|on behalf of|for|by)\b\s*[:;–-]*\s*(?=\S)", re.I)
APOLOGISED = Sought(
    r"^(?P<people>.+?)\s+(?:(?:had|has|have|having)\s+)?(?:also\s+)?"
    rf"(?:(?:{_GIVEN}|gave)\s+(?:\w+\s+){{0,3}}apolog(?:y|ies)\b|"
    r"apologi[sz]ed for (?:\w+ ){0,2}(?:absence|inability|not)|(?:was|were) unable to attend)",
    re.I | re.S,
)
"""Somebody sent apologies."""
PLAIN_APOLOGY = re.compile(
    r"^(?:\W*(?:an?|the)\s+)?apolog(?:y|ies)\b(?: for [^.]{0,60}?)?(?: to the meeting)?\s+"
    r"(?:(?:was|were|had been|have been|has been|is|are)\s+)?"
    rf"(?:also\s+|duly\s+)?{_GIVEN}?\s*(?:from|on behalf of)\b",
    re.I,
)
"""The sentence in which any item of minutes may record an apology, without words about something else."""
ATTENDED = Sought(
    r"^(?:(?:also\s+)?(?:present|in attendance|attending)\s+(?:was|were)|"
    r"there (?:was|were) (?:also )?(?:present|in attendance))\s*[:–-]?\s*(?P<after>.+)$|"
    r"^(?P<before>.+?)\s+(?:was|were|is|are)\s+(?:also\s+|both\s+|all\s+)?(?:in attendance|present|attending|"
    r"invited)\b|"
    r"^(?P<joined>.+?)\s+(?:also\s+)?(?:attended|joined)\b(?!\s+by\b)",
    re.I | re.S,
)
"""Somebody was there who is not in a list."""
WERE_PRESENT = Sought(
    r"\b(?:members|councillors|supervisors|trustees|directors|commissioners|those) (?:who were )?present "
    r"(?:were|included)\s*[:–-]?\s*(?P<after>[^.]+)",
    re.I,
)
"""The members who were there, told in a sentence where no list says it."""
CHAIRED = Sought(
    r"^(?:[^.]{0,80}?,\s+)?(?:(?:the )?(?:chair(?:man|person|woman)?|president|mayor)\s+(?-i:(?=[A-Z]\S+ [A-Z])))?"
    r"(?P<people>[^.,;]{3,70}?),?\s+(?:(?:then|duly|therefore|accordingly)\s+)?"
    r"(?:(?:was |were )?in the chair|(?:took|assumed|occupied|taking|to take) the chair|presided|"
    r"(?:chaired|opened) the meeting|called (?:the |this )?(?:[\w-]+ ){0,4}to order|"
    r"acted as chair(?:man|person|woman)?)\b"
    r"(?!\s+(?:for|during|from|until) (?:this|the) (?:item|remainder|debate|following|next|rest))",
    re.I,
)
"""Somebody chaired the meeting, or took the chair at its beginning."""
ELECTED = Sought(
    r"\b(?:that|nominated|electing|elected|appointed)?\s*(?P<people>[^.,;]{3,60}?)\s+(?:be|was|is|"
    r"were)\s+(?:duly\s+)?"
    r"(?:elected|appointed|nominated)\s+(?:(?:as|to)\s+)?(?:the\s+|act as\s+)?chair(?:man|person|woman)?\s*"
    r"(?:for|of|at|the)?\s*(?:the |this )?(?:duration of (?:the |this ))?"
    r"(?:current |present )?(?:meeting|session)",
    re.I,
)
"""Somebody was elected to chair this meeting."""
