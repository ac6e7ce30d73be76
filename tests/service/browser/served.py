"""Serves the example borough for a browser: ``python -m tests.service.browser.served FOLDER PORT``.

The register is made as anybody makes one, from the papers in ``examples``, and served as anybody serves it: by
``arising serve`` with its worker. With ``--empty`` it has people and no papers. What a test must know of it (who is
signed in by which cookie, what its things are called) is written to ``known.json`` in FOLDER.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from arising_service.command.setting_up import start
from tests.surroundings import ROOT

PASSWORD = "lantern orchard 47 gate"
PAPERS = ROOT / "examples" / "papers"
TO_CHOOSE, TO_DROP = "scrutiny-2024-04-16-pack.pdf", "scrutiny-2024-12-10-agenda.docx"
"""Papers that are not on the register yet: a test uploads them."""
EXEMPT = "panel-2024-01-23-minutes.html"
POST = "Head of Inclusion"
TORN = b"%PDF-1.7 torn"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may sign in."""

    username: str
    role: str
    full_name: str
    post: str = ""
    sees_exempt: bool = False


PEOPLE = (
    Person("admin", "administrator", "Ruth Calloway", sees_exempt=True),
    Person("clerk", "clerk", "Nerys Whitlock", "Governance Adviser", sees_exempt=True),
    Person("member", "member", "Councillor Gledhill"),
    Person("officer", "officer", "Tom Adeyemi", POST),
)


def _people() -> dict[str, str]:
    """Add everybody, each signed in already: the cookie of their session by user name."""
    from django.conf import settings
    from django.test import Client

    from arising_service.accounts.models import User
    from arising_service.register import changes

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    cookies = {}
    for one in PEOPLE:
        changes.add_user(
            changes.SYSTEM, one.username, PASSWORD, role=one.role, full_name=one.full_name, post=one.post,
            sees_exempt=one.sees_exempt,
        )  # fmt: skip
        browser = Client()
        browser.force_login(User.objects.get(username=one.username))
        cookies[one.username] = browser.cookies[settings.SESSION_COOKIE_NAME].value
    return cookies


def _papers() -> None:
    """The borough's papers but those that a test adds; one of them exempt, and one that cannot be read."""
    from arising.record.ask import Verdict
    from arising_service.accounts.models import User
    from arising_service.accounts.viewers import viewer_of
    from arising_service.command.importing import import_papers
    from arising_service.register import changes
    from arising_service.register.models import Item

    wanted = [str(path) for path in sorted(PAPERS.iterdir()) if path.name not in {TO_CHOOSE, TO_DROP, EXEMPT}]
    changes.add_paper((PAPERS / EXEMPT).read_bytes(), EXEMPT, changes.SYSTEM, paragraph="2")
    changes.add_paper(TORN, "torn-pack.pdf", changes.SYSTEM)
    import_papers(wanted)
    clerk = viewer_of(User.objects.get(username="clerk"))
    changes.decide(clerk, _ask("easy guide for parents be published before"), Verdict.OWNER, value=f"The {POST}")
    # A pack of which one item is exempt: its other pages are public, and the file is not.
    item = Item.objects.filter(source__paper__name="scrutiny-2023-12-12-pack.pdf").exclude(number="").order_by("pk")[3]
    changes.mark_exempt(clerk, "1", item=item.pk)


def _ask(words: str) -> str:
    from arising_service.register.models import Ask

    return Ask.objects.filter(gone=False, words__contains=words).values_list("name", flat=True)[0]


def _known() -> dict[str, object]:
    """What addresses ask for, by its name there; and by themselves the things that tests look for."""
    from arising_service.register.models import Ask, Attendance, Body, Item, Paper

    papers = dict(Paper.objects.values_list("name", "sha256"))
    body = Body.objects.get(name__contains="Scrutiny")
    minute = Item.objects.filter(
        source__role="minutes", hidden=False, source__paper__name="scrutiny-2023-09-19-minutes.docx"
    )
    return {
        "slug": body.slug, "on": "2023-12-12", "sha256": papers["scrutiny-2024-07-02-minutes.pdf"], "number": 1,
        "name": _ask("easy guide for parents be published before"), "item": minute.order_by("pk")[2].pk,
        "key": Attendance.objects.order_by("key").values_list("key", flat=True)[0], "what": "owner", "papers": papers,
        "asks": dict(Ask.objects.filter(gone=False, hidden=False).values_list("status", "name")),
    }  # fmt: skip


def main(folder: Path, port: int, *, empty: bool) -> int:
    """Make the register and serve it until stopped."""
    os.environ.update(ARISING_DATA=str(folder), ARISING_DATABASE="")
    start()
    from arising_service.command.serving import serve

    known: dict[str, object] = {"cookies": _people()}
    if not empty:
        _papers()
        known |= _known()
    (folder / "known.json").write_text(json.dumps(known), encoding="utf-8")
    return serve("127.0.0.1", port, worker=not empty)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), empty="--empty" in sys.argv))
