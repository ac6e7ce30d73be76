"""An ask that the engine calls otherwise than before is the same ask: its address, its decisions, its answers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from arising.reading import read
from arising.record.record import Record
from arising_service.accounts.viewers import PUBLIC, Viewer
from arising_service.register import changes, shelves
from arising_service.register.queries.asks import AskPage, ask_page, asks
from arising_service.register.queries.audit import audit_trail
from arising_service.register.queries.bodies import bodies
from tests.service.papers_made import JUNE, SEPTEMBER, keep

pytestmark = pytest.mark.django_db
FULLER = SEPTEMBER.replace("PARKS SCRUTINY PANEL", "PARKS SCRUTINY PANEL OF OSTLEY TOWN COUNCIL")
"""A later paper that prints the body's whole name."""
NAME = "Parks Scrutiny Panel of Ostley Town Council"
OTHERS = JUNE.replace("PARKS SCRUTINY PANEL", "DRAINS COMMITTEE").replace("Ponds", "Drains")


def _fences() -> AskPage:
    return ask_page(PUBLIC, next(ask.name for ask in asks(PUBLIC).rows if "fences round" in ask.words))


def test_decisions_survive_a_fuller_name_of_the_body(clerk: Viewer, officer: Viewer) -> None:
    keep(JUNE, "june.txt")
    changes.follow_again()
    before = _fences().ask
    number = changes.decide(clerk, before.name, "due", value="2024-02-01")
    changes.decide(clerk, before.name, "partly", note="Half the fences are up.")
    changes.propose_answer(officer, before.name, "The rest follow.")
    keep(FULLER, "september.txt")
    counted = changes.follow_again()
    assert counted.gone == 0
    assert [body.name for body in bodies(PUBLIC)] == [NAME]
    after = ask_page(clerk, before.name)
    assert after.ask.body == NAME
    assert (after.ask.status, str(after.ask.due_on)) == ("partly_done", "2024-02-01")
    assert [answer.text for answer in after.answers] == ["The rest follow."]
    assert {"decide", "know again"} <= {row.verb for row in audit_trail(clerk, ask=before.name).rows}
    # What is decided later counts too, and can be taken back.
    changes.undo(clerk, number)
    assert str(ask_page(PUBLIC, before.name).ask.due_on) != "2024-02-01"
    changes.discharge(clerk, before.name, "Minute 4")
    keep(JUNE, "june.txt", again=True)
    again = changes.follow_again()
    assert again.gone == 0
    assert ask_page(PUBLIC, before.name).ask.status == "discharged"


def test_a_rejected_link_stays_rejected_under_a_fuller_name(clerk: Viewer) -> None:
    keep(JUNE, "june.txt")
    keep(SEPTEMBER, "september.txt")
    changes.follow_again()
    page = _fences()
    (piece, *_) = (*page.evidence, *page.to_confirm)
    changes.decide(clerk, page.ask.name, "reject", evidence=piece.name)
    keep(FULLER.replace("5th September", "7th November"), "november.txt")
    changes.follow_again()
    after = ask_page(PUBLIC, page.ask.name)
    assert piece.quote not in {each.quote for each in (*after.evidence, *after.to_confirm) if each.spot == piece.spot}


def test_a_better_reading_of_the_words_is_the_same_ask(clerk: Viewer) -> None:
    sha256 = keep(JUNE, "june.txt")
    changes.follow_again()
    before = _fences().ask
    changes.decide(clerk, before.name, "done")
    # The reader has learnt that the words go on: the same place of the same paper.
    better = JUNE.replace("fences round play areas to the", "fences round all play areas to the")
    record = read(better.encode(), "june.txt")
    changes.keep_record(sha256, replace(record, paper=replace(record.paper, sha256=sha256)), again=True)
    changes.follow_again()
    assert ask_page(PUBLIC, before.name).ask.status == "done"
    assert "all play areas" in ask_page(PUBLIC, before.name).ask.words


def test_deciding_between_a_fuller_name_and_the_next_following_loses_nothing(clerk: Viewer) -> None:
    keep(JUNE, "june.txt")
    changes.follow_again()
    name = _fences().ask.name
    keep(FULLER, "september.txt")
    changes.decide(clerk, name, "partly")
    assert ask_page(PUBLIC, name).ask.status == "partly_done"


def test_only_what_changed_is_followed_and_only_its_papers_are_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    from arising_service.register.models import PaperRecord

    opened: list[str] = []
    unpack = PaperRecord.unpack

    def noted(row: PaperRecord) -> Record:
        opened.append(row.paper.name)
        return unpack(row)

    monkeypatch.setattr(PaperRecord, "unpack", noted)
    keep(JUNE, "june.txt")
    keep(OTHERS, "drains.txt")
    changes.follow_again()
    assert sorted(opened) == ["drains.txt", "june.txt"]
    shelves.forget()
    opened.clear()
    assert changes.follow_again().asks == 0
    assert opened == [], "nothing is other than before"
    keep(SEPTEMBER, "september.txt")
    assert changes.follow_again().asks > 0
    assert sorted(opened) == ["june.txt", "september.txt"]
    shelves.forget()
    opened.clear()
    changes.decide(_another_clerk(), _fences().ask.name, "done")
    assert sorted(opened) == ["june.txt", "september.txt"]


def _another_clerk() -> Viewer:
    from arising_service.accounts.models import User
    from arising_service.accounts.viewers import viewer_of

    return viewer_of(User.objects.create_user("another", password=None, role="clerk"))
