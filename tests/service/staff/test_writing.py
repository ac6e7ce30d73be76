"""Every form carries a token; without one nothing is written."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from arising_service.accounts.models import User
from tests.service.routes import address, routes

pytestmark = pytest.mark.django_db


def test_no_address_takes_a_form_without_its_token(person: Callable[..., str]) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(User.objects.get(username=person("administrator", sees_exempt=True)))
    known = {"sha256": "0" * 64, "on": "2024-03-05", "what": "owner"}
    for route, pattern in routes().items():
        answer = browser.post(address(route, known), {"any": "thing"})
        assert answer.status_code in {403, 405}, pattern.name


def test_pages_take_no_script_but_our_own(signed_in: Callable[..., Client]) -> None:
    policy = signed_in("clerk").get("/staff/desk/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy


def test_a_form_without_its_token_is_told_what_to_do_in_plain_words(person: Callable[..., str]) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(User.objects.get(username=person("clerk")))
    page = browser.post("/staff/desk/decide/", {"key": "x"}).content.decode()
    assert "Nothing was changed" in page
    assert "CSRF" not in page
