"""New papers in a folder that is watched: taken when they are whole, and none holds up another."""

from __future__ import annotations

from pathlib import Path

import pytest

from arising.reading.child import Readers
from arising_service.command.importing import Sizes, add_new
from arising_service.jobs import queue
from arising_service.jobs.worker import Worker
from arising_service.register.queries import doctor
from tests.service.papers_made import JUNE, SEPTEMBER

pytestmark = pytest.mark.django_db


class _Looks:
    """Looks at a folder, one after another."""

    def __init__(self, *folders: Path) -> None:
        self.folders = [str(folder) for folder in folders]
        self.seen: Sizes = {}
        self.added: Sizes = {}

    def look(self) -> int:
        """Gives how many papers the register has afterwards."""
        self.seen, self.added = add_new(self.folders, "", self.seen, self.added)
        return doctor.standing().waiting


def test_a_paper_that_is_still_being_copied_waits(tmp_path: Path) -> None:
    looks, whole = _Looks(tmp_path), JUNE.encode()
    for end in (100, 200, 300):
        (tmp_path / "june.txt").write_bytes(whole[:end])
        assert looks.look() == 0
    (tmp_path / "june.txt").write_bytes(whole)
    assert looks.look() == 0, "it may go on growing"
    assert looks.look() == 1
    assert looks.look() == 1


def test_a_paper_put_in_place_of_another_is_a_new_paper(tmp_path: Path) -> None:
    looks = _Looks(tmp_path)
    (tmp_path / "minutes.txt").write_text(JUNE, encoding="utf-8")
    assert [looks.look(), looks.look()] == [0, 1]
    (tmp_path / "minutes.txt").write_text(SEPTEMBER, encoding="utf-8")
    assert [looks.look(), looks.look()] == [1, 2]


def test_folders_made_later_are_looked_into_and_hidden_files_are_not(tmp_path: Path) -> None:
    looks = _Looks(tmp_path)
    looks.look()
    (tmp_path / "2024" / "june").mkdir(parents=True)
    (tmp_path / "2024" / "june" / "minutes.txt").write_text(JUNE, encoding="utf-8")
    (tmp_path / ".minutes.txt.part").write_text(SEPTEMBER, encoding="utf-8")
    assert [looks.look(), looks.look(), looks.look()] == [0, 1, 1]


def test_what_cannot_be_read_holds_nothing_up(tmp_path: Path) -> None:
    looks = _Looks(tmp_path)
    (tmp_path / "a-broken.pdf").write_bytes(b"%PDF-1.7\nnothing of a page\n%%EOF")
    (tmp_path / "b-empty.txt").write_bytes(b"")
    (tmp_path / "c-nowhere.txt").symlink_to(tmp_path / "not there")
    (tmp_path / "d-june.txt").write_text(JUNE, encoding="utf-8")
    looks.look()
    assert looks.look() == 2, "the broken one and the whole one"
    with Readers(1) as readers:
        Worker(readers).work(until=lambda: queue.unfinished() == 0)
    standing = doctor.standing()
    assert (standing.papers, standing.failed, standing.waiting) == (1, 1, 0)
    assert [name for name, _ in doctor.not_readable()] == ["a-broken.pdf"]
    (tmp_path / "e-september.txt").write_text(SEPTEMBER, encoding="utf-8")
    assert [looks.look(), looks.look()] == [0, 1], "and the next is taken as before"
