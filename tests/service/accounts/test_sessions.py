"""Who is signed in stays so only while they may; passwords follow rules; nobody is sent elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from arising_service.register import changes
from tests.service.conftest import PASSWORD

pytestmark = pytest.mark.django_db


def test_whoever_is_let_go_is_signed_out_at_once(signed_in: Callable[..., Client]) -> None:
    client = signed_in("clerk")
    assert client.get("/staff/").status_code == 200
    changes.set_active(changes.SYSTEM, "clerk", False)
    assert client.get("/staff/").status_code == 302


def test_a_new_password_ends_the_sessions_of_the_old(signed_in: Callable[..., Client]) -> None:
    client = signed_in("clerk")
    changes.set_password(changes.SYSTEM, "clerk", "another quiet harbour 8")
    assert client.get("/staff/").status_code == 302


def test_a_role_taken_away_counts_at_once(signed_in: Callable[..., Client]) -> None:
    client = signed_in("clerk")
    changes.set_role(changes.SYSTEM, "clerk", "member")
    assert client.get("/staff/desk/").status_code == 403


@pytest.mark.parametrize("easy", ["short", "password1234", "123456789012345", "margerytidewell"])
def test_an_easy_password_is_refused_with_the_reason(signed_in: Callable[..., Client], easy: str) -> None:
    client = signed_in("clerk", "margery.tidewell")
    told = {"old_password": PASSWORD, "new_password1": easy, "new_password2": easy}
    answer = client.post("/staff/password/", told)
    assert answer.status_code == 200
    assert "There is a problem" in answer.content.decode()


def test_one_may_change_ones_own_password(signed_in: Callable[..., Client]) -> None:
    client = signed_in("clerk")
    new = "seven grey herons wade"
    told = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}
    assert client.post("/staff/password/", told)["Location"] == "/staff/account/"
    assert client.get("/staff/").status_code == 200, "the session in use goes on"


def test_signing_in_leads_to_no_other_site(person: Callable[..., str]) -> None:
    told = {"username": person("clerk"), "password": PASSWORD, "next": "https://elsewhere.example/"}
    assert Client().post("/sign-in/", told)["Location"] == "/staff/"


def test_signing_in_leads_back_to_the_page_asked_for(person: Callable[..., str]) -> None:
    asked = Client().get("/staff/desk/?question=link")
    assert asked["Location"] == "/sign-in/?next=/staff/desk/%3Fquestion%3Dlink"
    told = {"username": person("clerk"), "password": PASSWORD, "next": "/staff/desk/?question=link"}
    assert Client().post("/sign-in/", told)["Location"] == "/staff/desk/?question=link"


def test_signing_out_takes_a_form_and_not_a_link(signed_in: Callable[..., Client]) -> None:
    client = signed_in("clerk")
    assert client.get("/sign-out/").status_code == 405
    assert client.post("/sign-out/").status_code == 302
    assert client.get("/staff/").status_code == 302
