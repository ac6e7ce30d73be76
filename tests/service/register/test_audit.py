"""Every change writes one entry: who, what, before, after; and no words of any paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from arising_service.accounts.viewers import Viewer
from arising_service.register import changes
from arising_service.register.models import AuditEntry
from arising_service.register.queries.asks import asks
from arising_service.register.queries.audit import audit_trail
from tests.service.papers_made import JUNE, SEPTEMBER, keep

pytestmark = pytest.mark.django_db


def _ask() -> str:
    return next(ask.name for ask in asks(changes.SYSTEM).rows if "fences" in ask.words)


def _settled(by: Viewer, accept: bool) -> None:
    number = changes.propose_answer(by, _ask(), "Done.")
    AuditEntry.objects.all().delete()
    changes.settle_answer(by, number, accept=accept, note="Because.")


def _undone(by: Viewer) -> None:
    number = changes.decide(by, _ask(), "done")
    AuditEntry.objects.all().delete()
    changes.undo(by, number)


def _unmarked(by: Viewer) -> None:
    changes.mark_exempt(by, "3", paper=keep(JUNE, "june.txt"))
    AuditEntry.objects.all().delete()
    changes.unmark_exempt(by, paper=keep(JUNE, "june.txt"))


CHANGES: dict[str, tuple[Callable[[Viewer], object], str]] = {
    "add": (lambda by: changes.add_paper(b"other", "other.txt", by), "add"),
    "fail": (
        lambda by: changes.keep_failure(changes.add_paper(b"other", "other.txt", by)[0].sha256, "No.", by),
        "fail to read",
    ),
    "read": (lambda _: keep(SEPTEMBER, "september.txt"), "read"),
    "decide": (lambda by: changes.decide(by, _ask(), "done"), "decide"),
    "discharge": (lambda by: changes.discharge(by, _ask(), "Minute 9"), "decide"),
    "undo": (_undone, "undo"),
    "propose": (lambda by: changes.propose_answer(by, _ask(), "Done."), "propose answer"),
    "decline": (lambda by: _settled(by, False), "settle answer"),
    "accept": (lambda by: _settled(by, True), "settle answer"),
    "mark": (lambda by: changes.mark_exempt(by, "3", paper=keep(JUNE, "june.txt")), "mark exempt"),
    "unmark": (_unmarked, "unmark exempt"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_writes_its_entry(name: str, trusted: Viewer) -> None:
    keep(JUNE, "june.txt")
    changes.follow_again()
    AuditEntry.objects.all().delete()
    change, verb = CHANGES[name]
    change(trusted)
    entries = list(AuditEntry.objects.filter(verb=verb))
    assert len(entries) == 1
    if name != "read":
        assert entries[0].who_id == trusted.user_id
    assert entries[0].before != entries[0].after or name == "propose"
    told = str([(entry.before, entry.after) for entry in AuditEntry.objects.all()])
    assert "fences" not in told
    assert "june.txt" not in told


def test_what_changes_users_is_entered(administrator: Viewer) -> None:
    changes.add_user(administrator, "new", "a long enough sentence", role="officer")
    changes.set_role(administrator, "new", "clerk")
    changes.let_see_exempt(administrator, "new", True)
    changes.set_password(administrator, "new", "another sentence that is long")
    changes.set_active(administrator, "new", False)
    verbs = [entry.verb for entry in AuditEntry.objects.order_by("pk")]
    assert verbs == ["add", "set role", "let see exempt", "set password", "set active"]
    assert "sentence" not in str(list(AuditEntry.objects.values()))


def test_the_last_administrator_stays(administrator: Viewer) -> None:
    with pytest.raises(changes.Refused, match="Nobody would be left"):
        changes.set_role(administrator, "admin", "clerk")
    with pytest.raises(changes.Refused, match="Nobody would be left"):
        changes.set_active(administrator, "admin", False)


def test_every_change_is_among_those_tested() -> None:
    """A new verb comes with its test."""
    tested = {
        "add_paper", "keep_failure", "keep_record", "decide", "discharge", "undo", "propose_answer", "settle_answer",
        "mark_exempt", "unmark_exempt", "add_user", "set_role", "let_see_exempt", "set_password", "set_active",
        "settle_doubt", "unsettle_doubt", "follow_again",
    }  # fmt: skip
    others = {"SYSTEM", "NotAllowed", "NotThere", "Refused", "rebuild_search"}
    assert set(changes.__all__) == tested | others


def test_the_trail_is_for_those_who_settle(clerk: Viewer, officer: Viewer, member: Viewer) -> None:
    keep(JUNE, "june.txt")
    assert audit_trail(clerk).total > 0
    assert audit_trail(officer).total == audit_trail(member).total == 0


def test_a_change_that_fails_leaves_no_entry_and_no_row(trusted: Viewer) -> None:
    keep(JUNE, "june.txt")
    changes.follow_again()
    before = AuditEntry.objects.count()
    with pytest.raises(changes.Refused):
        changes.discharge(trusted, _ask(), "  ")
    assert AuditEntry.objects.count() == before
