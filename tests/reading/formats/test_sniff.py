"""A paper's format is told by its bytes; what is no paper is refused with what to do about it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from arising.reading.errors import CannotRead
from arising.reading.formats import open_paper
from arising.reading.formats.sniff import sniff
from arising.record.paper import Format
from tests.reading.formats.made_docx import docx, paragraph


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"%PDF-1.4 ...", Format.PDF),
        (b"\r\n junk %PDF-1.4", Format.PDF),
        (docx(paragraph("x")), Format.DOCX),
        (b"<!DOCTYPE html><p>x", Format.HTML),
        (b"\xef\xbb\xbf<!-- saved from a site --> <HTML>x</HTML>", Format.HTML),
        ("<html><p>x</p></html>".encode("utf-16"), Format.HTML),
        (b"<?xml version='1.0'?><html xmlns='x'><p>x</p></html>", Format.HTML),
        (b"<div><p>x</p></div>\n", Format.HTML),
        (b"<?xml version='1.0'?><meeting/>", Format.XML),
        (b"<meeting><x/></meeting>", Format.XML),
        (b"<b>Moorings Panel</b>\n\nThe panel met.\n\n<b>Next meeting</b>", Format.TEXT),
        (b"# Minutes\n\n<table><tr><td>x</td></tr></table>\n", Format.TEXT),
        (b"<b>MINUTES</b>\nof the Panel", Format.TEXT),
        (b"<https://example.org>\n", Format.TEXT),
        (b"BM is short for Brookmead", Format.TEXT),
        (b"[draft] Minutes of the Panel", Format.TEXT),
        (b"{draft} Minutes", Format.TEXT),
        ("Minutes – £5".encode("cp1252"), Format.TEXT),
        (b"\x1b[1mMinutes\x1b[0m of the Panel", Format.TEXT),
    ],
)
def test_formats_are_told_by_content(data: bytes, found: Format) -> None:
    assert sniff(data) is found


@pytest.mark.parametrize(
    ("data", "said", "foreign"),
    [
        (b"", "empty", False),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "picture", True),
        (b"\xff\xd8\xff\xe0" + bytes(20), "picture", True),
        (b"{\\rtf1 Minutes}", "Rich Text", True),
        (b"\x1f\x8b\x08" + bytes(20), "compressed", True),
        (bytes(range(256)) * 20, "not text", True),
        (b"PK\x03\x04 word/document.xml", "cut short", False),
    ],
)
def test_what_is_no_paper_is_refused(data: bytes, said: str, foreign: bool) -> None:
    with pytest.raises(CannotRead) as refused:
        sniff(data)
    assert said in refused.value.what
    assert refused.value.remedy
    assert refused.value.foreign is foreign


def test_a_paper_is_opened_whatever_it_is_called() -> None:
    paper = open_paper(b"<html><p>The weir</p></html>", "minutes.pdf")
    assert (paper.name, paper.format, paper.lines[0].text) == ("minutes.pdf", Format.HTML, "The weir")


def test_the_door_loads_no_reader_before_its_first_paper() -> None:
    code = (
        "import sys, arising.reading.formats; print([name for name in ('lxml', 'selectolax') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
