"""Following what an answer names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any


def addresses(value: Any) -> Iterator[str]:
    """Every address that stands anywhere in an answer."""
    if isinstance(value, dict):
        for each in value.values():
            yield from addresses(each)
    elif isinstance(value, list):
        for each in value:
            yield from addresses(each)
    elif isinstance(value, str) and value.startswith("http://testserver/"):
        yield value


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object with an address of its own, also those within others."""
    if isinstance(value, dict):
        if "id" in value:
            yield value
        for each in value.values():
            yield from objects(each)
    elif isinstance(value, list):
        for each in value:
            yield from objects(each)


def whole(ask_for: Callable[..., dict[str, Any]], address: str, **asked: str) -> list[dict[str, Any]]:
    """All objects of a list, page after page."""
    page = ask_for(address, **asked)
    found: list[dict[str, Any]] = list(page["data"])
    while "next" in page["links"]:
        page = ask_for(page["links"]["next"])
        found += page["data"]
    return found
