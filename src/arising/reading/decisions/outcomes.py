"""What became of a proposal: carried, lost or only noted; and the votes that say so."""

from __future__ import annotations

import re

from arising.record.meeting import Outcome
from arising.wording.sought import Sought

_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_COUNT = (
    rf"(?:{_NUMBER}\s+(?:votes?\s+)?(?:members?\s+)?(?:voting\s+|voted\s+)?(?:in favour|for|against|ayes?|nays?|noes|"
    rf"abstentions?|abstained|abstaining)\b)"
)
_TALLY = rf"(?:by\s+)?{_NUMBER}(?:\s+votes?)?\s*(?:\bto\b|-|–|/)\s*{_NUMBER}(?:\s+votes?)?"

VOTE_COUNT = Sought(
    rf"\(?\b(?:{_COUNT}(?:[\s,;:and]*{_COUNT})*|(?:voting|votes?|recorded vote)\s*[:–-].*|(?:votes?\s+)?(?:for|"
    rf"against|abstain(?:ed|ing|tions?)?)"
    rf"\s*[:(]\s*\d+.*|by {_NUMBER} votes? to {_NUMBER})",
    re.I,
)
"""Votes as minutes count them: ``5 voting FOR, 4 AGAINST``, ``For (31)``, ``Voting: unanimous``."""

_SUBJECT = (
    r"(?:(?:the|this|that|it|all|both|on being put to the vote,?|upon being put to the vote,?|"
    r"when put to the vote,?)\s+)*"
    r"(?:(?:substantive|amended|original|above|said|foregoing)\s+)*"
    r"(?:(?:motions?|amendments?|proposals?|propositions?|recommendations?|resolutions?|votes?|minutes|members|"
    r"present|councillors|item|matter)\s+)?"
    r"(?:\(?as amended\)?,?\s+)?(?:(?:was|were|is|are|being|having been|had been)\s+)?"
    r"(?:then\s+)?(?:put to the vote and\s+)?(?:(?:was|were)\s+)?(?:(?:declared|duly|unanimously|all|therefore)\s+)*"
)
_YES = (
    r"(?:agreed|approved|carried|adopted|accepted|passed|resolved|in agreement|in favour|unanimous|"
    r"so resolved|so ordered)"
)
_NO = r"(?:lost|defeated|rejected|not carried|not agreed|not approved|not supported|failed|fell|withdrawn)"
_MANNER = (
    rf"(?:[\s,]*(?:unanimously|unanimous|nem\.? con\.?|by all(?: members)?(?: present)?|by general consent|"
    rf"(?:on|by) a show of hands|"
    rf"without dissent|by (?:a )?majority(?: vote)?|by {_NUMBER} votes?(?:,? \w+ abstentions?)?|"
    rf"(?:and )?so resolved|with \w+ abstentions?|{_TALLY}|{_COUNT}|with|and|"
    rf"by (?:the following|a roll[- ]call|roll[- ]call|voice) vote.{{0,300}}))*"
)
_RESULT = Sought(
    rf"^\W*(?:{_COUNT}[\s,;:.]*)*(?:{_SUBJECT})(?:(?P<yes>{_YES})|(?P<no>{_NO})){_MANNER}[\s,;:–-]*(?:\(.*\)|"
    rf"\[.*\])?\W*$",
    re.I,
)
_NOTING = re.compile(
    r"^\W*(?:(?:that|to|and|it be|the|this|members?|cabinet|council|county|committee|panel|board|commission|"
    r"select|sub-committee|"
    r"partnership|executive|also)\s+)*(?:\w+ly\s+)?not(?:e|es|ed|ing)\b|^\W*[^.;,]{2,160}\b(?:be|is|was|were|"
    r"are)(?: \w+ly)? noted\b",
    re.I,
)
_DOING = re.compile(
    r"\b(?:agree|approve|adopt|endorse|delegate|recommend|support|authorise|authorize|accept|confirm|request|"
    r"instruct|refer|"
    r"appoint|elect|grant|amend|ask|urge|require|submit|provide|circulate)(?:s|es|d)?\b(?! (?:by|to) the)",
    re.I,
)


def outcome_of(words: str) -> Outcome:
    """The outcome of a decision that was taken: ``NOTED`` where its words do nothing but note."""
    noting = _NOTING.match(words)
    if noting and not _DOING.search(_main_clauses(words[noting.end() :])):
        return Outcome.NOTED
    return Outcome.CARRIED


def _main_clauses(words: str) -> str:
    """The openings of the clauses joined by "and": what is noted may itself speak of agreeing or asking."""
    return " ; ".join(clause[:24] for clause in re.split(r"[;,]?\s+and\s+(?:to\s+|that\s+)?|;\s*", words)[1:])


def result_of(sentence: str) -> Outcome | None:
    """The result that a sentence of its own states (``Carried.``, ``Agreed by all present``); else ``None``."""
    found = _RESULT.match(sentence)
    if not found:
        return None
    return Outcome.CARRIED if found["yes"] else Outcome.LOST


def votes_in(text: str) -> str:
    """The words of ``text`` that count votes; empty where none do."""
    found = VOTE_COUNT.search(text)
    return found.group().strip(" ()") if found else ""
