"""Elements of a web page in document order → lines, with what the mark-up says of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborNode

from arising.reading.formats.colours import colour_name
from arising.reading.formats.decoding import UNSEEN
from arising.reading.formats.draft import Draft
from arising.reading.formats.html_content import NO_WORDS, is_hidden, is_site
from arising.reading.formats.html_tables import Rows, is_data_table, span_of
from arising.reading.formats.list_numbers import list_number
from arising.record.place import Span

_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
     "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
     "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td",
     "tfoot", "th", "thead", "tr", "ul")
)  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# ModernGov sets the titles of agenda items, and of the parts under them, as plain paragraphs of these classes.
_TITLE_CLASSES = {"mgAiTitleTxt": 3, "mgSubItemTitleTxt": 4, "mgSubSubTitleTxt": 4}
_BOLD = re.compile(r"font-weight\s{0,3}:\s{0,3}(?:bold|[6-9]00)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"font-weight\s{0,3}:\s{0,3}(?:normal|[1-5]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s{0,3}:\s{0,3}italic", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration(?:-line)?\s{0,3}:[^;]{0,40}line-through", re.IGNORECASE)
_SHADED = re.compile(r"background(?:-color)?\s{0,3}:\s{0,3}([^;]{1,40})", re.IGNORECASE)
_NO_MARKER = re.compile(r"list-style(?:-type)?\s{0,3}:\s{0,3}none", re.IGNORECASE)
_ROW_NUMBER = re.compile(
    r"\(?(?:[A-Z]{1,3}[/.])?(?:\d{1,4}|[a-zA-Z]|[ivxIVX]{1,5})(?:[./]\d{1,4}){0,3}[a-z]?[.):]{0,2}"
)
_GLYPH = re.compile(r"[•▪●○◦‣∙·§\uf0b7\uf0a7]\s*(?=\S)|o\s{2,}(?=\S)")
# ModernGov cuts long minutes short with a link to the page of the whole item.
_CUT_SHORT = re.compile(r"\bmgAi\.aspx\?", re.IGNORECASE)
_UNSEEN = re.compile(f"[\u00ad{UNSEEN}]")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class _Context:
    """What the elements around a piece of text say of it."""

    bold: bool = False
    italic: bool = False
    struck: bool = False
    heading: int = 0
    link: int = -1
    depth: int = 0
    pre: bool = False
    site: bool = False
    article: bool = False
    tables: int = 0
    counter: list[int] | None = None
    style: str = ""
    rows: Rows | None = None
    first_cell: bool = False


@dataclass(slots=True)
class _Open:
    """The line being gathered."""

    words: list[str] = field(default_factory=list)
    size: int = 0
    bold: bool = True
    italic: bool = True
    struck: bool = True
    links: list[tuple[int, int, int]] = field(default_factory=list)
    context: _Context = field(default_factory=_Context)


class Flow:
    """Walks a page once, from its first element to its last, without recursion.

    Words of the page's content become lines of ``draft`` at once; those of the site around it wait in ``aside``.
    """

    def __init__(self, draft: Draft, main: LexborNode | None, whole: int) -> None:
        self.draft = draft
        self.main = main.mem_id if main is not None else None
        self.whole = whole
        self.aside: list[tuple[str, list[tuple[int, int, int]]]] = []
        self.addresses: list[str] = []
        self._open = _Open()
        self._opens = True
        self._marker = ""
        self._prefix = ""

    def walk(self, root: LexborNode) -> None:
        """Take every element and text under ``root``."""
        stack = [_Context(site=self.main is not None)]
        node = root.child
        while node is not None:
            below = None
            if node.tag == "-text":
                self._text(node.text_content or "", stack[-1])
            elif (context := self._enter(node, stack[-1])) is not None:
                below = node.child
                if below is None:
                    self._leave(node, context)
                else:
                    stack.append(context)
            if below is not None:
                node = below
                continue
            while node.next is None:
                parent = node.parent
                if parent is None or parent.mem_id == root.mem_id:
                    self._break()
                    return
                self._leave(parent, stack.pop())
                node = parent
            node = node.next
        self._break()

    def _enter(self, node: LexborNode, around: _Context) -> _Context | None:
        """What holds inside the element; ``None`` where nothing in it is for readers."""
        tag = node.tag or ""
        if tag in NO_WORDS or not tag[:1].isalpha():
            return None
        attributes = node.attributes
        if tag == "br":
            self._break(opens=False)
            return around
        if tag == "img":
            self._picture(attributes.get("alt") or "")
            return around
        if tag in _BLOCKS or (tag == "a" and _CUT_SHORT.search(attributes.get("href") or "")):
            self._break()
        context = self._styled(tag, attributes, around)
        if self.main is not None and node.mem_id == self.main:
            context = replace(context, site=False)
        elif not context.site and (
            is_hidden(node, attributes) or is_site(node, attributes, self.whole, context.article)
        ):
            self._break()
            context = replace(context, site=True)
        return self._structure(node, tag, attributes, context)

    def _styled(self, tag: str, attributes: dict[str, str | None], around: _Context) -> _Context:
        style = attributes.get("style") or ""
        bold = around.bold or tag in ("b", "strong")
        if style:
            bold = (bold or _BOLD.search(style) is not None) and _NOT_BOLD.search(style) is None
        italic = around.italic or tag in ("i", "em") or (bool(style) and _ITALIC.search(style) is not None)
        heading = _HEADINGS.get(tag, around.heading)
        for name in (attributes.get("class") or "").split():
            heading = _TITLE_CLASSES.get(name, heading)
        link = around.link
        if tag == "a" and attributes.get("href"):
            link = len(self.addresses)
            self.addresses.append(_SPACE.sub(" ", attributes["href"] or "").strip())
        struck = around.struck or tag in ("s", "strike") or (bool(style) and _STRUCK.search(style) is not None)
        looks = (around.bold, around.italic, around.struck, around.heading, around.link)
        if (bold, italic, struck, heading, link) == looks:
            return around
        return replace(around, bold=bold, italic=italic, struck=struck, heading=heading, link=link)

    def _structure(self, node: LexborNode, tag: str, attributes: dict[str, str | None], context: _Context) -> _Context:
        """Lists, tables, preformatted text: what they change for the words inside them."""
        if tag in ("article", "main", "section"):
            return replace(context, article=True)
        if tag == "pre":
            return replace(context, pre=True)
        if tag in ("ul", "ol"):
            bare = _NO_MARKER.search(attributes.get("style") or "") is not None
            start = _whole(attributes.get("start"), 1)
            style = "none" if bare else "bullet" if tag == "ul" else attributes.get("type") or "1"
            return replace(context, depth=context.depth + 1, counter=[start - 1], style=style)
        if tag == "li":
            self._list_entry(attributes, context)
        elif tag == "table":
            data = not context.site and context.rows is None and context.tables < 3 and is_data_table(node)
            rows = Rows(len(self.draft.tables)) if data else context.rows
            return replace(context, tables=context.tables + 1, rows=rows, first_cell=False)
        elif tag == "tr" and context.rows is not None:
            context.rows.row(context.tables, _shade(attributes))
        elif tag in ("td", "th"):
            if context.rows is not None:
                spans = span_of(attributes, "colspan"), span_of(attributes, "rowspan")
                context.rows.cell(context.tables, *spans, _shade(attributes))
            else:
                return replace(context, first_cell=_is_first(node))
        return context

    def _leave(self, node: LexborNode, context: _Context) -> None:
        tag = node.tag or ""
        if tag in _BLOCKS:
            self._break()
        if tag in ("tr", "table"):
            self._drop_prefix(context)
        if tag == "li":
            self._marker = ""
        if tag == "table" and context.rows is not None and context.tables == context.rows.level:
            context.rows.finish(self.draft)

    def _list_entry(self, attributes: dict[str, str | None], context: _Context) -> None:
        if context.counter is None:
            self._marker = "•"
            return
        context.counter[0] = _whole(attributes.get("value"), context.counter[0] + 1)
        if context.style == "bullet":
            self._marker = "•"
        elif context.style != "none" and not context.site:
            self._prefix = list_number(context.counter[0], context.style) + "."

    def _picture(self, words: str) -> None:
        """The words that stand for a picture are not printed with it: they go with the site's."""
        words = _SPACE.sub(" ", words).strip()
        if words and all(words != known for known, _ in self.aside[-20:]):
            self.aside.append((words, []))

    def _text(self, text: str, context: _Context) -> None:
        if context.pre and "\n" in text:
            for index, row in enumerate(text.split("\n")):
                if index:
                    self._break(opens=False)
                self._add(row, context)
        else:
            self._add(text, context)

    def _add(self, text: str, context: _Context) -> None:
        line = self._open
        if line.words and context.site != line.context.site:
            # A file's size, or words for screen readers, in the middle of a line: they are taken out of it.
            if context.site:
                words = _SPACE.sub(" ", text).strip()
                if words:
                    self.aside.append((words, []))
                return
            self._break(opens=False)
            line = self._open
        words = _SPACE.sub(" ", _UNSEEN.sub("", text))
        if not line.words or line.words[-1].endswith(" "):
            words = words.lstrip(" ")
        if not words:
            return
        if not line.words:
            line.context = context
        if words.strip():
            line.bold = line.bold and context.bold
            line.italic = line.italic and context.italic
            line.struck = line.struck and context.struck
        if context.link >= 0:
            line.links.append((line.size, line.size + len(words), context.link))
        line.words.append(words)
        line.size += len(words)

    def _break(self, *, opens: bool = True) -> None:
        """End the open line. ``opens`` says that what follows starts a paragraph."""
        line, self._open = self._open, _Open()
        text = "".join(line.words).rstrip()
        if not text:
            self._opens = self._opens or opens
            return
        if line.context.site:
            self.aside.append((text, line.links))
        else:
            self._line(text, line)
        self._opens = opens

    def _line(self, text: str, line: _Open) -> None:
        context = line.context
        marker, self._marker = self._marker, ""
        cut = 0
        glyph = _GLYPH.match(text)
        if glyph and not marker:
            marker, cut = "•", glyph.end()
        if context.rows is None and context.first_cell and _ROW_NUMBER.fullmatch(text) and not self._prefix:
            self._prefix = text
            return
        shown = text[cut:]
        if self._prefix and not context.rows:
            shown = f"{self._prefix} {shown}"
            cut -= len(self._prefix) + 1
            self._prefix = ""
        rows = context.rows if context.rows is not None and context.rows.inside else None
        if self._opens and rows is None:
            self.draft.blank()
        number = self.draft.line(
            shown, opens=self._opens, heading=context.heading, marker=marker, indent=float(max(0, context.depth - 1)),
            bold=line.bold, italic=line.italic, table=None if rows is None else rows.number,
        ).number  # fmt: skip
        if rows is not None:
            rows.line(number, shown, struck=line.struck)
        self._links(number, line.links, -cut)

    def _links(self, number: int, links: list[tuple[int, int, int]], shift: int) -> None:
        line = self.draft.lines[number]
        start = line.shifts[0][1] if line.shifts else line.start
        merged: list[tuple[int, int, int]] = []
        for left, right, address in links:
            if merged and merged[-1][2] == address:
                merged[-1] = (merged[-1][0], right, address)
            else:
                merged.append((left, right, address))
        for left, right, address in merged:
            first, last = max(0, left + shift), min(right + shift, len(line.text))
            words = line.text[first:last]
            if words.strip():
                last = first + len(words.rstrip())
                first += len(words) - len(words.lstrip())
                self.draft.links.append((Span(start + first, start + last), self.addresses[address]))

    def _drop_prefix(self, context: _Context) -> None:
        """A number whose row holds nothing else stands on a line of its own."""
        if self._prefix and not context.site:
            self.draft.line(self._prefix, opens=True)
        self._prefix = ""

    def site_lines(self) -> None:
        """Lay out the words of the site around the paper, in the order that the page has them."""
        for text, links in self.aside:
            number = self.draft.line(text, opens=True).number
            self._links(number, links, 0)


def _is_first(cell: LexborNode) -> bool:
    before = cell.prev
    while before is not None:
        if before.tag in ("td", "th"):
            return False
        before = before.prev
    return True


def _whole(value: str | None, default: int) -> int:
    value = (value or "").strip()
    return int(value) if re.fullmatch(r"-?[0-9]{1,6}", value) else default


def _shade(attributes: dict[str, str | None]) -> str:
    """The name of the colour behind a cell or a row."""
    found = _SHADED.search(attributes.get("style") or "")
    return colour_name(found[1] if found else attributes.get("bgcolor") or "")
