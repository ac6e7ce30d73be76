"""How answers are served: to any site what all may see, to caches what still holds, and nothing but reading."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from arising_service.register import changes

ADDRESSES = ("/api/v1/system", "/api/v1/asks", "/api/v1/openapi.json", "/ns/matters-arising/1.0/Ask")


@pytest.mark.parametrize("address", ADDRESSES)
def test_other_sites_may_read_what_all_may_see(address: str, public: Client) -> None:
    answer = public.get(address)
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert not answer.has_header("Access-Control-Allow-Credentials")
    asked_first = public.options(address)
    assert asked_first.status_code == 204
    assert asked_first["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_cache_asks_each_time_whether_what_it_keeps_still_holds(address: str, public: Client) -> None:
    answer = public.get(address)
    assert answer["Cache-Control"] == "public, no-cache"
    assert "Cookie" in answer["Vary"]
    again = public.get(address, headers={"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == answer["ETag"]
    assert again["Access-Control-Allow-Origin"] == "*"
    head = public.head(address)
    assert (head.status_code, head.content, head["ETag"]) == (200, b"", answer["ETag"])


def test_what_changed_is_sent_anew(public: Client) -> None:
    kept = public.get("/api/v1/asks")["ETag"]
    name = public.get("/api/v1/asks").json()["data"][0]["id"].rpartition("/")[2]
    from arising_service.accounts.models import User
    from arising_service.accounts.viewers import viewer_of

    clerk = viewer_of(User.objects.get(username="clerk-of-borough"))
    changes.decide(clerk, name, "owner", value="The Keeper of the Lights")
    answer = public.get("/api/v1/asks", headers={"If-None-Match": kept})
    assert answer.status_code == 200
    assert "The Keeper of the Lights" in answer.content.decode()


@pytest.mark.parametrize("role", ["member", "officer", "clerk", "administrator"])
def test_answers_to_people_who_signed_in_are_kept_by_nobody_and_read_by_no_other_site(
    role: str, signed_in: Callable[..., Client]
) -> None:
    for address in ADDRESSES:
        answer = signed_in(role, f"{role}-{address.rpartition('/')[2]}").get(address)
        assert answer["Cache-Control"] == "no-store, private"
        for header in ("ETag", "Access-Control-Allow-Origin"):
            assert not answer.has_header(header)


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(method: str, public: Client) -> None:
    answer = getattr(public, method)("/api/v1/asks")
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD, OPTIONS"
    assert "GET" in answer.json()["message"]


def test_whatever_breaks_is_told_as_an_error_without_what_broke(
    public: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from arising_service.api.telling import matters

    def break_down(*_: Any) -> None:
        raise RuntimeError("a secret of the machine")

    monkeypatch.setattr(matters, "place", break_down)
    public.raise_request_exception = False
    answer = public.get("/api/v1/asks")
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/json")
    assert answer.json()["type"] == "https://schema.oparl.org/1.1/Error"
    assert "secret" not in answer.content.decode()


def test_the_short_addresses_lead_to_the_beginning(public: Client) -> None:
    for address in ("/api/", "/api/v1/"):
        assert public.get(address)["Location"] == "/api/v1/system"
