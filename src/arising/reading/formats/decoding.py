"""bytes → characters: which encoding a text is in, and what could not be decoded."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x9f\ud800-\udfff]")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[\x02\ufffe](?=(?P<end>\n?)(?P<after>\w))")
"""What programs that take the words out of a PDF leave of a hyphen at the end of a line."""
UNSEEN = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Characters without a shape, for a set in a pattern: joiners, and marks of direction, which can disguise words."""
_TWICE_ENCODED = re.compile(r"Ã[\u0080-\u00bf]|â€[™œ“”˜¦\u009d]|Â[£ ©®°·]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """``text`` with line feeds for line ends; ``warnings`` say in plain English what was doubtful."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, declared: str = "") -> Decoded:
    """The characters of ``data``: by its byte-order mark, as UTF-8, as ``declared``, and Latin-1 last.

    Bytes of Windows-1252 that stand inside UTF-8 are read as Windows-1252, one by one. Line ends become line
    feeds. A control character becomes a space, so that what follows keeps its place.
    """
    text, encoding, warnings = _characters(data, declared)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = _HYPHEN.sub(_hyphen, text)
    text, controls = _CONTROLS.subn(" ", text)
    if controls:
        warnings.append(f"{_times(controls, 'control character')} read as a space.")
    if "\ufffd" in text:
        warnings.append("Some characters were already lost in the file: it prints a replacement mark for them.")
    twice = len(_TWICE_ENCODED.findall(text))
    if twice:
        warnings.append(f"{_times(twice, 'character')} look encoded twice (“Ã©” for “é”); kept as the file has them.")
    return Decoded(text, encoding, tuple(warnings))


def _hyphen(found: re.Match[str]) -> str:
    """Nothing where the line was joined in the middle of a word; a hyphen before a capital, and at a line's end."""
    return "" if not found["end"] and found["after"].islower() else "-"


def _characters(data: bytes, declared: str) -> tuple[str, str, list[str]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding, []
    unmarked = _utf16_without_mark(data)
    if unmarked:
        return data.decode(unmarked, "replace"), unmarked, ["Read as UTF-16, though the file does not say so."]
    try:
        return data.decode("utf-8"), "utf-8", []
    except UnicodeDecodeError:
        pass
    named = _known(declared)
    if named not in ("", "utf-8", "ascii"):
        return data.decode(named, "replace"), named, []
    return _single_bytes(data)


def _single_bytes(data: bytes) -> tuple[str, str, list[str]]:
    """Bytes that are not wholly UTF-8: UTF-8 with strays in it, or an encoding of one byte a letter."""
    mixed = data.decode("utf-8", "surrogateescape")
    stray = sum(1 for letter in mixed if "\udc80" <= letter <= "\udcff")
    whole = sum(1 for letter in mixed if letter > "\x7f") - stray
    if whole >= stray:
        mended = re.sub("[\udc80-\udcff]", _windows_letter, mixed)
        return mended, "utf-8", [f"{_times(stray, 'byte')} not UTF-8, read as Windows-1252."]
    try:
        return data.decode("cp1252"), "cp1252", ["Read as Windows-1252: the file is not UTF-8."]
    except UnicodeDecodeError:
        return data.decode("latin-1"), "latin-1", ["Read as Latin-1: the file is neither UTF-8 nor Windows-1252."]


def _utf16_without_mark(data: bytes) -> str:
    """The UTF-16 flavour that every other byte being zero gives away; empty where there is none."""
    sample = data[:_SAMPLE]
    if len(sample) < 4 or len(data) % 2:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.05 * half:
        return "utf-16-be"
    return ""


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding.strip()).name
    except (LookupError, ValueError):
        return ""


def _windows_letter(found: re.Match[str]) -> str:
    byte = bytes([ord(found.group()) - 0xDC00])
    try:
        return byte.decode("cp1252")
    except UnicodeDecodeError:
        return byte.decode("latin-1")


def _times(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"
