"""The truth of the decade: every ask, what became of it, and each place that answers it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from paper_writer.style import Style
from paper_writer.truth import States, TruePaper
from paper_writer.writer import Format


class Fate(StrEnum):
    """What the writer lets become of an ask."""

    EXPLICIT = "answered, naming the minute"
    PARAPHRASED = "answered in other words"
    PARTIAL = "partly answered, then answered"
    LATE = "said to be missing after its day, then answered"
    WRONG_NUMBER = "answered, naming a wrong minute"
    WRONG_DATE = "answered, naming a wrong day"
    MERGED = "answered together with another"
    DROPPED = "never heard of again"
    LOOK_ALIKE = "never heard of again, though its subject is"
    REPEATED = "asked again"
    REWORDED = "asked again in other words"
    REOPENED = "answered, then asked again"
    CLOSED = "closed by the log with words"
    SILENTLY_CLOSED = "closed by the log without words"
    GONE = "gone from the log without words"


class Manner(StrEnum):
    """How a place answers an ask."""

    EXPLICIT = "explicit"
    MERGED = "merged"
    WRONG_NUMBER = "wrong number"
    WRONG_DATE = "wrong date"
    PARAPHRASED = "paraphrased"
    PACK = "agenda item or report"
    LOG = "log"


@dataclass(frozen=True, slots=True)
class PlantedAsk:
    """One ask. ``words`` stand in the printed ask; ``again`` are the later asks that repeat it."""

    id: str
    body: str
    on: date
    item: str
    words: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class PlantedLink:
    """One place that bears on an ask: the paper, the item or row in it, the words, and what they say."""

    ask: str
    paper: str
    item: str
    quote: str
    manner: Manner
    states: States


@dataclass(frozen=True, slots=True)
class DecadePaper:
    """One paper of the decade, its file's name, the habits it is printed in, and the format."""

    name: str
    paper: TruePaper
    style: Style
    format: Format = Format.TEXT


@dataclass(slots=True)
class Planted:
    """All that was written, as it grows. ``again`` holds ``(earlier ask, later ask)``."""

    papers: list[DecadePaper] = field(default_factory=list)
    asks: list[PlantedAsk] = field(default_factory=list)
    links: list[PlantedLink] = field(default_factory=list)
    again: list[tuple[str, str]] = field(default_factory=list)
