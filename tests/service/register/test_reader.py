"""A better reader reads every paper again, and what people decided stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from arising.reading import read
from arising_service.accounts.viewers import PUBLIC, Viewer
from arising_service.jobs import tasks
from arising_service.jobs.models import Job
from arising_service.register import changes, reader
from arising_service.register.queries.asks import ask_page, asks
from tests.service.papers_made import JUNE, SEPTEMBER, keep


def _code(folder: Path, words: str) -> str:
    (folder / "reading" / "formats").mkdir(parents=True, exist_ok=True)
    (folder / "reading" / "formats" / "pdf.py").write_text(words, encoding="utf-8")
    return reader._digest(folder, ("reading",), ("lxml",))


def test_another_reader_has_another_name(tmp_path: Path) -> None:
    first = _code(tmp_path, "before")
    assert _code(tmp_path, "before") == first
    assert _code(tmp_path, "after") != first
    assert reader._digest(tmp_path, ("reading",), ("lxml", "no such engine")) != _code(tmp_path, "after")


def test_the_name_fits_where_it_is_kept() -> None:
    from arising_service.register.models import Paper

    assert 0 < len(reader.reader()) <= (Paper._meta.get_field("reader").max_length or 0)


@pytest.mark.django_db
def test_a_better_reader_reads_every_paper_again_and_decisions_stay(
    clerk: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = {keep(JUNE, "june.txt"): JUNE, keep(SEPTEMBER, "september.txt"): SEPTEMBER}
    changes.follow_again()
    fences = next(ask.name for ask in asks(PUBLIC).rows if "fences" in ask.words)
    changes.decide(clerk, fences, "partly")
    assert tasks.ask_for_what_is_behind() == 0
    for module in ("changes.papers", "reader"):
        monkeypatch.setattr(f"arising_service.register.{module}.reader", lambda: "a better one")
    monkeypatch.setattr(tasks, "reader", lambda: "a better one")
    assert tasks.ask_for_what_is_behind() == 2
    assert Job.objects.filter(state="new", task="read").count() == 2
    for sha256, text in both.items():
        assert changes.keep_record(sha256, read(text.encode(), "again.txt"))
    changes.follow_again()
    assert tasks.ask_for_what_is_behind() == 0
    assert ask_page(PUBLIC, fences).ask.status == "partly_done"
