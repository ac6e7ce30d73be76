"""The words that announce a decision: ``Resolved:-``, ``RESOLVED that``, ``It was APPROVED that;``, ``Decision:``."""

from __future__ import annotations

import re

_LEADING = (
    r"(?:(?:and|it was|it is|be it|that it be|was|were|then|also|further|accordingly|therefore|hereby|unanimously|duly|"
    r"on a vote|following (?:a |the )?(?:vote|debate|discussion),?)\s+)*"
)
_MANNER = (
    r"(?:\s*,?\s*(?:unanimously|nem\.? con\.?|by (?:a )?majority|by (?:all|general consent)|by \w+ votes? to \w+|"
    r"\((?:unanimously|nem\.? con\.?)\)),?)?"
)
_POINT = r"(?:\s*[:;.,]\s*[-–—]*|\s*[-–—]{1,3})"
_OPENS_CLAUSE = r"(?=\s+(?:that|to|the following|as follows|not to|by)\b|\s*[“\"(])"

_AT_START = re.compile(
    rf"^\W*(?P<leading>{_LEADING})(?:(?P<firm>resolved|decided|ordered|agreed|approved)|"
    r"(?P<advice>recommended(?: to (?:the )?(?:full )?(?:council|cabinet|executive|authority))?))\b"
    rf"{_MANNER}(?:(?P<point>{_POINT})|(?P<clause>{_OPENS_CLAUSE})|(?P<end>\W*$))\s*",
    re.I,
)
_LABELLED = re.compile(
    r"^\W*(?:the\s+)?(?:(?:committee|board|panel|cabinet|council|sub-committee|meeting)(?:['’]s)?\s+)?"
    r"(?:decisions?(?:\(s\))?|resolutions?|agreed actions? and decisions?|"
    r"(?-i:RECOMMENDATIONS?) to (?:the )?(?:full )?(?:council|cabinet|executive|authority|board))"
    r"(?:\s+(?:made|taken|of the [\w-]+))?"
    r"\s*(?:[:;]\s*[-–—]*|\W*$|[-–—]\s+(?=(?:that|to)\b))\s*"
    r"|^\W*(?:resolution|(?-i:RESOLVED|AGREED))\s+(?:no\.?\s*)?[\w/.-]*\d[\w/-]*\W*\s+(?=(?:to|that)\b)|"
    r"^\W*(?-i:RESOLVED|Resolution|RESOLUTION|AGREED)\s+(?:no\.?\s*)?(?:[A-Z]{0,4}[/-]?\d{1,4}[/.-])+\d{1,4}\W*$",
    re.I,
)
_I_AGREE = re.compile(
    r"^\W*(?:as .{3,160}?,? )?(?:I|we)(?: hereby)? (?:agree|approve|decide|have decided|have agreed|resolve)(?:d)?"
    r"(?: to| that)?\s*:\s*[-–—]*\s*",
    re.I,
)
_BODY = (
    r"(?:the (?:\w+ ){0,4}?(?:committee|council|board|panel|commission|cabinet|partnership|sub-committee|trustees|"
    r"governors|authority|forum|assembly|executive|group|governing body|meeting)|members|cabinet|council)"
)
_BODY_DECIDES = re.compile(
    rf"^\W*{_BODY}(?: (?:unanimously|therefore|then|also))* (?:agreed|resolved|decided)\s*[:;]\s*[-–—]*\W*$", re.I
)
"""A line that is the lead-in to what a body decided: "The Panel agreed:"."""
_BODY_ALONE = re.compile(rf"^\W*{_BODY}(?: (?:unanimously|therefore|then|also))*\s*:\s*[-–—]*\W*$", re.I)
_ALONE = re.compile(r"^\W*(?:(?:IT WAS )?(?:AGREED|APPROVED|DECIDED)|Agreed)\W*$")
_CLAUSE_TO_COME = re.compile(r"\W*(?:that|to)?\W*", re.I)
_CLAUSE_BELOW = re.compile(r"^\W*(?:That\b|To [a-z])")
_VERB_BELOW = re.compile(
    r"^\W*(?:agreed|approved|endorsed|adopted|recommended|delegated|authorised|resolved|ratified|supported|"
    r"requested|accepted|confirmed|(?:noted|received|considered|welcomed)(?! that\b))\b",
    re.I,
)
_INLINE = re.compile(
    r"\b(?:RESOLVED|AGREED|DECIDED|ORDERED|VOTED(?= (?:unanimously )?(?:to|that)\b))\b"
    rf"{_MANNER}(?:{_POINT}|{_OPENS_CLAUSE}|(?=\s+for\b))\s*(?=\S|$)"
)
_NUMBERED = re.compile(r"\bRESOLVED\s+(?:[A-Z]{0,4}[/-]?\d{1,4}[/.-])+\d{1,4}\W*$")
_APPROVED_INLINE = re.compile(rf"\b[Ii]t was (?:\w+ly,? |also )?APPROVED\b{_MANNER}(?:{_POINT}|{_OPENS_CLAUSE})\s*")
_AFTER_SENTENCE = re.compile(rf"(?<=[.!?”\")] )Resolved\b{_MANNER}\s*:\s*[-–—]*\s*")
_AGREED_AFTER_SENTENCE = re.compile(rf"(?<=[.!?”\")] )Agreed\b{_MANNER}\s*:\s*[-–—]*\s*(?=(?:that|to)\b)")
_ENDS = re.compile(rf"\b(?:and|it was)(?: unanimously| further| also)? resolved{_MANNER}\s*[:;–—-]\s*[-–—]*\s*", re.I)
_FOLLOWING = re.compile(
    r"\bthe following (?:(?:\w+ )?(?:was|were) (?:then |also |unanimously )?(?:agreed|resolved|approved|decided)|"
    r"(?:resolutions?|decisions?) (?:was|were) (?:then |also |unanimously )?(?:made|taken|passed|adopted|reached))"
    r"\s*[:;]\s*[-–—]*\s*$",
    re.I,
)
_ANYWHERE = (
    (_INLINE, "ED"), (_NUMBERED, "RESOLVED"), (_APPROVED_INLINE, "APPROVED"), (_AFTER_SENTENCE, "Resolved"),
    (_AGREED_AFTER_SENTENCE, "Agreed"),
    (_ENDS, "esolved"), (_FOLLOWING, "following"),
)  # fmt: skip
"""Marks inside a paragraph, each with letters that it cannot do without: looking for those first is quick."""
_STEMS = (
    "esolve", "ESOLVE", "gree", "GREED", "ecide", "ECIDE", "pprove", "PPROVE", "rdered", "RDERED", "ecision", "ECISION",
    "esolution", "ESOLUTION", "ecommended", "ECOMMENDED", "ECOMMENDATION", "VOTED",
)  # fmt: skip
"""A paragraph without any of these holds no mark: most hold none, and looking for them is quick."""
_LONGEST_LEAD_IN = 120
_SHOUTED_PART = re.compile(
    r"^\W*(?:RESOLVED|AGREED|APPROVED|NOTED|ENDORSED|ADOPTED|DELEGATED|RECEIVED|RECOMMENDED|AUTHORISED|REQUESTED)\b"
)


_DASHES = ("-", "–", "—")


def decision_mark(text: str) -> tuple[int, int] | None:
    """Where the mark of a decision stands in a paragraph: its first character and one past its last.

    What follows the mark is the decision. ``None`` where the paragraph has none.
    """
    for stem in _STEMS:
        if stem in text:
            break
    else:
        return None
    for pattern in (_LABELLED, _I_AGREE, _BODY_DECIDES):
        found = pattern.match(text)
        if found:
            return found.start(), found.end()
    found = _AT_START.match(text)
    if found and _counts_at_start(found):
        return 0, found.end()
    for pattern, needed in _ANYWHERE:
        found = pattern.search(text) if needed in text else None
        if found and (pattern is _NUMBERED or not _is_result(text, found)):
            return found.start(), found.end()
    return None


def is_mark_alone(text: str) -> bool:
    """Whether a line is no more than words that announce a decision: "AGREED", "The Panel:", "Members RESOLVED to:"."""
    mark = decision_mark(text)
    if mark is None:
        return _ALONE.match(text) is not None or _BODY_ALONE.match(text) is not None
    return _CLAUSE_TO_COME.fullmatch(text, mark[1]) is not None


def shouted_parts(lead_in: str, first: str) -> bool:
    """Whether a paragraph announces decisions whose own words shout: ``The Board:`` / ``NOTED the report;``."""
    return (
        lead_in.rstrip(" -–—").endswith(":")
        and len(lead_in) < _LONGEST_LEAD_IN
        and _SHOUTED_PART.match(first) is not None
    )


def announced(text: str, below: str) -> tuple[int, int] | None:
    """The mark, as :func:`decision_mark` gives it, of a line that heads the decision below; ``None`` where none is.

    "AGREED" alone is a mark where "That …" stands below it; "The Panel:" leads in to parts: "(a) noted the report".
    """
    if len(text) > _LONGEST_LEAD_IN:
        return None
    if _ALONE.match(text):
        return (0, len(text)) if _CLAUSE_BELOW.match(below) else None
    leads = text.rstrip(" -–—").endswith(":") and _BODY_ALONE.match(text) and _VERB_BELOW.match(below)
    return (0, 0) if leads else None


def _is_result(text: str, found: re.Match[str]) -> bool:
    """``… and it was AGREED.`` says what became of what stands before it."""
    leads = ":" in found.group() or found.group().rstrip().endswith(("-", "–", "—"))
    return not text[found.end() :].strip() and not leads


def _counts_at_start(found: re.Match[str]) -> bool:
    """A lone ``Agreed.`` is a result of what stands before it, and ``resolved in May to`` is narrative."""
    word = found["firm"] or found["advice"]
    point = (found["point"] or "").strip()
    shouted, capital = word.isupper(), word[0].isupper()
    if not capital:
        # "It was resolved that …" is a sentence; with a colon, or nothing after it, it heads what follows. Small
        # capitals come out of a page as small letters: "resolved:" alone heads what follows as well.
        return (
            (bool(found["leading"]) or (":" in point and found.end() == len(found.string)))
            and (":" in point or ";" in point or found["end"] is not None)
            and word in {"resolved", "agreed"}
        )
    if word.lower() == "resolved":
        return shouted or not point.startswith((".", ","))
    if found["end"] is not None:
        return False
    if found["advice"]:
        return ":" in point or (shouted and (found["clause"] is not None or point[:1] in _DASHES))
    return point[0] in _DASHES or point[0] == ":" if point else True
