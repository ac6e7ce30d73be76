"""Every address says who may open it, and that is who can."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from arising_service.accounts.permissions import GRANTED, OPEN_TO_ALL, Permission, allowed, declared
from arising_service.accounts.roles import Role
from arising_service.accounts.viewers import PUBLIC, Viewer
from arising_service.register.models import Ask, Item
from tests.service import invented
from tests.service.routes import address, routes

ROLES = ("public", *Role.values)


ROUTES = routes()


@pytest.mark.parametrize("route", ROUTES)
def test_every_address_says_who_may_open_it(route: str) -> None:
    says = declared(ROUTES[route].callback)
    assert says == OPEN_TO_ALL or isinstance(says, Permission), f"/{route} says nothing: nobody may open it"


def test_an_address_that_says_nothing_is_shut_for_everybody(signed_in: Callable[..., Client]) -> None:
    route = next(each for each in ROUTES.values() if each.name == "home")
    view: Any = route.callback
    said = view.permission
    del view.permission
    try:
        for role in ROLES:
            assert signed_in(role).get("/").status_code == 403, role
    finally:
        view.permission = said


@pytest.fixture
def known(db: None) -> dict[str, object]:
    """Names of things that there are, by the name that addresses use."""
    march, _ = invented.borough()
    item = Item.objects.filter(source__paper__sha256=march).order_by("start").first()
    ask = Ask.objects.filter(gone=False).order_by("name").first()
    assert item is not None
    assert ask is not None
    return {
        "slug": invented.SLUG, "on": date(2024, 3, 5).isoformat(), "sha256": march, "name": ask.name, "item": item.pk,
        "key": "osgood", "what": "owner", "number": 1, "start": item.start,
    }  # fmt: skip


@pytest.mark.parametrize("role", ROLES)
def test_whoever_opens_an_address_has_its_permission(
    role: str, known: dict[str, object], signed_in: Callable[..., Client]
) -> None:
    """Nobody without the permission gets further than the door; nobody with it is turned away there."""
    client = signed_in(role)
    client.raise_request_exception = False
    viewer = PUBLIC if role == "public" else Viewer(1, Role(role))
    for route, pattern in ROUTES.items():
        says = declared(pattern.callback)
        path = address(route, known)
        for method in ("get", "post"):
            answer = getattr(client, method)(path)
            answer.close()
            assert answer.status_code < 500, (method, path, role)
            if says == OPEN_TO_ALL or allowed(viewer, Permission(str(says))):
                to_sign_in = answer.status_code == 302 and answer["Location"].startswith("/sign-in/?next=")
                assert answer.status_code != 403 or pattern.name == "staff-ask-answer", (method, path, role)
                assert not to_sign_in, (method, path, role)
            elif role == "public":
                assert answer["Location"].startswith("/sign-in/?next="), (method, path)
            else:
                assert answer.status_code == 403, (method, path, role)
        if pattern.name == "sign-out" and role != "public":
            client = signed_in(role, f"{role}-again")
            client.raise_request_exception = False


def test_the_table_grants_what_was_decided() -> None:
    told = {role.value: {each.name for each in GRANTED[role]} for role in Role}
    everything = {each.name for each in Permission}
    assert told == {
        "administrator": everything,
        "clerk": everything - {"MANAGE_USERS"},
        "member": {"VIEW_STAFF_SITE", "KEEP_ACCOUNT"},
        "officer": {"VIEW_STAFF_SITE", "PROPOSE_ANSWER", "KEEP_ACCOUNT"},
    }


@pytest.mark.parametrize("permission", list(Permission))
def test_the_public_may_do_nothing_of_it(permission: Permission) -> None:
    assert not allowed(PUBLIC, permission)


@pytest.mark.parametrize(("sees", "may"), [(True, True), (False, False)])
def test_only_who_may_see_exempt_papers_may_mark_them(sees: bool, may: bool) -> None:
    assert allowed(Viewer(1, Role.CLERK, "", sees), Permission.MARK_EXEMPT) is may


def test_an_officer_answers_only_their_own_asks(known: dict[str, object], signed_in: Callable[..., Client]) -> None:
    clerk = signed_in("clerk")
    clerk.post(f"/staff/asks/{known['name']}/change/owner/", {"value": "The Harbour Master"})
    path = f"/staff/asks/{known['name']}/answer/"
    assert signed_in("officer", "theirs", post="Harbour Master").get(path).status_code == 200
    assert signed_in("officer", "other", post="Librarian").get(path).status_code == 403
