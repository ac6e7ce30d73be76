"""From the words that asked to the words that answer."""

from __future__ import annotations

import html
import re
from datetime import date

import pytest
from django.test import Client

from arising_service.accounts.viewers import PUBLIC
from arising_service.register.models import Ask, Meeting
from arising_service.register.queries.asks import AskFilter, ask_page, asks
from arising_service.register.queries.building import is_unread


def _first(status: str) -> str:
    return asks(PUBLIC, AskFilter(status=status)).rows[0].name


def _squeezed(text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", text)).split())


def test_each_quotation_opens_its_page_with_the_words_marked(public: Client) -> None:
    name = _first("done")
    told = ask_page(PUBLIC, name)
    page = public.get(f"/asks/{name}/").content.decode()
    quoted = [(piece.quote, piece.spot) for piece in told.evidence]
    for words, spot in [*quoted, (told.ask.words, told.ask.spot)]:
        address = f"/papers/{spot.sha256}/pages/{spot.page}/?from={spot.start}&to={spot.end}"
        assert html.escape(address) in page
        opened = public.get(address).content.decode()
        marked = " ".join(_squeezed(each) for each in re.findall(r"<mark[^>]*>(.*?)</mark>", opened, re.S))
        assert marked
        assert marked.split()[0] in words
        assert opened.count('id="words"') == 1


def test_it_says_how_it_was_worked_out(public: Client) -> None:
    name = _first("overdue")
    page = html.unescape(public.get(f"/asks/{name}/").content.decode())
    assert "How we worked this out" in page
    for reason in ask_page(PUBLIC, name).why:
        assert reason in page


def test_a_link_that_nobody_confirmed_is_not_shown_as_certain(public: Client) -> None:
    unsure = [row.name for row in asks(PUBLIC, AskFilter(), each=500).rows if row.unsure]
    assert unsure
    page = public.get(f"/asks/{unsure[0]}/").content.decode()
    assert "Not confirmed" in page
    assert "does not count towards the status" in page


def test_no_page_says_that_nothing_answers_an_ask_over_an_answer_that_nobody_confirmed(public: Client) -> None:
    unsure = [row.name for row in asks(PUBLIC, AskFilter(), each=500).rows if row.unsure]
    waiting = [page for page in (ask_page(PUBLIC, name) for name in unsure) if not page.evidence and not page.decisions]
    assert waiting
    shown = public.get(f"/asks/{waiting[0].ask.name}/").content.decode()
    assert "No answer is confirmed yet." in shown
    assert "No paper we have read answers it." not in shown


def test_asks_are_narrowed_by_body_and_status(public: Client) -> None:
    body = "children-and-young-people-scrutiny-commission"
    page = public.get(f"/asks/?status=overdue&body={body}").content.decode()
    count = len(asks(PUBLIC, AskFilter(status="overdue", body=body)).rows)
    assert count
    assert f"{count} ask" in page
    assert page.count("app-tag--overdue") == count


def test_an_ask_of_a_log_names_its_day_and_links_to_no_meeting_that_there_is_not(public: Client) -> None:
    held = set(Meeting.objects.values_list("body__slug", "on"))
    page = next(
        ask_page(PUBLIC, row.name)
        for row in asks(PUBLIC, AskFilter(), each=500).rows
        if row.asked_on and (row.slug, row.asked_on) not in held
    )
    shown = public.get(f"/asks/{page.ask.name}/").content.decode()
    assert f"/meetings/{page.ask.slug}/{page.ask.asked_on}/" not in shown
    assert not page.has_meeting


def test_what_nothing_fits_says_what_to_do(public: Client) -> None:
    page = public.get("/asks/?owner=nobody+of+that+name").content.decode()
    assert "No ask fits all of that" in page
    assert 'href="/asks/">show all asks' in page


def test_an_ask_that_there_is_not_is_not_found(public: Client) -> None:
    assert public.get("/asks/000000000000/").status_code == 404


def test_what_makes_no_sense_is_passed_over(public: Client) -> None:
    for query in ("page=0", "page=-1", "page=99999999999", "page=x", "status=nonsense", "since=31-31-2024", "order=;"):
        assert public.get(f"/asks/?{query}").status_code == 200, query


def test_what_a_log_says_of_earlier_days_stands_before_the_day_of_the_log(public: Client) -> None:
    found = asks(PUBLIC, AskFilter(), each=500).rows
    pages = [ask_page(PUBLIC, each.name) for each in found]
    for page in pages:
        days = [event.on for event in page.timeline if event.on]
        assert days == sorted(days), page.ask.words
    older = [page for page in pages if page.timeline[0].what == "evidence"]
    assert older, "a row of the borough's log has an update older than the log"
    shown = public.get(f"/asks/{older[0].ask.name}/").content.decode()
    assert "Listed in an action log; when it was first asked is not printed there" in shown
    assert "In an action log of" in public.get(f"/asks/{older[0].ask.name}/feed.atom").content.decode()


@pytest.mark.parametrize(
    ("last", "unread"), [("2031-04-30", True), (None, True), ("2031-05-01", False), ("2031-06-01", False)]
)
def test_what_is_overdue_after_the_last_paper_read_is_told_so(last: str | None, unread: bool) -> None:
    searched: dict[str, object] = {"papers": [], "first": None, "last": last}
    assert is_unread("overdue", date(2031, 5, 1), searched) is unread
    assert is_unread("done", date(2031, 5, 1), searched) is False


def test_a_list_says_of_what_is_overdue_that_no_later_paper_was_read(public: Client) -> None:
    assert "No paper read from that day or later" not in public.get("/asks/?status=overdue").content.decode()
    ask = Ask.objects.filter(status="overdue", due_on__isnull=False, gone=False, hidden=False).first()
    assert ask is not None
    ask.silence = {"papers": [], "first": None, "last": None}
    ask.save()
    assert public.get("/asks/?status=overdue").content.decode().count("No paper read from that day or later") == 1
