"""The example borough on a register: read once, seen by all these tests, changed by none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as current
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker, Settings

from arising.reading import read
from tests.surroundings import ROOT


@pytest.fixture(scope="package")
def read_borough(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """The folder of the borough's papers; they stand on the register until the last of these tests is done."""
    from arising_service.register import changes
    from arising_service.web import page_pictures

    folder = tmp_path_factory.mktemp("borough")
    with django_db_blocker.unblock(), transaction.atomic():
        before, current.MEDIA_ROOT = current.MEDIA_ROOT, folder
        for paper in sorted((ROOT / "examples" / "papers").iterdir()):
            kept, _ = changes.add_paper(paper, paper.name, changes.SYSTEM)
            changes.keep_record(kept.sha256, read(paper.read_bytes(), paper.name, ocr=False))
        changes.follow_again()
        current.MEDIA_ROOT = before
        django_db_blocker.block()
        yield folder
        django_db_blocker.unblock()
        transaction.set_rollback(True)
        page_pictures.stop()


@pytest.fixture
def public(read_borough: Path, db: None, settings: Settings, tmp_path: Path) -> Client:
    """A browser of somebody who has not signed in, before the borough's register."""
    settings.MEDIA_ROOT = read_borough
    settings.DATA = tmp_path
    return Client()
