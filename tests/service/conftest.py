"""A register of its own for every test, and the people who may sign in to it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import django
import pytest
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client
from pytest_django.fixtures import Settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "arising_service.settings")
os.environ.setdefault("ARISING_DATA", tempfile.mkdtemp(prefix="arising-tests-"))
(Path(os.environ["ARISING_DATA"]) / "static").mkdir(parents=True, exist_ok=True)
# PostgreSQL where a server is named for the tests; SQLite in memory otherwise.
os.environ["ARISING_DATABASE"] = os.environ.get("ARISING_TEST_DATABASE", "")
django.setup()

PASSWORD = "lantern orchard 47 gate"


@pytest.fixture(scope="session", autouse=True)
def _connections_kept() -> Iterator[None]:
    """Closing an answer lets nobody's connection go whose transaction is a test's, or a register that tests share.

    Django lets go of it at the end of each request: in the middle of a transaction, that would end what is in it.
    Its own test client keeps it, but not where a test closes an answer that it has read in parts.
    """
    let_go = BaseDatabaseWrapper.close_if_unusable_or_obsolete

    def keep(connection: BaseDatabaseWrapper) -> None:
        if not connection.in_atomic_block:
            let_go(connection)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseWrapper, "close_if_unusable_or_obsolete", keep)
        yield


@pytest.fixture(autouse=True)
def _quick(settings: Settings, tmp_path: Path) -> None:
    """Passwords are hashed fast, static files need no collecting, and papers lie in a folder of the test."""
    from arising_service.register import shelves

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.MEDIA_ROOT = tmp_path / "papers"
    shelves.forget()


@pytest.fixture
def person(db: None) -> Callable[..., str]:
    """``person("clerk")`` adds somebody of that role and gives the user name; ``sees_exempt`` and ``post`` as given."""
    from arising_service.register import changes

    def add(role: str, name: str = "", **rights: Any) -> str:
        changes.add_user(changes.SYSTEM, name or role, PASSWORD, role=role, **rights)
        return name or role

    return add


@pytest.fixture
def signed_in(person: Callable[..., str]) -> Callable[..., Client]:
    """``signed_in("clerk")`` is a browser of somebody new of that role; ``signed_in("public")`` one of nobody."""
    from arising_service.accounts.models import User

    def browser(role: str, name: str = "", **rights: Any) -> Client:
        client = Client()
        if role != "public":
            client.force_login(User.objects.get(username=person(role, name, **rights)))
        return client

    return browser
