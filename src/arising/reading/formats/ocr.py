"""Picture of a page → the words on it, by Tesseract where it is installed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from arising.reading.formats.pdf_runs import Run

if TYPE_CHECKING:
    from pypdfium2 import PdfBitmap
    from tesserocr import PyResultIterator

DOTS_PER_INCH = 200
"""Twice the dots find hardly more words and take much longer."""
_LANGUAGE = "eng"
_DATA_FOLDERS = (
    "/usr/share/tesseract-ocr/*/tessdata", "/usr/share/tessdata", "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)  # fmt: skip
_GAP_EM = 1.0
"""A wider gap between two words of a line parts them: they may stand in two columns."""
_UNSURE = 20.0
"""Below this confidence (of 100) a word is a speck or a stroke of a picture."""


class _Word(NamedTuple):
    text: str
    left: float
    top: float
    right: float
    bottom: float


class Recogniser:
    """The engine, started once for a paper. ``missing`` says why there is none, empty where there is one."""

    def __init__(self) -> None:
        self.missing = ""
        self._engine: Any = None
        # One thread: pages are the unit of parallel work, and threads would fight for the same cores.
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")
        try:
            import tesserocr
        except ImportError:
            self.missing = "no text recognition is installed (pip install 'arising[ocr]')"
            return
        folder = _data_folder()
        if folder is None:
            self.missing = "the English data of Tesseract is not installed (Debian: apt install tesseract-ocr-eng)"
            return
        self._tesserocr = tesserocr
        self._engine = tesserocr.PyTessBaseAPI(path=str(folder), lang=_LANGUAGE, psm=tesserocr.PSM.AUTO)

    def runs(self, picture: PdfBitmap) -> list[Run]:
        """The words of a grey picture (as pdfium renders it), in points from its corner, top to bottom."""
        engine = self._engine
        engine.SetImageBytes(bytes(picture.buffer), picture.width, picture.height, 1, picture.stride)
        engine.SetSourceResolution(DOTS_PER_INCH)
        engine.Recognize()
        runs: list[Run] = []
        for words, base, size in self._lines():
            for group in _groups(words, size):
                text = " ".join(word.text for word in group)
                runs.append(Run(base, group[0].left, group[-1].right, size, text, 0, len(runs)))
        engine.Clear()
        runs.sort()
        return runs

    def close(self) -> None:
        """Stop the engine."""
        if self._engine is not None:
            self._engine.End()
            self._engine = None

    def _lines(self) -> Iterator[tuple[list[_Word], float, float]]:
        """Each line's words, where it stands, and the size of its type."""
        level = self._tesserocr.RIL
        iterator = self._engine.GetIterator()
        words: list[_Word] = []
        base = size = 0.0
        scale = 72 / DOTS_PER_INCH
        while iterator is not None:
            if iterator.IsAtBeginningOf(level.TEXTLINE):
                if words:
                    yield words, base, size
                words = []
                base, size = _stands(iterator, level.TEXTLINE, scale)
            text = (iterator.GetUTF8Text(level.WORD) or "").strip()
            box = iterator.BoundingBox(level.WORD)
            if text and box is not None and iterator.Confidence(level.WORD) >= _UNSURE:
                words.append(_Word(text, *(edge * scale for edge in box)))
            if not iterator.Next(level.WORD):
                break
        if words:
            yield words, base, size


def _stands(iterator: PyResultIterator, line: int, scale: float) -> tuple[float, float]:
    """The base of the line that starts here and the size of its type, in points."""
    box = iterator.BoundingBox(line)
    ends = iterator.Baseline(line)
    rows = iterator.RowAttributes()
    size = rows["row_height"] * 1.06 * scale if rows else (box[3] - box[1]) * scale
    base = (ends[0][1] + ends[1][1]) / 2 * scale if ends else box[3] * scale
    return base, round(max(size, 4.0) * 2) / 2


def _groups(words: list[_Word], size: float) -> Iterator[list[_Word]]:
    group: list[_Word] = []
    for word in words:
        if group and word.left - group[-1].right > _GAP_EM * size:
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def _data_folder() -> Path | None:
    """Where the data of the language is: where the environment says, or where systems put it."""
    named = os.environ.get("TESSDATA_PREFIX")
    folders = [Path(named), Path(named) / "tessdata"] if named else []
    for pattern in _DATA_FOLDERS:
        folders += sorted(Path("/").glob(pattern.lstrip("/")))
    return next((folder for folder in folders if (folder / f"{_LANGUAGE}.traineddata").is_file()), None)
