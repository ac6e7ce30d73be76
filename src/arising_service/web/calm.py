"""Titles that a paper prints in capitals, as a reader would write them: capitals are hard to read in a list."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SHORT = 6
"""One word of no more letters may be an abbreviation that nobody told us of."""
_JOINING = frozenset("a an and as at by for from in into of on or the to with".split())
_ABBREVIATIONS = frozenset(
    "AGM BME CAMHS CCG CCTV CIN CLA CP CPP CQC CSC CSE DFE DLT EHC EHCP EIA FGC GP GPS HR ICB ICS ICT JSNA KPI KPIS LAC"
    " LGA LSCB MASH MTFS NEET NEETS NHS OBA OFSTED PFI PIN PLO PRU PSPO RAG SEN SEND UASC UK VCS".split()
)
"""What the field says letter by letter. Whatever has no vowel is taken for such too."""


def calm(title: str) -> str:
    """A title all in capitals with capitals where names and titles have them; any other title as it stands."""
    words = _WORD.findall(title)
    if (len(words) < 2 and len(title) <= _SHORT) or title != title.upper():
        return title
    return _WORD.sub(lambda found: _word(found.group(), found.start() == 0), title)


def _word(word: str, is_first: bool) -> str:
    if word in _ABBREVIATIONS or not re.search(r"[AEIOUY]", word) or len(word) == 1:
        # "2ND" and "13TH" have no vowel, and are no abbreviations.
        return word.lower() if word[0].isdigit() else word if word != "A" or is_first else "a"
    if word.lower() in _JOINING and not is_first:
        return word.lower()
    return word[0] + word[1:].lower()
