"""A backup is taken out by name: whatever else a file holds, nothing of it is written anywhere."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

import pytest

from arising_service.command.archive import _unpack
from arising_service.command.setting_up import Stop


@pytest.mark.parametrize("name", ["../outside", "/outside", "papers/../../outside", "papers/ab/short", "other.txt"])
@pytest.mark.parametrize("kind", [tarfile.REGTYPE, tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE])
def test_what_no_backup_holds_is_refused(name: str, kind: bytes, tmp_path: Path) -> None:
    _refused(name, kind, tmp_path)


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE])
def test_a_link_under_the_name_of_a_part_is_refused(kind: bytes, tmp_path: Path) -> None:
    _refused("register.sqlite3", kind, tmp_path)


def _refused(name: str, kind: bytes, tmp_path: Path) -> None:
    folder = tmp_path / "here" / "folder"
    folder.mkdir(parents=True)
    member = tarfile.TarInfo(name)
    member.type, member.linkname = kind, "/etc/passwd"
    member.size = 4 if kind == tarfile.REGTYPE else 0
    with tarfile.open(tmp_path / "made.tar", "w") as made:
        made.addfile(member, io.BytesIO(b"text"))
    with pytest.raises(Stop, match="Nothing was changed"):
        _unpack(tmp_path / "made.tar", folder)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["folder", "here", "made.tar"]
