"""Words that point at something earlier: a minute by number, a meeting by date, a decision, an ask by a body."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from arising.timetable.printed_dates import Toward, dates_in
from arising.wording.sought import Sought, Together

_NOUN = (
    r"(?:Committee|Commission|commission|Board|Panel|Partnership|Council|Cabinet|Sub-?\s?[Gg]roup|Group|Forum|"
    r"E(?<!Chief E)xecutive|Leadership Team|DLT|SLT|LSCB)"
)
"""Every noun starts with a letter of its own, not a set or a look behind: the search can skip what is neither."""
BODY = rf"(?:(?<!\w)[A-Z][\w'’&/-]*,?\s+(?:(?:and|of|the|for|in|&)\s+)*){{0,9}}{_NOUN}\b"
_COUNCIL_IN_SHORT = r"(?:[A-Z]{0,3}[BCD]C\s+)?"
"""The letters of a county, district or borough council before the name of its body: no part of that name."""
_DID = (
    r"(?:approved|agreed|considered|requested|asked|recommended|resolved|endorsed|decided|took|commissioned|"
    r"supported|"
    r"referred|discussed)"
)
_MONTH = "(?:" + "|".join(calendar.month_name[1:]) + ")"
_NO_DAY = rf"(?!\d{{1,2}}(?:st|nd|rd|th)\b|\d{{1,2}}[\s-](?:of\s)?{_MONTH}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d\d)"
"""The minutes "7 November" are those of that day, not those numbered seven."""
_MINUTE = Sought(
    rf"\b[Mm]inutes?\s+(?:[Nn]os?\.?\s*|[Nn]umber\s+)?{_NO_DAY}"
    r"(?P<minute>(?:[A-Z]{1,4}/|[A-Z])?\d{1,4}(?!\d)(?:\.\d+)*(?:/\d+(?:-\d\d(?!\d))?)*(?:\s?\(\w{1,3}\))?)"
    r"(?![./]\d|(?:\s?\(\w{1,3}\))? (?:above|below)\b)"
    r"|\b[Ii]tem\s+(?P<item>\d{1,3}\s?\w?)\s+(?:of\s+(?:the\s+)?)?[Mm]inutes"
)
_HELD_BY = Sought(
    r"\b[Mm]inutes?\s+(?:[Nn]os?\.?\s*)?[\w./()]+\s+of\s+(?:the\s+)?(?P<body>[A-Z][\w’'&/-]*(?:\s+(?:of|and|the|"
    r"for|[A-Z][\w’'&/-]*)){0,9}?)"
    r"(?:\s+meeting)?,?\s+held\b"
)
_DECISION = Sought(r"\b[Dd]ecisions?\b[^.]{0,24}?(?<![\d/])(?P<minute>\d{2}/\d{4,6})\b|\((?P<bare>\d{2}/\d{4,6})\)")
_OTHER_MEETING = Sought(
    r"(?<![’']s )(?<![Mm]inutes of the )(?<!since )(?<!since the )(?<!since our )(?<!his )(?<!her )(?<!their )"
    r"\b(?:last|previous|inaugural|earlier)\s+(?:[\w-]+\s+){0,3}meetings?\b"
    r"(?! (?:of|in|before|until) (?:(?:the|this) )?(?:\w+ )?(?:[Yy]ear|[Tt]erm)\b)"
    r"|\b(?:not|actions?|progress|done|what)\b[^.;]{0,80}\bsince (?:the |our )?last meeting\b|"
    r"\b[Ff]irst (?:[\w-]+ ){0,2}meeting (?:had )?(?:took|taken) place\b|"
    rf"(?P<body>{BODY})\s+had\s+(?:not\s+)?met\b|\bas (?:has been )?(?:mentioned|discussed|agreed) (?:before|"
    rf"previously)\b"
)
_ASKED = frozenset(
    (
        Sought(
            r"\bas (?:requested(?! above)|agreed|resolved|recommended|promised|reported|previously)\b"
            r"(?! (?:in|with|to)\b(?! \w+['’]s meeting))"
        ),
        Sought(
            r"(?<!\bthe )(?<!\bThe )\b[Ff]ollowing (?:\w+ ){0,2}(?:concerns|queries|issues|questions|comments) raised\b"
        ),
        Sought(rf"\b[Tt]hat (?:committee|board|panel|council) (?:had )?{_DID}\b"),
        Sought(r"\b(?:[Aa]fter|[Ff]ollowing) the (?:\w+ ){0,2}meeting of\b[^.;]{0,60}\bheld\b"),
        Sought(
            r"(?:^|\bthat |, )[Aa]t (?:the|its|their|our) (?!next |coming |following |future )(?:(?:\w+ )?"
            + _MONTH
            + r" (?:\w+ )?[Mm]eeting|(?:\w+ )?[Mm]eeting in "
            + _MONTH
            + r")\b"
            r"(?!.*\b(?:will|would)\b)"
        ),
        Sought(r"^At (?:the|that) [Mm]eeting,? it was (?:also )?(?:agreed|resolved|decided)\b"),
        Sought(r"\b(?:has|had|have) been (?:requested|asked for|commissioned by)\b"),
        Sought(
            r"\b(?:[Ff]ollowing|[Rr]esponding to|[Ii]n response to|[Ii]n accordance with|[Tt]o address)\s+"
            r"(?:(?:[\w’']+\s+){0,3}(?:recommendations?|request|call(?= (?:for|by|from|in)\b))"
            r"|(?:the |this |these |its |those )(?:[\w’']+\s+){0,3}(?:decision(?![ -]making)|resolution|approval))\b"
        ),
        Sought(
            r"\b(?:[Cc]ommission|[Cc]ommittee|[Bb]oard|[Pp]anel|[Cc]ouncil|[Cc]abinet)['’]s\s+(?:\w+\s+){0,2}"
            r"(?:recommendations?|request|call)\b"
        ),
        Sought(
            r"\bpreviously (?:agreed|approved|requested|referred|considered|recommended|decided|resolved|"
            r"raised (?:by|at)|discussed at)\b"
        ),
        Sought(
            r"\b(?:[Mm]embers|[Cc]ouncillors) had (?:also |previously |already )?(?:agreed|resolved|requested)\b|"
            r"\b[Ii]t had (?:also |previously |already )*been (?:agreed|resolved|decided)\b"
        ),
        Sought(
            rf"\b[Dd]uring (?:the |this |that )?(?:[\w’'-]+ ){{0,4}}(?:[Dd]ebate|[Dd]iscussions?) at (?:the )?{BODY}"
        ),
        Sought(rf"\b[Aa]t the (?:[A-Z]\w+ ){{1,5}}meeting (?:held )?on \d{{1,2}}(?:st|nd|rd|th)? {_MONTH} last year\b"),
        Sought(r"\b(?:[Tt]hese|[Tt]hose) (?:decisions|recommendations|resolutions|requests) (?:have|had|were)\b"),
        Sought(
            r"\b(?:information|reports?|updates?|data|documents?|mapping|figures) (?:that (?:was|were|had been) )?"
            r"(?:previously )?requested\b(?! (?:to|by the end|by \w+ at (?:the|this) meeting)\b)"
        ),
        Sought(r"\b[Mm]embers (?:will|may) recall\b|\b[Ss]ince discussions with\b|\bwhich had been promised\b"),
        Sought(r"\b[Aa]s per the \w+ (?:consideration|decision)\b"),
        Sought(r"\b(?:decision|resolution) of (?:the )?(?:\w+ ){0,3}(?:[Cc]ouncil|[Cc]abinet|[Cc]ommittee|[Bb]oard)\b"),
        Sought(
            r"\b(?:Ofsted|CQC|HMICFRS|HMIP|[Ii]nspection|[Pp]eer [Rr]eview|[Aa]udit|[Cc]ase [Rr]eview|"
            r"[Ss]crutiny [Rr]eview) recommendations\b"
        ),
        Sought(
            r"\b(?:[Dd]espite|[Ff]ollowing|[Ss]ince) last (?:year|month|spring|summer|autumn|winter)['’]s "
            r"(?:\w+ ){0,2}(?:consultation|review|report|meeting|inspection|decision)\b"
        ),
        Sought(
            r"\b(?:group|panel|board|committee|commission) had (?:then |also |since )?(?:recommended|requested|asked)\b"
        ),
        Sought(r"\brecommendations?\s+(?:made|agreed|from (?!Members|officers|residents)|of|arising)\b"),
        Sought(
            r"\b(?<!\bbe )(?:requested|asked (?:for|about)|recommended|agreed|promised|called for)"
            r"(?: (?:by|to) (?:the )?(?:[A-Z][\w’'-]+|him|her|them|me|us)(?: (?:and|of|for|[A-Z][\w’'-]+)){0,8})? "
            rf"(?:(?:in|last) {_MONTH}(?! \d{{1,2}}\b)|at the (?:same|last|previous|{_MONTH}) [Mm]eeting)\b"
            r"(?!.*\b(?:will|would)\b)"
        ),
        Sought(
            r"\b(?:[Ff]urther to|[Ff]ollowing) (?:the |its )?(?:[\w’']+ ){0,4}(?:consideration|discussion)\b"
            rf"[^.;]{{0,60}}\bin {_MONTH}\b"
        ),
        Sought(r"(?<!\bIf )\b[Rr]ecommendations? \d+\b[^.;]{0,40}?\b(?:has|have|had|was|were|is|are)\b"),
        Sought(r"^At the (?:[A-Z]\w+ ){1,4}Meeting,? it was (?:also )?(?:agreed|resolved|decided)\b"),
        Sought(
            rf"\b[Ii]n {_MONTH} (?:19|20)\d\d,? (?:the )?{_NOUN} (?:asked|requested|called)\b"
            rf"|\b{_NOUN} (?:asked|requested|called)(?: for)? in {_MONTH} (?:19|20)\d\d\b"
        ),
        Sought(rf"\b(?:concerns?|questions?|queries|issues?|points?) raised by (?:the )?{_NOUN} (?:on|in|at)\b"),
        Sought(
            rf"\b(?:which|that|what|as|when) (?:the )?(?:\w+ )?(?:{_NOUN}|[Mm]embers|[Cc]ouncillors|[Gg]overnors|"
            r"[Tt]rustees|it|they) had (?:also |previously |already )?(?:asked|wanted|wished|called|sought|hoped)\b"
        ),
        Sought(
            rf"\b(?:[Mm]embers|[Cc]ouncillors|{_NOUN}) had (?:also |previously |already )?"
            r"(?:asked|called) (?:at that meeting )?(?:for|about)\b"
        ),
        Sought(
            rf"\bat the (?:request|suggestion) of (?:the )?(?:\w+ )?(?:{_NOUN}|[Mm]embers)\b"
            r"|\b(?:in accordance|in line) with the wishes of\b(?!.*\b(?:will|would)\b)"
        ),
        Sought(
            r"\b(?:(?:[Gg]roup|[Pp]arty|[Pp]anel) (?:set up|formed)|deferred|adjourned|held over|"
            r"carried (?:over|forward)) (?:in|from|at|since) "
            rf"(?:the (?:last|previous) [Mm]eeting|(?:last )?{_MONTH}(?! \d))\b"
        ),
        Sought(r"(?<=, )as (?:asked|instructed|directed|promised),"),
        Sought(
            r"\bdue to (?:be|have been) \w+ed (?:at|to|by) (?:this|tonight’s|today’s) [Mm]eeting\b"
            r"|\b(?:was|were) to have (?:been|taken|met|gone|started|come)\b"
        ),
        Sought(
            rf"\barising from (?:the )?(?:(?:previous|earlier|last) |{_MONTH} (?:\d{{4}} )?)[Mm]eetings?\b"
            r"|\bactions? arising from (?:the |a )?(?:\w+ )?[Mm]eetings?\b"
            r"|\b(?:on|of) (?:the )?outstanding (?:tasks|actions|list)\b"
            r"|\b(?:[Aa]ll|[Tt]he) (?:the )?(?:other|outstanding|previous|remaining) actions? "
            r"(?:had|have|was|were|is|are)\b"
        ),
        Sought(
            rf"\b(?:[Ss]ince|[Ww]hen) (?:the )?(?:{_NOUN}|[Mm]embers|it|we|they) last "
            r"(?:looked|considered|discussed|heard|saw)\b"
            r"|\b(?:had been|was|were) promised\b(?! that)"
        ),
        Sought(r"\b[Mm]embers recalled\b|\b[Ii]t was recalled\b"),
        Sought(r"\breferred to in the (?:last |previous )?minutes\b"),
    )
)
_TO_COME = re.compile(r"\b(?:will|would|to) be (?:\w+ ){0,3}(?:meeting|session|workshop|event)s? (?:held )?(?:on )?$")
"""What stands before the day of a meeting that is announced: none of those that were held."""
_MET = Sought(rf"(?P<body>{BODY}) met (?:on|to)\b")
_AT_MEETING = frozenset(
    (
        Sought(
            r"\b(?:approved|agreed|adopted|requested|asked for|resolved|decided|recommended|promised) at "
            r"(?:(?:the|its|their|a) )?(?:\w+ ){0,2}(?:[Mm]eeting|[Hh]earing) (?:of the (?:\w+ ){1,4})?(?:held )?on\b"
        ),
        Sought(
            r"\b(?:approved|agreed|adopted|considered|discussed|supported|endorsed)\b[^.;]{0,120}\bat "
            r"(?:its|their|the|that) (?:\w+ ){0,2}[Mm]eetings? (?:held )?(?:on|in)\b"
        ),
        Sought(
            rf"\b(?:to|by|of) (?:the )?(?:full )?{BODY} at (?:its|their|the) (?:\w+ ){{0,2}}[Mm]eeting (?:held )?on\b"
        ),
        Sought(rf"\bthe (?:\w+ )?\d{{1,2}}(?:st|nd|rd|th)? {_MONTH} [Mm]eeting\b"),
        Sought(rf"\b(?<!\bbe ){_DID} (?:by|at) (?:the )?{BODY} (?:on|in|held)\b"),
        Sought(rf"\bpresented\b[^.;]{{0,80}}\bto (?:the )?{BODY}[^.;]{{0,20}}\bheld on\b"),
        _MET,
    )
)
_DECIDED_THERE = Sought(
    rf"\b(?<!\bbe ){_DID} (?:by|at) (?:the )?{BODY} (?:(?:on|in|held) (?:\w+ ){{0,3}}(?:19|20)\d\d\b|"
    rf"on \d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b)"
)
_THEN_DID = (
    rf"\s+(?:had |has |have |\w+ly |also |then |therefore )*(?:not )?(?:{_DID}|"
    r"(?:was|were) (?:\w+ly |also |then )*(?:asked|requested|recommended|commissioned|referred))\b"
)
_TOLD = Sought(rf"(?P<body>{BODY}){_THEN_DID}")
_TELLS = Sought(_NOUN + _THEN_DID)
"""Whether it does so at all: which of the words before the noun are the body's name is not looked for."""
_CALLED_BY_KIND = frozenset({"Committee", "The Committee", "Council", "The Council"})
_NOWADAYS = re.compile(r"\b(?:has|have)\b")
"""What a body "has agreed", on no day that is told, is news of its work."""
_PUT_TO = Sought(
    r"\b(?:(?:had|has|have) been|was|were)\s+(?:also\s+|previously\s+)?(?:(?:submitted|presented|provided|"
    r"reported|brought(?! to (?:\w+ ){1,2}(?:attention|notice)\b))\b(?:(?!\bwould\b|\bwill\b)[^.;]){0,90}?\b(?:to|at)|"
    r"(?:referred|taken|agreed|approved|considered|endorsed|discussed)\b(?:(?!\bwould\b|\bwill\b)[^.;]){0,90}?\b(?:to|by|at))"
    r"\s+(?:the\s+)?"
    rf"{_COUNCIL_IN_SHORT}(?P<body>{BODY})",
)
_ARISING = Sought(
    r"\b(?:arising (?:from|out of)|further to|in accordance with|pursuant to|in relation to)\s+(?:the\s+)?[Mm]inute",
    re.I,
)
_BEFORE_NAME = re.compile(rf"^(?:The |{_MONTH} (?:(?:19|20)\d\d,? )?)")
_LAW = Sought(
    r"\b(?:Act|Regulations?|Constitution|[Ss]tanding [Oo]rders?|[Ss]ections?|[Pp]aragraphs?|[Rr]ules?|statutory)\b"
)
_APPROVED_RECORD = Sought(
    r"\bminutes\b.{0,220}\b(?:correct record|true record|signed|approved|adopted|confirm)|\b(?:confirm|"
    r"approve|sign)\b.{0,60}\bminutes\b"
    r"|\bcopy of (?:the )?draft minutes\b|\bminutes as circulated\b",
    re.I,
)
_NOTED_MINUTES = Sought(r"\bminutes\b.{0,160}\bbe (?:noted|received)\b", re.I)
_DECIDES_NOW = re.compile(
    r"^\W*(?:\(?\w{1,4}\)\s*)?(?:RESOLVED|Resolved|That\b|To\s|[“\"]That|(?:Notes?|Adopts?|Agrees?|Approves?|"
    r"Delegates?|Endorses?)\b"
    r"|It was (?:also )?(?:agreed|requested|resolved|proposed)\b|The [Mm]otion was)"
)
_STANDS = re.compile(r"^\W*That the [^.;]{3,160}\b(?:was|were|had) (?:still|not|now|yet)\b")
"""A point of what was said in the debate, which tells how something stands, though it opens as a decision does."""
_FROM_NOW = re.compile(
    r"\bfrom now on\b|\bshould consider\b|\b(?:is|are) (?:asked|invited|recommended) to\b"
    r"|\b(?:families|children|young people|women|cases|referrals|victims) (?:was|were|had been) (?:\w+ )?referred\b",
    re.I,
)
"""Words of what shall be done from now on, and of people and petitions that came to a body, as they do every day."""
_RESOLVED = Sought(r"\b[Tt]he (?P<body>Committee|Board|Panel|Council|Cabinet) (?:then |also |unanimously )*resolved\b")
_PETITION = re.compile(r"\bpetition\b", re.I)
_CLAUSE = re.compile(r"\b(?:was|were|is|are|had|has|have|been|would|will)\b")
_BY_RULE = re.compile(
    r"^\W*(?:in accordance with|under|pursuant to)\s+(?:\w+\s+){0,3}?(?:sections?|paragraphs?|rules?|"
    r"regulations?|standing)\b",
    re.I,
)

_SAYS_MINUTE = Sought("minute", re.I)
_SIGNS = Together(
    *sorted(
        {_SAYS_MINUTE, *_AT_MEETING, *_ASKED, _OTHER_MEETING, _TELLS, _PUT_TO, _ARISING},
        key=lambda each: (each.needs.rarest, each.pattern.pattern),
    )
)
"""One of these stands in every sentence that points back without naming a decision by its number.

Those that need the same words come one after the other: so they are ruled out together.
"""


class Pointer(Struct, frozen=True, gc=False):
    """What words point at, as far as they say: a minute, the day of a meeting, a body."""

    minute: str | None
    on: date | None
    body: str | None
    also_on: tuple[date, ...] = ()
    """Days of further meetings of the same body, where minutes of several are named together."""


def approves_minutes(text: str) -> bool:
    """Whether a sentence approves the minutes of a meeting: that answers nothing."""
    return "inutes" in text and _APPROVED_RECORD.search(text) is not None and not _MINUTE.search(text)


def may_point(text: str) -> bool:
    """Whether one of the sentences of ``text`` may point back: a cheap question, asked of a whole paragraph."""
    return "/" in text or bool(_SIGNS.in_turn(text))


def pointer_in(text: str, *, near: date | None, body: str | None) -> Pointer | None:
    """What ``text``, one sentence, points back at; ``None`` where it points at nothing earlier.

    ``near`` is the day of the meeting that the words were minuted at: days without a year fall before it.
    ``body`` is the body that met, which is meant where no other is named. Approving the last minutes points
    at nothing, nor does naming the law or the constitution.
    """
    decision = _DECISION.search(text) if "/" in text else None
    signs = _SIGNS.in_turn(text)
    if not (decision or signs):
        return None
    minute = held = noted = None
    if _SAYS_MINUTE in signs:
        signs.remove(_SAYS_MINUTE)
        minute, held, noted = _MINUTE.search(text), _HELD_BY.search(text), _NOTED_MINUTES.search(text)
        if _APPROVED_RECORD.search(text) and not minute and not noted:
            return None
    told = {sign: found for sign in signs if (found := sign.search(text))}
    if not (minute or decision or noted):
        if not told:
            return None
        if (
            _BY_RULE.match(text)
            or _FROM_NOW.search(text)
            or (_PETITION.search(text) and not _past_days(text, near))
            or (_DECIDES_NOW.match(text) and not _DECIDED_THERE.search(text) and not _STANDS.match(text))
        ):
            return None
    past = _past_days(text, near)
    other = _other_body(text, body, past, told)
    asked = not _ASKED.isdisjoint(told) and (past or not _LAW.search(text))
    earlier = told.get(_OTHER_MEETING)
    decided = (past and not _AT_MEETING.isdisjoint(told)) or _DECIDED_THERE.search(text)
    if not (minute or decision or noted or other or asked or earlier or decided or _ARISING in told):
        return None
    if minute:
        past = [day for day in past if not _told_between(text, minute, day, near)]
    number = _number(minute, decision)
    named = (held["body"] if held else None) or other or (earlier["body"] if earlier and earlier["body"] else None)
    named = _name(named, body) if named else body
    also = tuple(past[1:]) if noted and not minute else ()
    return Pointer(number, past[0] if past else None, named, also)


def resolved_then(text: str) -> Pointer | None:
    """The committee that a report tells of as having resolved something, though it names no day for it."""
    found = _RESOLVED.search(text)
    return Pointer(None, None, found["body"]) if found else None


def _past_days(text: str, near: date | None) -> list[date]:
    """The days before ``near``. Where a weekday fits no year that is past, the day without a year is one to come."""
    told = dates_in(text, near=near, toward=Toward.PAST)
    days = [
        found.on
        for found in told
        if found.on is not None
        and (found.year_printed or not (found.problem or _TO_COME.search(text[: found.start].removesuffix("the "))))
    ]
    return [day for day in days if near is None or day < near]


def _told_between(text: str, minute: re.Match[str], day: date, near: date | None) -> bool:
    """Whether a clause stands between a minute's number and a day: then the day is not that of the minute's meeting."""
    starts = (found.start for found in dates_in(text, near=near, toward=Toward.PAST) if found.on == day)
    return all(start > minute.end() and _CLAUSE.search(text[minute.end() : start]) is not None for start in starts)


def _number(minute: re.Match[str] | None, decision: re.Match[str] | None) -> str | None:
    if minute:
        return minute["minute"] or minute["item"]
    return (decision["minute"] or decision["bare"]) if decision else None


def _other_body(text: str, own: str | None, past: list[date], signs: Mapping[Sought, re.Match[str]]) -> str | None:
    """The body that words, in which ``signs`` stand, tell of as having decided, or been told, something earlier."""
    put = signs.get(_PUT_TO)
    met = put or signs.get(_MET)
    if met:
        return met["body"]
    told = _TOLD.search(text) if _TELLS in signs else None
    if not told:
        return None
    if not past and _NOWADAYS.search(told.group()):
        return None
    unnamed = " " not in told["body"].removeprefix("The ")  # the one that met, where its name is not known
    is_own = _is_same(told["body"], own) if own is not None else unnamed
    return told["body"] if past or not (is_own or told["body"] in _CALLED_BY_KIND) else None


def _name(named: str, own: str | None) -> str:
    """A body's name without article and month ("On 4 March Cabinet agreed"); its own where it is called "the board"."""
    name = _BEFORE_NAME.sub("", named)
    is_kind = own is not None and " " not in name and own.lower().endswith(f" {name.lower()}")
    return own if own is not None and is_kind else name


def _is_same(named: str, own: str) -> bool:
    """Whether ``named`` is ``own``, shortened, longer by who sits with it, or by its first letters."""
    letters = "".join(word[0] for word in own.split() if word[0].isupper())
    last = named.rsplit(maxsplit=1)[-1]
    if last.isupper() and len(last) > 2 and letters.endswith(last):
        return True
    return _key(named) in _key(own) or _key(own) in _key(named)


def _key(text: str) -> str:
    return "".join(letter for letter in text.lower().removeprefix("the ") if letter.isalpha())
