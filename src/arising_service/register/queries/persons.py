"""How a printed name becomes the address of a person's page."""

from __future__ import annotations


def person_key(name: str) -> str:
    """A name without case and signs, its words joined by hyphens: what a person's page is called."""
    words = "".join(letter if letter.isalnum() else " " for letter in name.lower()).split()
    return "-".join(words)[:200] or "nobody"
