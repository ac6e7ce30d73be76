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


def _reopened(by: Viewer) -> None:
    number = changes.propose_answer(by, _ask(), "Done.")
    changes.settle_answer(by, number, accept=False, note="Because.")
    AuditEntry.objects.all().delete()
    changes.reopen_answer(by, number)


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
    "reopen": (_reopened, "reopen answer"),
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
    changes.set_email(administrator, "new", "new@arising.example")
    changes.turn_off_two_factor(administrator, "new")
    changes.set_active(administrator, "new", False)
    verbs = [entry.verb for entry in AuditEntry.objects.order_by("pk")]
    assert verbs == [
        "add", "set role", "let see exempt", "set password", "set email", "turn off two-factor", "set active",
    ]  # fmt: skip
    kept = str(list(AuditEntry.objects.values()))
    assert "sentence" not in kept
    assert "new@arising.example" not in kept


def test_what_people_do_with_their_own_accounts_is_entered(administrator: Viewer) -> None:
    assert administrator.user_id is not None
    with changes.change_own(administrator.user_id, changes.Own.NEW_CODES):
        pass
    with changes.link_to_directory(administrator.user_id):
        pass
    changes.sign_in_failed("password")
    entries = list(AuditEntry.objects.order_by("pk"))
    assert [entry.verb for entry in entries] == ["make recovery codes", "link directory", "fail to sign in"]
    assert [entry.who_id for entry in entries] == [administrator.user_id, None, None]


def test_what_fails_inside_a_change_of_ones_own_is_not_entered(administrator: Viewer) -> None:
    with pytest.raises(RuntimeError), changes.change_own(administrator.user_id, changes.Own.PASSWORD):
        raise RuntimeError
    assert not AuditEntry.objects.exists()


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
        "settle_doubt", "unsettle_doubt", "follow_again", "reopen_answer", "set_email", "turn_off_two_factor",
        "change_own", "link_to_directory", "sign_in_failed",
    }  # fmt: skip
    others = {"SYSTEM", "NotAllowed", "NotThere", "Own", "Refused", "rebuild_search"}
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
