"""The number of a list entry as it is printed: 3, iii, c, C, III."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def list_number(number: int, style: str) -> str:
    """``number`` in ``style``: ``1``, ``01``, ``a``, ``A``, ``i`` or ``I``; digits where the style cannot show it."""
    if style == "01":
        return f"{number:02d}"
    if number < 1 or number > 3999:
        return str(number)
    if style in ("a", "A"):
        letters = chr(ord("a") + (number - 1) % 26) * (1 + (number - 1) // 26)
        return letters if style == "a" else letters.upper()
    if style in ("i", "I"):
        return roman(number) if style == "i" else roman(number).upper()
    return str(number)


def roman(number: int) -> str:
    """``number``, from 1 to 3999, in small Roman numerals."""
    letters = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        letters += sign * count
    return letters
