"""A whole paper → a broken one, by chance: cut, doubled, moved, spliced, with odd bytes and odd words put in."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from fuzz.seeds import packed, unpacked

_ODD = (
    b"", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\n", b"\f",
    b"\r", b"\t", b"**", b"*", b"_", b"<", b">", b"</", b"<table>", b"<td>", b"</table>", b"&", b"&#0;",
    b"&#x110000;", b"&amp;", b"|", b"---", b"[", b"](", b"\\", b"<!--", b"]]>", b"<![CDATA[", b"%1", b"-1", b"0",
    b"99999999999999999999", b"1e999", b"NaN", b"endobj", b"endstream", b"stream\n", b"<<", b">>", b"/", b"0 R",
    b"(", b")", b"xref", b"\xe2\x80\xae", b"\xe2\x80\xa8",
)  # fmt: skip
_WORD = re.compile(rb"[A-Za-z0-9]+|[^A-Za-z0-9\s]")
_LARGEST = 400_000


def broken(seed: bytes, others: list[bytes], kind: str, chance: random.Random) -> bytes:
    """``seed`` with one to six faults. A DOCX file is broken inside its parts as well as around them."""
    if kind == "docx" and chance.random() < 0.85:
        parts = unpacked(seed)
        name = chance.choice(sorted(parts))
        parts[name] = _broken_bytes(parts[name], list(parts.values()), chance)
        return packed(parts)
    return _broken_bytes(seed, others, chance)


def _broken_bytes(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 6)):
        data = chance.choice(_FAULTS)(data, others, chance)[:_LARGEST]
    return data


def _stretch(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    return start, min(len(data), start + chance.choice((1, 2, 8, 50, 400)))


def _cut(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:start] + data[end:]


def _end(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _double(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    start, end = _stretch(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 1, 2, 30)) + data[end:]


def _odd(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    start = chance.randint(0, len(data))
    return data[:start] + chance.choice(_ODD) * chance.choice((1, 1, 3, 200)) + data[start:]


def _flip(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _number in range(min(len(changed), chance.choice((1, 4, 20)))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _splice(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    other = chance.choice(others)
    start, end = _stretch(other, chance)
    at = chance.randint(0, len(data))
    return data[:at] + other[start:end] + data[at:]


def _word(data: bytes, _: list[bytes], chance: random.Random) -> bytes:
    """Put an odd word in the place of a word."""
    start = chance.randint(0, len(data))
    found = _WORD.search(data, start)
    return data if found is None else data[: found.start()] + chance.choice(_ODD) + data[found.end() :]


_FAULTS: tuple[Callable[[bytes, list[bytes], random.Random], bytes], ...] = (
    _cut, _end, _double, _odd, _odd, _flip, _splice, _word, _word,
)  # fmt: skip
