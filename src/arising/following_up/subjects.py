"""What words are about, for comparing them: their telling stems, weighed by how rare each is on the shelf."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import lru_cache

_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")
_STOP = frozenset(
    "a about after all also an and any are as at be been before being between but by can could did do does "
    "during each for "
    "from further had has have he her his how if in including into is it its itself made make may meeting "
    "member members "
    "mr mrs ms more most next no not of off officer officers on once one only or other our out over paper part place "
    "present presented put received report reports resolved said same select she should since so some submitted such "
    "take than that the their them then there these they this those through time to under until up update "
    "updates upon "
    "was were what when where which while who whom whose why will with within would year years your commission "
    "committee board panel councillor councillors cllr chair provided regard regarding "
    "consideration given noted now again already still yet".split()
)
_ENDINGS = (
    "ibility", "ible", "isations", "isation", "ations", "ation", "ments", "ment", "ances", "ance", "ences", "ence",
    "ities", "ness", "ings", "ions", "ies", "ing", "ity", "ion", "ers", "ors", "ive", "er", "or", "ed", "en", "es",
    "al", "ly", "s", "y", "e",
)  # fmt: skip
_LEFT = 3
"""The fewest letters that a stem keeps."""


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A word without its commonest ending: enough to meet ``mapped``, ``mapping`` and ``maps``."""
    word = word.replace("’", "'").removesuffix("'s").rstrip("'")
    if word.endswith("teenth"):
        word = word.removesuffix("th")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEFT:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > _LEFT + 1 and word[-1] == word[-2] and word[-1] not in "aeiou" else word


def stems(text: str) -> frozenset[str]:
    """The telling stems of ``text``: no common words, none shorter than three letters but for numbers."""
    return frozenset(
        stem(word) for word in _WORD.findall(text.lower()) if word not in _STOP and (len(word) > 2 or word.isdigit())
    )


ASKING = stems(
    "account analysis analyse answer ask asked briefing bring brought circulate circulated copy detail details explain "
    "explained figures further furnish held include included inform information investigate issue meeting note page "
    "paper position prepare prepared present presentation produce produced programme receive reply request "
    "requested respond respect response send sent statement supplied supply work affecting concerns relating"
)
"""What asks are put with, whatever they ask about."""


class Weights:
    """How telling each stem is: rare ones more. ``of`` gives 0 for a stem that every passage has."""

    def __init__(self, passages: Iterable[AbstractSet[str]]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for passage in passages:
            counts.update(passage)
            total += 1
        self._unseen = math.log((total + 1) / 0.5)
        self._weights = {each: math.log((total + 1) / (count + 0.5)) for each, count in counts.items()}

    def of(self, stem_: str) -> float:
        """The weight of one stem, from 0 up."""
        return self._weights.get(stem_, self._unseen)

    def knows(self, stem_: str) -> bool:
        """Whether the stem stands in any passage."""
        return stem_ in self._weights

    def sum(self, stems_: Iterable[str]) -> float:
        """The weight of several stems together."""
        weight, unseen = self._weights.get, self._unseen
        return sum([weight(each, unseen) for each in stems_])

    def share(self, asked: AbstractSet[str], said: AbstractSet[str]) -> float:
        """How much of what was asked about is in what was said, from 0 to 1, by weight."""
        whole = self.sum(asked)
        return self.sum(asked & said) / whole if whole > 0 else 0.0

    def likeness(self, one: AbstractSet[str], other: AbstractSet[str]) -> float:
        """How alike two sets of stems are both ways, from 0 to 1, by weight."""
        union = self.sum(one | other)
        return self.sum(one & other) / union if union > 0 else 0.0
