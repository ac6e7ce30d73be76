"""Characters as a PDF holds them → characters as a person reads them."""

from __future__ import annotations

import re
from collections.abc import Mapping

BULLET = "•"
_AS_BULLET = "\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8\uf076\uf06e\uf0e0\uf071\uf0d2\uf02d●○▪■◦❖➢►▶◆◼⦁∙▫□·‣⁃✓✔"
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r\f\v"
_NOTHING = "\u200b\u200c\u200d\u2060\ufeff\ufffc\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SOFT_HYPHENS = "\u00ad\ufffe"


def _table() -> Mapping[int, str]:
    table = dict.fromkeys((*range(32), *range(127, 160)), "")
    table |= {ord(character): "" for character in _NOTHING}
    table |= {ord(character): " " for character in _SPACES}
    table |= {ord(character): letters for character, letters in _LIGATURES.items()}
    table |= {ord(character): "-" for character in ("\u2010", "\u2011")}
    return table


_AS_READ = _table()
_TO_CHANGE = re.compile(f"[{re.escape(''.join(map(chr, _AS_READ)))}{_SOFT_HYPHENS}]")
"""What few lines hold that hold more than ASCII: most have a curly quotation mark or a dash, which stay."""


def tidy(text: str) -> str:
    """``text`` with single spaces, without control characters; ligatures are letters again, bullets are •.

    A hyphen that breaks a word at the line's end stays; a soft hyphen inside the line goes.
    """
    if not (text.isascii() and text.isprintable()):
        if _TO_CHANGE.search(text):
            text = _soft_hyphens(text.translate(_AS_READ))
        text = text.strip()
        if text[:1] in _AS_BULLET and text and not text[1:2].isalnum():
            text = f"{BULLET} {text[1:].lstrip()}".rstrip()
    if "  " in text:
        text = " ".join(text.split())
    return text


def _soft_hyphens(text: str) -> str:
    """``text`` without soft hyphens; one at its end breaks a word, and is a hyphen."""
    if not any(hyphen in text for hyphen in _SOFT_HYPHENS):
        return text
    stripped = text.rstrip()
    broken = stripped[-1:] in _SOFT_HYPHENS
    for hyphen in _SOFT_HYPHENS:
        stripped = stripped.replace(hyphen, "")
    return f"{stripped}-" if broken else stripped
