"""a printed list of people → its pieces, a name or a post each, brackets kept whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from arising.reading.people.name_words import LAST_OF_TITLES, NEVER_NAMES, TITLE_INSIDE, TITLES
from arising.reading.people.names import is_all_name, name_at
from arising.record.passage import Passage

_SEPARATOR = re.compile(
    r"(?=[\s,;|•\uf0b7])"
    r"(?:\s*[,;|]+\s*(?:(?:and|agus|&)\s+)?|\s{3,}|\t|\s+(?:and/or|and|agus|&)\s+|\s*[•\uf0b7]\s*|"
    r"\s+(?=\d+\s+(?:members?|residents?|parishioners?|public|electors?)\b))"
)
_MAY_SEPARATE = re.compile(r"[,;|&•\uf0b7\d]|\s(?:and|agus|\s)|\t")
"""What separators cannot do without: a line with one name on it has none of it."""
_LOOKS_BACK = re.compile(
    r"\b(?:for|of|by|to|with|from|behalf|substituting|deputising|representing|replacing|vice|the|as)\s*$", re.I
)
_AFTER_BRACKET = re.compile(r"\)\s+(?=[A-ZÀ-ÖØ-Þ])")
_NEAR = 60
_LONGEST_TITLE = 24
"""Characters of the longest word of a title, with the marks after it."""
_LONGEST_BRACKET = 600


def segments_of(run: Passage) -> Iterator[Passage]:
    """The pieces of a list between its separators; a title or a closed bracket may part two names as well."""
    text = run.text
    separators = list(_SEPARATOR.finditer(text)) if _MAY_SEPARATE.search(text) else []
    titles = list(TITLE_INSIDE.finditer(text))
    if not separators and not titles and ")" not in text:
        yield run.strip()
        return
    depths = _depths(text)
    cuts = [(found.start(), found.end()) for found in separators if depths[found.start()] == 0]
    parted = {end for _, end in cuts}
    cuts += [
        (found.start(), found.start())
        for found in titles
        if found.start() not in parted and _parts(text, depths, found)
    ]
    if ")" in text:
        cuts += [(found.end(), found.end()) for found in _AFTER_BRACKET.finditer(text) if _new_name(run, depths, found)]
    last = 0
    for start, end in sorted(cuts):
        if start >= last:
            yield run.stripped(last, start)
            last = end
    yield run.stripped(last, len(text))


def last_segment(run: Passage) -> Passage | None:
    """The last piece of a list that has words; ``None`` where none has."""
    return next((segment for segment in reversed(list(segments_of(run))) if segment), None)


def names_someone(words: Passage) -> bool:
    """Whether ``words`` open with the name of a person."""
    first = next(segments_of(words[: 4 * _NEAR]), None)
    return first is not None and name_at(first) is not None


def whole_name_ends(words: Passage) -> bool:
    """Whether the last name, post or bracket of a list that ends with ``words`` is whole, as far as can be told."""
    last = last_segment(words)
    if last is None or words.text.rstrip().endswith((")", ".")):
        return True
    name = name_at(last)
    if name is None:
        worded = not last.text[:1].isupper() or len(last.text.split()) > 1 or _is_no_name(last.text, words.text)
        return not TITLES.match(last.text) and (worded or _names_one(words))
    return name.end < len(last.text) or len(name.passage.text.split()) > 1 or bool(TITLES.match(last.text))


def _is_no_name(word: str, text: str) -> bool:
    """Whether one word that ends a line is no half of a name: a word of posts, or the letters of an organisation."""
    return word.lower() in NEVER_NAMES or (word.isupper() and len(word) > 1 and not text.isupper())


def _names_one(run: Passage) -> bool:
    """Whether a line is one person with a post: "Helen Day Director of Strategy and Delivery" is whole."""
    if "," in run.text or ";" in run.text:
        return False
    first = next(segments_of(run))
    name = name_at(first)
    return name is not None and not name.bare and name.end < len(first.text)


def closing_bracket(text: str, opened: int) -> int:
    """One past the bracket that closes the one at ``opened``; where none does, the end of the text or of its reach."""
    depth, stop = 0, min(len(text), opened + _LONGEST_BRACKET)
    for at in range(opened, stop):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return at + 1
    return stop


def bracketed_names(run: Passage) -> list[tuple[int, int]]:
    """The bounds of the brackets of ``run`` that hold a name, where the list prints posts before names."""
    text = run.text
    found: list[tuple[int, int]] = []
    others, last, at = 0, 0, text.find("(")
    while at >= 0:
        end = closing_bracket(text, at)
        inside = run[at + 1 : end - 1].strip()
        if text[:at].strip() and _is_bracketed_name(inside, last_segment(run[last:at])):
            found.append((at, end))
        else:
            others += 1
        last, at = end, text.find("(", end)
    return found if len(found) > others else []


def _is_bracketed_name(inside: Passage, before: Passage | None) -> bool:
    """Whether a bracket holds the name of whoever has the post printed ``before`` it."""
    if TITLES.match(inside.text):
        return is_all_name(inside) and not (before and TITLES.match(before.text))
    if len(inside.text.split()) not in {2, 3} or not is_all_name(inside):
        return False
    return not (before and name_at(before))


def _depths(text: str) -> list[int]:
    """For each character the number of brackets that stand open before it; a bracket never closed holds nothing."""
    if "(" not in text:
        return [0] * len(text)
    depths, depth = [], 0
    for character in text:
        depths.append(depth)
        if character == "(":
            depth += 1
        elif character == ")":
            depth = max(0, depth - 1)
    last = len(text) - 1
    while depth and last >= 0 and depths[last] > 0:
        depths[last] = 0
        last -= 1
    return depths


def _parts(text: str, depths: list[int], title: re.Match[str]) -> bool:
    """Whether a title opens another name, though no comma stands before it ("Cllr A Reed Cllr B Poole")."""
    start = title.start()
    before = text[max(0, start - _NEAR) : start]
    if depths[start] or not before.strip() or _LOOKS_BACK.search(before):
        return False
    if LAST_OF_TITLES.search(before.split()[-1][-_LONGEST_TITLE:]) is None:
        return True
    return not any(found.end() == len(before) for found in TITLES.finditer(before + "A"))


def _new_name(run: Passage, depths: list[int], bracket: re.Match[str]) -> bool:
    """Whether a name follows a closed bracket with nothing to part it ("Ann Lee (AL) Tom Ray (TR)")."""
    if depths[bracket.end() - 1]:
        return False
    after = run[bracket.end() : bracket.end() + _NEAR]
    name = name_at(after)
    return name is not None and (not name.bare or after.text[name.end :].startswith(" ("))
