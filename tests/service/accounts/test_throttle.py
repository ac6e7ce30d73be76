"""Guessing passwords is slowed, and nobody else is locked out by it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from arising_service.accounts import throttle
from arising_service.accounts.models import SignInFailure
from arising_service.register import changes
from tests.service.conftest import PASSWORD

pytestmark = pytest.mark.django_db


def _try(name: str, password: str, address: str = "192.0.2.7") -> int:
    return Client().post("/sign-in/", {"username": name, "password": password}, REMOTE_ADDR=address).status_code


def test_the_right_password_opens_the_staff_site(person: Callable[..., str]) -> None:
    client = Client()
    answer = client.post("/sign-in/", {"username": person("clerk"), "password": PASSWORD})
    assert (answer.status_code, answer["Location"]) == (302, "/staff/")
    assert client.get("/staff/").status_code == 200


def test_a_wrong_password_and_an_unknown_name_get_the_same_words(person: Callable[..., str]) -> None:
    person("clerk")
    wrong = Client().post("/sign-in/", {"username": "clerk", "password": "not this one"})
    unknown = Client().post("/sign-in/", {"username": "nobody", "password": "not this one"})
    words = "Enter a correct user name and password"
    assert words in wrong.content.decode()
    assert words in unknown.content.decode()


def test_after_five_failures_even_the_right_password_waits(person: Callable[..., str]) -> None:
    person("clerk")
    assert [_try("clerk", "wrong") for _ in range(5)] == [200] * 5
    assert _try("clerk", PASSWORD) == 429
    assert _try("CLERK", PASSWORD) == 429, "capital letters are no way round"


def test_the_same_person_may_still_sign_in_from_elsewhere(person: Callable[..., str]) -> None:
    person("clerk")
    for _ in range(6):
        _try("clerk", "wrong")
    assert _try("clerk", PASSWORD, "198.51.100.3") == 302


def test_signing_in_forgets_the_failures_before(person: Callable[..., str]) -> None:
    person("clerk")
    for _ in range(4):
        _try("clerk", "wrong")
    assert _try("clerk", PASSWORD) == 302
    assert [_try("clerk", "wrong") for _ in range(4)] == [200] * 4


def test_one_name_tried_from_many_addresses_is_slowed() -> None:
    allowed = [throttle.may_try("clerk", f"192.0.2.{n}") for n in range(40)]
    assert allowed == [True] * throttle.OF_NAME + [False] * 10


def test_many_names_tried_from_one_address_are_slowed() -> None:
    allowed = [throttle.may_try(f"name{n}", "192.0.2.9") for n in range(70)]
    assert allowed == [True] * throttle.OF_ADDRESS + [False] * 10


def test_failures_are_forgotten_after_a_quarter_of_an_hour() -> None:
    for _ in range(5):
        throttle.may_try("clerk", "192.0.2.7")
    assert not throttle.may_try("clerk", "192.0.2.7")
    SignInFailure.objects.update(at=timezone.now() - timedelta(minutes=16))
    assert throttle.may_try("clerk", "192.0.2.7")
    assert SignInFailure.objects.count() == 1, "old ones are deleted"


def test_nothing_kept_names_a_person_or_an_address() -> None:
    throttle.may_try("margery", "192.0.2.7")
    kept = str(SignInFailure.objects.values_list("name", "address").get())
    assert "margery" not in kept
    assert "192.0.2.7" not in kept


def test_no_log_names_whoever_tries(person: Callable[..., str], caplog: pytest.LogCaptureFixture) -> None:
    person("clerk", "margery")
    with caplog.at_level("DEBUG"):
        for password in ("wrong", PASSWORD):
            _try("margery", password)
    told = " ".join(record.getMessage() for record in caplog.records if not record.name.startswith("django.db"))
    assert "margery" not in told
    assert "192.0.2.7" not in told
    assert PASSWORD not in told


def test_an_address_made_up_by_the_sender_is_not_believed(settings: Settings) -> None:
    settings.BEHIND_PROXY = True
    for n in range(5):
        Client().post(
            "/sign-in/", {"username": "clerk", "password": "x"}, HTTP_X_FORWARDED_FOR=f"203.0.113.{n}, 192.0.2.7"
        )
    answer = Client().post(
        "/sign-in/", {"username": "clerk", "password": "x"}, HTTP_X_FORWARDED_FOR="203.0.113.99, 192.0.2.7"
    )
    assert answer.status_code == 429


def test_a_new_password_from_an_administrator_ends_the_wait(person: Callable[..., str]) -> None:
    name = person("clerk")
    statuses = [_try(name, "not this one") for _ in range(6)]
    assert statuses[-1] == 429
    changes.set_password(changes.SYSTEM, name, "another quiet harbour 8")
    assert _try(name, "another quiet harbour 8") == 302
