"""Mark-up inside a line → the words that a person reads, and where each of them stands.

Serves Markdown and the HTML tags and entities that converters leave in plain text. Everything here is linear in
the length of the text: each pattern is bounded, and emphasis is matched with a stack.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from html import unescape
from operator import itemgetter

from arising.reading.formats.decoding import UNSEEN

Stretch = tuple[int, int]
"""Start and end of a stretch of raw text."""

_OPEN_AT_ONCE = 8
_FIXED_SPACE = "\u00a0"

TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|&(?P<entity>\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
    r"|<!--(?P<comment>[^<>]{0,4000})-->"
    r"|<(?P<auto>(?:https?://|mailto:|ftp://)[^\s<>]{1,2000}|[^\s<>@]{1,64}@[^\s<>@]{1,255})>"
    r"|<(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9:]{0,15})(?P<rest>(?:\s[^<>]{0,2000})?/?)>"
    r"|(?P<image>!?)\[(?P<words>[^\[\]]{0,1000}+)\]"
    r"\((?P<address>(?:[^()\s]|\([^()\s]{0,200}+\)){0,2000}+)(?:\s{1,3}\"[^\"]{0,300}+\")?\)"
    rf"|(?P<unseen>[{UNSEEN}]|\u00ad(?=\S)|\\$)"
    r"|(?P<run>(?<!\*)\*{1,6}+(?!\*)|(?<!_)_{1,3}+(?!_))"
)
_SPECIAL = re.compile(rf"[\\&<\[*_\u00ad{UNSEEN}]")
_INLINE_TAGS = frozenset(
    ("a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small", "span",
     "strike", "strong", "sub", "sup", "tt", "u")
)  # fmt: skip
_BLOCK_TAGS = frozenset(
    ("address", "article", "blockquote", "br", "caption", "center", "dd", "div", "dl", "dt", "figure", "footer", "h1",
     "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "td",
     "tfoot", "th", "thead", "tr", "ul")
)  # fmt: skip
_BOLD_TAGS = frozenset(("b", "strong"))
_ITALIC_TAGS = frozenset(("i", "em", "cite"))


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed line within a strip of raw text, as the fields of ``Line`` of the same names."""

    start: int
    end: int
    text: str
    shifts: tuple[tuple[int, int], ...]
    bold: bool = False
    italic: bool = False
    links: tuple[tuple[int, int, str], ...] = ()
    listed: bool = False
    """The line is an entry of an HTML list."""
    opens: bool = True
    """The line follows the end of a block, and not only ``<br>``."""


@dataclass(slots=True)
class _Run:
    """A run of ``*`` or ``_`` that may open or close emphasis."""

    letter: str
    start: int
    left: int
    opens: bool
    closes: bool
    taken: int = 0


@dataclass(slots=True)
class _Piece:
    """Raw characters ``start`` to ``end`` printed as ``text``; ``None`` where they print themselves."""

    start: int
    end: int
    text: str | None = None


@dataclass(slots=True)
class _Strip:
    """What was found in one strip of raw text."""

    pieces: list[_Piece] = field(default_factory=list)
    breaks: list[tuple[int, str]] = field(default_factory=list)
    runs: list[_Run] = field(default_factory=list)
    tags: list[tuple[str, int, bool]] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    anchors: list[int] = field(default_factory=list)


def printed(raw: str, strips: list[tuple[int, int]]) -> list[list[Printed]]:
    """The printed lines of each strip ``(start, end)`` of ``raw``; the strips are one paragraph.

    Emphasis may open in one strip and close in a later one. A strip of nothing but mark-up gives no line.
    """
    if not any(_SPECIAL.search(raw, start, end) for start, end in strips):
        return [_plain(raw, start, end) for start, end in strips]
    found = [_scanned(raw, start, end) for start, end in strips]
    bold, italic = _emphasis(found, strips[-1][1] if strips else 0)
    return [_lines(raw, strip, bounds, bold, italic) for strip, bounds in zip(found, strips, strict=True)]


def _plain(raw: str, start: int, end: int) -> list[Printed]:
    text = raw[start:end]
    stripped = text.strip()
    if not stripped:
        return []
    first = start + len(text) - len(text.lstrip())
    return [Printed(first, first + len(stripped), stripped.replace(_FIXED_SPACE, " "), ())]


def _scanned(raw: str, start: int, end: int) -> _Strip:
    strip = _Strip()
    _scan(raw, start, end, strip)
    strip.links.sort()
    return strip


def _scan(raw: str, start: int, end: int, strip: _Strip) -> None:
    at = start
    for found in TOKEN.finditer(raw, start, end):
        if found.start() > at:
            strip.pieces.append(_Piece(at, found.start()))
        at = found.end()
        _take(raw, found, strip)
    if at < end:
        strip.pieces.append(_Piece(at, end))


def _take(raw: str, found: re.Match[str], strip: _Strip) -> None:
    """Keep what one token prints."""
    start, end = found.span()
    kind = found.lastgroup
    if kind == "escaped":
        strip.pieces.append(_Piece(start + 1, end))
    elif kind == "entity":
        strip.pieces.append(_Piece(start, end, _entity(found.group())))
    elif kind == "auto":
        address = found["auto"]
        strip.pieces.append(_Piece(start + 1, end - 1))
        strip.links.append((start + 1, end - 1, address if ":" in address else f"mailto:{address}"))
    elif kind == "rest":
        _tag(found, strip)
    elif kind == "address" and not found["image"]:
        left, right = found.span("words")
        _scan(raw, left, right, strip)
        strip.links.append((left, right, re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", found["address"])))
    elif kind == "run":
        _run(raw, start, end, strip)


def _entity(entity: str) -> str:
    letters = unescape(entity)
    return letters if letters.isprintable() else " "


def _tag(found: re.Match[str], strip: _Strip) -> None:
    name, start, end = found["tag"].lower(), found.start(), found.end()
    if name in _BLOCK_TAGS:
        strip.breaks.append((end, "/" if found["close"] else name))
    elif name not in _INLINE_TAGS:
        if name == "img" or ":" in name:
            return
        strip.pieces.append(_Piece(start, end))
    elif name in _BOLD_TAGS or name in _ITALIC_TAGS:
        strip.tags.append(("bold" if name in _BOLD_TAGS else "italic", end, not found["close"]))
    elif name == "a" and not found["close"]:
        address = re.search(r"""href\s*=\s*["']?([^"'\s>]{1,2000})""", found["rest"], re.IGNORECASE)
        if address:
            strip.anchors.append(len(strip.links))
            strip.links.append((end, end, unescape(address[1])))
    elif name == "a" and strip.anchors:
        index = strip.anchors.pop()
        strip.links[index] = (strip.links[index][0], start, strip.links[index][2])


def _run(raw: str, start: int, end: int, strip: _Strip) -> None:
    """Note a run of emphasis marks: by what stands on its two sides it may open, close, both or neither."""
    letter = raw[start]
    before = raw[start - 1] if start else "\n"
    after = raw[end] if end < len(raw) else "\n"
    opens, closes = not after.isspace(), not before.isspace()
    if end - start == 1 or letter == "_":
        opens = opens and not before.isalnum()
        closes = closes and not after.isalnum()
    strip.runs.append(_Run(letter, start, end - start, opens, closes))


def _emphasis(found: list[_Strip], end: int) -> tuple[list[Stretch], list[Stretch]]:
    """The bold and the italic stretches, as raw offsets; the marks that made them are taken out."""
    bold = _tagged(found, "bold", end)
    italic = _tagged(found, "italic", end)
    waiting: dict[str, list[_Run]] = {"*": [], "_": []}
    for strip in found:
        for letter, runs in waiting.items():
            # Bold may run on over the ends of raw lines; a lone star or underscore may not.
            waiting[letter] = [run for run in runs if run.left >= 2][-_OPEN_AT_ONCE:]
        for run in strip.runs:
            _match(run, waiting[run.letter], bold, italic)
    for strip in found:
        strip.pieces += [_Piece(run.start, run.start + run.left) for run in strip.runs if run.left]
        strip.pieces.sort(key=lambda piece: piece.start)
    return _merged(bold), _merged(italic)


def _tagged(found: list[_Strip], name: str, end: int) -> list[Stretch]:
    """The stretches between the opening and closing tags that make words ``name`` ("bold", "italic")."""
    stretches: list[Stretch] = []
    depth = opened = 0
    for strip in found:
        for kind, at, opens in strip.tags:
            if kind != name:
                continue
            if opens and not depth:
                opened = at
            depth = depth + 1 if opens else max(0, depth - 1)
            if not opens and not depth:
                stretches.append((opened, at))
    return [*stretches, (opened, end)] if depth else stretches


def _match(run: _Run, waiting: list[_Run], bold: list[Stretch], italic: list[Stretch]) -> None:
    while run.closes and run.left and waiting:
        opener = waiting[-1]
        count = min(run.left, opener.left, 3)
        if count == 1 and run.left + run.taken > 1 and not run.taken:
            break
        stretch = (opener.start + opener.left, run.start)
        if count >= 2:
            bold.append(stretch)
        if count != 2:
            italic.append(stretch)
        run.left -= count
        run.taken += count
        opener.left -= count
        opener.taken += count
        if not opener.left:
            waiting.pop()
    if run.opens and run.left:
        waiting.append(run)


def _lines(
    raw: str, strip: _Strip, bounds: tuple[int, int], bold: list[Stretch], italic: list[Stretch]
) -> list[Printed]:
    lines: list[Printed] = []
    begins, after = bounds[0], ["p"]
    pieces = iter([*strip.pieces, None])
    piece = next(pieces)
    for ends, tag in [*strip.breaks, (bounds[1] + 1, "p")]:
        taken: list[_Piece] = []
        while piece is not None and piece.start < ends:
            taken.append(piece)
            piece = next(pieces)
        line = _one(raw, taken, begins, bold, italic, strip)
        if line is not None:
            lines.append(replace(line, listed="li" in after, opens=after != ["br"]))
            after = []
        begins = ends
        after.append(tag)
    return lines


def _one(
    raw: str,
    pieces: list[_Piece],
    begins: int,
    bold: list[Stretch],
    italic: list[Stretch],
    strip: _Strip,
) -> Printed | None:
    """The printed line that ``pieces`` make, ``None`` where they hold no words."""
    text, shifts = _joined(raw, pieces)
    if not text:
        return None
    first, last = shifts[0][1], pieces[-1].end
    kept = [piece for piece in pieces if piece.text is not None or raw[piece.start : piece.end].strip()]
    bounds = [bisect_left(strip.links, at, key=itemgetter(0)) for at in (begins, last)]
    links = tuple(link for link in strip.links[slice(*bounds)] if link[0] < link[1])
    needed, end = _needed(shifts, first), _end(raw, kept)
    return Printed(first, end, text, needed, _within(kept, bold), _within(kept, italic), links)


def _joined(raw: str, pieces: list[_Piece]) -> tuple[str, list[tuple[int, int]]]:
    """The words of ``pieces``, stripped, and where the words of each stand."""
    parts: list[str] = []
    shifts: list[tuple[int, int]] = []
    size = 0
    for piece in pieces:
        words, origin = piece.text, piece.start
        if words is None:
            words = raw[piece.start : piece.end]
            if not parts:
                origin += len(words) - len(words.lstrip())
        if not parts:
            words = words.lstrip()
        if words:
            shifts.append((size, origin))
            parts.append(words)
            size += len(words)
    text = "".join(parts).rstrip().replace(_FIXED_SPACE, " ")
    return text, [shift for shift in shifts if shift[0] < len(text)]


def _end(raw: str, kept: list[_Piece]) -> int:
    last = kept[-1]
    return last.end if last.text is not None else last.start + len(raw[last.start : last.end].rstrip())


def _needed(shifts: list[tuple[int, int]], start: int) -> tuple[tuple[int, int], ...]:
    """The shifts without those that only say what the one before them says already."""
    needed: list[tuple[int, int]] = []
    for at, origin in shifts:
        if not needed or needed[-1][1] + at - needed[-1][0] != origin:
            needed.append((at, origin))
    return () if needed == [(0, start)] else tuple(needed)


def _merged(stretches: list[Stretch]) -> list[Stretch]:
    """The same characters as stretches in order that do not overlap."""
    merged: list[Stretch] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _within(pieces: list[_Piece], stretches: list[Stretch]) -> bool:
    """Whether every piece lies within one of the stretches (as ``_merged`` gives them)."""
    for piece in pieces if stretches else ():
        index = bisect_right(stretches, piece.start, key=itemgetter(0)) - 1
        if index < 0 or piece.end > stretches[index][1]:
            return False
    return bool(stretches)
