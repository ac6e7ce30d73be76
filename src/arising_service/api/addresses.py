"""The addresses of everything that answers name, absolute, as the site is called by whoever asks."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from urllib.parse import quote, urlencode

from django.http import HttpRequest
from django.urls import reverse

from arising_service.api.shapes.matters import NAMESPACE
from arising_service.register.queries.rows import Spot


@lru_cache(4_096)
def _quoted(part: str) -> str:
    return quote(part, safe="~:")


class Addresses:
    """Builds addresses from the names that the register has for things."""

    def __init__(self, request: HttpRequest) -> None:
        self.site = request.build_absolute_uri(reverse("home"))
        self._api = request.build_absolute_uri(reverse("api:system")).removesuffix("system")
        # There are hundreds of these on a page: they are put together here, and a test follows each.
        self._papers = self.page("papers")
        self._minutes = self.page("minute", 0).removesuffix("0/")

    def of(self, *parts: str, **asked: str) -> str:
        """An address of the API: its parts, and what is asked of it."""
        address = self._api + "/".join(_quoted(each) for each in parts)
        return f"{address}?{urlencode(asked)}" if asked else address

    def type(self, name: str) -> str:
        """What our own types are called."""
        return f"{self.site}{NAMESPACE}{name}"

    def page(self, name: str, *parts: object) -> str:
        """A page of the site."""
        return self.site + reverse(name, args=parts).lstrip("/")

    def organization(self, slug: str) -> str:
        """An Organization."""
        return self.of("organizations", slug)

    def person(self, key: str) -> str:
        """A Person."""
        return self.of("people", key)

    def membership(self, slug: str, key: str) -> str:
        """A Membership."""
        return self.of("memberships", slug, key)

    def meeting(self, slug: str, on: date) -> str:
        """A Meeting."""
        return self.of("meetings", slug, on.isoformat())

    def location(self, slug: str, on: date) -> str:
        """The Location of a Meeting."""
        return self.of("locations", slug, on.isoformat())

    def item(self, sha256: str, start: int) -> str:
        """An AgendaItem."""
        return self.of("agenda-items", item_key(sha256, start))

    def paper(self, sha256: str) -> str:
        """A Paper."""
        return self.of("papers", sha256)

    def file(self, sha256: str) -> str:
        """A File."""
        return self.of("files", sha256)

    def ask(self, name: str) -> str:
        """An Ask."""
        return self.of("asks", name)

    def evidence(self, name: str) -> str:
        """Evidence."""
        return self.of("evidence", name)

    def decision(self, ask: str, key: str) -> str:
        """A Decision."""
        return self.of("asks", ask, "decisions", key)

    def minute(self, number: int) -> str:
        """The page of a minute or agenda item."""
        return f"{self._minutes}{number}/"

    def words(self, spot: Spot) -> str:
        """The page of a paper with words marked."""
        return f"{self._papers}{spot.sha256}/pages/{spot.page}/?from={spot.start}&to={spot.end}#words"


def item_key(sha256: str, start: int) -> str:
    """What an item is called: its paper, and where it begins. To read the paper again changes neither."""
    return f"{sha256}-{start}"
