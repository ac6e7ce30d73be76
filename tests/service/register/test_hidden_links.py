"""What is decided of a hidden link, or names a hidden ask, tells nobody else that there is one."""

from __future__ import annotations

import pytest

from arising_service.accounts.viewers import PUBLIC, Viewer
from arising_service.register import changes
from arising_service.register.errors import NotThere
from arising_service.register.queries.asks import AskPage, ask_page, asks
from arising_service.register.queries.audit import audit_trail
from tests.service.papers_made import JUNE, SECRET, SEPTEMBER, keep

pytestmark = pytest.mark.django_db


@pytest.fixture
def benches(trusted: Viewer) -> AskPage:
    """A public ask that an exempt paper answers, as somebody with the right sees it."""
    keep(JUNE, "june.txt")
    keep(SEPTEMBER, "september.txt")
    keep(SECRET, "secret-minutes.txt", paragraph="3")
    changes.follow_again()
    name = next(ask.name for ask in asks(PUBLIC).rows if "benches" in ask.words)
    return ask_page(trusted, name)


@pytest.mark.parametrize("verdict", ["confirm", "reject"])
def test_what_is_decided_of_hidden_evidence_is_told_to_nobody_without_the_right(
    benches: AskPage, trusted: Viewer, clerk: Viewer, verdict: str
) -> None:
    piece = next(piece for piece in (*benches.evidence, *benches.to_confirm) if piece.hidden)
    before = {viewer: (ask_page(viewer, benches.ask.name), audit_trail(viewer)) for viewer in (PUBLIC, clerk)}
    number = changes.decide(trusted, benches.ask.name, verdict, evidence=piece.name)
    assert any(each.evidence == piece.name for each in ask_page(trusted, benches.ask.name).decisions)
    for viewer, seen in before.items():
        assert (ask_page(viewer, benches.ask.name), audit_trail(viewer)) == seen
    with pytest.raises(NotThere):
        changes.undo(clerk, number)
    changes.undo(trusted, number)
    for viewer, seen in before.items():
        assert (ask_page(viewer, benches.ask.name), audit_trail(viewer)) == seen


def test_a_hidden_ask_that_takes_the_place_of_another_is_not_named(benches: AskPage, trusted: Viewer) -> None:
    secret = next(ask.name for ask in asks(trusted).rows if ask.hidden)
    changes.decide(trusted, benches.ask.name, "supersede", value=secret)
    page = ask_page(PUBLIC, benches.ask.name)
    assert [each.verdict for each in page.decisions] == ["supersede"]
    assert secret not in repr(page)
    assert secret in repr(ask_page(trusted, benches.ask.name))
