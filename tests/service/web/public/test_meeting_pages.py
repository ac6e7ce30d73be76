"""Meetings, minutes, bodies and people."""

from __future__ import annotations

import re

from django.test import Client

_BODY = "children-and-young-people-scrutiny-commission"


def test_a_meeting_told_by_two_papers_names_both(public: Client) -> None:
    page = public.get(f"/meetings/{_BODY}/2023-12-12/").content.decode()
    assert page.count("scrutiny-2023-12-12-minutes.txt") >= 1
    assert page.count("scrutiny-2023-12-12-pack.pdf") >= 1
    assert "Minutes and decisions" in page
    assert ">Agenda</h2>" in page
    assert "Who was there" in page


def test_a_minute_shows_what_was_decided_and_the_papers_words(public: Client) -> None:
    meeting = public.get(f"/meetings/{_BODY}/2023-12-12/").content.decode()
    address = re.search(r'href="(/minutes/\d+/)"', meeting).group(1)  # type: ignore[union-attr]
    page = public.get(address).content.decode()
    assert "12 December 2023" in page
    assert "In the paper" in page


def test_days_that_are_none_are_not_found(public: Client) -> None:
    for day in ("2023-12-13", "2023-13-45", "yesterday"):
        assert public.get(f"/meetings/{_BODY}/{day}/").status_code == 404, day


def test_a_body_counts_its_asks_by_status(public: Client) -> None:
    page = public.get(f"/bodies/{_BODY}/").content.decode()
    counts = [int(each) for each in re.findall(r"<strong>(\d+)</strong>", page)]
    whole = int(re.search(r"All (\d+) asks", page).group(1))  # type: ignore[union-attr]
    assert sum(counts) == whole


def test_a_name_is_found_by_its_beginning(public: Client) -> None:
    page = public.get("/people/?name=gled").content.decode()
    assert ">Gledhill</a>" in page
    assert "1 name" in page
    assert "No paper that we have read names “Xyzzy”" in public.get("/people/?name=Xyzzy").content.decode()
