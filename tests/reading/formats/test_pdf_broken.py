"""PDFs that are locked, broken or hostile: a clear word to the reader, and what can be read is read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from arising.reading.errors import CannotRead
from arising.reading.formats import pdf_file
from arising.reading.formats.pdf import read_pdf
from arising.reading.formats.pdf_first_engine import FirstEngine
from tests.reading.formats.made_pdfs import cropped, joined, locked, objects, turned, typeset

READ = """
import sys, pathlib
from arising.reading.errors import CannotRead
from arising.reading.formats.pdf import read_pdf
try:
    paper = read_pdf(pathlib.Path(sys.argv[1]).read_bytes(), "ring.pdf")
    print("lines", len(paper.lines))
except CannotRead as error:
    print("cannot be read" if error.remedy else "no remedy")
"""
TWO_PAGES = '*12. Waste*\n\nThe panel met.\n#pagebreak()\nIt met #text(style: "italic")[again].'


def test_a_locked_file_says_so_and_what_to_do() -> None:
    with pytest.raises(CannotRead) as caught:
        read_pdf(locked(typeset("The panel met."), "elmworth"), "locked.pdf")
    assert "password" in caught.value.what
    assert caught.value.remedy


def test_a_file_that_only_forbids_changes_is_read() -> None:
    paper = read_pdf(locked(typeset("The panel met."), ""), "made.pdf")
    assert [line.text for line in paper.lines] == ["The panel met."]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"Dear all", b"%PDF-1.4\n" + bytes(range(256)) * 20, b"\0" * 999])
def test_what_is_no_pdf_says_so(data: bytes) -> None:
    with pytest.raises(CannotRead) as caught:
        read_pdf(data, "odd.pdf")
    assert caught.value.remedy


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_file_cut_short_is_read_in_part_or_says_so(share: float) -> None:
    whole = typeset(TWO_PAGES)
    try:
        paper = read_pdf(whole[: int(share * len(whole))], "cut.pdf")
    except CannotRead:
        return
    assert paper.lines or all(page.unread for page in paper.pages)


@pytest.mark.parametrize(
    "bodies",
    [
        pytest.param(
            ("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), id="its own child"
        ),
        pytest.param(
            (
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>",
            ),
            id="parents in a ring",
        ),
        pytest.param(
            ("<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids {'[' * 20_000}{']' * 20_000} /Count 1 >>"),
            id="nested deeply",
        ),
        pytest.param(
            ("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "3 0 R"),
            id="an object that is itself",
        ),
    ],
)
def test_objects_in_a_ring_end(bodies: tuple[str, ...], tmp_path: Path) -> None:
    """Read in a process of its own, as every file is: a crash there would take the other tests along."""
    file = tmp_path / "ring.pdf"
    file.write_bytes(objects(*bodies))
    done = subprocess.run(
        [sys.executable, "-c", READ, str(file)], capture_output=True, text=True, timeout=60, check=False
    )
    killed = done.returncode < 0  # the process around it says so of that file, and reads the others
    assert killed or done.stdout.strip() == "cannot be read", done.stderr


def test_a_file_of_more_pages_than_any_paper_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_file, "MOST_PAGES", 1)
    with pytest.raises(CannotRead, match="2 pages"):
        read_pdf(typeset(TWO_PAGES), "long.pdf")


def test_a_long_file_is_read_as_a_short_one(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = typeset(TWO_PAGES)
    pdf = joined(pages, turned(pages, 90), turned(pages, 180), cropped(pages))
    short = read_pdf(pdf, "made.pdf")
    monkeypatch.setattr(pdf_file, "_LONG", 1)
    long = read_pdf(pdf, "made.pdf")
    upside_down = {5, 6}  # turned by 180 degrees, the sheet has the same size: only the boxes are not known
    assert [line.text for line in long.lines] == [line.text for line in short.lines]
    assert [line.box for line in long.lines if line.page not in upside_down] == [
        line.box for line in short.lines if line.page not in upside_down
    ]


def test_where_the_first_engine_fails_the_second_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = typeset(TWO_PAGES)
    good = read_pdf(pdf, "made.pdf")
    monkeypatch.setattr(FirstEngine, "spans", lambda *_: ())
    paper = read_pdf(pdf, "made.pdf")
    assert [line.text for line in paper.lines] == [line.text for line in good.lines]
    assert [(line.page, line.bold, line.size) for line in paper.lines] == [
        (line.page, line.bold, line.size) for line in good.lines
    ]
    for line, other in zip(paper.lines, good.lines, strict=True):
        assert line.box is not None
        assert other.box is not None
        assert abs(line.box.left - other.box.left) < 2
        assert abs(line.box.bottom - other.box.bottom) < 2


def test_a_panic_in_the_engine_does_not_lose_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    class Panic(BaseException):
        """As the engine's own panics come to Python: no ``Exception``."""

    class Document:
        def page_count(self) -> int:
            return 2

        def __getattr__(self, name: str) -> object:
            raise Panic(name)

    monkeypatch.setattr("pdf_oxide.PdfDocument.from_bytes", lambda _: Document())
    paper = read_pdf(typeset(TWO_PAGES), "made.pdf")
    assert [line.text for line in paper.lines] == ["12. Waste", "The panel met.", "It met again."]


def test_two_files_joined_read_as_one() -> None:
    paper = read_pdf(joined(typeset("The panel met."), typeset("It met again.")), "made.pdf")
    assert [(line.page, line.text) for line in paper.lines] == [(1, "The panel met."), (2, "It met again.")]
