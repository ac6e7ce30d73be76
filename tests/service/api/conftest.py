"""The example borough on a register, with what people decided: read once, asked by all these tests, changed by none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as current
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker, Settings

from arising.reading import read
from tests.surroundings import ROOT

Asking = Callable[..., dict[str, Any]]


@pytest.fixture(scope="package")
def borough(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """The folder of the borough's papers; they stand on the register until the last of these tests is done."""
    from arising_service.register import changes, shelves
    from arising_service.web import page_pictures

    folder = tmp_path_factory.mktemp("borough")
    with django_db_blocker.unblock(), transaction.atomic():
        before, current.MEDIA_ROOT = current.MEDIA_ROOT, folder
        shelves.forget()
        for paper in sorted((ROOT / "examples" / "papers").iterdir()):
            kept, _ = changes.add_paper(paper, paper.name, changes.SYSTEM)
            changes.keep_record(kept.sha256, read(paper.read_bytes(), paper.name, ocr=False))
        changes.follow_again()
        _decide()
        current.MEDIA_ROOT = before
        django_db_blocker.block()
        yield folder
        django_db_blocker.unblock()
        transaction.set_rollback(True)
        shelves.forget()
        page_pictures.stop()


def _decide() -> None:
    """One ask is closed, one replaced by another, one is no ask; a link is confirmed, another rejected."""
    from arising_service.accounts.models import User
    from arising_service.accounts.viewers import PUBLIC, viewer_of
    from arising_service.register import changes
    from arising_service.register.models import Evidence
    from arising_service.register.queries.asks import asks

    clerk = viewer_of(User.objects.create_user("clerk-of-borough", password=None, role="clerk"))
    rows = asks(PUBLIC, each=100).rows
    changes.discharge(clerk, rows[0].name, "Minute 7 of 2 July 2024")
    changes.decide(clerk, rows[1].name, "supersede", value=rows[2].name)
    changes.decide(clerk, rows[3].name, "not an ask")
    for verdict in ("confirm", "reject"):
        piece = Evidence.objects.filter(certain=False, ask__gone=False).select_related("ask").order_by("name").first()
        assert piece is not None, "the borough has links that a person is asked to confirm"
        changes.decide(clerk, piece.ask.name, verdict, evidence=piece.name)


@pytest.fixture
def public(borough: Path, db: None, settings: Settings, tmp_path: Path) -> Client:
    """A program that has not signed in, before the borough's register."""
    settings.MEDIA_ROOT = borough
    settings.DATA = tmp_path
    return Client()


@pytest.fixture
def ask_for(public: Client) -> Asking:
    """``ask_for("/api/v1/asks", status="open")`` gives the JSON of an answer that must be there."""

    def answer(address: str, **asked: str) -> dict[str, Any]:
        got = public.get(address, asked or None)
        assert got.status_code == 200, (address, asked, got.content)
        told: dict[str, Any] = got.json()
        return told

    return answer


LISTS = (
    "bodies", "organizations", "people", "memberships", "meetings", "locations", "agenda-items", "papers", "files",
    "asks", "evidence", "consultations", "legislative-terms",
)  # fmt: skip
