"""Printed lists of people → persons, each name at its place: titles and honours off, posts and capacities kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from arising.reading.name_words import (
    HONOURS,
    PARTICLES,
    PARTIES,
    PLURAL_TITLE,
    STRONG,
    TITLE_INSIDE,
    TITLES,
    WEAK,
)
from arising.record.meeting import Person
from arising.record.passage import Passage
from arising.record.words import Words

_UPPER = "A-ZÀ-ÖØ-Þ"
_TOKEN = re.compile(
    rf"(?:[{_UPPER}]\.\s?)+(?=[{_UPPER}\s,;(]|$)|(?:[OÓD][’'‘`´]\s?)?[{_UPPER}][\w’'‘`´‐‑\u00ad\ufffe-]*\.?|[a-zó]{{1,5}}(?=\s+(?:[a-z]{{1,4}}\s+)?[{_UPPER}])"
)
_INITIALS = re.compile(rf"^(?:[{_UPPER}]\.?[\s-]?){{1,4}}$")
_SEPARATOR = re.compile(r"\s*[,;|]+\s*(?:(?:and|agus|&)\s+)?|\s{3,}|\t|\s+(?:and|agus|&)\s+|\s*[•\uf0b7]\s*|\s+(?=\d+\s+(?:members?|residents?|parishioners?|public|electors?)\b)|\s+and/or\s+")
_LOOKS_BACK = re.compile(
    r"\b(?:for|of|by|to|with|from|behalf|substituting|deputising|representing|replacing|vice|the|as)\s*$", re.I
)
_ANONYMOUS = re.compile(
    r"^(?:\d+|an?(?=\s+(?-i:[a-z]))|the|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|no|members?|representatives?|officers?|"
    r"residents?|public|press|there|also|other|others|local|various|approximately|about|around)\b",
    re.I,
)
_AFTER_BRACKET = re.compile(rf"\)\s+(?=[{_UPPER}])")
_HONOURS = re.compile(rf"(?:(?:{'|'.join(sorted(HONOURS))})\b\.?[\s,]*)+(?=$|\()")
_HEADS_NEXT = re.compile(r"[:–—-]\s*$")
_POST_THEN_NAME = re.compile(r"\s+[–—-]\s+|:\s+")
_CHAIRS = re.compile(r"(?:(?:the|an|acting|vice|deputy|lord)[\s-]+)*(?:chair\w*|cathaoirleach|mayor)$", re.I)
_DASH = re.compile(r"^\s*[-–—:]+\s*")
_SURNAME_MARK = re.compile(rf"^(?:[{_UPPER}]\.?\s?){{1,3}}$")
_ORGANISATION_MARK = re.compile(r"^[A-Z]{3,8}$|\([A-Z]{3,8}\)$")
CHAIR = re.compile(
    r"\bin the chair\b|\bpresiding\b|\bchairing\b|\btook the chair\b|^\W*(?:the |an |acting |elected |meeting |interim |independent )*"
    r"(?:chair(?:man|woman|person|ed)?|cathaoirleach|convenor|convener|presiding member)\b(?!\s+of\b)|^ch\.?$",
    re.I,
)
"""A capacity that says who chaired. "Chair of Governors" is a post, and so is "Vice-Chair"."""
_CAPACITY = re.compile(
    r"\bchair|^vice\b|^(?:\w+[ -]){0,2}(?:member|advis[eo]r|observer)\b(?!.*\bfor\b)|substitut|\bdeputy for\b|deputis|\brepresent(?:s|ing)\b|"
    r"stand-?in|in attendance|virtual|remote|on-?line|\bteams\b|\bzoom\b|\buntil\b|\bfrom \d|\bto \d|\bitems?\b|\bminutes? (?:no|\d)|"
    r"co-?opt|part (?:of )?(?:the )?meeting|\barrived\b|\bleft\b|\blate\b|^(?:who|as|for|in place of|on behalf)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name found in a segment: what is printed of it, and where what follows it begins."""

    passage: Passage
    end: int
    bare: bool


def people_in(runs: Iterable[Passage]) -> tuple[Person, ...]:
    """The people that a list names, in order. Each run is a stretch of the list whose end ends a name.

    Numbers of people ("six members of the public"), posts without a name and organisations are nobody.
    """
    reader = _Reader()
    for run in runs:
        reader.read(run)
    return tuple(reader.found)


def names_someone(words: Passage) -> bool:
    """Whether ``words`` open with the name of a person."""
    return _Reader().opens_with_name(words)


def whole_name_ends(words: Passage) -> bool:
    """Whether the last name, post or bracket of a list that ends with ``words`` is whole, as far as can be told."""
    last = _last_segment(words)
    if last is None or words.text.rstrip().endswith((")", ".")):
        return True
    name = _Reader()._named(last)
    if name is None:
        return not TITLES.match(last.text) and (not last.text[:1].isupper() or len(last.text.split()) > 1)
    return name.end < len(last.text) or len(name.passage.text.split()) > 1 or bool(TITLES.match(last.text))


@dataclass(slots=True)
class _Reader:
    """Reads one list. ``surnames`` says that bare surnames are names here, as after "Councillors"."""

    found: list[Person] = field(default_factory=list)
    surnames: bool = False
    shared: str = ""
    anonymous: bool = False
    fresh: bool = True
    pending: str = ""

    def opens_with_name(self, words: Passage) -> bool:
        segment = next(iter(_segments(words)), None)
        return segment is not None and self._named(segment) is not None

    def all_name(self, words: Passage) -> bool:
        """Whether ``words`` are one name and nothing else."""
        name = self._named(words)
        return name is not None and not words.text[name.end :].strip(" .")

    def read(self, run: Passage) -> None:
        self.fresh, self.anonymous, self.pending = not run.text.startswith("("), False, ""
        name, post = _tabbed(run)
        if post:
            self.fresh = True
            for segment in _segments(name):
                self._segment(segment)
            if self.found:
                self.found[-1] = described(self.found[-1], post)
            return
        inside = list(_bracketed_people(run))
        if inside:
            self._posts_first(run, inside)
            return
        for segment in _segments(run):
            self._segment(segment)

    def _posts_first(self, run: Passage, inside: list[tuple[int, int]]) -> None:
        """A list that prints the post and then the name in brackets."""
        last = 0
        starts = {start for start, _ in inside}
        for start, end in inside:
            post = re.sub(r"^and\s+", "", run[last:start].text.strip(" ,;.&"))
            post = re.sub(r"^(?:the|an?)\s.*[,;]\s+(?=the\s)", "", post, flags=re.I)
            reader = _Reader()
            for segment in _segments(run[start + 1 : end - 1]):
                reader._segment(segment)
            self.found += [replace(person, post=post) for person in reader.found[:1]]
            last = end
            while reader.found and run.text[last:].lstrip().startswith("(") and run.text.index("(", last) not in starts:
                opened = run.text.index("(", last)
                last = _closing(run.text, opened)
                self.found[-1] = described(self.found[-1], run.text[opened + 1 : last - 1])
        for segment in _segments(run[last:]):
            self._segment(segment)

    def _segment(self, segment: Passage) -> None:
        segment = self._bracket_of_last(segment)
        heads_next = bool(_HEADS_NEXT.search(segment.text))
        segment = segment.strip(" .,;:-–—•*")
        honours = _HONOURS.match(segment.text)
        if honours and self.found:
            segment = self._bracket_of_last(segment[honours.end() :].strip())
        if not segment:
            return
        text = segment.text
        title = TITLES.match(text)
        if title and PLURAL_TITLE.search(title[0]):
            self.surnames = True
        name = self._named(segment)
        if name is None:
            self._description(segment, heads_next=heads_next)
            return
        printed = " ".join(title[0].split()).rstrip(",: ") if title else ""
        if title:
            self.shared = _singular(printed) if PLURAL_TITLE.search(printed) else ""
        person = Person(Words(" ".join(name.passage.text.split()), name.passage.place), title=self._title(printed, name))
        if self.pending:
            person = described(person, self.pending)
            self.pending = ""
        self.anonymous = self.fresh = False
        if name.bare and not self.found:
            self.surnames = True
        self.found.append(_with_rest(person, segment[name.end :].text))

    def _title(self, printed: str, name: _Name) -> str:
        """The title of one person: the one printed, or the one that a list shares ("Councillors Bell and Reed")."""
        if printed:
            return _singular(printed)
        first = name.passage.text.split()[0]
        shares = (name.bare and not _ORGANISATION_MARK.search(name.passage.text)) or _INITIALS.match(first)
        return self.shared if shares else ""

    def _description(self, segment: Passage, *, heads_next: bool) -> None:
        """Words that name nobody: the post of the person before, of the one in brackets, or of the one that follows."""
        text = segment.text
        chairs = bool(_CHAIRS.match(text))
        opened, dashed = text.find("("), _POST_THEN_NAME.search(text)
        inside = segment[opened + 1 : _closing(text, opened) - 1].strip() if opened > 0 else Passage.empty()
        if inside and TITLES.match(inside.text) and self.all_name(inside):
            self._segment(inside)
            self.found[-1] = _with_rest(described(self.found[-1], text[:opened]), text[_closing(text, opened) :])
        elif dashed and self.all_name(segment[dashed.end() :]):
            self._segment(segment[dashed.end() :])
            self.found[-1] = described(self.found[-1], text[: dashed.start()])
        elif heads_next or (chairs and not self.found):
            self.pending = text
        elif _ANONYMOUS.match(text) and not (chairs and self.found and not self.fresh):
            self.anonymous, self.pending = True, text if text[:4].lower() == "the " else ""
        elif not self.found or self.fresh:
            self.anonymous, self.pending = True, text
        elif not self.anonymous:
            self.found[-1] = described(self.found[-1], text)

    def _bracket_of_last(self, segment: Passage) -> Passage:
        """Take a bracket at the head of ``segment`` as the last person's ("Cllr A Reed, (Chairman) Cllr B Poole")."""
        while segment.text.lstrip().startswith("(") and self.found:
            end = _closing(segment.text, segment.text.index("("))
            self.found[-1] = described(self.found[-1], segment.text[segment.text.index("(") + 1 : end - 1])
            segment = segment[end:].strip()
        return segment

    def _named(self, segment: Passage) -> _Name | None:
        text = segment.text
        title = TITLES.match(text)
        start = title.end() if title else 0
        if not title and _ANONYMOUS.match(text):
            return None
        tokens = _tokens(text, start)
        if not tokens:
            return None
        end = tokens[-1][1]
        words = [text[left:right] for left, right in tokens]
        rest = text[end:].strip()
        if not self._is_name(words, rest, titled=title is not None):
            return None
        end = _with_mark(text, end, words, titled=title is not None and not PLURAL_TITLE.search(title[0]))
        bare = title is None and len(words) == 1
        return _Name(
            segment[start:end].strip(" ,;") if words[-1].endswith(".") else segment[start:end].strip(), end, bare
        )

    def _is_name(self, words: list[str], rest: str, *, titled: bool) -> bool:
        lowered = [word.lower().strip(".") for word in words]
        longest = max(words, key=len)
        if len(longest.strip(".")) < 2 or lowered[0] in STRONG or (_INITIALS.match(longest) and not titled):
            return False
        if titled:
            return not (lowered[0] in WEAK and rest[:1].isupper())
        if lowered[0] in WEAK or any(word in STRONG for word in lowered):
            return len(words) == 1 and self.surnames and lowered[0] not in STRONG
        if len(words) == 1:
            return self._is_surname(words[0], rest)
        if words[0].isupper() and len(words[0].strip(".")) > 3 and not all(word.isupper() for word in words):
            return False
        return not (self.anonymous and any(word in WEAK for word in lowered))

    def _is_surname(self, word: str, rest: str) -> bool:
        """Whether one untitled word is a name: where surnames are listed, or a post in brackets follows it."""
        if word.isupper() and not (self.surnames and len(word) > 4):
            return False
        if self.surnames:
            return True
        if rest.startswith("("):
            return any(part.strip(",.()").lower() in STRONG for part in rest.split())
        if not self.found:
            return not rest and not self.anonymous
        last = self.found[-1]
        return bool(re.match(r"(?:cllr|council?lor)", last.title, re.I)) and " " not in last.name.text and not last.post


def _singular(title: str) -> str:
    """The title of one of several: "Councillors" → "Councillor"."""
    return re.sub(r"^(?:Messrs)\b", "Mr", re.sub(r"^((?i:.*?(?:councillor|cllr|clr|coun|dr)))s\b", r"\1", title))


def _tokens(text: str, start: int) -> list[tuple[int, int]]:
    """The bounds of the words that may be a name from ``start`` on, up to a post, an honour or punctuation."""
    tokens: list[tuple[int, int]] = []
    at = start
    while len(tokens) < 7:
        found = _TOKEN.match(text, at)
        if not found:
            break
        word, end = found[0].rstrip(), found.start() + len(found[0].rstrip())
        bare = word.strip(".")
        if word[0].islower() and bare not in PARTICLES:
            break
        if tokens and (bare in HONOURS or bare.lower() in STRONG or bare == "An"):
            break
        if word.endswith(".") and len(bare) > 3:
            tokens.append((found.start(), end - 1))
            break
        tokens.append((found.start(), end))
        space = re.compile(r"\s*").match(text, found.end())
        at = space.end() if space else found.end()
        if at == end and not found[0].endswith((" ", ".")):
            break
    while tokens and text[tokens[-1][0] : tokens[-1][1]] in PARTICLES:
        tokens.pop()
    return tokens


def _with_mark(text: str, end: int, words: list[str], *, titled: bool) -> int:
    """The end of a surname together with the mark that tells it from its namesakes: "Collins (J)", "Jones (GROW)"."""
    found = re.compile(r"\s*\(([^()]{1,12})\)").match(text, end)
    if not found or len(words) > 1:
        return end
    inside = found[1].strip()
    if _SURNAME_MARK.match(inside):
        return found.end()
    marks = _ORGANISATION_MARK.match(inside) and inside not in PARTIES and inside not in HONOURS
    return found.end() if marks and not titled else end


def _with_rest(person: Person, rest: str) -> Person:
    """The person with what is printed after the name: brackets, a dash and a post, "in the Chair"."""
    at = 0
    plain = ""
    while at < len(rest):
        opened = rest.find("(", at)
        plain += rest[at : opened if opened >= 0 else len(rest)] + " "
        if opened < 0:
            break
        end = _closing(rest, opened)
        inside = rest[opened + 1 : end - 1] if rest[end - 1] == ")" else rest[opened + 1 : end]
        if not _are_initials(inside, person.name.text):
            person = described(person, inside)
        at = end
    words = _DASH.sub("", " ".join(plain.split())).strip(" .,;–—-")
    words = " ".join(word for word in words.split() if word.strip(".,") not in HONOURS)
    return described(person, words)


def _are_initials(words: str, name: str) -> bool:
    """Whether a bracket holds nothing but the initials that the paper will call the person by."""
    letters = "".join(re.findall(r"[A-Za-z]", words))
    return letters.isupper() and len(letters) < 5 and letters[0] == name[0] and letters[-1] in name and len(name.split()) > 1


def described(person: Person, words: str) -> Person:
    """The person with ``words``, printed beside the name, as capacity or post."""
    words = " ".join(words.split()).strip(" .,;")
    if not words or words.upper() in PARTIES:
        return person
    if CHAIR.search(words) or (_CAPACITY.search(words) and not person.capacity and len(words) < 90):
        return replace(person, capacity=f"{person.capacity}; {words}" if person.capacity else words)
    return replace(person, post=f"{person.post}, {words}" if person.post else words)


def _depths(text: str) -> list[int]:
    """For each character the number of brackets that stand open before it; a bracket never closed holds nothing."""
    depths, depth = [], 0
    for character in text:
        depths.append(depth)
        if character == "(":
            depth += 1
        elif character == ")":
            depth = max(0, depth - 1)
    if depth:
        last = len(text) - 1
        while last >= 0 and depths[last] > 0:
            depths[last] = 0
            last -= 1
    return depths


def _closing(text: str, opened: int) -> int:
    """One past the bracket that closes the one at ``opened``; the end of the text where none does."""
    depth = 0
    for at in range(opened, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return at + 1
    return len(text)


def _segments(run: Passage) -> Iterator[Passage]:
    """The pieces of a list between its separators, brackets kept whole."""
    text = run.text
    depths = _depths(text)
    cuts = [(found.start(), found.end()) for found in _SEPARATOR.finditer(text) if depths[found.start()] == 0]
    for found in TITLE_INSIDE.finditer(text):
        start = found.start()
        before = text[:start]
        if depths[start] or not before.strip() or _LOOKS_BACK.search(before):
            continue
        if _ends_in_title(before):
            continue
        cuts.append((start, start))
    cuts += [(found.end(), found.end()) for found in _AFTER_BRACKET.finditer(text) if _new_name(run, depths, found)]
    last = 0
    for start, end in sorted(cuts):
        if start >= last:
            yield run[last:start].strip()
            last = end
    yield run[last:].strip()


def _tabbed(run: Passage) -> tuple[Passage, str]:
    """A line that was a row of a table: the cell with the name, and the words of the others."""
    cut = run.text.find("\t")
    if cut < 0 or not names_someone(run) or names_someone(run[cut:].strip()):
        return run, ""
    return run[:cut].strip(), " ".join(run.text[cut:].split())


def _new_name(run: Passage, depths: list[int], bracket: re.Match[str]) -> bool:
    """Whether a name follows a closed bracket with nothing to part it ("Ann Lee (AL) Tom Ray (TR)")."""
    following = run[bracket.end() : bracket.end() + 60]
    return depths[bracket.end() - 1] == 0 and len(_tokens(following.text, 0)) > 1 and names_someone(following)


def _ends_in_title(before: str) -> bool:
    """Whether the words before a title are a title themselves ("Cllr" before "Mrs")."""
    return any(found.end() == len(before) for found in TITLES.finditer(before + "A"))


def _bracketed_people(run: Passage) -> Iterator[tuple[int, int]]:
    """The bounds of the brackets of ``run`` that hold a name, where the list prints posts first."""
    text = run.text
    found: list[tuple[int, int]] = []
    others = 0
    at = text.find("(")
    while at >= 0:
        end = _closing(text, at)
        inside = run[at + 1 : end - 1].strip()
        if text[:at].strip() and _is_bracketed_name(inside, _last_segment(run[:at])):
            found.append((at, end))
        else:
            others += 1
        at = text.find("(", end)
    if len(found) > others:
        yield from found


def _is_bracketed_name(inside: Passage, before: Passage | None) -> bool:
    """Whether a bracket holds the name of whoever has the post printed ``before`` it."""
    if TITLES.match(inside.text):
        return _Reader().all_name(inside) and not (before and TITLES.match(before.text))
    if len(inside.text.split()) not in {2, 3} or not _Reader().all_name(inside):
        return False
    return not (before and _Reader().opens_with_name(before))


def _last_segment(before: Passage) -> Passage | None:
    segments = [segment for segment in _segments(before) if segment]
    return segments[-1] if segments else None
