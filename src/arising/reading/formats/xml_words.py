"""Elements of an XML answer, and the words in them."""

from __future__ import annotations

import re
from html import unescape
from typing import Any, TypeAlias

Element: TypeAlias = Any
"""An lxml element: its own annotations do not tell elements from comments and entities."""

_ESCAPED = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")


def name_of(element: Element) -> str:
    """The element's name in small letters, without its name space."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def children(element: Element) -> list[Element]:
    """The elements in it, without comments and entities."""
    return [child for child in element if isinstance(child.tag, str)]


def raw_text(element: Element) -> str:
    """The characters that stand directly in the element; an entity that was not resolved shows as its name."""
    parts = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str):
            parts.append(child.text or "")
        parts.append(child.tail or "")
    text = "".join(parts)
    return unescape(text) if _ESCAPED.search(text) else text


def text_of(element: Element) -> str:
    """The words that stand directly in the element, white space collapsed."""
    return " ".join(raw_text(element).split())


def value(element: Element, name: str) -> str:
    """The words of the first child called ``name``; empty where there is none, or it holds only white space."""
    for child in element:
        if isinstance(child.tag, str) and name_of(child) == name:
            return text_of(child)
    return ""
