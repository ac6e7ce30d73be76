"""One paragraph of a DOCX file → its printed lines, with what the runs say of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from arising.reading.formats.decoding import UNSEEN
from arising.reading.formats.docx_parts import W, first_child, relation_of, value_of
from arising.reading.formats.docx_styles import Look, Styles, with_run
from arising.reading.formats.xml_words import Element

_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT, _RUN, _LINK = W + "t", W + "r", W + "hyperlink"
_DELETED = frozenset((W + "del", W + "moveFrom"))
_SKIPPED = frozenset(
    (W + "pPr", W + "rPr", W + "instrText", W + "delText", W + "sdtPr", W + "sdtEndPr", W + "proofErr", _FALLBACK)
)
_PRINTED = {
    W + "tab": " ", W + "ptab": " ", W + "noBreakHyphen": "-", W + "softHyphen": "", W + "footnoteReference": "",
    W + "endnoteReference": "",
}  # fmt: skip
_RUN_PROPERTIES, _RUN_STYLE = W + "rPr", W + "rStyle"
_PLAIN = str.maketrans({"\xa0": " ", "\xad": "", "\t": " ", "\n": " ", "\r": " "})
_UNSEEN = re.compile(f"[{UNSEEN}]")
_NOTE_NUMBERS = frozenset((W + "footnoteRef", W + "endnoteRef"))
# What the private characters of the symbol fonts look like; the others show as a bullet.
_SYMBOLS = {0x2D: "-", 0x96: "–", 0xFC: "✓", 0xFE: "☑", 0xA8: "☐", 0x6F: "☐", 0xE0: "→", 0xF0: "⇒"}


@dataclass(slots=True)
class Words:
    """One printed line of a paragraph. ``links`` are ``(from, to, address)`` in its text."""

    text: str = ""
    bold: bool = True
    italic: bool = True
    struck: bool = True
    size: float | None = None
    links: list[tuple[int, int, str]] = field(default_factory=list)
    page_break: bool = False
    """The line starts a page."""


@dataclass(slots=True)
class Changes:
    """What was left out of the words, for the paper's warnings."""

    deleted: int = 0
    inserted: int = 0
    hidden: int = 0


class ParagraphReader:
    """Reads the runs of paragraphs. ``boxes`` gathers the text boxes that were met, to be read after."""

    def __init__(self, styles: Styles, addresses: dict[str, str]) -> None:
        self.styles = styles
        self.addresses = addresses
        self.changes = Changes()
        self.boxes: list[Element] = []
        self.note = ""
        """The number of the note that is being read."""
        self._lines: list[Words] = []

    def read(self, paragraph: Element, look: Look) -> list[Words]:
        """The printed lines of ``paragraph``, whose own look is ``look``; the last may be empty."""
        self._lines = [Words()]
        self._inside(paragraph, look, "")
        for line in self._lines:
            line.text = line.text.rstrip()
        return self._lines

    def _inside(self, element: Element, look: Look, address: str) -> None:
        for child in element:
            tag = child.tag
            if tag == _RUN:
                self._run(child, look, address)
            elif tag in _SKIPPED or not isinstance(tag, str):
                continue
            elif tag in _DELETED:
                self.changes.deleted += 1
            elif tag == _LINK:
                self._inside(child, look, self.addresses.get(relation_of(child), ""))
            elif tag == _MATHS + "t":
                self._add(child.text or "", look, address)
            else:
                self.changes.inserted += tag == W + "ins"
                self._inside(child, look, address)

    def _run(self, run: Element, look: Look, address: str) -> None:
        properties = first_child(run, _RUN_PROPERTIES)
        if properties is not None:
            character = value_of(properties.find(_RUN_STYLE))
            look = with_run(self._with_character_style(look, character) if character else look, properties)
        if look.hidden:
            self.changes.hidden += any((text.text or "").strip() for text in run.iterchildren(_TEXT))
            return
        for child in run:
            tag = child.tag
            if tag == _TEXT:
                self._add(child.text or "", look, address)
            elif tag in _PRINTED:
                self._add(_PRINTED[tag], look, address)
            elif tag not in _SKIPPED:
                self._other(child, look, address)

    def _other(self, element: Element, look: Look, address: str) -> None:
        """What is rarer in a run than text: breaks, symbols, the number of a note, drawings."""
        tag = element.tag
        if tag == W + "br":
            self._lines.append(Words(page_break=element.get(W + "type") == "page"))
        elif tag == W + "cr":
            self._lines.append(Words())
        elif tag == W + "lastRenderedPageBreak":
            self._page()
        elif tag == W + "sym":
            self._add(_symbol(element), look, address)
        elif tag in _NOTE_NUMBERS:
            self._add(f"{self.note} ", look, address)
        elif isinstance(tag, str):
            self._drawing(element)

    def _page(self) -> None:
        """A page started here when the paper was last printed: the words that follow are on it."""
        if self._lines[-1].text.strip():
            self._lines.append(Words(page_break=True))
        else:
            self._lines[-1].page_break = True

    def _add(self, text: str, look: Look, address: str) -> None:
        line = self._lines[-1]
        words = text.translate(_PLAIN)
        if not words.isascii():
            words = _UNSEEN.sub("", words)
        if not line.text or line.text.endswith(" "):
            words = words.lstrip(" ")
        if "  " in words:
            words = _single_spaced(words)
        if not words:
            return
        if look.capitals:
            words = words.upper()
        if words.strip():
            line.bold = line.bold and look.bold
            line.italic = line.italic and look.italic
            line.struck = line.struck and look.struck
            if line.size is None:
                line.size = look.size
        if address:
            line.links.append((len(line.text), len(line.text) + len(words), address))
        line.text += words

    def _with_character_style(self, look: Look, character: str) -> Look:
        """A character style adds to the paragraph's look only what it switches on."""
        own = self.styles.look(character)
        return Look(
            look.heading, look.bold or own.bold, look.italic or own.italic, look.capitals or own.capitals,
            look.hidden or own.hidden, look.size, struck=look.struck or own.struck,
        )  # fmt: skip

    def _drawing(self, element: Element) -> None:
        """Keep the text boxes in a drawing. What is there twice for older programs is taken once."""
        waiting = [element]
        while waiting:
            at = waiting.pop()
            if at.tag == W + "txbxContent":
                self.boxes.append(at)
            elif at.tag != _FALLBACK:
                waiting += [child for child in reversed(at) if isinstance(child.tag, str)]


def _single_spaced(words: str) -> str:
    ends = " " if words.endswith(" ") else ""
    starts = " " if words.startswith(" ") else ""
    inner = " ".join(words.split())
    return f"{starts}{inner}{ends}" if inner else " "


def _symbol(element: Element) -> str:
    try:
        code = int(value_of(element, "char"), 16)
    except ValueError:
        return ""
    if 0xF000 <= code <= 0xF0FF:
        return _SYMBOLS.get(code - 0xF000, "•")
    return chr(code) if 0x20 <= code < 0xD800 else ""
