"""words → whether they are a person's name: titles, initials and surnames apart from posts and organisations."""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgspec import Struct

from arising.reading.people.name_words import (
    HONOURS,
    NEVER_NAMES,
    OPEN_NO_NAME,
    PARTICLES,
    PARTIES,
    PLURAL_TITLE,
    TITLES,
)
from arising.record.passage import Passage

_UPPER = "A-ZÀ-ÖØ-Þ"
_TOKEN = re.compile(
    rf"(?:[{_UPPER}]\.\s?)+(?=[{_UPPER}\s,;(]|$)|"
    rf"(?:[OÓD][’'‘`´‟‛]\s?)?[{_UPPER}][\w’'‘`´‟‛‐‑\u00ad\ufffe-]*\.?|"
    rf"[a-zó]{{1,5}}(?=\s+(?:[a-z]{{1,4}}\s+)?[{_UPPER}])"
)
INITIALS = re.compile(rf"^(?:[{_UPPER}]\.[\s-]?){{1,4}}$|^[{_UPPER}](?:[\s-]?[{_UPPER}]){{0,2}}$")
ANONYMOUS = re.compile(
    r"^(?:\d+|an?(?=\s+(?-i:[a-z]))|the|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|no|members?|"
    r"representatives?|officers?|residents?|public|press|there|also|other|others|local|various|approximately|about|around)\b",
    re.I,
)
"""How words open that stand for people without naming them ("six members of the public", "the Clerk")."""
_ORGANISATION = re.compile(
    r"(?:(?:Borough|District|County|City|Town|Parish) )?"
    r"(?:Council|Trust|Centre|Society|Constabulary|Hospitals?|University|School|College|Ltd|Limited|Association|NHS)\b"
)
"""What follows a name that is an organisation's ("Norwich City" Council)."""
_OF_A_BODY = re.compile(r"(?:Police|Probation|Manager|Community|Health|Education|Housing|Service)s?\b")
"""What follows one word that is no surname: the place or kind of a body or post ("Ferry Police", "Depute Manager")."""
_ACRONYM = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{3,4}")
"""An organisation's letters at the end of its name ("Northdale CCG"): no surname does without a vowel."""
_LETTERS = re.compile(r"[A-Z]{2,5}|[A-Z][a-z][A-Z]{1,2}|[A-Z]{2}[a-z]")
"""An organisation's letters behind a first name and a surname ("Ann Lee ODI")."""
INITIALS_ALONE = re.compile(r"[A-Z](?:\s?[A-Z]){1,3}(?=\s*(?:$|[(,;]))")
"""Somebody called by initials and by nothing else: "KT (Chair)", "P B"."""
_OPENS_POST = re.compile(r"(?:Head|Lead) (?:of|for)\b")
"""How a post may open right behind a name, with words that end names as well."""
_PLACED_BODY = re.compile(r"(?:Police|Council|Constabulary|Probation|University|Hospitals?|College)\b")
"""What makes of the last word before it the place of an organisation: "Ann Lee Ferry Police"."""
_SURNAME_MARK = re.compile(rf"^(?:[{_UPPER}]\.?\s?){{1,3}}$")
ORGANISATION_MARK = re.compile(r"^[A-Z]{3,8}$|\([A-Z]{3,8}\)$")
_MARK = re.compile(r"\s*\(([^()]{1,12})\)")
_SURNAME_IN_CAPITALS = re.compile(rf"(?:Mc|Mac|[OD][’'])?[{_UPPER}][{_UPPER}’'-]{{2,}}")
_SPACE = re.compile(r"\s*")
_MOST_WORDS = 7


class Name(Struct, frozen=True, gc=False):
    """A name at the head of some words: its own words, where they end, whether it is a bare surname."""

    passage: Passage
    end: int
    bare: bool


@dataclass(slots=True)
class Sense:
    """What a list of people has shown so far of how it prints them.

    ``surnames`` says that bare surnames are names here, as after "Councillors"; ``anonymous`` that the words
    before named nobody; ``begun`` that somebody has been named; ``bare_title`` that the last of them was a
    councillor with no more than a surname; ``initials`` that all are called by their initials alone.
    """

    surnames: bool = False
    anonymous: bool = False
    begun: bool = False
    bare_title: bool = False
    initials: bool = False


_NO_SENSE = Sense()


def name_at(words: Passage, sense: Sense | None = None) -> Name | None:
    """The name that ``words`` open with, after any titles; ``None`` where they open with none."""
    return name_behind(TITLES.match(words.text), words, sense or _NO_SENSE)


def name_behind(title: re.Match[str] | None, words: Passage, sense: Sense) -> Name | None:
    """The same, where the titles that ``words`` open with are known."""
    text = words.text
    called = INITIALS_ALONE.match(text) if sense.initials else None
    if called:
        return Name(words[: called.end()], called.end(), False)
    if not title and ANONYMOUS.match(text):
        return None
    start = title.end() if title else 0
    bounds = _bounds(text, start)
    parts = [text[left:right] for left, right in bounds]
    if not parts or not _is_name(parts, text[bounds[-1][1] :].strip(), titled=title is not None, sense=sense):
        return None
    own_title = title is not None and not is_plural(title[0])
    end = _with_mark(text, bounds[-1][1], parts, titled=own_title)
    return Name(words.stripped(start, end, " ,;"), end, title is None and len(parts) == 1)


def is_plural(title: str) -> bool:
    """Whether a title is one that several share: "Councillors", "Messrs"."""
    small = title.lower()
    return ("s" in small or "aldermen" in small or "í" in small) and PLURAL_TITLE.search(title) is not None


def is_all_name(words: Passage) -> bool:
    """Whether ``words`` are one name and nothing else."""
    name = name_at(words)
    return name is not None and not words.text[name.end :].strip(" .")


def _is_name(parts: list[str], rest: str, *, titled: bool, sense: Sense) -> bool:
    lowered = [part.lower().strip(".") for part in parts]
    words = [part for part in parts if len(part.strip(".")) > 1 and (titled or not INITIALS.match(part))]
    if not words or lowered[0] in NEVER_NAMES:
        return False
    if not titled and _ORGANISATION.match(rest):
        return False
    if titled:
        return not (lowered[0] in OPEN_NO_NAME and rest[:1].isupper())
    if any(_ACRONYM.fullmatch(part) for part in parts[1:]):
        return False
    if (lowered[0] in OPEN_NO_NAME and not _is_called_after_month(lowered, sense)) or any(
        part in NEVER_NAMES for part in lowered
    ):
        return len(parts) == 1 and sense.surnames
    if len(parts) == 1:
        return _is_surname(parts[0], rest, sense)
    if parts[0].isupper() and not INITIALS.match(parts[0]) and not all(part.isupper() for part in parts):
        return False
    return not (sense.anonymous and any(part in OPEN_NO_NAME for part in lowered))


def _is_called_after_month(lowered: list[str], sense: Sense) -> bool:
    """Whether a month is a first name: in a list of people, with one word behind it."""
    return sense.begun and len(lowered) == 2 and lowered[0] in {"april", "june"}


def _is_surname(word: str, rest: str, sense: Sense) -> bool:
    """Whether one untitled word is a name: where surnames are listed, or a post in brackets follows it."""
    if (word.isupper() and not (sense.surnames and len(word) > 4)) or _OF_A_BODY.match(rest):
        return False
    if sense.surnames:
        return True
    if rest.startswith("("):
        return any(part.strip(",.()").lower() in NEVER_NAMES for part in rest.split())
    return sense.bare_title if sense.begun else not rest and not sense.anonymous


def _bounds(text: str, start: int) -> list[tuple[int, int]]:
    """The bounds of the words that may be a name from ``start`` on, up to a post, an honour or punctuation."""
    bounds: list[tuple[int, int]] = []
    at = start
    while len(bounds) < _MOST_WORDS:
        found = _TOKEN.match(text, at)
        if not found:
            break
        word = found[0].rstrip()
        end, bare = found.start() + len(word), word.strip(".")
        if (word[0].islower() and bare not in PARTICLES) or (bounds and _ends_name(bare)):
            break
        if len(bounds) > 1 and (_goes_beyond(text, at, word, bounds[-1]) or _is_shouted(text, bounds, word)):
            break
        if word.endswith(".") and len(bare) > 3 and not INITIALS.match(word):
            bounds.append((found.start(), end - 1))
            break
        bounds.append((found.start(), end))
        space = _SPACE.match(text, found.end())
        at = space.end() if space else found.end()
        if len(bounds) > 1 and text[end:at].startswith("  "):
            break  # what stands apart is no more of the name
        if at == end and not found[0].endswith((" ", ".")):
            break
    if len(bounds) > 2 and _PLACED_BODY.match(text, at):
        bounds.pop()
    while bounds and text[bounds[-1][0] : bounds[-1][1]] in PARTICLES:
        bounds.pop()
    return bounds


def _goes_beyond(text: str, at: int, word: str, last: tuple[int, int]) -> bool:
    """Whether a word behind a whole name opens a post, or is an organisation's letters or the initials."""
    letters = _LETTERS.fullmatch(word) is not None and not text[last[0] : last[1]].isupper()
    return letters or _OPENS_POST.match(text, at) is not None


def _is_shouted(text: str, bounds: list[tuple[int, int]], word: str) -> bool:
    """Whether a name that sets its surname alone in capitals is whole ("Ann LEE", before "Registered")."""
    first, last = text[slice(*bounds[0])], text[slice(*bounds[-1])]
    return not word.isupper() and not first.isupper() and _SURNAME_IN_CAPITALS.fullmatch(last) is not None


def _ends_name(word: str) -> bool:
    """Whether a word after the first is no more of the name: an honour, the first word of a post."""
    return word in HONOURS or word.lower() in NEVER_NAMES or word in {"An", "The"}


def _with_mark(text: str, end: int, parts: list[str], *, titled: bool) -> int:
    """The end of a surname together with the mark that tells it from its namesakes: "Reed (J)", "Poole (RSPB)"."""
    found = _MARK.match(text, end)
    if not found or len(parts) > 1:
        return end
    inside = found[1].strip()
    if _SURNAME_MARK.match(inside):
        return found.end()
    marks = ORGANISATION_MARK.match(inside) and inside not in PARTIES and inside not in HONOURS
    return found.end() if marks and not titled else end
