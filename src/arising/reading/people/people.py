"""printed lists of people → persons, each name at its place: titles and honours off, posts and capacities kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from arising.reading.people.name_segments import bracketed_names, closing_bracket, names_someone, segments_of
from arising.reading.people.name_words import HONOURS, NEVER_NAMES, OWN_COUNCIL, PARTIES, TITLES
from arising.reading.people.names import (
    ANONYMOUS,
    INITIALS,
    INITIALS_ALONE,
    ORGANISATION_MARK,
    Name,
    Sense,
    is_all_name,
    is_plural,
    name_at,
    name_behind,
)
from arising.record.meeting import Person
from arising.record.passage import Passage
from arising.record.words import Words

CHAIR = re.compile(
    r"\bin the chair\b|\bpresiding\b(?! (?:judge|justice|officer|magistrate)s?\b)|\bchairing\b|\btook the chair\b|"
    r"^\W*(?:the |an |acting |elected |meeting |interim |independent |clinical |lay )*"
    r"(?:chair(?:man|woman|person|ed)?|cathaoirleach|convenor|convener|presiding member)\b"
    r"(?!\s+of\b|(?-i:\s+[A-Z][a-z]+ (?:(?:and|&) )?[A-Z]))|^ch\.?$|"
    r"\(chair(?:man|woman|person)?\)|\b(?:and|&) (?:acting |interim |independent )?chair(?:man|woman|person)?\W*$",
    re.I,
)
"""A capacity that says who chaired. "Chair of Governors" is a post, and so is "Vice-Chair"."""
_CAPACITY = re.compile(
    r"\bchair|^vice\b|^(?:\w+[ -]){0,2}(?:member|advis[eo]r|observer)\b(?!.*\bfor\b)|substitut|\bdeputy for\b|deputis|"
    r"\brepresent(?:s|ing)\b|stand-?in|in attendance|virtual|remote|on-?line|\bteams\b|\bzoom\b|\buntil\b|\bfrom \d|"
    r"\bto \d|\bitems?\b|\bminutes? (?:no|\d)|co-?opt|part (?:of )?(?:the )?meeting|\barrived\b|\bleft\b|\blate\b|"
    r"^(?:who|as|for|in place of|on behalf)\b",
    re.I,
)
_HONOURS = re.compile(rf"(?:(?:{'|'.join(sorted(HONOURS))})\b\.?[\s,]*)+(?=$|\()")
_HEADS_NEXT = re.compile(r"[:–—-]\s*$")
_POST_THEN_NAME = re.compile(r"\s+[–—-]\s+|:\s+")
_PARTY_FIRST = re.compile(
    rf"(?:LIB(?:ERAL)? DEM(?:OCRAT)?|{'|'.join(sorted(PARTIES))})(?:\s*\(\d+\))?(?:\s*[,;:/–-]\s*|$)", re.I
)
_CHAIRS = re.compile(r"(?:(?:the|an|acting|vice|deputy|lord)[\s-]+)*(?:chair\w*|cathaoirleach|mayor)$", re.I)
_INITIALS_FIRST = re.compile(r"\s*(?P<initials>[A-Z]{1,3}[a-z]?[A-Z]{0,2})\s*(?:[-–—:,]\s*|\s)(?=\w)")
_INITIALS_GIVEN = re.compile(r"\s\([A-Z]{2,4}\)$")
"""How a line of a list ends somebody's name, before whom they come from: "Ann Lee (AL), Age Concern Seaford"."""
_POST_BEFORE = re.compile(r"(?:the )?[a-z][a-z-]{3,}(?: [a-z][a-z-]+)?\s+(?=[A-Z][\w.'’-]* [A-Z])")
"""A post in small letters before its holder: "clerk Ann Lee"."""
_MESSRS = re.compile(r"^Messrs\b")
_OF_SEVERAL = re.compile(r"(councillor|cllr|clr|coun|dr)s\b", re.I)
_DASH = re.compile(r"^\s*[-–—:]+\s*")
_SEMICOLON = re.compile(r"\s*;\s*(?:and\s+)?")
_BRACKETED_SEMICOLON = re.compile(r"\([^()]*;[^()]*\)")
_FEWEST_SEMICOLONS = 2
_FEWEST_PARTS = 2
_FEWEST_ENTRIES = 4
_FEWEST_CALLED = 3
_MOSTLY_PLACED = 0.7
_LONGEST_ENTRY = 120
_LONGEST_CAPACITY = 90
_LONGEST_RUN = 20_000
"""Characters: several times the list of the largest council."""


def people_in(runs: Iterable[Passage], title: str = "", *, one_each: bool = False) -> tuple[Person, ...]:
    """The people that a list names, in order. Each run is a stretch of the list whose end ends a name.

    Numbers of people ("six members of the public"), posts without a name and organisations are nobody. ``title`` is
    the one that all share, where the list's label is that title ("Councillors: Bell, Reed"): then surnames will do.
    ``one_each`` says that every entry is known to be one person.
    """
    entries = tuple(runs)
    sense = Sense(surnames=bool(title), initials=_by_initials(entries))
    reader = _Reader(one_each=one_each or names_one_each(entries), sense=sense, shared=title)
    for run in entries:
        parts = _between_semicolons(run)
        for part in parts:
            reader.read(part, placed=len(parts) > 1 and (_is_placed(part) or _is_of_one_body(part)))
    return tuple(reader.found)


def _between_semicolons(run: Passage) -> list[Passage]:
    """The entries of a list that parts them by semicolons, for commas stand within; else the whole run."""
    if run.text.count(";") < _FEWEST_SEMICOLONS or ("(" in run.text and _BRACKETED_SEMICOLON.search(run.text)):
        return [run]
    return [part for part in run.split(_SEMICOLON) if part]


def _by_initials(entries: Sequence[Passage]) -> bool:
    """Whether a list calls everybody by initials: "KT (Chair), CJ, P B"."""
    if not entries or not INITIALS_ALONE.match(entries[0].text):
        return False
    pieces = [piece.text for entry in entries for piece in segments_of(entry) if piece]
    return len(pieces) >= _FEWEST_CALLED and all(map(INITIALS_ALONE.match, pieces))


def names_one_each(entries: Sequence[Passage], *, so_far: bool = False) -> bool:
    """Whether a list has one person an entry, with whom they come from behind a comma: "Ann Lee, Age Concern".

    A short list is so where the one above it was (``so_far``) and all its entries are.
    """
    placed = sum(_is_placed(entry) for entry in entries)
    if len(entries) < _FEWEST_ENTRIES:
        return so_far and placed == len(entries)
    return placed >= _MOSTLY_PLACED * len(entries)


def _is_placed(entry: Passage) -> bool:
    """Whether an entry opens with a whole name, and what is behind its comma names nobody."""
    text = entry.text
    if "," not in text or len(text) > _LONGEST_ENTRY or text.rstrip().endswith(","):
        return False
    first, *others = segments_of(entry)
    name = name_at(first)
    if name is None or name.bare or not others:
        return False
    return not TITLES.match(others[0].text) and not (is_all_name(others[0]) and " " in others[0].text)


def _is_of_one_body(entry: Passage) -> bool:
    """Whether what is behind a name is one body with commas in its own name: "Ann Lee, Ferry Alcohol, Drug Forum"."""
    first, *others = [segment for segment in segments_of(entry) if segment]
    if len(others) < _FEWEST_PARTS or not is_all_name(first) or others[-1].text.split()[-1].lower() not in NEVER_NAMES:
        return False
    return any(" " not in other.text and not TITLES.match(other.text) for other in others[:-1])


_SEAT = re.compile(r"(?:\w+[ -]){0,2}(?:member|advis[eo]r|observer)$", re.I)
"""How somebody sits on a body, and nothing else: never a post, whatever else is said of the capacity."""


def described(person: Person, words: str) -> Person:
    """The person with ``words``, printed beside the name, as capacity or post."""
    words = " ".join(words.split()).strip(" .,;")
    party = _PARTY_FIRST.match(words)
    words = words[party.end() :] if party else words
    if not words:
        return person
    if (
        _says_chair(words)
        or _SEAT.match(words)
        or (_CAPACITY.search(words) and not person.capacity and len(words) < _LONGEST_CAPACITY)
    ):
        return replace(person, capacity=f"{person.capacity}; {words}" if person.capacity else words)
    return replace(person, post=f"{person.post}, {words}" if person.post else words)


def _says_chair(words: str) -> bool:
    small = words.lower()
    may = "ch" in small or "presid" in small or "conven" in small  # what no way to say it does without
    return may and CHAIR.search(words) is not None


@dataclass(slots=True)
class _Reader:
    """Reads one list. ``shared`` is the title that a list shares, ``pending`` a post printed before its holder."""

    one_each: bool = False
    """Whether every entry is one person, and what follows a name's comma where they come from."""
    found: list[Person] = field(default_factory=list)
    sense: Sense = field(default_factory=Sense)
    shared: str = ""
    fresh: bool = True
    pending: str = ""

    def read(self, run: Passage, *, placed: bool = False) -> None:
        """Read one stretch of the list; what it says first is never about the person before it.

        ``placed`` says that it is one person, and behind the comma where that person comes from.
        """
        run = run[:_LONGEST_RUN]
        self.fresh, self.pending = not run.text.startswith("("), ""
        self.sense.anonymous = False
        name, post = _tabbed(run)
        inside = [] if post else bracketed_names(run)
        if inside:
            self._posts_first(run, inside)
            return
        segments = list(segments_of(name))
        if not post and len(segments) == 2 and _INITIALS_GIVEN.search(segments[0].text) and "(" not in segments[1].text:
            post = segments.pop().text
        elif not post and (self.one_each or placed) and len(segments) > 1 and name_at(segments[0]) is not None:
            post, segments = run.text[len(segments[0].text) :].strip(" ,;"), segments[:1]
        for segment in segments:
            self._segment(segment)
        if post and self.found:
            self._describe(post)

    def _posts_first(self, run: Passage, inside: list[tuple[int, int]]) -> None:
        """A list that prints the post and then the name in brackets."""
        last = 0
        starts = {start for start, _ in inside}
        for start, end in inside:
            last = self._before_post(run, last, start)
            post = re.sub(r"^and\s+", "", run[last:start].text.strip(" ,;.&"))
            post = re.sub(r"^(?:the|an?)\s.*[,;]\s+(?=the\s)", "", post, flags=re.I)
            named = people_in((run[start + 1 : end - 1],))[:1]
            self.found += [replace(person, post=post) for person in named]
            last = end
            while named and run.text[last:].lstrip().startswith("(") and run.text.index("(", last) not in starts:
                opened = run.text.index("(", last)
                last = closing_bracket(run.text, opened)
                self._describe(run.text[opened + 1 : last - 1])
        for segment in segments_of(run[last:]):
            self._segment(segment)

    def _before_post(self, run: Passage, start: int, stop: int) -> int:
        """Read the people between two brackets that are printed in another way; where the post of the next begins."""
        segments = [segment for segment in segments_of(run[start:stop]) if segment]
        titled = [index for index, segment in enumerate(segments) if TITLES.search(segment.text)]
        for segment in segments[: titled[-1] + 1] if titled else ():
            self.fresh = self.fresh or segment is segments[0]
            self._segment(segment)
            start = run.text.index(segment.text, start) + len(segment.text)
        return start

    def _segment(self, segment: Passage) -> None:
        segment = self._bracket_of_last(segment)
        heads_next = bool(_HEADS_NEXT.search(segment.text))
        segment = segment.strip(" .,;:-–—•*")
        honours = _HONOURS.match(segment.text) if self.found and not self.sense.initials else None
        if honours:
            segment = self._bracket_of_last(segment[honours.end() :].strip())
        if not segment:
            return
        title = TITLES.match(segment.text)
        if title and is_plural(title[0]):
            self.sense.surnames = True
        name = name_behind(title, segment, self.sense)
        post = _POST_BEFORE.match(segment.text) if name is None else None
        if post and is_all_name(segment[post.end() :]):
            self._segment(segment[post.end() :])
            self._describe(post[0].strip())
        elif name is None:
            self._description(segment, heads_next=heads_next)
        else:
            self._person(name, " ".join(title[0].split()).rstrip(",: ") if title else "", segment[name.end :].text)

    def _person(self, name: Name, title: str, rest: str) -> None:
        if title:
            self.shared = _singular(title) if is_plural(title) else ""
        words = Words(" ".join(name.passage.text.split()), name.passage.place)
        person = Person(words, title=self._title(title, name))
        if self.pending:
            person = described(person, self.pending)
        self.pending, self.fresh, self.sense.anonymous = "", False, False
        self.sense.surnames = self.sense.surnames or (name.bare and not self.found)
        self._keep(_with_rest(person, rest))

    def _title(self, printed: str, name: Name) -> str:
        """The title of one person: the one printed, or the one that a list shares ("Councillors Bell and Reed")."""
        if printed:
            return _singular(printed)
        bare = name.bare and not ORGANISATION_MARK.search(name.passage.text)
        return self.shared if bare or INITIALS.match(name.passage.text.split()[0]) else ""

    def _keep(self, person: Person) -> None:
        self.found.append(person)
        self.sense.begun = True
        bare = " " not in person.name.text and not person.post
        self.sense.bare_title = bare and bool(OWN_COUNCIL.match(person.title))

    def _describe(self, words: str) -> None:
        """Put ``words`` to the last person."""
        person = described(self.found.pop(), words)
        self._keep(person)

    def _description(self, segment: Passage, *, heads_next: bool) -> None:
        """Words that name nobody: the post of the person before, of the one inside, or of the one that follows."""
        text = segment.text
        if self._holder_inside(segment):
            return
        chairs = bool(_CHAIRS.match(text))
        if heads_next or (chairs and not self.found):
            self.pending = text
        elif ANONYMOUS.match(text) and not (chairs and self.found and not self.fresh):
            self.sense.anonymous, self.pending = True, text if text[:4].lower() == "the " else ""
        elif not self.found or self.fresh:
            self.sense.anonymous, self.pending = True, text
        elif not self.sense.anonymous:
            self._describe(text)

    def _holder_inside(self, segment: Passage) -> bool:
        """Read a post with its holder behind it: "The Mayor (Cllr A Reed)", "Senior Solicitor - Ms B Poole"."""
        text = segment.text
        opened, dashed = text.find("("), _POST_THEN_NAME.search(text)
        end = closing_bracket(text, opened) if opened > 0 else 0
        inside = segment[opened + 1 : end - 1].strip() if opened > 0 else Passage.empty()
        if inside and TITLES.match(inside.text) and is_all_name(inside):
            self._segment(inside)
            self._describe(text[:opened])
            self._keep(_with_rest(self.found.pop(), text[end:]))
            return True
        if dashed and is_all_name(segment[dashed.end() :]):
            self._segment(segment[dashed.end() :])
            self._describe(text[: dashed.start()])
            return True
        return False

    def _bracket_of_last(self, segment: Passage) -> Passage:
        """Take a bracket at the head of ``segment`` as the last person's ("Cllr A Reed, (Chairman) Cllr B Poole")."""
        while segment.text.lstrip().startswith("(") and self.found:
            opened = segment.text.index("(")
            end = closing_bracket(segment.text, opened)
            self._describe(segment.text[opened + 1 : end - 1])
            segment = segment[end:].strip()
        return segment


def _singular(title: str) -> str:
    """The title of one of several: "Councillors" → "Councillor"."""
    if "s" not in title:
        return title
    return _MESSRS.sub("Mr", _OF_SEVERAL.sub(r"\1", title, 1))


def _tabbed(run: Passage) -> tuple[Passage, str]:
    """A line that was a row of a table: the cell with the name, and the words of the others."""
    cut = re.search(r"\t|\s\|\s", run.text) if "\t" in run.text or "|" in run.text else None
    if cut is None or not names_someone(run) or names_someone(run[cut.end() :].strip()):
        return run, ""
    return run[: cut.start()].strip(), " ".join(re.split(r"[\s|]+", run.text[cut.end() :]))


def _with_rest(person: Person, rest: str) -> Person:
    """The person with what is printed after the name: brackets, a dash and a post, "in the Chair"."""
    if not rest.strip(" .,;–—-"):
        return person
    at, plain = 0, ""
    while at < len(rest):
        opened = rest.find("(", at)
        plain += rest[at : opened if opened >= 0 else len(rest)] + " "
        if opened < 0:
            break
        end = closing_bracket(rest, opened)
        inside = rest[opened + 1 : end - 1] if rest[end - 1] == ")" else rest[opened + 1 : end]
        inside = _without_initials(inside, person.name.text)
        if not _are_initials(inside, person.name.text):
            person = described(person, inside)
        at = end
    words = _DASH.sub("", _without_initials(" ".join(plain.split()), person.name.text)).strip(" .,;–—-")
    return described(person, " ".join(word for word in words.split() if word.strip(".,") not in HONOURS))


def _without_initials(words: str, name: str) -> str:
    """What is said beside a name without the initials it opens with: "AB Clinical Chair", "DH - Chair"."""
    found = _INITIALS_FIRST.match(words)
    if found is None or not _are_initials(found["initials"].upper(), name.upper()):
        return words
    return words[found.end() :]


def _are_initials(words: str, name: str) -> bool:
    """Whether a bracket holds nothing but the initials that the paper will call the person by."""
    letters = "".join(re.findall(r"[A-Za-z]", words))
    fits = letters.isupper() and len(letters) < 5 and letters[0] == name[0] and letters[-1] in name
    return fits and len(name.split()) > 1
