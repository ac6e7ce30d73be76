"""The record as JSON: the agreed keys, plain values, and a source for every fact."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from typing import Any

from arising.record.contract import contract
from arising.record.coverage import coverage
from arising.record.place import Box, Place, Span
from arising.record.words import Words
from tests.record.made_record import made_record

AGREED = {
    "": {"document", "kind", "meetings", "reports", "actions", "followups", "requests", "tables", "doubts"},
    "meetings": {
        "role", "body", "date", "time", "venue", "chair", "present", "in_attendance", "apologies",
        "declarations_of_interest", "items", "next_meeting",
    },
    "items": {"number", "title", "page", "page_range", "resolutions", "actions"},
    "resolutions": {"number", "text", "outcome", "source"},
    "declarations_of_interest": {"member", "kind", "subject", "item"},
    "reports": {"title", "author", "date", "agenda_item", "recommendations"},
    "followups": {"quote", "refers_to", "states", "in_item"},
    "refers_to": {"minute", "meeting_date", "body"},
    "requests": {"text", "due_phrase", "due_date", "owner", "in_item"},
    "updates": {"date", "text"},
    "next_meeting": {"date", "time", "venue"},
    "tables": {"title", "page", "rows"},
    "doubts": {"what", "where"},
}  # fmt: skip


def _objects(value: Any, name: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object in the JSON, with the key that it stands under."""
    if isinstance(value, dict):
        yield name, value
        for key, inside in value.items():
            yield from _objects(inside, key)
    elif isinstance(value, list):
        for inside in value:
            yield from _objects(inside, name)


def test_every_object_has_the_agreed_keys() -> None:
    seen = set()
    for name, found in _objects(contract(made_record())):
        if name in AGREED:
            seen.add(name)
            assert AGREED[name] <= found.keys(), name
    assert seen == set(AGREED)


def test_the_record_is_plain_json_and_always_the_same() -> None:
    once, again = (json.dumps(contract(made_record()), ensure_ascii=False) for _ in range(2))
    assert once == again
    assert json.loads(once) == contract(made_record())


def test_every_value_with_a_source_is_found_there() -> None:
    """``text[start:end]`` of a source holds the words of the value beside it."""
    record = made_record()
    checked = 0
    for _, found in _objects(contract(record)):
        for key, source in found.items():
            if not key.endswith("_source") or source is None:
                continue
            value = found.get(key.removesuffix("_source"))
            there = record.paper.text[source["start"] : source["end"]]
            if key.removesuffix("_source") in {
                "body",
                "title",
                "venue",
                "chair",
                "author",
                "number",
                "owner",
                "details",
            }:
                assert value is None or value == there, key
                checked += 1
    assert checked >= 8


def test_names_stay_plain_and_what_is_known_of_them_stands_beside() -> None:
    meeting = contract(made_record())["meetings"][0]
    assert meeting["present"] == ["Wren", "Moss"]
    assert [(told["name"], told["title"], told["post"]) for told in meeting["present_people"]] == [
        ("Wren", "Councillor", None),
        ("Moss", "Mrs", "Harbour Trust"),
    ]


def test_dates_and_times_are_iso_and_missing_facts_are_null() -> None:
    meeting = contract(made_record())["meetings"][0]
    assert (meeting["date"], meeting["time"]) == ("2021-05-03", "14:15")
    assert meeting["end_time"] is None
    assert meeting["end_time_source"] is None
    assert meeting["next_meeting"]["date"] == "2021-06-07"
    assert meeting["next_meeting"]["venue"] is None


def test_every_words_of_the_record_reach_the_json() -> None:
    """Whatever noun gains a field, its words are published."""
    printed = json.dumps(contract(made_record()), ensure_ascii=False)
    for words in _words(made_record()):
        assert json.dumps(words.text, ensure_ascii=False) in printed


def _words(value: object) -> Iterator[Words]:
    if isinstance(value, Words):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _words(getattr(value, field.name))
    elif isinstance(value, tuple):
        for inside in value:
            yield from _words(inside)


def test_words_on_both_sides_of_boiler_plate_give_their_parts_and_boxes() -> None:
    record = made_record()
    broken = Place(1, (Span(0, 4), Span(9, 12)), ((1, Box(1, 2.004, 3, 4)),))
    report = dataclasses.replace(record.reports[0], place=broken)
    source = contract(dataclasses.replace(record, reports=(report,)))["reports"][0]["source"]
    assert source == {"page": 1, "start": 0, "end": 12, "parts": [[0, 4], [9, 12]], "boxes": [[1, 1, 2.0, 3, 4]]}


def test_the_shares_add_up_to_the_paper_and_name_what_was_not_understood() -> None:
    told = coverage(made_record())
    lines = told["lines"]
    assert lines["used"] + lines["boiler_plate"] + lines["not_understood"] == lines["all"] == 15
    assert [page["all"] for page in told["pages"]] == [15]
    assert [line["text"] for line in told["not_understood"]] == ["~~~"]
