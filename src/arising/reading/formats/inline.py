"""Mark-up inside a line → the words that a person reads, and where each of them stands.

Serves Markdown and the HTML tags and entities that converters leave in plain text. Everything here is linear in
the length of the text: each pattern is bounded, and emphasis is matched with a stack.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|&(?P<entity>\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
    r"|<!--(?P<comment>[^<>]{0,4000})-->"
    r"|<(?P<auto>(?:https?://|mailto:|ftp://)[^\s<>]{1,2000}|[^\s<>@]{1,64}@[^\s<>@]{1,255})>"
    r"|<(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9:]{0,15})(?P<rest>(?:\s[^<>]{0,2000})?/?)>"
    r"|(?P<image>!?)\[(?P<words>[^\[\]]{0,1000}+)\]"
    r"\((?P<address>(?:[^()\s]|\([^()\s]{0,200}+\)){0,2000}+)(?:\s{1,3}\"[^\"]{0,300}+\")?\)"
    r"|(?P<run>(?<!\*)\*{1,6}+(?!\*)|(?<!_)_{1,3}+(?!_))"
)
_SPECIAL = re.compile(r"[\\&<\[*_]")
_INLINE_TAGS = frozenset(
    "a abbr b big cite code del em font i ins kbd mark q s small span strike strong sub sup tt u o:p".split()
)
_BLOCK_TAGS = frozenset(
    "address article blockquote br caption center dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main ol "
    "p pre section table tbody td tfoot th thead tr ul".split()
)
_BOLD_TAGS = frozenset(("b", "strong"))
_ITALIC_TAGS = frozenset(("i", "em", "cite"))
_LIST_TAGS = frozenset(("li",))


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
    breaks: list[tuple[int, bool]] = field(default_factory=list)
    runs: list[_Run] = field(default_factory=list)
    tags: list[tuple[str, int, bool]] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)


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
    return [Printed(first, first + len(stripped), stripped, ())]


def _scanned(raw: str, start: int, end: int) -> _Strip:
    strip = _Strip()
    _scan(raw, start, end, strip)
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
        strip.breaks.append((end, name in _LIST_TAGS and not found["close"]))
    elif name not in _INLINE_TAGS:
        if name == "img" or ":" in name:
            return
        strip.pieces.append(_Piece(start, end))
    elif name in _BOLD_TAGS or name in _ITALIC_TAGS:
        strip.tags.append(("bold" if name in _BOLD_TAGS else "italic", end, not found["close"]))
    elif name == "a" and not found["close"]:
        address = re.search(r"""href\s*=\s*["']?([^"'\s>]{1,2000})""", found["rest"], re.IGNORECASE)
        if address:
            strip.links.append((end, -1, unescape(address[1])))
    elif name == "a":
        for index in range(len(strip.links) - 1, -1, -1):
            if strip.links[index][1] == -1:
                strip.links[index] = (strip.links[index][0], start, strip.links[index][2])
                break


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


def _emphasis(found: list[_Strip], end: int) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The bold and the italic stretches, as raw offsets; the marks that made them are taken out."""
    bold: list[tuple[int, int]] = []
    italic: list[tuple[int, int]] = []
    waiting: dict[str, list[_Run]] = {"*": [], "_": []}
    for strip in found:
        for letter in waiting:
            waiting[letter] = [run for run in waiting[letter] if run.left >= 2]
        for run in strip.runs:
            _match(run, waiting[run.letter], bold, italic)
    for strip in found:
        strip.pieces += [_Piece(run.start, run.start + run.left) for run in strip.runs if run.left]
        strip.pieces.sort(key=lambda piece: piece.start)
    for name, into in (("bold", bold), ("italic", italic)):
        depth = opened = 0
        for strip in found:
            for kind, at, opens in strip.tags:
                if kind != name:
                    continue
                if opens and not depth:
                    opened = at
                depth = depth + 1 if opens else max(0, depth - 1)
                if not opens and not depth and opened < at:
                    into.append((opened, at))
        if depth:
            into.append((opened, end))
    return sorted(bold), sorted(italic)


def _match(run: _Run, waiting: list[_Run], bold: list[tuple[int, int]], italic: list[tuple[int, int]]) -> None:
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
    raw: str, strip: _Strip, bounds: tuple[int, int], bold: list[tuple[int, int]], italic: list[tuple[int, int]]
) -> list[Printed]:
    lines: list[Printed] = []
    begins, listed = bounds[0], False
    pieces = iter([*strip.pieces, None])
    piece = next(pieces)
    for ends, next_listed in [*strip.breaks, (bounds[1] + 1, False)]:
        taken: list[_Piece] = []
        while piece is not None and piece.start < ends:
            taken.append(piece)
            piece = next(pieces)
        line = _one(raw, taken, begins, bold, italic, strip, listed)
        if line is not None:
            lines.append(line)
        begins, listed = ends, next_listed
    return lines


def _one(
    raw: str,
    pieces: list[_Piece],
    begins: int,
    bold: list[tuple[int, int]],
    italic: list[tuple[int, int]],
    strip: _Strip,
    listed: bool,
) -> Printed | None:
    parts: list[str] = []
    shifts: list[tuple[int, int]] = []
    size = 0
    for piece in pieces:
        words = raw[piece.start : piece.end] if piece.text is None else piece.text
        if not words:
            continue
        if not parts:
            words_left = words.lstrip()
            if not words_left:
                continue
            origin = piece.start + (len(words) - len(words_left) if piece.text is None else 0)
            words = words_left
        else:
            origin = piece.start
        shifts.append((size, origin))
        parts.append(words)
        size += len(words)
    text = "".join(parts).rstrip()
    if not text:
        return None
    first, last = shifts[0][1], pieces[-1].end
    shifts = [shift for shift in shifts if shift[0] < len(text)]
    kept = [piece for piece in pieces if piece.text is not None or raw[piece.start : piece.end].strip()]
    links = tuple(
        (left, right, address) for left, right, address in strip.links if right > left and left >= begins and left < last
    )
    return Printed(
        first, _end(raw, kept), text, _needed(shifts, first), _within(kept, bold), _within(kept, italic), links, listed
    )


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


def _within(pieces: list[_Piece], stretches: list[tuple[int, int]]) -> bool:
    """Whether every piece lies within one of the stretches, which are in order of their start."""
    if not stretches:
        return False
    index, reach = 0, -1
    for piece in pieces:
        while index < len(stretches) and stretches[index][0] <= piece.start:
            reach = max(reach, stretches[index][1])
            index += 1
        if piece.end > reach:
            return False
    return True
