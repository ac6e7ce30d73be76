"""The name of the body that meets: found in the head of a paper, and put in normal case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from arising.reading.laying_out.headings import is_capitals, item_mark
from arising.reading.laying_out.layout import Block
from arising.reading.laying_out.line_ends import hangs
from arising.reading.laying_out.sentences import sentences_of
from arising.reading.parts.openings import BODY_WORD
from arising.reading.people.name_runs import lines_of
from arising.record.passage import Passage
from arising.timetable.printed_dates import Precision, dates_in
from arising.wording.sought import Sought

_KIND = (
    r"(?:annual|extra[ -]?ordinary|ordinary|special|monthly|quarterly|emergency|additional|adjourned|"
    r"reconvened|statutory|virtual|"
    r"remote|hybrid|informal|public|open|first|second|regular|scheduled|inaugural|budget|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|20\d\d)"
)
_HELD = (
    r"(?:,?\s*(?:which (?:was|is to be)\s+|was\s+|were\s+|to be\s+|will be\s+|is to be\s+|being\s+)?"
    r"(?:duly\s+)?(?:held|convened|taking place|take place)\b)"
)
_WORDS = (
    r"(?:(?!\b(?:minutes|agenda|meeting of|present|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|"
    r"\b(?:date|time|place|venue)\s*(?::|(?=\s(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)))[^.;:])"
)
_IN_PLACE = (
    r"(?:,?\s+in\s+(?:the\s+)?(?:(?!\b(?:on|at|of|for)\b)[\w’'&.-]+\s+){0,5}?"
    r"(?:chambers?|rooms?|hall|hotel|house|offices?|cent(?:re|er)|buildings?|suite|library|church|pavilion)\b)"
)
_IN_TOWN = r"\s+in\s+[^.;:,]{3,60},[^;:]{3,120}?\bon\s+(?:\d|the \d|[a-z]+day\b)"
"""Where a body met, right behind its name and before the day: a house, and after a comma its street or town."""
_WEEKDAY = r",?\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
_UNTIL = (
    rf"(?=(?:\s+meeting)?{_HELD}|{_IN_PLACE}|{_IN_TOWN}|,?\s+(?:on|at)\s+(?:\d|the \d|[A-Z][a-z]+day)|{_WEEKDAY}|"
    r"\s*[.;:]"
)
_MEETING_OF = rf"\bmeeting\s+of\s+(?:the\s+|an?\s+)?(?P<body>{_WORDS}{{4,120}}?){_UNTIL}"
_MINUTES_OF = (
    r"\b(?:minutes?|notes?|record|proceedings|agenda)(?:\s*(?:/|&|and)\s*(?:[a-z]+ ){0,2}[a-z]+)?"
    r"\s+(?:of|from|for)\s+(?:the\s+|an?\s+)?"
    rf"(?P<body>{_WORDS}{{4,120}}?)(?:\s+(?:{_KIND}\s+)*meeting)?{_UNTIL}"
)
_DECISIONS_OF = rf"\bdecisions?\s+(?:taken|made)\s+by\s+(?:the\s+)?(?P<body>{_WORDS}{{4,120}}?){_UNTIL}"
_IN_SENTENCE = tuple(re.compile(f"{pattern})", re.I) for pattern in (_MEETING_OF, _MINUTES_OF))
_IN_HEADING = tuple(re.compile(rf"{pattern}|\s*$)", re.I) for pattern in (_MEETING_OF, _MINUTES_OF, _DECISIONS_OF))
_NAME_LIKE = r"(?:open|public|budget|first|second|additional|regular|virtual|remote|hybrid|statutory|informal)"
_OF_A_MEETING = rf"(?=\s+(?:{_KIND}\s+)*(?:(?:board|council|cabinet)\s+)?(?:meeting|session|hearing)\b|\s+council\b)"
"""What follows a word that tells the kind of a meeting, where it may as well open a name ("Public Protection")."""
_LEADING = re.compile(
    rf"^(?:(?:(?:draft|unconfirmed|confirmed|approved|the|an?|minutes?|agenda|notes?|record|proceedings|of|for|from|"
    rf"and|meeting|(?:confirmation )?hearing|[ae]gm|"
    rf"{_NAME_LIKE}{_OF_A_MEETING}|(?!{_NAME_LIKE}\b){_KIND}),?\s+)+|minutes?\s*[-–—:]\s*)",
    re.I,
)
_TRAILING = re.compile(
    rf"(?:[\s,–—-]+(?:(?:{_KIND}\s+)*meeting(?:\s+minutes|\s+in\s+public|\s+(?:#|no\.?)\s?\d+)?|minutes?|notes|(?:and\s+)?actions|"
    rf"agenda(?:\s+pack)?|"
    rf"reports pack|held|on|at|in|the|of|for|supplement\w*|\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m)?))+\W*$",
    re.I,
)
_KIND_INSIDE = re.compile(
    rf"\b{_KIND}\s+(?=(?:parish|town|county|city|district|borough|community)?\s*(?:council|meeting)\b)", re.I
)
_FULL = re.compile(
    r"full\s+(?!(?:county|city|borough|district|town|parish)\s+council$)(?=\w[\w\s'’-]*\scouncil$)", re.I
)
"""A council that meets in full goes by its name alone; one without a name of its own is the full council."""
_BEFORE_MINUTES = re.compile(
    rf"(?P<body>[A-Z][^.;:()]{{3,80}}?)\s*(?:\([^()]*\))?[\s,–—-]*(?:draft )?minutes of (?:the |an? )?"
    rf"(?:{_KIND} |general )+meeting\b",
    re.I,
)
_OF_A_MEETING_HELD = re.compile(
    rf"(?:draft )?(?:minutes?|notes?) of (?:the |an? )?(?:(?:{_KIND}|general) )*meeting\b", re.I
)
_ONLY_KIND = re.compile(rf"(?:(?:{_KIND}|general)\s*)+(?:meeting)?", re.I)
_PAGE = re.compile(r"\d{1,3}\s+(?=[A-Z]{2,}|[A-Z][a-z]+ [A-Z])")
"""The number of a page, before the name in a running head."""
_SHORT_NAME = re.compile(r"\s*\((?:[A-Z&]{2,10}|\d{4}\s?[-–]\s?\d{4})\)\s*$")
_LABEL = re.compile(
    r"^\W*(?:meeting(?: title| name| of)?|name of (?:meeting|committee|group)|committee(?: name)?|"
    r"title of meeting|body|group)"
    r"\s*[:;]\s*[-–—]*\s*",
    re.I,
)
_DAY_BEFORE = re.compile(r"^\d{1,2}/\d{1,2}/\d{2,4}\s*[-–—]\s*")
_NOT_A_BODY = re.compile(
    r"^(?:agenda|minutes|previous|last|present|apologies|in attendance|public|chief executive|to:?|from:?|report|"
    r"contact|ask for|membership|members|watch|view|find|how|about|[a-z]{3,}ing (?:at|in|to|for)|"
    r"note|dear|copies|venue|date|time|place|https?|tel|email|www|there will|this meeting|please|item|page|mins?|"
    r"expected|absent)\b|^[A-Z][a-z]+(?: [a-z]+)?:\s|@|\?|(?:https?://|www\.)",
    re.I,
)
_PLACE = re.compile(
    r"\b(?:chambers?|room|hall|house|offices?|cent(?:re|er)|building|street|road|suite|library|school)$", re.I
)
_ROOM = re.compile(r"\b(?:committee|council|board|meeting) (?:room|chamber)s?\b", re.I)
"""A place that is called after those who meet there."""
_POST = re.compile(
    r"\b(?:chief executive|director|officer|general counsel|clerk|manager|secretary|solicitor|leader|"
    r"chair(?:man)?)\b",
    re.I,
)
_COUNCIL = re.compile(
    r"^(?!(?:(?:county|city|borough|district|town|parish|full) )?council$)(?:the\s+)?(?:.+\bNHS (?:foundation )?trust|"
    r".+\bclinical commissioning group|(?:london|royal) borough of .+|city of .+|.+\bcouncil)$",
    re.I,
)
_BARE = re.compile(
    r"^(?:(?:the|this|said|above|joint|sub-?|trust)\s*)*(?:committee|board|panel|commission|forum|group|body|"
    r"partnership|members|sub-?committee)$",
    re.I,
)
_PART_OF_A_BODY = re.compile(
    r"(?:executive|strategic|operational|management|delivery|steering|core|full|main|quality|performance)\s+"
    r"(?:and \w+ )?(?:board|group|committee|sub-?group)",
    re.I,
)
"""What the meeting of a partnership is called below the partnership's name: "Executive Board"."""
_LOCAL = re.compile(r"(?:parish|town|community|village) council", re.I)
"""A council called by its kind alone ("the Parish Council meeting held …")."""
_APPROVED = Sought(
    r"\bminutes\b.*\b(?:approved|agreed|confirmed|accepted|correct)|\b(?:approve|agree|sign)\b.*\bminutes\b", re.I
)
_NEAR = 20
"""Blocks after the head within which the last minutes are approved."""
_SMALL = frozenset("a an and as at by for from in into nor of on or the to with within".split())
_ACRONYMS = frozenset("SEND CAMHS SACRE HOSC JHOSC ICT ICB ICP HR IT EU UK AGM LAC PSPO LEP ALMO".split())
"""Short forms of the field that could be read as words."""
_VOWEL = re.compile(r"[AEIOUY]")
_LONGEST = 14
_SHORTEST = 6


def body_in(front: Sequence[Block]) -> Passage:
    """The words that name the body in the head of a part; empty where nothing does.

    A sentence that says whose meeting it is goes before headings; among headings a council's own name gives
    way to that of one of its committees.
    """
    if labelled := _labelled(front):
        return labelled
    told = _told(front)
    if told and _LOCAL.fullmatch(told.text):
        return next((name for name in _headed(front) if _is_fuller(name.text, told.text)), told)
    if told and not _BARE.match(told.text):
        return told
    headed = list(_headed(front))
    committees = [name for name in headed if not _COUNCIL.match(name.text)]
    if len(committees) > 1 and _PART_OF_A_BODY.fullmatch(committees[1].text) and committees[0] is headed[0]:
        return Passage.joined(committees[:2])
    other = next(iter(committees or headed), None) or _before_a_date(front) or _at_the_head(front)
    return other or (told if " " in told.text else Passage.empty())


def is_council(name: str) -> bool:
    """Whether a name is that of a whole council, as one of its committees prints above its own."""
    return _COUNCIL.match(name) is not None


def is_part_of_a_body(name: str) -> bool:
    """Whether a name is that of a part of some body, which has a name of its own: "Executive Board"."""
    return _PART_OF_A_BODY.fullmatch(name) is not None


def _is_fuller(name: str, kind: str) -> bool:
    """Whether a heading names the council that a sentence calls by its kind alone."""
    return name.lower().endswith(f" {kind.lower()}")


def _before_a_date(front: Sequence[Block]) -> Passage:
    """The words before the date in the same heading, though they have no word for a body ("HR 14 November 2024")."""
    for block in front:
        for piece in _pieces(block.passage) if block.table is None else ():
            before = _before_date(piece)
            body = _trimmed(before) if len(before.text) < len(piece.text) else Passage.empty()
            if (
                body
                and len(body.text.split()) <= _SHORTEST
                and _is_name(body.text)
                and not _NOT_A_BODY.search(body.text)
            ):
                return body
    return Passage.empty()


def _at_the_head(front: Sequence[Block]) -> Passage:
    """The name before or above "Minutes of the Annual General Meeting", or alone in the first heading of a page."""
    for block in front:
        found = _BEFORE_MINUTES.match(block.text) if block.table is None else None
        if found and _is_name(found["body"]):
            return _trimmed(block.passage[: found.end("body")])
    for above, block in pairwise(front):
        if above.table is None and _OF_A_MEETING_HELD.match(block.text) and _may_name(above.text):
            return _trimmed(above.passage)
    top = next((block for block in front if block.level == 1), None)
    alone = top is not None and len(top.text.split()) <= _SHORTEST and not dates_in(top.text)
    if top is None or not alone or not _is_name(top.text) or _NOT_A_BODY.search(top.text):
        return Passage.empty()
    return _trimmed(top.passage)


def _may_name(text: str) -> bool:
    """Whether a line right above the title of minutes may be the name of whoever met, whatever its words are."""
    other = _NOT_A_BODY.search(text) or _PLACE.search(text)
    return other is None and 1 < len(text.split()) <= _LONGEST and _is_name(text)


def _labelled(front: Sequence[Block]) -> Passage:
    """The name behind a label ("Meeting: …", "Committee: …")."""
    for block in front:
        if block.table is not None:
            body = next((each for each in _labelled_cells(block) if each), Passage.empty())
            if body:
                return body
            continue
        found = _LABEL.match(block.text)
        body = _trimmed(_named(block.passage[found.end() :])) if found else Passage.empty()
        if body and BODY_WORD.search(body.text) and len(body.text.split()) <= _LONGEST and _is_name(body.text):
            return body
    return Passage.empty()


def _labelled_cells(block: Block) -> Iterator[Passage]:
    """The names in a table of labels with their values ("Meeting | Schools Forum")."""
    lines = {line.number: line for line in block.passage.lines}
    for row in block.table.rows if block.table is not None else ():
        for label, value in pairwise(row):
            if not _LABEL.fullmatch(label.text.strip(" :") + ":"):
                continue
            body = _trimmed(Passage.of(lines[number] for number in value.lines if number in lines))
            if BODY_WORD.search(body.text) and len(body.text.split()) <= _LONGEST and _is_name(body.text):
                yield body


def _named(words: Passage) -> Passage:
    """The words behind a label without the day before them and the mark of an item behind them."""
    mark = item_mark(words.text)
    words = words[: mark.start()] if mark else words
    day = _DAY_BEFORE.match(words.text)
    return words[day.end() :] if day else words


def _told(front: Sequence[Block]) -> Passage:
    """The name in words that say whose meeting it is: a sentence, which may run on over blocks, or one heading."""
    whole = Passage.joined([block.passage for block in front])
    for words, patterns in ((whole, _IN_SENTENCE), *((block.passage, _IN_HEADING) for block in front)):
        for pattern in patterns:
            for found in pattern.finditer(words.text):
                body = _trimmed(_before_date(words.group(found, "body")))
                if body and BODY_WORD.search(body.text) and len(body.text.split()) <= _LONGEST:
                    return body
    return Passage.empty()


def body_of_minutes(blocks: Sequence[Block]) -> Passage:
    """The body whose last minutes were approved, where the paper does not name the one that met: they are the same."""
    for block in blocks[:_NEAR]:
        for sentence in sentences_of(block.passage) if block.table is None else ():
            if _APPROVED.search(sentence.text) and (found := _IN_SENTENCE[0].search(sentence.text)):
                body = _trimmed(_before_date(sentence.group(found, "body")))
                if body and BODY_WORD.search(body.text) and not _BARE.match(body.text) and _is_name(body.text):
                    return body
    return Passage.empty()


def _headed(front: Sequence[Block]) -> Iterator[Passage]:
    for block in front:
        worded = block.label is not None and block.label.worded
        words = block.rest if worded else block.passage
        if block.table is not None or _NOT_A_BODY.search(words.text):
            continue
        for piece in _pieces(words):
            before = _before_date(piece)
            titled = block.level in {1, 2, 3} and 0 < len(before.text) < len(piece.text)
            if not (titled or BODY_WORD.search(before.text)):
                continue
            body = _trimmed(before)
            text = body.text
            if (
                text
                and (titled or BODY_WORD.search(text))
                and len(text.split()) <= _LONGEST
                and not _NOT_A_BODY.search(text)
                and not _POST.search(text)
                and not _PLACE.search(text)
                and not _ROOM.search(text)
                and _is_name(text)
            ):
                yield body


def _pieces(words: Passage) -> Iterator[Passage]:
    """The lines of a heading, where each alone may name a body; else the whole heading, sentence by sentence."""
    lines = [line for line in lines_of(words) if _before_date(line).text.strip(" ,.")]
    named = [
        BODY_WORD.search(line.text) and not line.text[:1].islower() and not _BARE.match(line.text) for line in lines
    ]
    if len(lines) > 1 and all(named) and not any(hangs(line.text) for line in lines[:-1]):
        yield from lines
        return
    yield from sentences_of(words)


def _is_name(text: str) -> bool:
    """Whether every longer word opens with a capital, as in a name."""
    words = [word for word in re.findall(r"[^\W\d_]{2,}", text) if word.lower() not in _SMALL]
    return bool(words) and all(word[0].isupper() for word in words)


def _before_date(words: Passage) -> Passage:
    for found in dates_in(words.text):
        if found.precision is Precision.DAY:
            return words[: found.start] if words.text[: found.start].strip() else words[found.end :]
    return words


def _trimmed(words: Passage) -> Passage:
    """The name without what stands around it: "draft minutes of the", "meeting", a short form in brackets."""
    words = words.strip(" ,.;:–—-*_|")
    words = words[page.end() :] if (page := _PAGE.match(words.text)) else words
    found = _LEADING.match(words.text)
    if found and found.end() < len(words.text):
        words = words[found.end() :]
    for pattern in (_TRAILING, _SHORT_NAME, _TRAILING):
        found = pattern.search(words.text)
        if found and found.start() > 0:
            words = words[: found.start()]
    words = words.strip(" ,.;:–—-*_|")
    full = _FULL.match(words.text)
    if full:
        words = words[full.end() :]
    inside = _KIND_INSIDE.search(words.text)
    if inside and inside.end() < len(words.text):
        words = Passage.joined([words[: inside.start()].strip(), words[inside.end() :]])
    return Passage.empty() if _ONLY_KIND.fullmatch(words.text) else words


@lru_cache(maxsize=32)
def normal_case(text: str, known: str) -> str:
    """A name set in capitals as running text would have it; any other name as it is.

    ``known`` is text to learn from: the casing it gives the whole name, and which words it writes in capitals
    everywhere ("SEND").
    """
    if not is_capitals(text):
        return text
    name = re.compile(r"(?<!\w)" + r"\s+".join(re.escape(word) for word in text.split()) + r"(?!\w)", re.I)
    ways = [" ".join(way.split()) for way in _mentions(name, text.split(maxsplit=1)[0].lower(), known)]
    proper = [way for way in ways if not is_capitals(way) and _is_name(way)]
    if proper:
        return max(sorted(set(proper)), key=proper.count)
    others = name.sub("", known)
    named = "".join(_cased(word, others) for word in re.split(r"(\s+|[-/&(])", text))
    return named[:1].upper() + named[1:]


def _mentions(name: re.Pattern[str], first: str, known: str) -> Iterator[str]:
    """How ``known`` writes a name whose first word is ``first``. A plain search finds where it may stand, and fast."""
    small = known.lower()
    if len(small) != len(known):
        yield from (found[0] for found in name.finditer(known))
        return
    at = small.find(first)
    while at >= 0:
        found = name.match(known, at)
        if found:
            yield found[0]
        at = small.find(first, at + len(first))


def _cased(word: str, others: str) -> str:
    if len(word) < 2 or not word.isupper():
        return word
    if word.lower() in _SMALL:
        return word.lower()
    if not _VOWEL.search(word) or _is_acronym(word, others):
        return word
    return re.sub(r"^(Mc|O['’])([a-z])", lambda found: found[1] + found[2].upper(), word[0] + word[1:].lower())


def _is_acronym(word: str, others: str) -> bool:
    """Whether mixed-case lines write the word in capitals, and never otherwise."""
    if word in _ACRONYMS or len(word) > 6:
        return word in _ACRONYMS
    if re.search(rf"(?<!\w){re.escape(word.capitalize())}(?!\w)", others):
        return False
    for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", others):
        start, end = others.rfind("\n", 0, found.start()) + 1, others.find("\n", found.end())
        if not is_capitals(others[start : end if end >= 0 else len(others)]):
            return True
    return False
