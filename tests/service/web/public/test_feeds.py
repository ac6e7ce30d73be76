"""The record in forms that other programs read."""

from __future__ import annotations

import csv
import io
import json
import re
from xml.etree import ElementTree as ET

from django.test import Client

from arising_service.accounts.viewers import PUBLIC
from arising_service.register.queries.asks import AskFilter, asks
from arising_service.register.queries.bodies import bodies
from tests.service.web.public.walking import text_of

_ATOM = "{http://www.w3.org/2005/Atom}"


def _feed(browser: Client, address: str) -> list[ET.Element]:
    answer = browser.get(address)
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    root = ET.fromstring(answer.content)
    assert root.tag == f"{_ATOM}feed"
    return root.findall(f"{_ATOM}entry")


def test_a_bodys_feed_tells_of_its_asks(public: Client) -> None:
    body = next(each for each in bodies(PUBLIC) if each.asks > 5)
    entries = _feed(public, f"/bodies/{body.slug}/feed.atom")
    assert len(entries) == body.asks
    links = [entry.find(f"{_ATOM}link").attrib["href"] for entry in entries]  # type: ignore[union-attr]
    assert all(public.get(link.replace("http://testserver", "")).status_code == 200 for link in links[:3])


def test_an_asks_feed_tells_each_step(public: Client) -> None:
    name = asks(PUBLIC, AskFilter(status="done")).rows[0].name
    titles = [entry.findtext(f"{_ATOM}title") or "" for entry in _feed(public, f"/asks/{name}/feed.atom")]
    assert titles[-1].startswith("Asked by ")
    assert any(title.startswith("Says it was done") for title in titles)


def test_entries_keep_their_names(public: Client) -> None:
    first, again = ([entry.findtext(f"{_ATOM}id") for entry in _feed(public, "/feed.atom")] for _ in range(2))
    assert first == again
    assert len(set(first)) == len(first)


def test_the_calendar_is_one_that_programs_read(public: Client) -> None:
    text = public.get("/calendar.ics").content.decode()
    lines = text.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in lines) <= 75
    assert text.count("BEGIN:VEVENT") == text.count("END:VEVENT")


def test_long_words_in_a_calendar_are_folded_between_letters() -> None:
    from arising_service.feeds.calendars import _folded, _text

    line = "SUMMARY:" + _text("Gwêr; çà, où\nañ " * 20)
    folded = list(_folded(line))
    assert max(len(each.encode()) for each in folded) <= 75
    assert folded[0] + "".join(each[1:] for each in folded[1:]) == line
    assert "\\; " in line
    assert "\n" not in line


def test_the_spreadsheet_has_a_row_for_each_ask_that_the_page_lists(public: Client) -> None:
    text = text_of(public.get("/asks.csv?status=open"))
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert len(rows) == asks(PUBLIC, AskFilter(status="open")).total
    assert all(row["words"] and row["paper"] and row["page"].isdigit() for row in rows)


def test_no_cell_is_a_formula() -> None:
    from arising_service.feeds.tables import _cell

    for words in ("=1+1", "+44", "-x", "@here", "\t=1"):
        assert not re.match(r"[=+\-@\t]", _cell(words)), words


def test_the_whole_record_is_one_object_a_line(public: Client) -> None:
    lines = [json.loads(line) for line in text_of(public.get("/record.jsonl")).splitlines()]
    kinds = {each["type"] for each in lines}
    assert kinds == {"body", "paper", "meeting", "ask"}
    assert sum(each["type"] == "ask" for each in lines) == asks(PUBLIC, AskFilter()).total
    assert not any({"exempt", "hidden", "by", "note"} & each.keys() for each in lines)
