"""The decisions of one item as they are found: what is told twice is kept once."""

from __future__ import annotations

import re
from functools import lru_cache

from arising.reading.decisions.decided_words import has_words
from arising.reading.decisions.motions import Backing
from arising.reading.decisions.resolution_lists import Decided
from arising.record.meeting import Outcome, Resolution
from arising.record.words import Words

_MOSTLY = 0.75
_SHORT = 30
"""Letters of a decision that is too short to be known by its tail."""
_NOTHING_DECIDED = re.compile(r"\W*(?:there (?:was|were) (?:no|one|two|three|four|\d+)\b|none\b\W*$|nil\b\W*$)", re.I)
"""What stands under "Decision:" of an item that only tells: "There were no apologies"."""
_NOT_LETTERS = re.compile(r"[\W_]+")


class KeptDecisions:
    """Decisions in the order of the paper."""

    def __init__(self) -> None:
        self.found: list[Resolution] = []
        self._restated = 0
        """How many of ``found`` the minutes may tell again, word for word."""
        self._carried: list[tuple[int, Resolution]] = []
        """Motions carried, with their place among ``found``: a "Resolved" that tells them again takes their place."""

    def minutes_begin(self) -> None:
        """What was found so far stands under "Decision:"; the minutes that follow may tell it again."""
        self._restated = len(self.found)

    def keep(self, part: Decided, number: str | None, outcome: Outcome | None, backing: Backing) -> bool:
        """Add one decision; false where it decides nothing, or only tells again what was decided above."""
        text = part.words.text
        if (
            _NOTHING_DECIDED.match(text)
            or not has_words(part.words)
            or (outcome is not Outcome.LOST and self._told_already(text))
        ):
            return False
        words = Words(text, part.words.place)
        self.found.append(Resolution(number, words, outcome, part.lead_in, backing.mover, backing.seconder, part.votes))
        return True

    def last_is_motion(self) -> None:
        """The last one found is a motion set out in full and carried: it gives way to a "Resolved" after it."""
        self._carried.append((len(self.found) - 1, self.found.pop()))

    def resolved(self) -> None:
        """A "Resolved" follows: motions carried before it are told by it."""
        self._carried.clear()

    def motions_stand(self) -> None:
        """No "Resolved" told the motions carried: they are resolutions as they were moved."""
        for place, resolution in reversed(self._carried):
            self.found.insert(place, resolution)
        self._carried.clear()

    def drop_told(self, text: str) -> None:
        """A proposal carried in one sentence and then resolved in the same words is one decision."""
        kept = self.found[: self._restated]
        for told in self.found[self._restated :]:
            moved = told.outcome is Outcome.CARRIED and bool(told.mover) and told.number is None
            if not moved or not _moved_as(_squash(told.words.text), _squash(text)):
                kept.append(told)
        self.found = kept

    def _told_already(self, text: str) -> bool:
        """Whether the minutes tell again what the decision above them said, whole or cut short."""
        if not self._restated:
            return False
        squashed = _squash(text)
        return any(_same(squashed, _squash(told.words.text)) for told in self.found[: self._restated])


@lru_cache(maxsize=256)
def _squash(text: str) -> str:
    return _NOT_LETTERS.sub("", text.lower())


def _moved_as(moved: str, resolved: str) -> bool:
    """The same words; or with another at their head, as "that the Chair write" resolves "that the Board write"."""
    tail = resolved[-round(_MOSTLY * len(resolved)) :]
    return moved == resolved or (len(resolved) > _SHORT and moved.endswith(tail))


def _same(told: str, before: str) -> bool:
    """The same words; or the beginning of them, where a page cut the minutes short."""
    return (
        told == before or (len(told) > 30 and before.startswith(told)) or (len(before) > 30 and told.startswith(before))
    )
