"""How the parts of a list are marked, and which mark comes next: ``(1)`` ``(2)``, ``a)`` ``b)``, bullets, "That"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from arising.reading.laying_out.numbering import Label, LabelKind, label_of

_INLINE_NUMBER = re.compile(
    r"(?:^|(?<=[:;,.-]\s)|(?<=\band\s)|(?<=\bthat\s)|(?<=\bto\s))\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s+(?=\S)"
    r"|(?:(?<=[;,]\sand\s)|(?<=[;:]\s))(?:\d{1,2}|[a-z])\.\s+(?=\S)",
    re.I,
)
"""With a bracket behind it, or behind a mark that parts a list."""


def inline_numbers(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """The numbers of a list that may stand inside a paragraph, from character ``start`` on."""
    may_be = ")" in text or ":" in text or ";" in text or ("," in text and "and" in text)
    return _INLINE_NUMBER.finditer(text, start) if may_be else iter(())


@dataclass(frozen=True, slots=True)
class Style:
    """How the parts of a list are marked; ``value`` counts them where they are numbered."""

    form: str
    value: int = 0
    letter: str = ""

    def next_is(self, other: Style) -> bool:
        """Whether ``other`` marks the part after this one."""
        if self.form in {"bullet", "that", "plain"}:
            return self.form == other.form
        if self.form == other.form:
            skipped = other.value == self.value + 2 and not self.form.endswith("stopped")  # a paper may leave one out
            return other.value == self.value + 1 or skipped
        return self._letter_after(other)

    def _letter_after(self, other: Style) -> bool:
        """``(i)`` after ``(h)`` is a letter though it is read as a numeral, and ``(v)`` may follow ``(u)``."""
        same_brackets = self.form.split()[1:] == other.form.split()[1:]
        return same_brackets and bool(self.letter) and bool(other.letter) and ord(other.letter) == ord(self.letter) + 1


def style_of(label: Label) -> Style:
    """The style that a printed label belongs to."""
    inside = label.printed.strip("().")
    letter = inside.lower() if len(inside) == 1 and inside.isalpha() else ""
    kind = "decimal" if label.kind in {LabelKind.DECIMAL, LabelKind.CODE} else label.kind.value
    brackets = "both" if label.bracketed else "closed" if label.closed else "stopped"
    return Style(f"{kind} {brackets} {label.depth if label.depth > 1 else ''}".strip(), label.value, letter)


def next_number(text: str, start: int, style: Style) -> tuple[int, int, Label] | None:
    """Where inside ``text`` the number after ``style`` opens a part: start and end of it, and its label."""
    if style.form in {"bullet", "that", "plain"}:
        return None
    for found in inline_numbers(text, start):
        label = label_of(found.group().strip() + " X")
        if label is not None and found.start() > start and style.next_is(style_of(label)):
            return found.start(), found.end(), label
    return None
