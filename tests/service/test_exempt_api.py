"""What is exempt leaves no trace in the API: in no list, total, key, error or time, and not by being withdrawn."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from arising_service.register import changes
from arising_service.register.models import Ask, Item, Paper
from tests.service import invented
from tests.service.api.conftest import LISTS
from tests.service.test_exempt import HALF_SECRET, ITEM_SECRETS, PAPER_SECRETS, SEARCHES, SECRET_BODY, SECRET_MINUTES

pytestmark = pytest.mark.django_db
PANEL = invented.SLUG
WITHOUT = ("public", "officer", "clerk")
FILTERS = (
    "status=open", "status=unknown", "kind=report+back", "owner=Harbour", "due_after=2024-01-01",
    "due_before=2030-01-01", "asked_after=2024-06-30", "asked_before=2024-03-01", "modified_since=2020-01-01T00:00:00Z",
    "created_until=2100-01-01T00:00:00Z",
)  # fmt: skip


def _pages(client: Client, address: str) -> Iterator[bytes]:
    """Every page of a list, one object each."""
    separator = "&" if "?" in address else "?"
    following: str | None = f"{address}{separator}elementsPerPage=1"
    while following:
        answer = client.get(following)
        assert answer.status_code == 200, (following, answer.content)
        yield answer.content
        following = answer.json()["links"].get("next")


def _addresses() -> Iterator[str]:
    yield from (f"/api/v1/{name}" for name in LISTS)
    yield from (f"/api/v1/asks?{each}" for each in FILTERS)
    yield from (f"/api/v1/{name}?organization={PANEL}" for name in ("people", "memberships", "meetings", "papers"))
    yield from (f"/api/v1/{name}?q=report" for name in ("asks", "agenda-items"))


def _everything(client: Client) -> dict[str, list[bytes]]:
    told = {address: list(_pages(client, address)) for address in _addresses()}
    return told | {address: [client.get(address).content] for address in ("/api/v1/system", "/api/v1/bodies/council")}


def _plant() -> str:
    secret = invented.put(SECRET_MINUTES, "obsidianly-terms.txt", paragraph="3")
    invented.put(SECRET_BODY, "second-obsidianly.txt", paragraph="3")
    changes.follow_again()
    return secret


def test_every_page_of_every_list_is_the_same_with_and_without_exempt_papers(signed_in: Callable[..., Client]) -> None:
    invented.borough()
    client = signed_in("public")
    before = _everything(client)
    _plant()
    after = _everything(client)
    assert [address for address in before if before[address] != after[address]] == []


@pytest.mark.parametrize("role", WITHOUT)
def test_no_list_and_no_search_says_a_secret(role: str, signed_in: Callable[..., Client]) -> None:
    invented.borough()
    half = invented.put(HALF_SECRET, "harbour-2024-09-03.txt")
    secret = _plant()
    changes.mark_exempt(changes.SYSTEM, "3", item=Item.objects.get(source__paper__sha256=half, number="11").pk)
    client = signed_in(role, post="Harbour Master")
    whole = json.dumps([page.decode() for pages in _everything(client).values() for page in pages]).lower()
    hidden = list(Ask.objects.filter(hidden=True).values_list("name", flat=True))
    assert hidden
    assert [word for word in (*PAPER_SECRETS, *ITEM_SECRETS, secret, *hidden) if word in whole] == []
    for words in SEARCHES:
        for name in ("asks", "agenda-items"):
            found = client.get(f"/api/v1/{name}", {"q": words.replace("body:", "")}).json()
            assert found["data"] == [], (words, name)
            assert found["pagination"].get("totalElements", 0) == 0


def test_a_paper_that_is_made_exempt_is_gone_as_if_it_had_never_been(signed_in: Callable[..., Client]) -> None:
    """OParl wants withdrawn things listed as deleted. These are not: that would tell that there is something."""
    _, june = invented.borough()
    client = signed_in("public")
    gone = [f"/api/v1/papers/{june}", f"/api/v1/files/{june}", f"/api/v1/meetings/{PANEL}/2024-06-04"]
    gone += [f"/api/v1/asks/{name}" for name in Ask.objects.filter(paper__sha256=june).values_list("name", flat=True)]
    gone += [
        f"/api/v1/agenda-items/{june}-{start}"
        for start in Item.objects.filter(source__paper__sha256=june).values_list("start", flat=True)
    ]
    assert len(gone) > 5
    assert {client.get(address).status_code for address in gone} == {200}
    changes.mark_exempt(changes.SYSTEM, "3", paper=june)
    nothing = client.get("/api/v1/papers/" + "0" * 64)
    for address in gone:
        answer = client.get(address)
        assert (answer.status_code, answer.content, dict(answer.headers)) == (
            404, nothing.content, dict(nothing.headers),
        ), address  # fmt: skip
    everything = json.dumps([page.decode() for pages in _everything(client).values() for page in pages])
    assert june not in everything
    assert '"deleted"' not in everything


def test_an_ask_withdrawn_from_a_paper_where_anything_is_exempt_is_not_told_of(
    signed_in: Callable[..., Client],
) -> None:
    half = invented.put(HALF_SECRET, "harbour-2024-09-03.txt")
    changes.follow_again()
    changes.mark_exempt(changes.SYSTEM, "3", item=Item.objects.get(source__paper__sha256=half, number="11").pk)
    Ask.objects.filter(words__contains="seaweed").update(gone=True)
    client = signed_in("public")
    assert client.get("/api/v1/asks?modified_since=2020-01-01T00:00:00Z").json()["data"] == []
    name = Ask.objects.get(words__contains="seaweed").name
    assert client.get(f"/api/v1/asks/{name}").status_code == 404


def test_the_file_of_a_paper_with_an_exempt_item_is_withheld(signed_in: Callable[..., Client]) -> None:
    half = invented.put(HALF_SECRET, "harbour-2024-09-03.txt")
    changes.follow_again()
    changes.mark_exempt(changes.SYSTEM, "3", item=Item.objects.get(source__paper__sha256=half, number="11").pk)
    told: dict[str, Any] = signed_in("public").get(f"/api/v1/files/{half}").json()
    assert told["arising:withheld"] is True
    assert "downloadUrl" not in told
    assert "size" not in told
    assert told["accessUrl"].endswith(f"/papers/{half}/")
    seen = signed_in("clerk", sees_exempt=True).get(f"/api/v1/files/{half}").json()
    assert seen["arising:withheld"] is False
    assert seen["downloadUrl"].endswith("/file")


def test_whoever_has_the_right_is_told_and_no_cache_keeps_it(signed_in: Callable[..., Client]) -> None:
    invented.borough()
    secret = _plant()
    client = signed_in("clerk", sees_exempt=True)
    meeting = client.get(f"/api/v1/meetings/{PANEL}/2024-07-02")
    assert "walrusland" in meeting.content.decode().lower()
    assert [item["public"] for item in meeting.json()["agendaItem"]] == [False]
    assert meeting["Cache-Control"] == "no-store, private"
    for header in ("ETag", "Access-Control-Allow-Origin"):
        assert not meeting.has_header(header)
    assert "Cookie" in meeting["Vary"]
    assert Paper.objects.get(sha256=secret).exempt
    assert client.get(f"/api/v1/papers/{secret}").status_code == 200
    quoted = client.get("/api/v1/asks?q=quixotically").json()
    assert len(quoted["data"]) == 1
