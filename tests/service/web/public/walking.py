"""Walking a site as a reader does: from link to link, and not through every page of a kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

from django.http import HttpResponseBase
from django.test import Client

_OF_A_KIND = 5
_NAMES = re.compile(r"[0-9a-f]{12,}|\d+|(?<=bodies/|people/)[^/]+|(?<=meetings/)[^/]+")
"""What tells addresses of a kind apart."""


class Page(HTMLParser):
    """What a page is made of, as far as rules about all pages go."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.labelled: set[str] = set()
        self.fields: list[dict[str, str]] = []
        self.attributes: set[str] = set()
        self.lang = ""
        self.title = ""
        self._in_title = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags[tag] += 1
        self.attributes |= found.keys()
        self.links += [found[name] for name in ("href", "src", "action") if name in found]
        self.ids += [found["id"]] if "id" in found else []
        if tag == "html":
            self.lang = found.get("lang", "")
        if tag == "label":
            self.labelled.add(found.get("for", ""))
        if tag in {"input", "select", "textarea"} and found.get("type") not in {"hidden", "submit"}:
            self.fields.append(found)
        self._in_title = tag == "title"

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
            self._in_title = False


def bytes_of(answer: HttpResponseBase) -> bytes:
    """What was answered, whether it came whole or in parts."""
    try:
        return b"".join(answer) if answer.streaming else answer.content  # type: ignore[attr-defined]
    finally:
        answer.close()


def text_of(answer: HttpResponseBase) -> str:
    """An answer's text."""
    return bytes_of(answer).decode()


def walk(browser: Client, start: str = "/") -> Iterator[tuple[str, HttpResponseBase]]:
    """Each address that can be reached, a few of each kind, with what it answers."""
    waiting, seen = [start], set()
    kinds: Counter[str] = Counter()
    while waiting:
        address = waiting.pop(0).partition("#")[0]
        kind = _NAMES.sub("_", address.partition("?")[0])
        if address in seen or kinds[kind] >= _OF_A_KIND:
            continue
        seen.add(address)
        kinds[kind] += 1
        answer = browser.get(address)
        yield address, answer
        answer.close()
        if answer.status_code in {301, 302}:
            waiting.append(answer["Location"])
        elif "html" in answer.get("Content-Type", ""):
            for link in Page(text_of(answer)).links:
                whole = address.partition("?")[0] + link if link.startswith("?") else link
                if whole.startswith("/") and not whole.startswith("/static/"):
                    waiting.append(whole)
