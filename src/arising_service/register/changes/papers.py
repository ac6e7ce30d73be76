"""Papers: adding them, keeping what was read from them, and saying that they could not be read."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from arising.record.coverage import totals
from arising.record.record import Record
from arising_service.accounts.viewers import Viewer
from arising_service.register.changes.audit import enter
from arising_service.register.changes.bodies import settle_bodies, settle_meeting
from arising_service.register.changes.counting import Touched
from arising_service.register.changes.exempt import hide_what_is_exempt, mark_exempt
from arising_service.register.changes.filing import clean, file_record, take_off
from arising_service.register.changes.following import follow_again
from arising_service.register.changes.rights import must_be_staff, must_see_exempt
from arising_service.register.errors import NotThere, Refused
from arising_service.register.models import Meeting, Paper, PaperRecord, PaperState
from arising_service.register.queries.held import is_held
from arising_service.register.queries.papers import ToRead, to_read
from arising_service.register.reader import reader

_LARGEST = 500_000_000
_UNSAFE = re.compile(r"[\x00-\x1f\x7f/\\\u202a-\u202e\u2066-\u2069]")


def add_paper(
    source: bytes | Path, name: str, by: Viewer, *, paragraph: str = "", with_answer: bool = False
) -> tuple[ToRead, bool]:
    """``(the paper, whether it is new)``; a worker is yet to read it.

    Bytes that are kept already are not kept twice, whatever they are called.

    ``paragraph`` makes it exempt, under that paragraph of Schedule 12A: from the start, or from now on where the same
    bytes are on the register already. ``with_answer`` holds it back until the answer that it comes with is accepted.

    Raises:
        Refused: the file is empty, too large, or cannot be opened.
        NotAllowed: ``by`` may not add papers, or not exempt ones.
    """
    must_be_staff(by)
    if paragraph:
        must_see_exempt(by)
    data = _bytes(source)
    sha256 = hashlib.sha256(data).hexdigest()
    known = to_read(sha256)
    if known:
        _told_again(by, sha256, paragraph, with_answer=with_answer)
        return known, False
    stored = f"{sha256[:2]}/{sha256}"
    # The file first, then the row: a row always has its file. A file whose row never came is found by its hash again.
    _store(Path(settings.MEDIA_ROOT) / stored, data)
    with transaction.atomic():
        paper, made = Paper.objects.get_or_create(
            sha256=sha256,
            defaults={
                "name": clean_name(name), "bytes": len(data), "stored": stored, "added_by_id": by.user_id,
                "exempt": bool(paragraph), "paragraph": paragraph[:40], "with_answer": with_answer,
            },
        )  # fmt: skip
        if made:
            enter(by, "add", "paper", sha256, after={"bytes": len(data), "exempt": bool(paragraph)}, paper=paper)
        else:
            _told_again(by, sha256, paragraph, with_answer=with_answer)
    known = to_read(sha256)
    assert known is not None
    return known, made


def _told_again(by: Viewer, sha256: str, paragraph: str, *, with_answer: bool) -> None:
    """What somebody says of a paper that is there already counts: that it is exempt, or that it is for the register."""
    with transaction.atomic():
        if paragraph and Paper.objects.filter(sha256=sha256, exempt=False).exists():
            mark_exempt(by, paragraph, paper=sha256)
        if not with_answer and by.settles:
            Paper.objects.filter(sha256=sha256, with_answer=True).update(with_answer=False)


def clean_name(name: str) -> str:
    """A file's name without folders and without letters that steer a terminal or a header."""
    return _UNSAFE.sub("_", name.replace("\\", "/").rsplit("/", 1)[-1]).strip(" .")[:255] or "paper"


def _bytes(source: bytes | Path) -> bytes:
    if isinstance(source, Path):
        try:
            if source.stat().st_size > _LARGEST:
                raise Refused(f"{source.name} is larger than {_LARGEST // 1_000_000} MB. Split it into smaller papers.")
            source = source.read_bytes()
        except OSError as fault:
            why = (fault.strerror or str(fault)).lower()
            raise Refused(f"{source!s} cannot be opened ({why}). Check its name, and that you may read it.") from fault
    if not source:
        raise Refused("The file is empty. Check that the download was whole.")
    if len(source) > _LARGEST:
        raise Refused(f"The file is larger than {_LARGEST // 1_000_000} MB. Split it into smaller papers.")
    return source


def _store(path: Path, data: bytes) -> None:
    """Write a file that only its owner may read, whole or not at all."""
    if path.exists() and path.stat().st_size == len(data):
        return
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            part.unlink()


def keep_record(sha256: str, record: Record, by: Viewer | None = None, *, again: bool = False) -> bool:
    """Keep what was read from a paper, in place of what was read before. Give whether anything was kept.

    A paper that this very reader has read already is left as it is, unless ``again``: so whoever was interrupted
    may simply ask once more. What people decided stays.

    Raises:
        NotThere: no such paper was added.
    """
    with transaction.atomic():
        paper = Paper.objects.select_for_update().filter(sha256=sha256).first()
        if paper is None:
            raise NotThere("This paper is not on the register. Add it first.")
        if paper.state == PaperState.READ and paper.reader == reader() and not again:
            return False
        # The answer that it came with was taken back while it was being read.
        if is_held(paper.pk):
            return False
        before = {"state": paper.state, "reader": paper.reader}
        touched = Touched()
        touched.add_paper(paper)
        file_record(paper, record)
        paper.state, paper.failure, paper.reader, paper.read_at = PaperState.READ, "", reader(), timezone.now()
        paper.title, paper.format, paper.kind = record.paper.title[:300], record.paper.format.value, record.kind.value
        paper.pages, paper.warnings = len(record.paper.pages), [clean(each) for each in record.paper.warnings]
        paper.lines = totals(record)
        paper.save()
        PaperRecord.objects.update_or_create(paper=paper, defaults={"packed": PaperRecord.pack(record)})
        hide_what_is_exempt(paper)
        # Whether the whole paper is hidden is known only now: what all may see of a body or meeting says none of it.
        settle_bodies(touched)
        for meeting in Meeting.objects.filter(sources__paper=paper).distinct() if paper.exempt else ():
            settle_meeting(meeting)
        touched.add_paper(paper)
        touched.count()
        enter(
            by, "read", "paper", sha256, before=before, paper=paper,
            after={"state": paper.state, "reader": paper.reader, "pages": paper.pages},
        )  # fmt: skip
    return True


def withdraw_held(by: Viewer, number: int) -> None:
    """Take what was read from a paper off the register, if it is held back (``queries/held.py``); its file is kept."""
    with transaction.atomic():
        paper = Paper.objects.select_for_update().filter(pk=number).first()
        if paper is None or not is_held(number) or not (paper.reader or paper.read_at):
            return
        before, touched = {"state": paper.state, "reader": paper.reader}, Touched()
        touched.add_paper(paper)
        take_off(paper)
        PaperRecord.objects.filter(paper=paper).delete()
        paper.state, paper.failure, paper.reader, paper.read_at = PaperState.WAITING, "", "", None
        paper.title, paper.kind, paper.pages, paper.body, paper.on = "", "", 0, None, None
        paper.warnings, paper.lines = [], {}
        paper.save()
        settle_bodies(touched)
        touched.count()
        enter(by, "withdraw", "paper", paper.sha256, before=before, after={"state": paper.state}, paper=paper)
        follow_again()


def keep_failure(sha256: str, why: str, by: Viewer | None = None, *, foreign: bool = False) -> None:
    """Keep that a paper could not be read, and why; ``foreign`` says that it is of a kind that is not read at all.

    What an older reader read from it is kept.
    """
    with transaction.atomic():
        paper = Paper.objects.select_for_update().get(sha256=sha256)
        state = PaperState.FOREIGN if foreign else PaperState.FAILED
        if (paper.state, paper.reader, paper.failure) == (state, reader(), why) or paper.state == PaperState.READ:
            return
        before = {"state": paper.state, "reader": paper.reader}
        paper.state, paper.failure, paper.reader, paper.read_at = state, why, reader(), timezone.now()
        paper.save(update_fields=["state", "failure", "reader", "read_at"])
        enter(by, "fail to read", "paper", sha256, before=before, after={"state": state.value}, paper=paper)
