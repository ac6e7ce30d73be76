"""Signing in through the council's directory: who is let in, and what is not believed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import jwt
import pytest
import requests
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from allauth.socialaccount.models import SocialAccount, SocialToken
from cryptography.hazmat.primitives.asymmetric import rsa
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from arising_service.accounts.models import User
from arising_service.environment import Directory
from arising_service.register import changes
from arising_service.register.models import AuditEntry
from tests.service.accounts.council_directory import CLIENT, SECRET, CouncilDirectory, served

pytestmark = pytest.mark.django_db

MARGERY = {
    "sub": "7-4-1", "email": "margery@tiderow.example", "email_verified": True, "preferred_username": "mtidewell",
    "name": "Margery Tidewell",
}  # fmt: skip


@pytest.fixture(scope="module")
def _served() -> Iterator[CouncilDirectory]:
    with served() as directory:
        yield directory


@pytest.fixture
def directory(_served: CouncilDirectory, settings: Settings, db: None) -> CouncilDirectory:
    """A directory in which Margery signs in, and the settings that name it."""
    settings.DIRECTORY = Directory(_served.address, CLIENT, SECRET, "Tiderow account", "email", (), False)
    _served.person, _served.lies, _served.told, _served.says_of_itself = dict(MARGERY), {}, {}, {}
    _served.forge = lambda token: token
    cache.clear()
    return _served


def _through(client: Client, wanted: str = "") -> Any:
    """Go to the directory as a browser does, and come back with what it says."""
    there = client.get("/sign-in/directory/", {"next": wanted} if wanted else {})
    if there.status_code != 302:
        return there
    back = requests.get(there["Location"], allow_redirects=False, timeout=5)
    return client.get(back.headers["Location"].removeprefix("http://testserver"))


def _in(client: Client) -> bool:
    return client.get("/staff/").status_code == 200


@pytest.fixture
def margery(person: Callable[..., str]) -> User:
    """Somebody who has an account here, under another name than in the directory."""
    return User.objects.get(username=person("clerk", "margery", email="Margery@Tiderow.example"))


def test_somebody_with_an_account_here_is_let_in(directory: CouncilDirectory, margery: User) -> None:
    client = Client()
    page = client.get("/sign-in/", {"next": "/staff/desk/"}).content.decode()
    assert 'href="/sign-in/directory/?next=/staff/desk/"' in page
    assert "Sign in with Tiderow account" in page
    answer = _through(client, "/staff/desk/")
    assert (answer.status_code, answer["Location"]) == (302, "/staff/desk/")
    assert _in(client)
    margery.refresh_from_db()
    assert margery.has_usable_password(), "the password goes on working"


def test_whoever_was_known_once_is_known_by_number(directory: CouncilDirectory, margery: User) -> None:
    _through(Client())
    directory.person["email"] = "margery.married@tiderow.example"
    client = Client()
    _through(client)
    assert _in(client)
    assert User.objects.count() == 1


def test_nothing_of_the_person_is_kept_but_the_number(directory: CouncilDirectory, margery: User) -> None:
    _through(Client())
    account = SocialAccount.objects.get()
    assert (account.uid, account.extra_data, account.user) == ("7-4-1", {}, margery)
    assert not SocialToken.objects.exists()
    assert [(each.verb, each.noun_id) for each in AuditEntry.objects.filter(verb="link directory")] == [
        ("link directory", str(margery.pk))
    ]


@pytest.mark.parametrize("says", [
    {"email": "somebody@tiderow.example"},
    {"email_verified": False},
    {"email_verified": "no"},
    {"email_verified": None},
    {"email": None},
    {"email": ["margery@tiderow.example"]},
    {"email": ""},
])  # fmt: skip
def test_whoever_has_no_account_or_no_verified_address_is_not(
    directory: CouncilDirectory, margery: User, says: dict[str, Any]
) -> None:
    directory.lies = says
    directory.told = {"sub": "7-4-1"}
    client = Client()
    answer = _through(client)
    assert answer.status_code == 403
    assert "You have no account here" in answer.content.decode()
    assert not _in(client)
    assert User.objects.count() == 1, "nobody signs themselves up"
    assert not SocialAccount.objects.exists()
    entry = AuditEntry.objects.get(verb="fail to sign in")
    assert (entry.who, entry.after) == (None, {"step": "through the directory: no account"})


def _other_key(token: str) -> str:
    claims = jwt.decode(token, options={"verify_signature": False})
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return jwt.encode(claims, key, algorithm="RS256", headers={"kid": "one"})


def _unsigned(token: str) -> str:
    return jwt.encode(jwt.decode(token, options={"verify_signature": False}), "", algorithm="none")


def _shared_secret(token: str) -> str:
    claims = jwt.decode(token, options={"verify_signature": False})
    return jwt.encode(claims, SECRET.ljust(32, "x"), algorithm="HS256", headers={"kid": "one"})


def _changed(token: str) -> str:
    head, body, signed = token.split(".")
    return f"{head}.{body[:-4]}AAAA.{signed}"


@pytest.mark.parametrize(
    "forge", [_other_key, _unsigned, _shared_secret, _changed, lambda _: "not a token", lambda _: 7]
)
def test_a_forged_token_is_refused(directory: CouncilDirectory, margery: User, forge: Callable[[str], Any]) -> None:
    directory.forge = forge
    _refused(directory)


@pytest.mark.parametrize("lie", [
    {"iss": "https://elsewhere.example"}, {"aud": "another site"}, {"exp": 1}, {"exp": None}, {"nonce": "of before"},
    {"nonce": None}, {"sub": None}, {"aud": [CLIENT, "another site"]},
])  # fmt: skip
def test_a_token_that_was_not_made_for_this_try_is_refused(
    directory: CouncilDirectory, margery: User, lie: dict[str, Any]
) -> None:
    directory.lies = lie
    _refused(directory)


@pytest.mark.parametrize("wrong", [
    {"issuer": "https://elsewhere.example"}, {"token_endpoint": None}, {"jwks_uri": "http://127.0.0.1:9/"},
])  # fmt: skip
def test_a_directory_that_is_not_the_one_of_the_settings_is_not_asked(
    directory: CouncilDirectory, margery: User, wrong: dict[str, Any]
) -> None:
    directory.says_of_itself = wrong
    _refused(directory)


def _refused(directory: CouncilDirectory) -> None:
    client = Client()
    answer = _through(client)
    assert answer.status_code == 401
    assert "You are not signed in" in answer.content.decode()
    assert not _in(client)
    assert not SocialAccount.objects.exists()


def test_an_address_from_the_user_info_counts_only_for_the_same_person(
    directory: CouncilDirectory, margery: User
) -> None:
    directory.lies = {"email": None, "email_verified": None}
    directory.told = {"sub": "another", "email": MARGERY["email"], "email_verified": True}
    assert _through(Client()).status_code == 401
    directory.told["sub"] = "7-4-1"
    assert _through(Client()).status_code == 302


def test_coming_back_without_having_gone_is_refused(directory: CouncilDirectory, margery: User) -> None:
    assert Client().get("/sign-in/directory/back/", {"code": "code0", "state": "made up"}).status_code == 401
    assert Client().get("/sign-in/directory/back/", {"error": "access_denied"}).status_code == 401


def test_an_answer_works_once_and_in_the_browser_that_asked(directory: CouncilDirectory, margery: User) -> None:
    mine, other = Client(), Client()
    there = mine.get("/sign-in/directory/")
    back = requests.get(there["Location"], allow_redirects=False, timeout=5).headers["Location"]
    back = back.removeprefix("http://testserver")
    assert other.get(back).status_code == 401
    assert mine.get(back).status_code == 302
    mine.post("/sign-out/")
    assert mine.get(back).status_code == 401


def test_no_other_site_is_led_to(directory: CouncilDirectory, margery: User) -> None:
    assert _through(Client(), "https://elsewhere.example/")["Location"] == "/staff/"


def test_whoever_was_let_go_is_not_let_in(directory: CouncilDirectory, margery: User) -> None:
    _through(Client())
    changes.set_active(changes.SYSTEM, "margery", False)
    client = Client()
    assert _through(client).status_code == 403
    assert not _in(client)


def test_an_address_given_to_somebody_else_ends_the_link(
    directory: CouncilDirectory, margery: User, person: Callable[..., str]
) -> None:
    _through(Client())
    changes.set_email(changes.SYSTEM, "margery", "successor@tiderow.example")
    assert _through(Client()).status_code == 403


def test_two_accounts_with_one_address_are_neither(
    directory: CouncilDirectory, margery: User, person: Callable[..., str]
) -> None:
    person("administrator", "other", email=MARGERY["email"])
    assert _through(Client()).status_code == 403


def test_addresses_of_a_trusted_domain_need_no_word_of_the_directory(
    directory: CouncilDirectory, margery: User, settings: Settings
) -> None:
    directory.lies = {"email_verified": None}
    settings.DIRECTORY = replace(settings.DIRECTORY, domains=("tiderow.example",))
    assert _through(Client()).status_code == 302


def test_people_can_be_matched_by_user_name(
    directory: CouncilDirectory, settings: Settings, person: Callable[..., str]
) -> None:
    settings.DIRECTORY = replace(settings.DIRECTORY, match="username")
    assert _through(Client()).status_code == 403
    person("clerk", "mtidewell")
    assert _through(Client()).status_code == 302


@pytest.mark.parametrize("asks_twice", [True, False])
def test_a_role_that_needs_two_steps_needs_them_here_too_unless_the_directory_asks(
    directory: CouncilDirectory, margery: User, settings: Settings, asks_twice: bool
) -> None:
    settings.TWO_FACTOR_ROLES = frozenset({"clerk"})
    settings.DIRECTORY = replace(settings.DIRECTORY, asks_twice=asks_twice)
    client = Client()
    _through(client)
    assert _in(client) is asks_twice


def test_somebody_with_an_app_gives_its_code_after_the_directory_too(
    directory: CouncilDirectory, margery: User
) -> None:
    secret = generate_totp_secret()
    TOTP.activate(margery, secret)
    client = Client()
    assert _through(client, "/staff/desk/")["Location"] == "/sign-in/code/"
    assert not _in(client)
    code = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    assert client.post("/sign-in/code/", {"code": code})["Location"] == "/staff/desk/"


def test_somebody_may_have_no_password_at_all(directory: CouncilDirectory, signed_in: Callable[..., Client]) -> None:
    told = {"username": "margery", "password": "", "role": "clerk", "email": MARGERY["email"]}
    signed_in("administrator").post("/staff/users/add/", told)
    assert Client().post("/sign-in/", {"username": "margery", "password": ""}).status_code == 200
    client = Client()
    _through(client)
    assert _in(client)
    page = client.get("/staff/account/").content.decode()
    assert "Change<span" not in page
    assert client.get("/staff/account/two-step/on/").status_code == 200, "there is no password to ask for once more"


def test_no_log_names_whoever_comes(
    directory: CouncilDirectory, margery: User, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("INFO"):
        _through(Client())
        directory.forge = _changed
        _through(Client())
    told = " ".join(record.getMessage() for record in caplog.records)
    assert not [word for word in ("argery", "7-4-1", "code=", "opaque", SECRET) if word in told]


def test_tries_are_slowed(directory: CouncilDirectory) -> None:
    answers = [Client().get("/sign-in/directory/").status_code for _ in range(61)]
    assert answers == [302] * 60 + [429]


def test_without_a_directory_there_is_no_such_page(settings: Settings) -> None:
    assert settings.DIRECTORY is None
    assert Client().get("/sign-in/directory/").status_code == 404
    assert Client().get("/sign-in/directory/back/").status_code == 404
    assert "Or use" not in Client().get("/sign-in/").content.decode()


@pytest.mark.parametrize(("given", "said"), [
    ({"ARISING_OIDC_ISSUER": "http://directory.example"}, "must begin with https://"),
    ({"ARISING_OIDC_ISSUER": "https://directory.example"}, "ARISING_OIDC_CLIENT_ID is not"),
    ({"ARISING_OIDC_ISSUER": "https://d.example", "ARISING_OIDC_CLIENT_ID": "x", "ARISING_OIDC_SECRET": "x",
      "ARISING_OIDC_MATCH": "name"}, "Set it to email or username"),
    ({"ARISING_TWO_FACTOR": "clerk,mayor"}, "'mayor'"),
])  # fmt: skip
def test_a_wrong_setting_is_told(given: dict[str, str], said: str, tmp_path: Path) -> None:
    environment = {**os.environ, "ARISING_DATA": str(tmp_path), **given}
    command = [sys.executable, "-m", "arising", "doctor"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
