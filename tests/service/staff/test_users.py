"""Administrators add people, give roles and rights, let people go; each change is on record."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from arising_service.accounts.models import User
from arising_service.register.models import AuditEntry
from tests.service.conftest import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(signed_in: Callable[..., Client]) -> Client:
    return signed_in("administrator")


def _add(administrator: Client, **told: str) -> str:
    wanted = {"username": "margery", "password": PASSWORD, "role": "officer", "post": "Harbour Master", **told}
    return administrator.post("/staff/users/add/", wanted, follow=True).content.decode()


def test_somebody_added_can_sign_in(administrator: Client) -> None:
    assert "They can sign in now." in _add(administrator, full_name="Margery Tidewell")
    assert Client().login(username="margery", password=PASSWORD)
    assert AuditEntry.objects.filter(verb="add", noun="user", who__username="administrator").exists()


def test_an_easy_first_password_is_refused(administrator: Client) -> None:
    assert "too short" in _add(administrator, password="short")
    assert not User.objects.filter(username="margery").exists()


def test_a_name_that_is_taken_is_refused(administrator: Client) -> None:
    _add(administrator)
    assert "already exists" in _add(administrator)


def test_role_post_and_rights_are_changed_and_each_is_on_record(administrator: Client) -> None:
    _add(administrator)
    number = User.objects.get(username="margery").pk
    told = {"role": "clerk", "post": "", "sees_exempt": "on"}
    administrator.post(f"/staff/users/{number}/", told)
    margery = User.objects.get(pk=number)
    assert (margery.role, margery.post, margery.sees_exempt, margery.is_active) == ("clerk", "", True, False)
    verbs = set(AuditEntry.objects.filter(noun="user", noun_id=str(number)).values_list("verb", flat=True))
    assert verbs == {"add", "set role", "let see exempt", "set active"}


def test_the_last_administrator_stays(administrator: Client) -> None:
    number = User.objects.get(username="administrator").pk
    answer = administrator.post(f"/staff/users/{number}/", {"role": "clerk", "post": "", "active": "on"})
    assert "Nobody would be left to administer" in answer.content.decode()
    assert User.objects.get(pk=number).role == "administrator"


def test_an_administrator_sets_a_new_password(administrator: Client) -> None:
    _add(administrator)
    number = User.objects.get(username="margery").pk
    administrator.post(f"/staff/users/{number}/password/", {"password": "new lantern 52 orchard"})
    assert Client().login(username="margery", password="new lantern 52 orchard")
    assert "lantern" not in str(list(AuditEntry.objects.values_list("before", "after")))


def test_no_address_of_the_staff_site_holds_a_name_of_a_person(administrator: Client) -> None:
    _add(administrator)
    page = administrator.get("/staff/users/").content.decode()
    assert "margery" in page
    assert 'href="/staff/users/margery' not in page
