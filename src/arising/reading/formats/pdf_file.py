"""PDF bytes → its pages, with what is drawn on each: by pdf-oxide, or by pdfium where that one fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

import pdf_oxide
import pypdfium2

from arising.reading.errors import CannotRead
from arising.reading.formats.pdf_runs import Frame, Run, runs_of, turn_of

MOST_PAGES = 50_000
"""More pages than any paper has; a file that claims more is broken or hostile."""


@dataclass(slots=True)
class PdfPage:
    """What is drawn on one page: runs that read on, runs across them, and vector paths."""

    number: int
    frame: Frame
    runs: list[Run]
    askew: list[Run]
    paths: list[dict[str, Any]] = field(default_factory=list)
    unread: str = ""
    scanned: bool = False


class PdfFile:
    """An open PDF."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        try:
            self.document = pdf_oxide.PdfDocument.from_bytes(data)
            self.count = self.document.page_count()
        except Exception as error:
            raise CannotRead(f"This PDF cannot be opened: {error}") from error
        if self.count > MOST_PAGES:
            raise CannotRead(f"This PDF says that it has {self.count} pages.", "Split it into smaller files.")

    def __enter__(self) -> PdfFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return

    def title(self) -> str:
        """The title that the file gives itself."""
        return ""

    def pages(self) -> Iterator[PdfPage]:
        """The pages in order."""
        document = self.document
        for index in range(self.count):
            spans = document.extract_spans(index)
            corners = document.page_crop_box(index) or document.page_media_box(index)
            frame = Frame(corners, document.page_rotation(index), turn_of(spans))
            runs, askew = runs_of(spans, frame)
            yield PdfPage(index + 1, frame, runs, askew, document.extract_paths(index))
