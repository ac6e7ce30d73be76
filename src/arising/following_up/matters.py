"""What words of minutes are about: the title of their item, or where an item holds many matters, the matter's own name.

"Matters arising" says nothing of what stands under it. There each paragraph opens with a name of its own
("c) Grange Road parking - the clerk had written ..."), or has one on a line above it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from arising.following_up.body_papers import BodyPapers, paragraphs_at
from arising.following_up.subjects import stems
from arising.record.meeting import Item, Role
from arising.record.record import Record

_MANY = re.compile(
    r"^\W*(?:(?:update|progress|report)s? (?:on|from) )?(?:"
    r"(?:the )?matters (?:arising|for information|outstanding)\b|"
    r"actions? (?:arising|outstanding|from|points?|list|log|updates?)\b|"
    r"(?:review|update|progress) (?:of|on) (?:the )?(?:previous |outstanding )?(?:actions?|matters)\b|"
    r"(?:(?:adoption|confirmation|approval|acceptance|signing) of )?(?:the )?(?:draft |previous |last )?minutes\b|"
    r"(?:any )?other (?:urgent )?business\b|a\.?o\.?b\.?\b|outstanding (?:matters|actions|items)\b|"
    r"(?:correspondence|(?:the )?(?:clerk|chair\w*|councillor|member|officer|director)s?['’]?s? "
    r"(?:reports?|updates?|announcements|matters|items|other business)|"
    r"(?:public|open) (?:forum|session|participation|questions?|other business))\b"
    r"(?! (?:about|concerning|into|on|policy|regarding|strategy|with)\b)|"
    r"(?:ongoing|previous|on-going) (?:matters|actions|issues|items)\b|updates?\W*$|"
    r"items? for (?:information|the next|next|future)|"
    r"(?:(?:written |public |members[’'] )?(?:questions?|petitions?)|(?:notices? of )?motions?)\b[^:]{0,30}"
    r"\b(?:by|from)\b)",
    re.I,
)
"""Titles that do not say what stands under them: many matters do, or one that somebody brought."""
_MARK = r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[).:]+\s+|\d{1,3}(?:\.\d{1,2}){1,2}[.):]?\s+|\(?[a-z]\)\s*|[-•*]\s+)"
_LABELLED = re.compile(
    rf"^\W{{0,3}}(?P<mark>{_MARK})?(?P<name>[A-Z0-9][^\n:;?!–—]{{2,70}}?)(?:\s*(?P<colon>:)\s|\s+[-–—]+\s+|\s*[–—]\s*)(?=\S)"
)
_HEADING = re.compile(rf"^\W{{0,3}}{_MARK}?(?P<name>[A-Z0-9][^\n:;?!]{{2,60}}?)\W*$")
_SPEAKS = re.compile(
    r"\b(?:was|were|is|are|had|has|have|been|would|will|could|should|reported|advised|asked|said|stated|agreed|noted)\b|"
    r"^(?:action|reply|response|answer|question|note|update|resolved|agreed|recommend\w*|comment|decision|status|owner|"
    r"cllrs?|councillors?|mr|mrs|ms|dr|date|time|page|carried|proposed|seconded)\b",
    re.I,
)
"""What a name of a matter does not hold: a verb, or a word that opens an answer."""
_MOST_WORDS = 10
_LONGEST_BEFORE = 400
"""Characters before an ask in which the sentence before it is looked for."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What words stand under: the item's ``title`` and where the matter has a name of its own, its ``name``.

    ``heading`` are the telling stems of the name, or of the title where there is none; of a title that does not say
    what stands under it there are none.
    """

    title: str
    name: str
    heading: frozenset[str]

    @property
    def printed(self) -> str:
        """Title and name as one line."""
        return f"{self.title.rstrip(' :.-–—')}: {self.name}" if self.title and self.name else self.title or self.name


NO_MATTER = Matter("", "", frozenset())


class Matters:
    """The matters of one body's minutes, by paper and place."""

    def __init__(self, papers: BodyPapers) -> None:
        self._papers = papers

    def at(self, sha256: str, start: int) -> Matter:
        """The matter that the words at character ``start`` of a paper stand under; one without a name where none is."""
        starts, matters = self._by_paper.get(sha256, ((), ()))
        place = bisect_right(starts, start) - 1
        return matters[place] if place >= 0 else NO_MATTER

    def before(self, sha256: str, start: int) -> str:
        """The sentence before character ``start`` in the same paragraph of the same matter; "" where none is."""
        starts, _ = self._by_paper.get(sha256, ((), ()))
        place = bisect_right(starts, start) - 1
        if place < 0:
            return ""
        said = self._texts[sha256][max(starts[place], start - _LONGEST_BEFORE) : start]
        paragraph = re.split(r"\n\s*\n", said)[-1]
        return re.split(r"(?<=[a-z)\d][.!?])\s+(?=\S)", paragraph.strip())[-1]

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {record.paper.sha256: record.paper.text for record in self._papers.records}

    def named_in(self, sha256: str) -> frozenset[frozenset[str]]:
        """The telling stems of each name of a matter in a paper."""
        return frozenset({each.heading for each in self._by_paper.get(sha256, ((), ()))[1] if each.heading})

    @cached_property
    def _by_paper(self) -> dict[str, tuple[Sequence[int], Sequence[Matter]]]:
        found: dict[str, dict[int, Matter]] = {}
        for sitting in self._papers.sittings:
            for source in sitting.sources:
                if source.meeting.role is Role.MINUTES:
                    of_paper = found.setdefault(source.record.paper.sha256, {})
                    for item in source.meeting.items:
                        of_paper.update(_of_item(source.record, item))
                    of_paper.setdefault(source.meeting.place.end, NO_MATTER)
        return {sha256: (tuple(sorted(each)), tuple(each[at] for at in sorted(each))) for sha256, each in found.items()}


def _of_item(record: Record, item: Item) -> Iterator[tuple[int, Matter]]:
    """Where each matter of an item begins."""
    title = item.title.text if item.title else ""
    many = _MANY.match(title) is not None
    plain = Matter(title, "", frozenset() if many else stems(title))
    places = [place.start for place in (item.title.place if item.title else None, item.body) if place is not None]
    if not places:
        return
    yield min(places), plain
    if not many:
        return
    for words in paragraphs_at(record, item.body):
        name = name_of_matter(words.text)
        if name:
            yield words.place.start, Matter(title, name, stems(name))
        elif _LABELLED.match(words.text):
            yield words.place.start, plain


def name_of_matter(paragraph: str) -> str:
    """The name that a paragraph among many matters opens with, or that it is; "" for one that goes on from the last."""
    labelled = _LABELLED.match(paragraph)
    if labelled and (labelled["mark"] or not labelled["colon"]) and _names(labelled["name"]):
        return labelled["name"].strip()
    heading = _HEADING.match(paragraph)
    return heading["name"].strip() if heading and _names(heading["name"]) else ""


def _names(words: str) -> bool:
    return len(words.split()) <= _MOST_WORDS and not _SPEAKS.search(words) and bool(stems(words))
