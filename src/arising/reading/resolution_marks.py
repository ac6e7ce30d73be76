"""The words that announce a decision: ``Resolved:-``, ``RESOLVED that``, ``It was APPROVED that;``, ``Decision:``."""

from __future__ import annotations

import re

_LEADING = (
    r"(?:(?:and|it was|it is|be it|that it be|was|were|then|also|further|accordingly|therefore|hereby|unanimously|duly|"
    r"on a vote|following (?:a |the )?(?:vote|debate|discussion),?)\s+)*"
)
_MANNER = (
    r"(?:\s*,?\s*(?:unanimously|nem\.? con\.?|by (?:a )?majority|by (?:all|general consent)|"
    r"\((?:unanimously|nem\.? con\.?)\)))?"
)
_POINT = r"(?:\s*[:;.,]\s*[-–—]*|\s*[-–—]{1,3})"
_OPENS_CLAUSE = r"(?=\s+(?:that|to|the following|as follows|not to|by)\b|\s*[“\"(])"

_AT_START = re.compile(
    rf"^\W*{_LEADING}(?:(?P<firm>resolved|decided|ordered|agreed|approved)|(?P<advice>recommended))\b{_MANNER}"
    rf"(?:(?P<point>{_POINT})|(?P<clause>{_OPENS_CLAUSE})|(?P<end>\W*$))\s*",
    re.I,
)
_LABELLED = re.compile(
    r"^\W*(?:(?:the\s+)?(?:decisions?|resolutions?|agreed actions? and decisions?)(?:\s+(?:made|taken|"
    r"of the \w+))?)\s*(?:[:;]\s*[-–—]*|\W*$)\s*",
    re.I,
)
_I_AGREE = re.compile(
    r"^\W*(?:as .{3,160}?,? )?(?:I|we)(?: hereby)? (?:agree|approve|decide|have decided|have agreed|"
    r"resolve)(?:d)?(?: to| that)?\s*:\s*[-–—]*\s*",
    re.I,
)
_INLINE = re.compile(rf"\bRESOLVED\b{_MANNER}(?:{_POINT}|{_OPENS_CLAUSE})\s*")
_AFTER_SENTENCE = re.compile(rf"(?<=[.!?”\")] )Resolved\b{_MANNER}\s*:\s*[-–—]*\s*")
_INLINE_PASSIVE = re.compile(
    rf"\bit was (?:\w+ly,? |also |further |then |therefore |accordingly )*(?:resolved|AGREED|APPROVED|"
    rf"DECIDED)\b{_MANNER}(?:{_POINT}|{_OPENS_CLAUSE})\s*",
    re.I,
)
_ENDS = re.compile(rf"\b(?:and|it was)(?: unanimously| further| also)? resolved{_MANNER}\s*[:;]\s*[-–—]*\s*", re.I)
_FOLLOWING = re.compile(
    r"\bthe following (?:\w+ )?(?:was|were) (?:then |also |unanimously )?(?:agreed|resolved|approved|"
    r"decided)\s*[:;]\s*[-–—]*\s*$",
    re.I,
)
_SHOUTED_OR_CAPITAL = re.compile(r"^\W*(?:[A-Z]|(?:it was|and|was)\b)")


def decision_mark(text: str) -> tuple[int, int] | None:
    """Where the mark of a decision stands in a paragraph: its first character and one past its last.

    What follows the mark is the decision. ``None`` where the paragraph has none.
    """
    for pattern in (_LABELLED, _I_AGREE):
        found = pattern.match(text)
        if found:
            return found.start(), found.end()
    found = _AT_START.match(text)
    if found and _counts_at_start(found):
        return 0, found.end()
    for pattern in (_INLINE, _AFTER_SENTENCE, _ENDS, _FOLLOWING):
        found = pattern.search(text)
        if found:
            return found.start(), found.end()
    return _passive(text)


def _counts_at_start(found: re.Match[str]) -> bool:
    """A lone ``Agreed.`` is a result of what stands before it, and ``resolved in May to`` is narrative."""
    text = found.group()
    word = found["firm"] or found["advice"]
    if not _SHOUTED_OR_CAPITAL.match(text):
        return False
    if word.lower() == "resolved":
        return not (found["point"] or "").strip().startswith((".", ",")) or word.isupper()
    if found["advice"]:
        return (bool(found["point"]) and ":" in found["point"]) or (word.isupper() and bool(found["clause"]))
    if found["end"] is not None and not found["point"]:
        return False
    if found["point"]:
        return found["point"].strip()[:1] in ":-–—" and found.end() <= len(found.string)
    return word.isupper() or (word[0].isupper() and bool(found["clause"]))


def _passive(text: str) -> tuple[int, int] | None:
    found = _INLINE_PASSIVE.search(text)
    if found and re.search(r"resolved|AGREED|APPROVED|DECIDED", found.group()):
        return found.start(), found.end()
    return None
