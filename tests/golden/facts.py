"""Every fact of a record with its place, whatever noun it belongs to."""

from __future__ import annotations

import dataclasses
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from arising.record.paper import Paper
from arising.record.place import Place
from arising.record.record import Record
from arising.record.words import Clock, Day, Words


@dataclass(frozen=True)
class Fact:
    """Words, a day, a clock time or (``value`` is ``None``) a bare place, with the path of fields to it."""

    path: str
    value: Words | Day | Clock | None
    place: Place


def facts_of(record: Record) -> Iterator[Fact]:
    """All facts of ``record``; the paper itself is evidence, not a fact."""
    for field in dataclasses.fields(record):
        if field.name != "paper":
            yield from _facts(getattr(record, field.name), field.name)


def _facts(value: Any, path: str) -> Iterator[Fact]:
    if isinstance(value, Words | Day | Clock):
        yield Fact(path, value, value.place)
    elif isinstance(value, Place):
        yield Fact(path, None, value)
    elif isinstance(value, tuple):
        for number, inside in enumerate(value):
            yield from _facts(inside, f"{path}[{number}]")
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _facts(getattr(value, field.name), f"{path}.{field.name}")


def bare(text: str) -> str:
    """Letters and figures alone, small: mark-up, entities, quotes, hyphens and white space are gone."""
    text = re.sub(r"<[^>]*>", "", html.unescape(html.unescape(text)))
    return re.sub(r"[\W_]+", "", text).casefold()


def fault(fact: Fact, paper: Paper) -> str:
    """What is wrong with a fact's place; empty where ``paper`` says the fact there."""
    there = fact.place.words(paper.text)
    page = next((page for page in paper.pages if page.number == fact.place.page), None)
    if not fact.place.spans:
        return f"{fact.path} stands nowhere"
    if page is None or not page.start <= fact.place.start <= page.end:
        return f"{fact.path} does not start on page {fact.place.page}"
    if fact.place.end > len(paper.text):
        return f"{fact.path} ends after the paper"
    wrong = _wrong_words(fact.value, there)
    return f"{fact.path} is {wrong!r}, its place says {there[:200]!r}" if wrong else ""


def _wrong_words(value: Words | Day | Clock | None, there: str) -> str:
    """The value as text where ``there`` does not say it."""
    match value:
        case Words():
            return "" if bare(value.text) == bare(there) else value.text[:200]
        case Day():
            figures = re.findall(r"\d+", there.translate(str.maketrans("lIO", "110")))
            return "" if str(value.on.day) in {figure.lstrip("0") for figure in figures} else value.on.isoformat()
        case Clock():
            told = bool(re.search(r"\d|noon|midday|midnight", there, re.IGNORECASE))
            return "" if told else value.at.isoformat()
        case None:
            return ""
