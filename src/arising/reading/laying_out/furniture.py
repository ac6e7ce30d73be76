"""Boiler-plate: running heads and feet, page numbers, rules, navigation; and the pack pages they print."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from arising.reading.laying_out.standing_items import SHEET_HEAD
from arising.record.paper import Line, Page, Paper

PAGE_NUMBER = re.compile(
    r"^\W{0,4}(?:page|pg\.?)\s+(?P<page>\d{1,4})(?:\s*(?:of|"
    r"/)\s*\d{1,4})?\W{0,3}(?P<item>agenda item\s+\d+[a-z]?)?(?P<rest>.*)$",
    re.I,
)
_AGENDA_ITEM_MARK = re.compile(r"^agenda item(?:\s+(?:no\.?\s*)?\d+[a-z]?)?\s*:?$", re.I)
_BARE_NUMBER = re.compile(r"^[-–—|~\s]{0,3}(\d{1,4})[-–—|~\s]{0,3}$")
_BEFORE_TITLE = re.compile(r"\d{1,4}\s?[-–—]")
"""A number that a dash parts from a title, which stands on the next line."""
_RULE = re.compile(r"^[\s\-_=*~.•·|:]{2,}$")
_DATED_HEAD = re.compile(
    r"^(?:\d{1,3}[A-Z]?\s+)?(?P<head>[^\d:]{6,90}?)\s*[-–—,]?\s*\(?\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\)?\s*(?P<page>\d{1,3}[A-Z]?)?$"
)
_BODY = re.compile(
    r"\b(?:committee|commission|board|panel|partnership|council|cabinet|forum|group|executive|authority|minutes|meeting)\b",
    re.IGNORECASE,
)
_DATE_IN_FIGURES = re.compile(r"\d[/.]\d{1,2}[/.]\d\d")
_NO_HEAD = re.compile(
    r"resolved|\bagreed\b|\bapproved\b|^decision|^minutes\s*:|^\(?[a-z0-9]{1,3}[).]|^(?:venue|place|location|date|time|present|apologies)\b.{0,12}:"
    r"|^(?:\d{1,2}[./]){2}\d{2,4}\s.*\.(?:\s|$)|^[•\uf0b7\uf0a7▪◦●○‣∙·➢✓]|^that\b|^(?:\d{1,3} )?[a-z]+\.$",
    re.I,
)
"""What several meetings in one paper, or updates in a log, say in the same words, at the top of a page too: and a word
that ends a sentence."""
_DIGITS = re.compile(r"\d+")
_OPENS_WORDS = frozenset("bcdefghijklmnoqrstuvwxyzBCDEFGHIJKLMNOQRSTUVWXYZ0123456789")
"""Characters with which no "page" or "agenda item" opens, and no rule: most lines are told by them to be neither."""
_MAY_MARK_PAGE = re.compile(r"[aA]|.{0,4}[pP][aAgG]", re.DOTALL)
"""How a page number or the mark of an agenda item starts: few marks stand before "page"."""
_LONGEST_NUMBER = 10
"""Characters of a page number with the marks around it."""
_SHORTEST_HEAD, _LONGEST_HEAD = 3, 140
"""Characters of a running head."""
_MINUTE_NUMBER = re.compile(r"[A-Z]{1,4}/\d{1,4}(?:/\d{2,4})?$")
"""The number of a minute on a line of its own: no running head, though nothing but its figures changes."""
_EDGE_LINES = 3
_ONE_HEIGHT = 3.0
"""Points between lines that are set at one height."""
_FOOT = 0.85
_OPENING_LINES = 8
_FEWEST_PAGES = 4
_HIGHEST_PAGE = 999
_SHORTEST_PAGE = 10
"""Pages, and lines of one, below which numbers on lines of their own may count anything."""


@dataclass(frozen=True, eq=False, slots=True)
class Furniture:
    """What was set apart. ``reasons`` maps a line's number to why; ``marks`` are printed page numbers.

    ``marks`` holds ``(line number, printed page)`` in order: the page number printed at that line. Where
    numbers are printed at the foot they hold for the lines above (``at_foot``), else for those below.
    """

    reasons: Mapping[int, str]
    marks: tuple[tuple[int, int], ...]
    at_foot: bool

    def pack_page(self, line: int) -> int | None:
        """The page number printed on the page that ``line`` is on; ``None`` where none can be told."""
        if not self.marks:
            return None
        index = bisect_right(self.marks, (line, 10**9))
        if self.at_foot:
            return self.marks[index][1] if index < len(self.marks) else None
        return self.marks[index - 1][1] if index else None


def furniture_of(paper: Paper) -> Furniture:
    """The boiler-plate of ``paper``. What a heading or a sentence says is never boiler-plate for being short."""
    finder = _Finder(paper)
    finder.front_matter()
    finder.page_numbers()
    finder.rules()
    finder.repeated_heads()
    finder.interrupting()
    finder.bare_numbers()
    finder.navigation()
    marks = tuple(sorted(finder.marks))
    return Furniture(finder.reasons, marks, _at_foot(paper, marks, finder.ends))


def front_matter_end(paper: Paper) -> int:
    """Where the ``key: value`` lines at the top of a text file end; 0 where there are none."""
    return paper.text.find("\n---", 3) + 4 if paper.meta and paper.text.startswith("---") else 0


def _at_foot(paper: Paper, marks: tuple[tuple[int, int], ...], ends: Mapping[int, tuple[int, int]]) -> bool:
    """Whether page numbers stand at the foot: told by where they stand on pages that have more lines.

    In a text whose page ends are lost, they do where one ends the text and none opens it.
    """
    if not marks:
        return False
    if len(paper.pages) < 2:
        printed = [line.number for line in paper.lines if line.text and not line.text.isspace()]
        return marks[-1][0] in printed[-_EDGE_LINES:] and marks[0][0] not in printed[:_OPENING_LINES]
    below = sum(1 for number, _ in marks if _nearer_foot(number, ends[paper.lines[number].page]))
    return below * 2 > len(marks)


def _nearer_foot(number: int, ends: tuple[int, int]) -> bool:
    return ends[1] - number < number - ends[0]


class _Finder:
    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        printed = [line.text.strip() for line in paper.lines]
        both = zip(paper.lines, printed, strict=True)
        self.marked = [(line, text) for line, text in both if text[:1] not in _OPENS_WORDS]
        self.lines: Sequence[Line] = paper.lines
        self.texts = printed
        if paper.tables:
            self.lines = [line for line in paper.lines if line.table is None]
            self.texts = [text for line, text in zip(paper.lines, printed, strict=True) if line.table is None]
        self.reasons: dict[int, str] = {}
        self.marks: list[tuple[int, int]] = []
        self.ends = _page_ends(paper)
        self.edges = _edge_lines(self.ends) if len(paper.pages) > 1 else set()

    def front_matter(self) -> None:
        """The ``key: value`` lines at the top of a text file, but for its title: the day a page was put up is
        not the day of the meeting, and the papers that it links to are other papers.
        """
        text, end = self.paper.text, front_matter_end(self.paper)
        for line in self.paper.lines:
            if line.start >= end:
                return
            if line.text and not text.startswith(("title:", "Title:"), line.start):
                self.reasons[line.number] = "front matter"

    def page_numbers(self) -> None:
        for line, text in self.marked:
            if not _MAY_MARK_PAGE.match(text) or (line.table is not None and not _AGENDA_ITEM_MARK.match(text)):
                continue
            found = PAGE_NUMBER.match(text)
            if found and (not found["rest"].strip() or found["item"]):
                self.reasons[line.number] = "page number"
                self.marks.append((line.number, int(found["page"])))
            elif _AGENDA_ITEM_MARK.match(text) and len(text.split()) > 2 and self._near_mark(line):
                self.reasons[line.number] = "agenda item mark"

    def _near_mark(self, line: Line) -> bool:
        return line.number in self.edges or any(abs(line.number - number) <= 2 for number, _ in self.marks[-1:])

    def rules(self) -> None:
        for line, text in self.marked:
            if not text or (line.table is None and _RULE.match(line.text)):
                self.reasons.setdefault(line.number, "rule or empty line")

    def repeated_heads(self) -> None:
        """Running heads: the same words, but for numbers, again and again at the edges of pages."""
        boundaries = self._boundaries()
        candidates = [
            (line, text)
            for line, text in zip(self.lines, self.texts, strict=True)
            if _SHORTEST_HEAD <= len(text) <= _LONGEST_HEAD
            and line.number not in self.reasons
            and not line.marker
            and not ("/" in text and _MINUTE_NUMBER.match(text))
        ]
        wanted = _repeated_or_dated(candidates, boundaries)
        firsts = {key[:2] for key in wanted}
        groups: dict[str, list[Line]] = defaultdict(list)
        for line, text in candidates if wanted else ():
            first = text[:2]
            may_be_wanted = first.lower() in firsts or not first.isalpha()
            if may_be_wanted and (key := _key(text)) in wanted:
                groups[key].append(line)
        for lines in groups.values():
            reason = self._reason_for(lines, boundaries)
            if reason:
                for line in lines:
                    self.reasons.setdefault(line.number, reason)

    def _reason_for(self, lines: list[Line], boundaries: set[int]) -> str:
        text = lines[0].text.strip()
        dated = _DATED_HEAD.match(text) if _DATE_IN_FIGURES.search(text) else None
        if dated and (lines[0].number in boundaries or (len(lines) >= 2 and _names_body(dated["head"]))):
            return "running head"
        if dated and _names_body(dated["head"]) and self._opens_paper(dated["head"], lines):
            return "running head"
        if len(lines) < 2 or text[0].islower() or (_NO_HEAD.search(text) and not self._at_foot_of_all(lines)):
            return ""
        if len(self.paper.pages) == 1 and SHEET_HEAD.match(text):  # every report in a pack's text has the same parts
            return ""
        at_edge = sum(1 for line in lines if line.number in boundaries)
        pages = len({line.page for line in lines})
        if at_edge >= max(2, 0.8 * len(lines)) and (pages > 2 or len(lines) > 2 or len(self.paper.pages) <= 3):
            return "running head"
        return ""

    def _at_foot_of_all(self, lines: Sequence[Line]) -> bool:
        """Whether the lines stand at one height at the foot of every page."""
        tops = [line.box.top for line in lines if line.box is not None]
        heights = [page.height for page in self.paper.pages if page.height]
        if len(tops) < len(lines) or len({line.page for line in lines}) < len(self.paper.pages) or not heights:
            return False
        return max(tops) - min(tops) < _ONE_HEIGHT and min(tops) > _FOOT * min(heights)

    def _opens_paper(self, words: str, lines: list[Line]) -> bool:
        """Whether the paper's first lines, ``lines`` apart, say the same words: whose meeting it is."""
        opening = " ".join(line.text.strip() for line in self.paper.lines[:_OPENING_LINES] if line not in lines)
        return words.strip().lower() in opening.lower()

    def interrupting(self) -> None:
        """Short lines that come again and again in the middle of sentences: the head of a column on every page."""
        times = Counter(
            [
                text
                for line, text in zip(self.lines, self.texts, strict=True)
                if len(text) <= 60 and line.number not in self.reasons and not line.marker
            ]
        )
        again = {text for text, count in times.items() if count >= 4 and not _NO_HEAD.search(text)}
        runs = self._runs(again) if again else ()
        standing: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for text, place in runs:
            standing[text].append(place)
        for places in standing.values():
            cuts = sum(self._cuts_sentence(first, last) for first, last in places)
            if len(places) >= 4 and cuts >= max(2, 0.25 * len(places)):
                for first, last in places:
                    for line in self.lines[first : last + 1]:
                        self.reasons.setdefault(line.number, "running head")

    def _runs(self, again: set[str]) -> list[tuple[str, tuple[int, int]]]:
        """Runs of such lines: their joined text, and the first and last index into ``self.lines``."""
        runs: list[tuple[str, tuple[int, int]]] = []
        index = 0
        while index < len(self.lines):
            stop = index
            while stop < len(self.lines) and self.texts[stop] in again:
                stop += 1
            if stop > index:
                runs.append((" ".join(self.texts[index:stop]), (index, stop - 1)))
            index = max(stop, index + 1)
        return runs

    def _cuts_sentence(self, first: int, last: int) -> bool:
        before = self.lines[first - 1].text.rstrip() if first else ""
        after = self.lines[last + 1].text.lstrip() if last + 1 < len(self.lines) else ""
        return len(before) > 30 and before[-1:] not in ".:;!?" and after[:1].islower()

    def _boundaries(self) -> set[int]:
        """Lines beside a page's edge: the first or last of a page, or next to a page number or a rule.

        A list's mark that stands alone, without any words, is no edge.
        """
        near = set(self.edges)
        furniture = [number for number in self.reasons if not _is_mark_alone(self.paper.lines[number])]
        for number in furniture:
            near.update(range(number - 2, number + 3))
        return near

    def bare_numbers(self) -> None:
        """A number alone on its line, where such numbers count the pages."""
        candidates = [
            (line, int(found[1]))
            for line, text in zip(self.lines, self.texts, strict=True)
            if len(text) <= _LONGEST_NUMBER
            and line.number not in self.reasons
            and (found := _BARE_NUMBER.match(text))
            and (line.marker or not _BEFORE_TITLE.fullmatch(text))
        ]
        if not candidates:
            return
        near = self._boundaries()
        counted = _counting(candidates, self._stretches())
        placed = [(line, value) for line, value in candidates if line.number in near]
        for index, (line, value) in enumerate(placed):
            before = placed[index - 1][1] if index else None
            after = placed[index + 1][1] if index + 1 < len(placed) else None
            beside = (before is not None and 0 < value - before <= 2) or (after is not None and 0 < after - value <= 2)
            if (len(self.paper.pages) > 1 and value == line.page) or beside:
                counted.add(line.number)
        for line, value in candidates:
            if line.number in counted:
                self.reasons[line.number] = "page number"
                self.marks.append((line.number, value))
        if len(self.paper.pages) == 1:
            for number in _run_of_pages(candidates):
                self.reasons.setdefault(number, "page number")
            if candidates and candidates[-1][0] is self.lines[-1] and candidates[-1][1] <= _HIGHEST_PAGE:
                self.reasons.setdefault(self.lines[-1].number, "page number")

    def _stretches(self) -> dict[int, int]:
        """For each line, how many rules (``---``, set between pages) stand above it."""
        above, count = {}, 0
        for line in self.paper.lines:
            count += line.table is None and self.reasons.get(line.number) == "rule or empty line"
            above[line.number] = count
        return above

    def navigation(self) -> None:
        for key in ("navigation_from_line", "furniture_from_line"):
            start = dict(self.paper.meta).get(key)
            if start is not None:
                for line in self.paper.lines[int(start) :]:
                    self.reasons.setdefault(line.number, "navigation" if key.startswith("nav") else "running head")


def _is_mark_alone(line: Line) -> bool:
    return bool(line.marker) and not line.text.strip()


def _key(text: str) -> str:
    """What a running head says on every page, whatever number it gives."""
    return _DIGITS.sub("#", text).lower()


def _repeated_or_dated(candidates: Sequence[tuple[Line, str]], boundaries: set[int]) -> set[str]:
    """What is said twice or more beside the edges of pages or next to a date: no other words can be a running head."""
    times: Counter[str] = Counter()
    dated: set[str] = set()
    for line, text in candidates:
        may_be_dated = text.count("/") + text.count(".") > 1 and _DATE_IN_FIGURES.search(text)
        if may_be_dated or line.number in boundaries:
            key = _key(text)
            times[key] += 1
            if may_be_dated:
                dated.add(key)
    return dated.union([key for key, count in times.items() if count > 1])


def _names_body(head: str) -> bool:
    """Whether the words before a date are a body's, as in a running head, and not somebody's who signed that day."""
    return head.isupper() or _BODY.search(head) is not None


def _counting(candidates: Sequence[tuple[Line, int]], stretches: Mapping[int, int]) -> set[int]:
    """The lines whose number grows by one from stretch to stretch between rules: the pages of a scanned paper."""
    offsets = Counter(value - stretches[line.number] for line, value in candidates)
    if not offsets:
        return set()
    offset, _ = offsets.most_common(1)[0]
    if len({value for line, value in candidates if value - stretches[line.number] == offset}) < 3:
        return set()
    return {line.number for line, value in candidates if value - stretches[line.number] == offset}


def _run_of_pages(candidates: Sequence[tuple[Line, int]]) -> list[int]:
    """The lines that count 1, 2, 3 … through a text whose page ends are lost, most of them a page's length apart."""
    run: list[int] = []
    wanted = {1, 2}
    for line, value in candidates:
        if value in wanted:
            run.append(line.number)
            wanted = {value + 1}
    apart = sorted(after - before for before, after in pairwise([0, *run]))
    enough = len(run) >= _FEWEST_PAGES or 1 < len(run) == sum(value <= _HIGHEST_PAGE for _, value in candidates)
    return run if enough and apart[len(apart) // 2] >= _SHORTEST_PAGE else []


def _page_ends(paper: Paper) -> dict[int, tuple[int, int]]:
    """The numbers of the first and the last line of each page that has lines."""
    ends: dict[int, tuple[int, int]] = {}
    page = first = 0
    for line in paper.lines:
        if line.page != page:
            if page:
                ends[page] = first, line.number - 1
            page, first = line.page, line.number
    if page:
        ends[page] = first, paper.lines[-1].number
    return ends


def _edge_lines(ends: Mapping[int, tuple[int, int]]) -> set[int]:
    """The numbers of the first and last few lines of each page."""
    edges: set[int] = set()
    for first, last in ends.values():
        edges.update(range(first, min(first + _EDGE_LINES, last + 1)))
        edges.update(range(max(first, last + 1 - _EDGE_LINES), last + 1))
    return edges


def page_of(paper: Paper, line: Line) -> Page:
    """The page of the file that ``line`` is on."""
    return paper.pages[line.page - 1]
