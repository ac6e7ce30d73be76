"""The second step of signing in: an app's code after the password, recovery codes, and roles that must have it."""

from __future__ import annotations

import html
import re
import time
from collections.abc import Callable

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client
from pytest_django import Settings

from arising_service.accounts.models import User
from arising_service.accounts.viewers import viewer_of
from arising_service.register import changes
from arising_service.register.models import AuditEntry
from tests.service import invented
from tests.service.conftest import PASSWORD

pytestmark = pytest.mark.django_db

ON, OFF, CODES = "/staff/account/two-step/on/", "/staff/account/two-step/off/", "/staff/account/two-step/codes/"
AGAIN = "/staff/account/password-again/"


def _code(secret: str) -> str:
    """What the app on the telephone shows now."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def _again(client: Client, path: str) -> None:
    """Give the password once more on the way to a page."""
    sent = client.get(path)
    assert sent["Location"].startswith(AGAIN), "whoever finds a browser open must know the password too"
    answer = client.post(AGAIN, {"password": PASSWORD, "next": path})
    assert answer["Location"] == path


def _turn_on(client: Client) -> tuple[str, list[str]]:
    """Add an app; gives its secret and the recovery codes."""
    _again(client, ON)
    page = client.get(ON).content.decode()
    shown = re.search(r'class="app-key">([A-Z2-7 ]+)<', page)
    assert shown is not None
    secret = shown.group(1).replace(" ", "")
    answer = client.post(ON, {"code": _code(secret)})
    assert answer["Location"] == CODES
    codes = re.findall(r"<li>(\d{4} \d{4})</li>", client.get(CODES).content.decode())
    return secret, codes


def _password(name: str) -> tuple[Client, str]:
    client = Client()
    answer = client.post("/sign-in/", {"username": name, "password": PASSWORD})
    return client, answer["Location"]


def _next(secret: str) -> str:
    """The code of the next half minute, for an app whose present code was used: a clock may be that far out."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30 + 1)))


def _in(client: Client) -> bool:
    return client.get("/staff/").status_code == 200


def test_after_the_password_a_code_is_asked_for(signed_in: Callable[..., Client]) -> None:
    secret, _ = _turn_on(signed_in("clerk"))
    client, to = _password("clerk")
    assert to == "/sign-in/code/"
    assert not _in(client), "the password alone opens nothing"
    before = client.session.session_key
    assert client.post(to, {"code": _code(secret)})["Location"] == "/staff/"
    assert _in(client)
    assert client.session.session_key != before, "a session that was there before is not the one that is signed in"


def test_the_page_asked_for_is_reached_after_both_steps(signed_in: Callable[..., Client]) -> None:
    secret, _ = _turn_on(signed_in("clerk"))
    client = Client()
    told = {"username": "clerk", "password": PASSWORD, "next": "/staff/desk/"}
    client.post("/sign-in/", told)
    assert client.post("/sign-in/code/", {"code": _code(secret)})["Location"] == "/staff/desk/"


def test_a_code_works_once(signed_in: Callable[..., Client]) -> None:
    secret, _ = _turn_on(signed_in("clerk"))
    code = _code(secret)
    first, to = _password("clerk")
    first.post(to, {"code": code})
    second, to = _password("clerk")
    assert "half a minute" not in second.post(to, {"code": code}).content.decode()
    assert not _in(second), "somebody who looked over a shoulder"
    second.post(to, {"code": _next(secret)})
    assert _in(second)


def test_wrong_codes_are_slowed_and_on_record_under_whose_password_it_was(signed_in: Callable[..., Client]) -> None:
    secret, _ = _turn_on(signed_in("clerk"))
    client, to = _password("clerk")
    wrong = f"{(int(_code(secret)) + 111_111) % 1_000_000:06}"
    pages = [client.post(to, {"code": wrong}).content.decode() for _ in range(6)]
    assert "Enter the six figures that the app shows now" in html.unescape(pages[0])
    assert "too many tries" in pages[5]
    client.post(to, {"code": _code(secret)})
    assert not _in(client), "even the right code waits"
    entries = AuditEntry.objects.filter(verb="fail to sign in")
    assert {(each.who and each.who.username, each.after["step"]) for each in entries} == {("clerk", "code")}
    assert wrong not in str(list(entries.values_list("before", "after", "noun_id")))


def test_each_recovery_code_works_once(signed_in: Callable[..., Client]) -> None:
    _, codes = _turn_on(signed_in("clerk"))
    assert len(codes) == len(set(codes)) == 10
    for code, works in ((codes[0], True), (codes[0], False), (codes[1].replace(" ", ""), True)):
        client, to = _password("clerk")
        client.post(to, {"code": code})
        assert _in(client) is works, code


def test_recovery_codes_are_shown_once_and_new_ones_end_the_old(signed_in: Callable[..., Client]) -> None:
    clerk = signed_in("clerk")
    _, codes = _turn_on(clerk)
    page = clerk.get(CODES).content.decode()
    assert "cannot be shown again" in page
    assert codes[0] not in page
    clerk.post(f"{CODES}new/")
    new = re.findall(r"<li>(\d{4} \d{4})</li>", clerk.get(CODES).content.decode())
    assert not set(new) & set(codes)
    client, to = _password("clerk")
    client.post(to, {"code": codes[3]})
    assert not _in(client)
    client.post(to, {"code": new[0]})
    assert _in(client)


def test_turning_it_on_ends_sessions_begun_by_the_password_alone(signed_in: Callable[..., Client]) -> None:
    here = signed_in("clerk")
    elsewhere, _ = _password("clerk")
    assert _in(elsewhere)
    _turn_on(here)
    assert _in(here), "the session in which it was turned on goes on"
    assert not _in(elsewhere), "nobody stays who may have only the password"


def test_an_administrator_who_takes_it_from_somebody_ends_their_sessions(signed_in: Callable[..., Client]) -> None:
    clerk = signed_in("clerk")
    _turn_on(clerk)
    changes.turn_off_two_factor(changes.SYSTEM, "clerk")
    assert not _in(clerk), "whoever has the telephone now may be signed in on it"
    assert _in(_password("clerk")[0])


def test_turning_it_on_and_off_is_on_record_without_its_secret(signed_in: Callable[..., Client]) -> None:
    clerk = signed_in("clerk")
    secret, codes = _turn_on(clerk)
    assert "cannot" not in clerk.get(OFF).content.decode()
    assert clerk.post(OFF)["Location"] == "/staff/account/"
    _, to = _password("clerk")
    assert to == "/staff/"
    entries = AuditEntry.objects.filter(noun="user", who__username="clerk").order_by("pk")
    assert [each.verb for each in entries] == ["turn on two-factor", "turn off two-factor"]
    kept = str(list(AuditEntry.objects.values()))
    assert not [word for word in (secret, *codes) if word in kept]


def test_a_wrong_first_code_turns_nothing_on(signed_in: Callable[..., Client]) -> None:
    clerk = signed_in("clerk")
    _again(clerk, ON)
    clerk.get(ON)
    assert "There is a problem" in clerk.post(ON, {"code": "000000"}).content.decode()
    assert _password("clerk")[1] == "/staff/"


def test_the_code_to_scan_is_part_of_the_page_and_no_policy_forbids_it(signed_in: Callable[..., Client]) -> None:
    clerk = signed_in("clerk")
    _again(clerk, ON)
    answer = clerk.get(ON)
    page = answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    drawing = page[page.index("<svg") : page.index("</svg>")]
    assert 'role="img"' in drawing
    assert 'viewBox="0 0 ' in drawing
    assert len(re.findall("h|H", drawing)) > 100, "squares"
    for forbidden in ("style=", "data:", "<?xml", "<script", "clerk"):
        assert forbidden not in drawing, forbidden


def test_guessing_the_password_once_more_is_slowed(signed_in: Callable[..., Client]) -> None:
    clerk = signed_in("clerk")
    answers = [clerk.post(AGAIN, {"password": "wrong", "next": ON}).status_code for _ in range(12)]
    assert answers == [200] * 10 + [429] * 2
    assert clerk.post(AGAIN, {"password": PASSWORD, "next": ON}).status_code == 429


def test_giving_the_password_once_more_leads_to_no_other_site(signed_in: Callable[..., Client]) -> None:
    clerk = signed_in("clerk")
    answer = clerk.post(AGAIN, {"password": PASSWORD, "next": "https://elsewhere.example/"})
    assert answer["Location"] == "/staff/account/"


def test_whoever_must_have_a_second_step_is_nobody_before(signed_in: Callable[..., Client], settings: Settings) -> None:
    settings.TWO_FACTOR_ROLES = frozenset({"clerk", "administrator"})
    invented.borough()
    hidden = invented.put(invented.JUNE.replace("HARBOUR AND", "PIERS AND"), "secret.txt", paragraph="3")
    clerk = signed_in("clerk", sees_exempt=True)
    for path in ("/staff/", "/staff/desk/", "/staff/users/", "/staff/audit/"):
        assert clerk.get(path)["Location"] == ON, path
    assert clerk.get(f"/papers/{hidden}/pages/1/").status_code == 404, "on the public pages too"
    assert clerk.get("/staff/account/").status_code == 200
    assert "Review desk" not in clerk.get("/staff/account/").content.decode()
    _turn_on(clerk)
    assert _in(clerk)
    assert clerk.get(f"/papers/{hidden}/pages/1/").status_code == 200
    assert _in(signed_in("member")), "other roles are left alone"


def test_an_administrator_helps_whoever_has_lost_their_telephone(signed_in: Callable[..., Client]) -> None:
    _turn_on(signed_in("clerk"))
    number = User.objects.get(username="clerk").pk
    administrator = signed_in("administrator")
    assert "Turn off two-step sign-in" in administrator.get(f"/staff/users/{number}/").content.decode()
    administrator.post(f"/staff/users/{number}/two-step/")
    assert _password("clerk")[1] == "/staff/"
    entry = AuditEntry.objects.get(verb="turn off two-factor")
    assert (entry.who and entry.who.username, entry.noun_id) == ("administrator", str(number))
    with pytest.raises(changes.NotAllowed):
        changes.turn_off_two_factor(viewer_of(User.objects.get(username="clerk")), "administrator")


def test_a_wrong_password_is_on_record_without_what_was_typed(signed_in: Callable[..., Client]) -> None:
    signed_in("clerk", "margery")
    for name in ("margery", "my-password-typed-as-a-name"):
        Client().post("/sign-in/", {"username": name, "password": "wrong"})
    entries = AuditEntry.objects.filter(verb="fail to sign in")
    assert [(each.who, each.noun_id, each.after) for each in entries] == [(None, "", {"step": "password"})] * 2
    page = signed_in("administrator").get("/staff/audit/").content.decode()
    assert "Did not get in" in page
    assert "my-password" not in page


@pytest.mark.parametrize("path", ["accounts/signup/", "accounts/password/reset/", "accounts/email/", "accounts/login/",
                                  "signup/", "password/reset/", "email/", "mfa/", "social/signup/"])  # fmt: skip
def test_none_of_the_librarys_own_pages_is_there(path: str) -> None:
    assert Client().get(f"/{path}").status_code == 404
