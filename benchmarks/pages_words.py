"""Words for a large register: a few are everywhere, most are rare, as in minutes; the same at every call."""

from __future__ import annotations

import random
from itertools import accumulate

_COMMON = """the of and to that in be a for on was by report members council committee with it were as noted which
an from had been is at this would agreed resolved commission officer service services board plan meeting date paper
children young people review update work chair councillor city next year there has would have not will their who
information support local support scrutiny health care partnership provision budget funding housing transport roads
schools education pupils family families adults learning consultation strategy policy performance savings contract
provider staff training need needs area areas site park bridge library bus waste energy climate safety police fire
planning licence appeal grant rent tenant repair survey quality data target outcome risk audit finance quarter
recommendation minutes agenda item question answer public evidence deadline complete delay overdue""".split()
_PARTS = "ba ber cal dor el fen gar har in ker lam mor nel or pen quin ran sel tor ul ven wick yar zen".split()
_ENDS = "by ford ham ing land ley mere ness ton wick worth stead bourne cliffe dale gate".split()
_PHRASES = ("children and young people", "the report be noted", "to the next meeting", "work programme")
_VOCABULARY, _SENTENCES, _LENGTH = 12_000, 30_000, 14


class Words:
    """Sentences drawn from a vocabulary in which the n-th word comes about 1/n as often as the first."""

    def __init__(self, seed: int = 1) -> None:
        self._chance = random.Random(seed)
        made = dict.fromkeys(_COMMON)
        while len(made) < _VOCABULARY:
            stem = "".join(self._chance.choices(_PARTS, k=self._chance.randint(1, 3)))
            made[stem + self._chance.choice(_ENDS)] = None
        weights = list(accumulate(1 / (place + 2) for place in range(len(made))))
        self._sentences = [self._sentence(list(made), weights) for _ in range(_SENTENCES)]
        self.names = [word.capitalize() for word in list(made)[len(_COMMON) : len(_COMMON) + 1_500]]

    def _sentence(self, words: list[str], weights: list[float]) -> str:
        drawn = self._chance.choices(words, cum_weights=weights, k=_LENGTH)
        if self._chance.random() < 0.2:
            drawn.insert(self._chance.randrange(len(drawn)), self._chance.choice(_PHRASES))
        return f"{' '.join(drawn).capitalize()}."

    def sentences(self, number: int) -> str:
        """So many sentences, as one paragraph."""
        return " ".join(self._chance.choices(self._sentences, k=number))

    def title(self) -> str:
        """A few words, as over a minute."""
        words = self._chance.choice(self._sentences).rstrip(".").split()
        return " ".join(words[: self._chance.randint(2, 6)])
