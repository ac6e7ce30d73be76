"""Where a title ends: a heading's words parted from what follows them in the same paragraph."""

from __future__ import annotations

import re
from itertools import pairwise

from arising.reading.laying_out.headings import ends_like_sentence, is_capitals, is_title_case, item_mark
from arising.reading.laying_out.standing_items import STANDING
from arising.record.passage import Passage

_NEXT_MEETING = re.compile(r"^(?P<title>(?:date|time|dates|day)\b.{0,40}\bmeetings?)\s*[-–—:]\s*(?=\S)", re.I)
_INLINE = re.compile(
    r"(?=[\s:–—-])(?=\s*[:–—-]|\s{3})"  # a space that no mark follows is passed over at once
    r"(?:\s*:\s*[-–—]?(?:\s+|$)|(?<=[\w.])\s+[-–—]\s+|\s{3,}|\s*[-–—]{2,}\s*)"
)
_DAY_ALONE = re.compile(r"(?:[A-Z][a-z]+day,? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}\W*")
"""The day of earlier minutes, behind their title: "Minutes of Previous Meeting: 28 March 2023"."""
_MARK = re.compile(r"[:–—-]")
_GAP = re.compile(r"\s\s\s")
_CAPITAL_RUN = re.compile(
    r"^(?P<title>(?:[^a-z]*?\b[A-Z][A-Z&'’,\-/()0-9.: –]{5,}))\s+(?=(?:[A-Z][a-z]|[“\"(]?[A-Z][a-z]|[AI] [a-z]|\())"
)
_ATTACHED = re.compile(r"\s*\b(?:pdf icon\s+)?PDF\s+\d+(?:\.\d+)?\s?[KM]B\s*$", re.I)
"""What a page prints after a title: the size of the paper behind it."""
_BYTES = frozenset("Bb")
_STOPPED_TITLE = re.compile(
    r"(?P<title>[A-Z][a-z’']+(?: [A-Za-z’'&-]+){1,6} [a-zA-Z’']{4,}|[A-Z][a-z]{6,}|Apologies for Absence)"
    r"\.\s+(?=[A-Z][^.]{12})"
)
_RUN_IN = re.compile(
    r"(?P<title>[A-Z][\w'’]*(?:\s+(?:[A-Z0-9][\w'’]*|&|of|the|for|and|to|from|on|in|by|with|ended|ending|arising|interest|"
    r"year|minutes|meeting|members?|business|report|councillors?)){0,12}?)(?<!\sof)(?<!\sthe)(?<!\sfor)(?<!\sand)(?<!\sto)"
    r"(?<!\sfrom)(?<!\son)(?<!\sin)(?<!\sby)(?<!\swith)\s+"
    r"(?=(?:The|Upon|An?|This|These|All|Following|After|In|On|As|At)\s+(?:[A-Z]\S*\s+)?[a-z]|"
    r"(?:It|There|No|None|Having|Members|They|He|She|We)\s+[a-z]|a\)\s|(?:[A-Z]\.?\s){1,2}[A-Z][\w'’-]+\s+[a-z]{3,}ed\b|"
    r"(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\b\.?\s+(?:[A-Z][\w.'’-]*\s+){1,3}[a-z]{2,})"
)
"""A title that nothing parts from the sentence after it but how that opens."""
_TELLS_ALREADY = re.compile(r"^(?:The|It|There|A|An|This|These|All|No|In|On|At|Members|They)\b")
_ENDED = re.compile(r"\b(?:(?:for the )?year end(?:ed|ing)\b|\d\S*)")
_FEWEST_RUN_IN = 9
_ENDS = ".\"'”’)"
_NEXT_SENTENCE = re.compile(r"[a-z)][.!?]\s+[A-Z]")
_DASH = re.compile(r"\s+[-–—]\s+")
_NO_SMALL = re.compile(r"[^a-z]{6}")
NOTICE_FOLLOWS = re.compile(r"(?<=[\w)\].:])\s+(?=(?:I|[1!|l])\s+will\s+(?:move|ask|propose)\b)")
"""Where the words of a question or motion start; a scan may read the "I" as something else."""
NEVER_A_TITLE = re.compile(
    r"^(?:(?:and |it was )?resolved|it was (?:agreed|approved)\b|actions?\s*[\d.]*\s*:|decisions?\s*:|"
    r"(?:arising from|further to|in accordance with|that)\b|"
    r"(?:members |also )?present\b|(?:officials? |officers? |also )?in attendance|\w+ in attendance\W*$|"
    r"agreed|note:|nb\b|signed|"
    r"(?-i:[A-Z]{2,}[a-z]{1,2})\W*$|"
    r"chair(?:man|person)?\s*$|yours|page\b|\(?cont|appendix|annex\b|enclosure|schedule \d|"
    r"propose(?:d by|r)\b|seconded|"
    r"moved|on the proposal|"
    r"dated?\b(?!.{0,40}meeting)|repl(?:y|ies)\b|(?:response|answer)\b(?!\s+(?:of|to|from)\b)|"
    r"this concluded|the meeting (?:closed|ended|then)|votes?\b(?! of\b)|for:|against:|"
    r"councillors?\s+\S+ (?:proposed|asked)|title:|categories:|name\b|members present|apologies for absence were)",
    re.I,
)
"""What opens a paragraph that is set like a title and is none: replies, movers, signatures, lists of names."""
SECTION = re.compile(
    r"^(?:items?\s+)?(?:for|section)\s+[A-Z0-9].{0,40}?:?\s*-?$|^(?:un)?restricted items.*$"
    r"|^(?:items?\s+)?part\s+(?:[ivx\d]+|[a-c]|one|two|three)\b.{0,60}$",
    re.I,
)
"""A heading over several items of an agenda ("For decision"), and no item itself."""
COLUMNS_OF_MINUTES = re.compile(r"(?:item|min(?:ute)?\.?\s*(?:no|number)\.?)\s*description\s*resolution\b", re.I)
"""What heads the columns of minutes on the page of a meeting's documents."""
_GOES_ON = re.compile(r"(?:[,;:(&/–-]|\b(?:a|an|and|as|at|by|for|from|in|minute|of|on|or|the|to|with))$", re.I)
_MOST_TITLE_LINES = 4
_LEAST_WIDTH = 60
"""No page of running text is set narrower, in characters."""
_ROOM = 8
"""Characters left over on a line, beyond the next word, by which a line is too short to have been full."""
_LONGEST_TITLE = 34
_LONGEST_INLINE = 20
_SHORTEST_SUBJECT = 5
_SENTENCE = re.compile(
    r":$|\b(?:was|were|is|are|has|had|have|will|would|that|reported|considered|noted|advised|asked|said|informed)\b"
)
"""What a sentence has, and no title that goes on after its capitals with what it is about."""
_NEAR_START = re.compile(rf"(?:\S+\s+){{{_LONGEST_INLINE + 5}}}")
"""The words that a title before a mark may have, and some more: no mark after them parts one."""


def title_and_lead(words: Passage, *, agenda: bool) -> tuple[Passage, Passage]:
    """``(title, what follows it in the same block)``; the title is empty where the block is running text.

    An agenda's item is a title to its end, but for the day of the next meeting. In minutes a title may
    share its paragraph with the words under it (``Planning: the Clerk reported that …``), or stand in
    capitals before them.
    """
    if not words:
        return Passage.empty(), Passage.empty()
    words = without_attachment(words)
    text = words.text
    mark = item_mark(text)
    if mark:
        return words[: mark.start()].strip(), Passage.empty()
    notice = NOTICE_FOLLOWS.search(text) if not agenda and " will " in text else None
    if notice:
        return words[: notice.start()].strip(), words[notice.end() :].strip()
    moved = _NEXT_MEETING.match(text)
    if moved:
        return words[: moved.end("title")], words[moved.end() :].strip()
    if agenda:
        return words, Passage.empty()
    return (
        _on_own_line(words)
        or _before_stop(words)
        or _after_capitals(words)
        or _before_sentence(words)
        or _run_in(words)
        or _whole(words)
    )


def without_attachment(words: Passage) -> Passage:
    """The words without the size of the paper that a page prints behind them."""
    attached = _ATTACHED.search(words.text) if words.text.rstrip()[-1:] in _BYTES else None
    return words[: attached.start()] if attached and attached.start() else words


def _on_own_line(words: Passage) -> tuple[Passage, Passage] | None:
    """A title whose line ends although the next word would have fitted: what is on the next line is no part of it."""
    if words.boxed or len(words.lines) < 2:
        return None
    width = max(_LEAST_WIDTH, *(len(line.text) for line in words.lines))
    for last, line in pairwise(words.lines[:_MOST_TITLE_LINES]):
        start = next(offset for offset, owner in zip(words.offsets, words.owners, strict=True) if owner is line)
        title, after = words[:start].strip(), words[start:].strip()
        if (
            after.text[0].islower()
            or not is_title_case(title.text)
            or ends_like_sentence(title.text)
            or _GOES_ON.search(title.text)
            or title.text.rfind("(") > title.text.rfind(")")
        ):
            continue
        room = width - len(last.text.rstrip()) - len(after.text.split()[0])
        told = room >= _ROOM and after.text[0].isupper() and after.text.rstrip().endswith(".")
        if told or NEVER_A_TITLE.match(after.text):
            return title, after
    return None


def _before_stop(words: Passage) -> tuple[Passage, Passage] | None:
    """A title that a full stop parts from the words after it: "Election of Chair. Councillor Lee proposed …"."""
    found = _STOPPED_TITLE.match(words.text) if "." in words.text else None
    if not found or not (STANDING.fullmatch(found["title"]) or is_title_case(found["title"])):
        return None
    return words[: found.end("title")], words[found.end() :].strip()


def _after_capitals(words: Passage) -> tuple[Passage, Passage] | None:
    if words.text.isupper():  # all of it is title
        return None
    found = _CAPITAL_RUN.match(words.text) if _NO_SMALL.match(words.text) else None
    if not found or is_capitals(words.text) or len(found["title"].split()) < 2:
        return None
    title, lead = words[: found.end("title")].strip(), words[found.end() :].strip()
    if title.text.endswith(("–", "—", " -")):
        if _is_subject(lead.text):
            return words, Passage.empty()
        return _with_subject(words, found.end(), lead) or (title.strip(" –—-"), lead)
    return title, lead


def _is_subject(text: str) -> bool:
    """Whether what stands behind a title's capitals and a dash is what it is about, and no sentence."""
    if len(text.split()) < _SHORTEST_SUBJECT or ends_like_sentence(text) or NEVER_A_TITLE.match(text):
        return False
    return not _SENTENCE.search(text)


def _with_subject(words: Passage, start: int, lead: Passage) -> tuple[Passage, Passage] | None:
    """A title in capitals that goes on after a dash with what it is about, and a dash before the first sentence."""
    dash = _DASH.search(lead.text)
    if dash is None or len(lead.text[: dash.start()].split()) > _LONGEST_INLINE:
        return None
    subject = lead.text[: dash.start()]
    if not is_title_case(subject) or NEVER_A_TITLE.match(subject) or not ends_like_sentence(lead.text):
        return None
    return words[: start + dash.start()].strip(), lead[dash.end() :].strip()


def _before_sentence(words: Passage) -> tuple[Passage, Passage] | None:
    text = words.text
    if not (_MARK.search(text) or _has_gap(text)) or is_capitals(text):
        return None
    near = _NEAR_START.match(text)
    end = near.end() if near else len(text)
    for found in _INLINE.finditer(text, 0, end):
        head, tail = text[: found.start()], text[found.end() :]
        if len(head.split()) > _LONGEST_INLINE:
            return None
        if not head or not tail:
            continue
        sentence = ends_like_sentence(tail) and len(tail.split()) > 2
        if ":" in found.group() and STANDING.fullmatch(head) and not _DAY_ALONE.fullmatch(tail):
            return words[: found.start()].strip(), words[found.end() :].strip()
        colon = ":" in found.group() or (found.group().isspace() and len(found.group()) >= 3)
        told = sentence and (len(tail.split()) > 20 or (len(tail.split()) > 12 and _NEXT_SENTENCE.search(tail)))
        if (colon and (sentence or len(tail.split()) > 8)) or told:
            return words[: found.start()].strip(), words[found.end() :].strip()
    return None


def _run_in(words: Passage) -> tuple[Passage, Passage] | None:
    """A title that a sentence follows with nothing between: "Election of Officers Upon the proposition of …"."""
    text = words.text
    if text.rstrip()[-1:] not in _ENDS or _TELLS_ALREADY.match(text) or not text.rstrip(_ENDS)[-1:].isalnum():
        return None
    found = _RUN_IN.match(text) if len(text.split()) >= _FEWEST_RUN_IN else None
    if not found or not is_title_case(_ENDED.sub("", found["title"])):
        return None
    return words[: found.end("title")], words[found.end() :].strip()


def _has_gap(text: str) -> bool:
    # Where all can be printed, no white space but the plain one is in it.
    return "   " in text if text.isprintable() else _GAP.search(text) is not None


def _whole(words: Passage) -> tuple[Passage, Passage]:
    text = words.text
    if len(text) > 2 * _LONGEST_TITLE and len(text.split()) > _LONGEST_TITLE and not is_capitals(text):
        return Passage.empty(), words
    return (words.strip(" :") if text.endswith(":") else words), Passage.empty()
