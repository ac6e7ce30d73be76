"""Papers page by page."""

from __future__ import annotations

import re

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
