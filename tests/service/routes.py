"""Every address of the site, and how to fill in what it asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.urls import URLPattern, URLResolver, get_resolver


def routes() -> dict[str, URLPattern]:
    """Every route of the site by its path."""
    return dict(_routes(get_resolver(), ""))


def _routes(resolver: URLResolver, before: str) -> Iterator[tuple[str, URLPattern]]:
    for each in resolver.url_patterns:
        address = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _routes(each, address)
        else:
            yield address, each


def asked_for(route: str) -> tuple[str, ...]:
    """The names that a route asks for: ``("slug", "on")``."""
    return tuple(part.rpartition(":")[2] for part in _parts(route))


def address(route: str, known: Mapping[str, object]) -> str:
    """An address of the route, with what is known filled in, and 1 for whatever is not."""
    for part in _parts(route):
        route = route.replace(f"<{part}>", str(known.get(part.rpartition(":")[2], 1)), 1)
    return "/" + route


def _parts(route: str) -> tuple[str, ...]:
    found = []
    while "<" in route:
        start, end = route.index("<"), route.index(">")
        found.append(route[start + 1 : end])
        route = route[end + 1 :]
    return tuple(found)
