"""What print and extraction do to words."""

from __future__ import annotations

import re

from paper_writer.style import Noise

_ORDINAL = re.compile(r"\b(\d{1,2})(st|nd|rd|th)\b")
_SENTENCE_END = re.compile(r"(?<=[a-z)]\.) (?=[A-Z])")
_OPENING_QUOTE = re.compile(r"(?<![^\s(])\"")


def dirty(words: str, noise: Noise, *, tags: bool) -> str:
    """The words as this noise leaves them. ``tags`` says that the format lets mark-up through."""
    if noise.curly:
        words = _OPENING_QUOTE.sub("“", words).replace('"', "”").replace("'", "’")
    if noise.double_spaces:
        words = _SENTENCE_END.sub("  ", words)
    if noise.sup_tags and tags:
        words = _ORDINAL.sub(r"\1<sup>\2</sup>", words)
    return words
