"""styles.xml → what each style says of a paragraph or a run, through the styles that it is based on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from arising.reading.formats.docx_numbering import whole
from arising.reading.formats.docx_parts import W, is_on, value_of
from arising.reading.formats.xml_words import Element

_HEADING_NAME = re.compile(r"heading ?([1-6])", re.IGNORECASE)
_BOLD, _ITALIC, _CAPITALS, _HIDDEN, _SIZE = (W + name for name in ("b", "i", "caps", "vanish", "sz"))
_OUTLINE, _NUMBERED = W + "outlineLvl", W + "numPr"
_TITLES = {"title": 1, "subtitle": 2}
_DEEPEST_CHAIN = 20


_STRUCK = frozenset((W + "strike", W + "dstrike"))


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says. ``number`` and ``depth`` name its list; ``size`` is in points."""

    heading: int = 0
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    hidden: bool = False
    size: float | None = None
    number: str = ""
    depth: int | None = None
    list_style: str = ""
    struck: bool = False


class Styles:
    """The styles of one paper; each is worked out once."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._looks: dict[str, Look] = {}
        self.default = Look()
        self.default_style = ""
        if root is None:
            return
        run = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        if run is not None:
            self.default = with_run(self.default, run)
        for element in root.iterchildren(W + "style"):
            name = element.get(W + "styleId", "")
            self._elements[name] = element
            if element.get(W + "type") == "paragraph" and element.get(W + "default") in ("1", "true"):
                self.default_style = name

    def look(self, name: str) -> Look:
        """What style ``name`` says, with what the styles say that it is based on."""
        if name not in self._looks:
            chain: list[str] = []
            at = name
            while at in self._elements and at not in chain and len(chain) < _DEEPEST_CHAIN:
                chain.append(at)
                at = value_of(self._elements[at].find(W + "basedOn"))
            look = self.default
            for style in reversed(chain):
                look = _with_style(look, style, self._elements[style])
            self._looks[name] = look
        return self._looks[name]


def _with_style(look: Look, name: str, element: Element) -> Look:
    title = value_of(element.find(W + "name"))
    found = _HEADING_NAME.fullmatch(title.strip()) or _HEADING_NAME.fullmatch(name)
    if found:
        look = replace(look, heading=int(found[1]))
    elif title.lower() in _TITLES:
        look = replace(look, heading=_TITLES[title.lower()])
    paragraph = element.find(W + "pPr")
    if paragraph is not None:
        look = with_paragraph(look, paragraph, name)
    run = element.find(W + "rPr")
    return look if run is None else with_run(look, run)


def with_paragraph(look: Look, properties: Element, style: str = "") -> Look:
    """``look`` with what a ``w:pPr`` adds. ``style`` is the style whose properties they are, if a style's."""
    outline = properties.find(_OUTLINE)
    if outline is not None:
        level = whole(value_of(outline), 9)
        look = replace(look, heading=level + 1 if level < 6 else 0)
    numbered = properties.find(_NUMBERED)
    if numbered is not None:
        number, depth = numbered.find(W + "numId"), numbered.find(W + "ilvl")
        if number is not None:
            look = replace(look, number=value_of(number), list_style=style)
        if depth is not None:
            look = replace(look, depth=whole(value_of(depth), 0))
        elif not style and number is not None:
            look = replace(look, depth=0)
    return look


def with_run(look: Look, properties: Element) -> Look:
    """``look`` with what a ``w:rPr`` adds."""
    for child in properties:
        name = child.tag
        if name == _BOLD:
            look = replace(look, bold=bool(is_on(child)))
        elif name == _ITALIC:
            look = replace(look, italic=bool(is_on(child)))
        elif name == _CAPITALS:
            look = replace(look, capitals=bool(is_on(child)))
        elif name == _HIDDEN:
            look = replace(look, hidden=bool(is_on(child)))
        elif name in _STRUCK:
            look = replace(look, struck=bool(is_on(child)))
        elif name == _SIZE:
            half = whole(value_of(child), 0)
            look = replace(look, size=half / 2) if half > 0 else look
    return look
