"""Short papers typed for a test, read as far as their layout."""

from __future__ import annotations

from textwrap import dedent

from arising.reading.formats.text import read_text
from arising.reading.laying_out.layout import Layout, lay_out
from arising.reading.parts.parts import Dissected, Part, PartKind


def typed(text: str) -> Layout:
    """The layout of a paper that says ``text``; its common indent is taken away."""
    return lay_out(read_text(dedent(text).lstrip("\n").encode(), "typed.txt"))


def report_of(text: str) -> Part:
    """A report that says ``text``."""
    return Part(PartKind.REPORT, (), typed(text).blocks)


def one_part(text: str, kind: PartKind = PartKind.OTHER) -> Dissected:
    """A paper that is one part of a kind."""
    layout = typed(text)
    return Dissected(layout, (Part(kind, (), layout.blocks),))
