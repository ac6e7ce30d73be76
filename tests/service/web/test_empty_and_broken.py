"""What is said where there is nothing, or where something broke."""

from __future__ import annotations

import pytest
from django.test import Client, RequestFactory

from arising_service.web.calm import calm
from arising_service.web.templatetags.words import clock


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/", "No papers have been read yet"),
        ("/bodies/", "No papers have been read yet"),
        ("/asks/", "Asks appear when minutes or action logs have been read"),
        ("/papers/", "No papers have been read yet"),
        ("/people/", "No paper that we have read says who was at a meeting"),
        ("/search/?words=roads", "Only papers that we have read are searched"),
        ("/open-data/", "No papers have been read yet"),
    ],
)
def test_an_empty_register_says_what_to_do(db: None, address: str, words: str) -> None:
    answer = Client().get(address)
    assert answer.status_code == 200
    assert words in answer.content.decode()


def test_empty_feeds_are_feeds_all_the_same(db: None) -> None:
    for address in ("/feed.atom", "/calendar.ics", "/asks.csv", "/record.jsonl"):
        assert Client().get(address).status_code == 200, address


def test_a_page_that_there_is_not_says_so_in_plain_words(db: None) -> None:
    answer = Client().get("/nothing/here/")
    assert answer.status_code == 404
    page = answer.content.decode()
    assert "Page not found" in page
    assert "nothing/here" not in page


def test_a_fault_is_told_without_asking_the_database() -> None:
    from arising_service.web.views.faults import server_error

    answer = server_error(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert b"It is our fault, not yours" in b"".join(answer)


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("SCHOOL TRANSPORT AND THE COST OF IT", "School Transport and the Cost of It"),
        ("MINUTES OF THE MEETING HELD ON 2ND JULY, 2024", "Minutes of the Meeting Held on 2nd July, 2024"),
        ("SEND STRATEGY (EHCP)", "SEND Strategy (EHCP)"),
        ("Parks for all", "Parks for all"),
        ("UPDATE", "UPDATE"),
    ],
)
def test_titles_in_capitals_are_calmed(printed: str, shown: str) -> None:
    assert calm(printed) == shown


def test_times_are_as_people_write_them() -> None:
    from datetime import time

    assert [clock(time(*each)) for each in ((14, 0), (17, 30), (12, 0), (0, 5), (9, 0))] == [
        "2pm", "5:30pm", "midday", "12:05am", "9am",
    ]  # fmt: skip
