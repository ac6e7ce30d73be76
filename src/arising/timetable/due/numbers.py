"""Small numbers as papers write them, in figures and in words."""

from __future__ import annotations

_WORDS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        start=1,
    )
} | {"a": 1, "an": 1, "another": 1, "couple of": 2, "a couple of": 2, "twenty-four": 24, "thirty": 30, "sixty": 60}

NUMBER = (
    r"(?:\d{1,3}(?![\d.,]\d|%)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty-four|twenty|thirty|sixty|(?:a\s)?couple\sof|another|an?)"
)
"""A number in figures or words, without a group."""


def number(printed: str) -> int:
    """The number that words matched by :data:`NUMBER` mean."""
    words = " ".join(printed.lower().split())
    return int(words) if words.isdigit() else _WORDS[words]
