"""The story that five real papers tell, page by page on the site: what was asked, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings as current
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker, Settings

from arising.reading import read
from arising.record.reference import Answer
from arising_service.register.models import Ask, Evidence


@pytest.fixture(scope="module")
def kept(
    shared: Path, django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """Where the files of the papers are, which are on the register until the last of these tests is done."""
    from arising_service.register import changes

    folder = tmp_path_factory.mktemp("shared")
    with django_db_blocker.unblock(), transaction.atomic():
        before, current.MEDIA_ROOT = current.MEDIA_ROOT, folder
        for paper in sorted((shared / "papers").glob("*.txt")):
            told, _ = changes.add_paper(paper, paper.name, changes.SYSTEM)
            changes.keep_record(told.sha256, read(paper.read_bytes(), paper.name))
        changes.follow_again()
        current.MEDIA_ROOT = before
        yield folder
        transaction.set_rollback(True)


@pytest.fixture
def public(kept: Path, db: None, settings: Settings) -> Client:
    """A browser of somebody who has not signed in."""
    settings.MEDIA_ROOT = kept
    return Client()


def _page(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def _words(page: str) -> str:
    """What somebody reads on a page, its white space evened out."""
    text = re.sub(r"<(script|style)\b.*?</\1>", " ", page, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


def _asked(on: str, item: str, number: str = "") -> Ask:
    return Ask.objects.get(asked_on=on, item=item, number=number, gone=False)


def _opened(browser: Client, page: str, quote: str) -> str:
    """The page of the paper that a link on ``page`` opens at the words, with these words marked."""
    for link in re.findall(r'href="(/papers/[0-9a-f]{64}/pages/[^"#]+)', page):
        shown = _page(browser, unescape(link))
        marked = " ".join(_words(" ".join(re.findall(r"<mark[^>]*>(.*?)</mark>", shown, re.S))).split())
        if quote in marked:
            return shown
    raise AssertionError(f"no link opens {quote!r}")


def test_a_resident_goes_from_the_body_to_the_minute_to_the_ask(public: Client) -> None:
    ask = _asked("2018-04-24", "129", "2")
    body = f"/bodies/{ask.body.slug}/"
    assert body in _page(public, "/")
    assert f"/meetings/{ask.body.slug}/2018-04-24/" in _every(public, body)
    meeting = _page(public, f"/meetings/{ask.body.slug}/2018-04-24/")
    minute = next(link for link in re.findall(r'href="(/minutes/\d+/)', meeting) if ask.name in _page(public, link))
    assert f"/asks/{ask.name}/" in _page(public, minute)


def _every(browser: Client, address: str) -> str:
    """All pages of a paged list."""
    sign = "&" if "?" in address else "?"
    return "".join(_page(browser, f"{address}{sign}page={number}") for number in range(1, 6))


def test_the_eight_actions_were_found_not_done_and_were_asked_again(public: Client) -> None:
    first, again = _asked("2018-04-24", "129", "2"), _asked("2018-06-05", "4", "2")
    page = _page(public, f"/asks/{first.name}/")
    assert "Asked again" in _words(page)
    assert "5 June 2018" in _words(page)
    assert f"/asks/{again.name}/" in page, "the ask that repeats it is one click away"
    said = Evidence.objects.filter(ask=first, certain=True, answer=Answer.NOT_DONE.value)
    assert {(str(piece.said_on), piece.item) for piece in said} == {("2018-06-05", "4")}
    for piece in said:
        assert " ".join(piece.quote.split()) in _words(page)
        _opened(public, page, " ".join(piece.quote.split())[:40])


def test_the_map_of_provision_is_overdue_in_the_words_that_miss_it(public: Client) -> None:
    ask = Ask.objects.get(asked_on="2017-07-04", gone=False)
    page = _page(public, f"/asks/{ask.name}/")
    assert "Overdue" in _words(page)
    assert "still missing" in _words(page)
    _opened(public, page, "still missing")


def test_rows_that_a_log_closed_are_asked_again_as_new_rows(public: Client) -> None:
    for closed, opened in (("28", "1"), ("36", "3"), ("37", "4")):
        row = Ask.objects.get(item_title="Action log", number=closed, gone=False)
        again = Ask.objects.get(item_title="Action log", number=opened, gone=False, name__in=row.again)
        page = _page(public, f"/asks/{row.name}/")
        assert "Asked again" in _words(page), closed
        assert f"/asks/{again.name}/" in page, closed


def test_adult_learning_was_due_in_june_and_no_paper_mentions_it(public: Client) -> None:
    ask = _asked("2018-04-24", "127")
    page = _words(_page(public, f"/asks/{ask.name}/"))
    assert ask.due_on is not None
    assert str(ask.due_on) == "2018-06-05"
    assert "Overdue" in page
    assert "No mention found in" in page
    assert ask.name in _every(public, f"/asks/?body={ask.body.slug}&status=overdue")


def test_the_pause_report_is_offered_for_a_person_to_judge(public: Client) -> None:
    asks = Ask.objects.filter(asked_on="2018-06-05", item="7", gone=False)
    assert asks
    for ask in asks:
        offered = Evidence.objects.filter(ask=ask, quote__contains="Pause", said_on="2020-03-03")
        assert offered
        assert not offered.filter(certain=True), "nobody has confirmed it"
        assert "Pause" in _words(_page(public, f"/asks/{ask.name}/"))


def test_the_story_is_found_by_searching(public: Client) -> None:
    for words, name in (
        ("actions circulated", _asked("2018-04-24", "129", "2").name),
        ('"adult learning"', _asked("2018-04-24", "127").name),
    ):
        assert name in _page(public, f"/search/?kind=asks&words={words}"), words
