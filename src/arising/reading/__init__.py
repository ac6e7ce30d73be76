"""paper → record."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arising.record.record import Record

__all__ = ["read"]


def read(data: bytes, name: str, *, ocr: bool = True) -> Record:
    """The record of one paper from its file's bytes. The same bytes give the same record.

    ``name`` is the file's name, kept as the paper's; ``ocr`` says whether scanned pages are recognised.

    Raises:
        CannotRead: the file cannot be read; its words are for the user.
    """
    # The reader is imported when the first paper comes: a command that leaves reading to a child needs none of it.
    from arising.reading.reader import read as read_whole

    return read_whole(data, name, ocr=ocr)
