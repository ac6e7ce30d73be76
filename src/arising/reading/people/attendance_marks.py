"""Lists of members in which a mark says who came: a star before some names, and below "(* = present)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from arising.reading.laying_out.layout import Block
from arising.reading.people.attendance_words import Roll
from arising.reading.people.name_runs import lines_of
from arising.record.passage import Passage
from arising.wording.sought import Sought

_WHAT = (
    r"(?P<what>present|in attendance|attend(?:ed|ance|ing)|absen(?:t|ce)|not present|apolog(?:y|ies)|"
    r"sent apologies)\b"
)
_WHO = r"(?:(?:those|members?|councillors?|who|were|was|being|with|gave|their|an?|the)\s+)*"
_LEGEND = Sought(
    rf"(?:^|[(\s])(?P<mark>[*†‡#+^§]|(?-i:[A-Z]{{1,2}}))\s*(?:=|[-–—:]|(?=denotes|indicates|signifies|means))\s*"
    rf"(?:denotes?|indicates?|signif(?:y|ies)|means?)?\s*{_WHO}{_WHAT}",
    re.I,
)
_MARKED = Sought(
    rf"\bmarked\s+(?:with\s+)?(?:an?\s+)?[\"'“‘(]?(?P<mark>[*†‡#+^§]|asterisk)[\"'”’)]?,?\s+{_WHO}{_WHAT}", re.I
)
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Legend:
    """What a mark beside a name says: the list that the marked belong to, and whether the others were away."""

    mark: str
    roll: Roll
    others_away: bool

    def on(self, words: Passage, *, listed: bool = False) -> tuple[Passage, bool]:
        """An entry without its mark, and whether it bore one. ``listed``: the star was taken for a list's bullet."""
        found = self._edge.search(words.text)
        if found:
            return (words[found.end() :] if found.start() == 0 else words[: found.start()]).strip(), True
        return words, listed and self.mark == "*"

    @property
    def _edge(self) -> re.Pattern[str]:
        mark = re.escape(self.mark)
        if self.mark.isalpha():
            return re.compile(rf"\s+[-–—(]\s*{mark}\)?$")
        return re.compile(rf"^{mark}\s*(?=\w)|\s*\(?{mark}\)?$")


def legend_of(blocks: Sequence[Block]) -> Legend | None:
    """The legend in the head of minutes that says what a mark beside a name means; ``None`` without one."""
    for block in blocks:
        if block.table is not None or len(block.text) > _LONGEST:
            continue
        found = _MARKED.search(block.text) or _LEGEND.search(f"* {block.text}" if block.marker else block.text)
        if found:
            mark = "*" if found["mark"].lower() == "asterisk" else found["mark"]
            what = found["what"].lower()
            came = what.startswith(("present", "in att", "attend"))
            roll = Roll.PRESENT if came else Roll.APOLOGIES if "apolog" in what else Roll.ABSENT
            legend = Legend(mark, roll, others_away=came)
            return legend if any(_bears(other, legend) for other in blocks if other is not block) else None
    return None


def _bears(block: Block, legend: Legend) -> bool:
    """Whether an entry of a list bears the mark."""
    if block.table is not None:
        return False
    return any(
        legend.on(line, listed=bool(block.marker) and number == 0)[1]
        for number, line in enumerate(lines_of(block.passage))
    )
