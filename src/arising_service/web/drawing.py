"""PDF page → picture. Run in a child process that sees neither network nor files: it imports nothing of Django."""

from __future__ import annotations

import base64
import struct
import zlib
from typing import Any

from arising.reading.errors import CannotRead

_WIDTH = 1100
"""Dots across: sharp on a phone's whole screen and on half of a desk's."""
_LARGEST = 12_000_000
"""Dots in all: a page of a mile's height is drawn smaller."""
_COLOUR = 2


def draw(data: bytes, name: str, options: dict[str, Any]) -> dict[str, Any]:
    """``{"png": base64}``, the picture of page ``options["page"]`` (from 1), ``options["width"]`` dots across.

    Raises:
        CannotRead: the file has no such page, or it cannot be drawn.
    """
    import pypdfium2

    index = int(options["page"]) - 1
    try:
        document = pypdfium2.PdfDocument(data)
        page = document[index]
        width, height = page.get_size()
        scale = min(int(options.get("width", _WIDTH)) / max(width, 1), (_LARGEST / max(width * height, 1)) ** 0.5)
        bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
    except (pypdfium2.PdfiumError, IndexError) as fault:
        raise CannotRead(f"page {index + 1} of {name} cannot be drawn.", "Download the paper instead.") from fault
    raw = bytes(bitmap.buffer)
    return {"png": base64.b64encode(_png(raw, bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels)).decode()}


def _png(raw: bytes, width: int, height: int, stride: int, channels: int) -> bytes:
    kind = _COLOUR if channels == 3 else 0
    rows = b"".join(b"\0" + raw[y * stride : y * stride + width * channels] for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
