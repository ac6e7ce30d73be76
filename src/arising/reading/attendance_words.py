"""How minutes say who was there: the labels over lists of names, and the sentences that do without."""

from __future__ import annotations

import re
from enum import StrEnum


class Roll(StrEnum):
    """The list of names that a label opens."""

    CHAIR = "chair"
    PRESENT = "present"
    IN_ATTENDANCE = "in attendance"
    APOLOGIES = "apologies"
    ABSENT = "absent"
    """Away without apologies: the record has no place for them, and they must not fall into another list."""
    MEMBERSHIP = "membership"


_ADJECTIVES = (
    r"(?:(?:committee|commission|council|board|panel|partnership|cabinet|sub-committee|forum|group|voting|non-voting|core|full|elected|"
    r"lay|independent|co-?opted|permanent|statutory|appointed|executive|parish|town|county|borough|district|the|all|of|other)\s+)*"
)
_MEMBERS = (
    r"(?:members?|councillors?|cllrs|governors|trustees|directors|commissioners|representatives|delegates|aldermen|co-?optees|substitutes)"
)
_STAFF = (
    r"(?:officers?|officials?|staff|advis[eo]rs?|guests?|observers?|visitors?|invitees|witnesses|public|press|members of the public|"
    r"clerk|(?:town|parish|deputy) clerk|minute[- ]?takers?|minutes(?: taken)?(?: by)?|note[- ]?takers?|notes|secretary|secretariat|"
    r"presenters?|speakers?|support(?: officers?)?|portfolio holders?|cabinet members?|executive members?|consultants?|experts?)"
)
_THERE = r"(?:present|in attendance|attending|attended|attendance|participating)"
_LABELS: tuple[tuple[Roll, re.Pattern[str]], ...] = tuple(
    (roll, re.compile(pattern, re.I))
    for roll, pattern in (
        (Roll.APOLOGIES, r"(?:to (?:receive|consider|note) |members? )?apolog(?:y|ies)\b.{0,40}|absent with apologies|absences? with .{0,20}"),
        (Roll.APOLOGIES, r"(?:received )?apologies.{0,30} from|apols?"),
        (Roll.ABSENT, r"absent\b.{0,30}|absences?|not present|non-?attend\w+"),
        (Roll.CHAIR, r"(?:members? )?(?:present )?in the chair|(?:the |acting )?(?:chair(?:man|person|woman)?|cathaoirleach)(?: present)?"),
        (Roll.CHAIR, r"presiding|chaired by|presided over by|.{0,20}\bpresent in the chair"),
        (Roll.PRESENT, rf"{_ADJECTIVES}{_MEMBERS}(?:\s+(?:who (?:were|was) )?{_THERE})(?: (?:in person|virtually|remotely|online))?"),
        (Roll.PRESENT, rf"{_THERE}\s+{_MEMBERS}|(?:those |persons? )?(?:present|attending|attended)(?: in person)?|attend(?:ance|ees)(?: (?:list|record))?"),
        (Roll.PRESENT, r"present\W{1,2}\w{1,8}"),
        (Roll.PRESENT, rf"{_ADJECTIVES}(?:{_MEMBERS})|substitut\w+(?: members?)?(?: present| in attendance)?|vice-?chair\w*|present (?:were|was)"),
        (Roll.IN_ATTENDANCE, rf"(?:also|others?|other \w+(?: \w+)?|non-?members?|non-?\w+ members?|further|invited)\b.{{0,50}}\b{_THERE}\b.{{0,30}}"),
        (Roll.IN_ATTENDANCE, rf"(?:[^\s–-]{{1,12}} )?in attendance(?: (?:virtually|remotely|online|in person|by invitation|were|was|for .{{1,30}}))?|by invitation"),
        (Roll.IN_ATTENDANCE, rf"(?:council |external |lead |supporting |senior |other |also )*{_STAFF}(?:\s+(?:also )?{_THERE}.{{0,20}})?"),
        (Roll.MEMBERSHIP, r"(?:(?:committee|current|\w+ )?membership|members)(?: (?:of .{1,60}|\d{4}.{0,6}))?|.{0,70}\bmembership(?: \d{4}\S{0,6})?"),
    )
)  # fmt: skip
LABEL = re.compile(
    r"^[\W_]{0,4}(?P<words>[^\W\d_][^:;.,()\n]{2,70}?)(?:\s*\((?:[^()]*?(?i:councillors?|members?|people)|\w{1,6})\))?\s*(?P<mark>[:;]\s*[-–—]*|\s[-–—]+(?=\s|$)|(?<=\w)[-–—](?=\s|$))\s*"
)
_BARE_LABEL = re.compile(
    r"^(?P<words>PRESENT|IN ATTENDANCE|ALSO PRESENT|ALSO IN ATTENDANCE|APOLOGIES|Present|In attendance|Apologies)\s+(?=[A-Z])"
)
_CHAIR_BEFORE_NAME = re.compile(r"^(?:vice|deputy)?[- ]*chair", re.I)


def roll_of(words: str, *, membership: bool = False) -> Roll | None:
    """The list that a label's words open; ``None`` where they are no such label.

    With ``membership`` the label stands on an agenda: "Members:" lists who belongs, not who came.
    """
    words = " ".join(words.split()).strip(" .*_")
    if not words or len(words.split()) > 10:
        return None
    for roll, pattern in _LABELS:
        if pattern.fullmatch(words):
            if membership and roll in {Roll.PRESENT, Roll.MEMBERSHIP}:
                return Roll.MEMBERSHIP
            return None if roll is Roll.MEMBERSHIP else roll
    return Roll.MEMBERSHIP if membership and words.lower().endswith(("membership", "members")) else None


def label_at(text: str, *, alone: bool, membership: bool = False) -> tuple[Roll, int] | None:
    """The list that ``text`` opens with its label, and where the label ends. ``alone``: the label may be all of it."""
    found = LABEL.match(text)
    if found:
        roll = roll_of(found["words"], membership=membership)
        if roll:
            return roll, found.end()
    bare = _BARE_LABEL.match(text)
    if bare:
        roll = roll_of(bare["words"], membership=membership)
        if roll:
            return roll, bare.end()
    if alone and len(text) < 80:
        roll = roll_of(text.strip(" :;.-–—*"), membership=membership)
        if roll and not (roll is Roll.ABSENT and len(text.split()) > 3):
            return roll, len(text)
    return None


_GIVEN = r"(?:received|reported|submitted|given|noted|tendered|accepted|recorded|presented|offered|sent|conveyed|made|forwarded|announced)"
NOT_AWAY = re.compile(r"\b(?:lateness|late arrival|leaving early|early departure|inconvenience|error|delay)\b", re.I)
APOLOGY = re.compile(
    rf"\bapolog(?:y|ies)\b[^.]{{0,90}}?(?:\b(?:from|on behalf of)|\b{_GIVEN}\s+(?:for|by))\b\s*[:;–-]*\s*(?=\S)", re.I | re.S
)
"""The words that lead up to whoever sent apologies."""
SENDER = re.compile(r"\b(?:from|on behalf of|for|by)\b\s*[:;–-]*\s*(?=\S)", re.I)
APOLOGISED = re.compile(
    rf"^(?P<people>.+?)\s+(?:(?:had|has|have|having)\s+)?(?:also\s+)?(?:(?:{_GIVEN}|gave)\s+(?:\w+\s+){{0,3}}apolog(?:y|ies)\b|"
    r"apologi[sz]ed for (?:\w+ ){0,2}(?:absence|inability|not)|(?:was|were) unable to attend)",
    re.I | re.S,
)
"""Somebody sent apologies."""
PLAIN_APOLOGY = re.compile(
    rf"^(?:\W*(?:an?|the)\s+)?apolog(?:y|ies)\b(?: for [^.]{{0,60}}?)?(?: to the meeting)?\s+(?:(?:was|were|had been|have been|has been|is|are)\s+)?"
    rf"(?:also\s+|duly\s+)?{_GIVEN}?\s*(?:from|on behalf of)\b",
    re.I,
)
"""The sentence in which any item of minutes may record an apology, without words about something else."""
IN_LIST = re.compile(r"(?<=[\w).])\s+(?=(?:In attendance|Also (?:present|in attendance)|Apologies(?: for absence)?|Absent|IN ATTENDANCE|APOLOGIES)\s*:)")
"""Where a new list is opened in the middle of a line without a stop."""
NOBODY_AWAY = re.compile(r"\b(?:no apologies|there (?:were|was) no(?:ne| apolog)|nil|none|not applicable|n/a)\b", re.I)
ATTENDED = re.compile(
    r"^(?:(?:also\s+)?(?:present|in attendance|attending)\s+(?:was|were)|there (?:was|were) (?:also )?(?:present|in attendance))\s*[:–-]?\s*(?P<after>.+)$"
    r"|^(?P<before>.+?)\s+(?:was|were|is|are)\s+(?:also\s+|both\s+|all\s+)?(?:in attendance|present|attending|invited)\b"
    r"|^(?P<joined>.+?)\s+(?:also\s+)?(?:attended|joined)\b(?!\s+by\b)",
    re.I | re.S,
)
"""Somebody was there who is not in a list."""
CHAIRED = re.compile(
    r"^(?:[^.]{0,80}?,\s+)?(?P<people>[^.,;]{3,70}?),?\s+(?:(?:then|duly|therefore|accordingly)\s+)?"
    r"(?:(?:was |were )?in the chair|(?:took|assumed|occupied|taking|to take) the chair|presided|(?:chaired|opened) the meeting)\b"
    r"(?!\s+(?:for|during|from|until) (?:this|the) (?:item|remainder|debate|following|next|rest))",
    re.I,
)
"""Somebody chaired the meeting, or took the chair at its beginning."""
ELECTED = re.compile(
    r"\b(?:that|nominated|electing|elected|appointed)?\s*(?P<people>[^.,;]{3,60}?)\s+(?:be|was|is|were)\s+(?:duly\s+)?(?:elected|appointed|nominated)\s+"
    r"(?:(?:as|to)\s+)?(?:the\s+|act as\s+)?chair(?:man|person|woman)?\s*(?:for|of|at|the)?\s*(?:the |this )?(?:duration of (?:the |this ))?(?:meeting|session)",
    re.I,
)
"""Somebody was elected to chair this meeting."""
