"""Searching in plain words."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client


def _text(answer_text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", answer_text)).split())


def test_what_is_found_is_marked_and_counted(public: Client) -> None:
    page = public.get("/search/?words=foster+carers").content.decode()
    count = int(re.search(r"(\d+) found", _text(page)).group(1))  # type: ignore[union-attr]
    assert count == len(re.findall(r'<li class="app-card">', page))
    assert {each.lower() for each in re.findall(r"<mark>(.*?)</mark>", page)} >= {"foster", "carers"}


@pytest.mark.parametrize("kind", ["minutes", "asks", "pages"])
def test_each_kind_opens_what_it_names(public: Client, kind: str) -> None:
    page = public.get(f"/search/?words=report&kind={kind}").content.decode()
    first = re.search(r'<h2 class="app-card__words[^>]*><a class="govuk-link" href="([^"]+)"', page)
    assert first
    opened = public.get(html.unescape(first.group(1)).partition("#")[0])
    assert opened.status_code == 200
    assert "report" in opened.content.decode().lower()


def test_a_page_found_has_its_words_marked(public: Client) -> None:
    page = public.get("/search/?words=telephone&kind=pages").content.decode()
    address = html.unescape(re.search(r'href="(/papers/[^"]+#words)"', page).group(1))  # type: ignore[union-attr]
    assert re.search(r'<mark id="words"[^>]*>telephone', public.get(address).content.decode(), re.I)


def test_nothing_found_says_what_to_do(public: Client) -> None:
    page = public.get("/search/?words=zeppelin&body=corporate-parenting-panel").content.decode()
    assert "Nothing was found for “zeppelin” within what you narrowed it to" in page
    assert "Search everything" in page


@pytest.mark.parametrize(
    "typed",
    ['"', "*", "-", "''; drop table", "a" * 5000, "NEAR(", "body:", "<script>", "\x00", "year:99999", "%", "(((", "ß"],
)
def test_nothing_typed_breaks_it(public: Client, typed: str) -> None:
    answer = public.get("/search/", {"words": typed})
    assert answer.status_code == 200
    assert "<script>;" not in answer.content.decode()


def test_what_was_typed_is_shown_and_never_run(public: Client) -> None:
    page = public.get("/search/", {"words": '"><script>alert(1)</script>'}).content.decode()
    assert "<script>alert" not in page
