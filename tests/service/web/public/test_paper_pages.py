"""Papers page by page."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from arising_service.accounts.viewers import PUBLIC
from arising_service.register.queries.papers import papers
from arising_service.register.queries.rows import PaperRow
from tests.service.web.public.walking import bytes_of


def _paper(form: str, pages: int = 1) -> PaperRow:
    return next(each for each in papers(PUBLIC).rows if each.format == form and each.pages >= pages)


def test_pages_lead_to_the_one_before_and_the_one_after(public: Client) -> None:
    paper = _paper("pdf", 3)
    first = public.get(f"/papers/{paper.sha256}/pages/1/").content.decode()
    second = public.get(f"/papers/{paper.sha256}/pages/2/").content.decode()
    last = public.get(f"/papers/{paper.sha256}/pages/{paper.pages}/").content.decode()
    assert 'rel="prev"' not in first
    assert f'rel="next" href="/papers/{paper.sha256}/pages/2/"' in first
    assert f'rel="prev" href="/papers/{paper.sha256}/pages/1/"' in second
    assert 'rel="next"' not in last


def test_going_to_a_page_past_the_end_opens_the_last(public: Client) -> None:
    paper = _paper("pdf", 3)
    for typed, opened in (("2", 2), ("999", paper.pages), ("0", 1), ("two", 1)):
        answer = public.get(f"/papers/{paper.sha256}/?page={typed}")
        assert answer["Location"] == f"/papers/{paper.sha256}/pages/{opened}/", typed


def test_a_page_of_a_pdf_is_a_picture_that_is_drawn_once(public: Client) -> None:
    paper = _paper("pdf")
    address = f"/papers/{paper.sha256}/pages/1/picture.png"
    drawn = public.get(address)
    assert drawn["Content-Type"] == "image/png"
    assert drawn.content.startswith(b"\x89PNG\r\n")
    assert len(drawn.content) > 5_000
    assert public.get(address).content == drawn.content


def test_marked_words_are_boxed_on_the_picture(public: Client) -> None:
    paper = _paper("pdf")
    plain = public.get(f"/papers/{paper.sha256}/pages/1/").content.decode()
    marked = public.get(f"/papers/{paper.sha256}/pages/1/?from=10&to=60").content.decode()
    assert "<rect" not in plain.partition("<figure")[2]
    assert re.search(r'<rect class="app-leaf__box" x="[\d.]+" y="[\d.]+" width="[\d.]+" height="[\d.]+">', marked)


def test_only_pdfs_have_pictures(public: Client) -> None:
    paper = _paper("docx")
    assert public.get(f"/papers/{paper.sha256}/pages/1/picture.png").status_code == 404
    assert "<figure" not in public.get(f"/papers/{paper.sha256}/pages/1/").content.decode()


def test_a_paper_is_downloaded_and_never_run(public: Client) -> None:
    paper = _paper("html")
    answer = public.get(f"/papers/{paper.sha256}/file")
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert not answer["Content-Type"].startswith("text/html")
    assert len(bytes_of(answer)) == paper.bytes


def test_a_page_or_paper_that_there_is_not_is_not_found(public: Client) -> None:
    paper = _paper("pdf")
    for address in (f"/papers/{paper.sha256}/pages/0/", f"/papers/{paper.sha256}/pages/999/", f"/papers/{'0' * 64}/"):
        assert public.get(address).status_code == 404, address


def test_the_pages_near_one_are_small_pictures_that_wait_until_they_are_seen(public: Client) -> None:
    paper = _paper("pdf", 3)
    page = public.get(f"/papers/{paper.sha256}/pages/2/").content.decode()
    assert (
        f'<a class="govuk-link govuk-link--no-visited-state app-tiles__link" href="/papers/{paper.sha256}/pages/1/">'
        in page
    )
    assert page.count('loading="lazy"') == paper.pages
    small = public.get(f"/papers/{paper.sha256}/pages/2/small.png")
    assert small.content.startswith(b"\x89PNG\r\n")
    whole = public.get(f"/papers/{paper.sha256}/pages/2/picture.png")
    assert len(small.content) < len(whole.content) / 4


def test_pages_without_pictures_show_how_they_begin(public: Client) -> None:
    paper = _paper("docx", 2)
    for address in (f"/papers/{paper.sha256}/pages/1/", f"/papers/{paper.sha256}/pages/"):
        page = public.get(address).content.decode()
        assert "<img" not in page
        assert page.count("app-tiles__leaf--words") == paper.pages
    assert public.get(f"/papers/{paper.sha256}/pages/1/small.png").status_code == 404


def test_all_pages_are_listed_and_more_than_a_hundred_a_part_at_a_time(
    public: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = _paper("pdf", 3)
    assert public.get(f"/papers/{paper.sha256}/pages/").content.decode().count("<img") == paper.pages
    monkeypatch.setattr("arising_service.web.views.paper._AT_ONCE", 2)
    for asked, shown in (("2", 3), ("99", paper.pages), ("x", 1)):
        assert f"Page {shown}<" in public.get(f"/papers/{paper.sha256}/pages/?page={asked}").content.decode()


def test_pictures_that_nobody_looked_at_for_longest_make_room(
    public: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from arising_service.web import page_pictures

    paper = _paper("pdf", 3)
    addresses = [f"/papers/{paper.sha256}/pages/{number}/small.png" for number in (1, 2, 3)]
    sizes = [len(public.get(address).content) for address in addresses[:2]]
    kept = {path.name.split("-")[1]: path for path in page_pictures.folder().glob("*/*-small.png")}
    for number, day in (("1", 1), ("2", 2)):
        os.utime(kept[number], (day, day))
    public.get(addresses[0])
    monkeypatch.setattr(page_pictures, "MOST", sum(sizes))
    monkeypatch.setattr(page_pictures, "_LEFT", 1.0)
    public.get(addresses[2])
    left = {path.name.split("-")[1] for path in page_pictures.folder().glob("*/*-small.png")}
    assert "2" not in left, "the first was looked at again, the third is new"
    assert "3" in left


def test_nothing_that_staff_opened_is_left_in_a_browser_after_signing_out(
    public: Client, signed_in: Callable[..., Client]
) -> None:
    paper = _paper("pdf")
    clerk = signed_in("clerk", sees_exempt=True)
    for path in ("file", "pages/1/picture.png", "pages/1/small.png"):
        answers = [client.get(f"/papers/{paper.sha256}/{path}") for client in (public, clerk)]
        for answer, kept in zip(answers, ("private, max-age=3600", "no-store, private"), strict=True):
            assert (answer.status_code, answer["Cache-Control"]) == (200, kept), path
            answer.close()
