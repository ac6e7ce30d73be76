"""Printed text → the same text as other hands keep it: copied out, or saved by another system."""

from __future__ import annotations

import re
from enum import StrEnum

_NUMBER = re.compile(r"^(?P<indent> *)(?P<number>\d{1,4}\.|\(?[a-z0-9]{1,2}\)) +(?=\S)", re.MULTILINE)


class Copying(StrEnum):
    """What happens to a text between its printing and its reading."""

    NO_EMPTY_LINES = "no empty line is left between paragraphs"
    CARRIAGE_RETURNS = "lines end with a carriage return and a line feed, under a byte-order mark"
    NUMBERS_ALONE = "numbers of paragraphs stand on lines of their own"


def copied(text: str, how: Copying) -> str:
    """The text after that."""
    if how is Copying.CARRIAGE_RETURNS:
        return "\ufeff" + text.replace("\n", "\r\n")
    if how is Copying.NUMBERS_ALONE:
        return _NUMBER.sub(r"\g<indent>\g<number>\n\g<indent>", text)
    return "\n".join(line for line in text.split("\n") if line.strip()) + "\n"
