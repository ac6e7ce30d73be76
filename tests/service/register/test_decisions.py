"""What people decide outranks what is found, outlives reading and following, and can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from arising.reading import read
from arising.record.doubt import Doubt
from arising_service.accounts.viewers import PUBLIC, Viewer
from arising_service.register import changes
from arising_service.register.errors import NotAllowed, NotThere, Refused
from arising_service.register.queries.asks import AskFilter, ask_page, asks, own_asks
from arising_service.register.queries.review import Question, desk
from tests.service.papers_made import JUNE, SEPTEMBER, keep

pytestmark = pytest.mark.django_db


@pytest.fixture
def fences(db: None) -> str:
    """The ask for a report on fences, by name, followed to a day after it was answered."""
    keep(JUNE, "june.txt")
    keep(SEPTEMBER, "september.txt")
    changes.follow_again()
    return next(ask.name for ask in asks(PUBLIC).rows if "fences" in ask.words)


def test_following_again_on_the_same_day_changes_nothing(fences: str) -> None:
    again = changes.follow_again()
    assert (again.new, again.changed, again.gone) == (0, 0, 0)


def test_old_papers_are_judged_as_of_their_last_meeting(fences: str) -> None:
    assert ask_page(PUBLIC, fences).followed_to == date(2023, 9, 5)


def test_the_timeline_runs_from_the_asking_to_the_answer(fences: str) -> None:
    page = ask_page(PUBLIC, fences)
    assert page.timeline[0].what == "asked"
    assert page.timeline[0].on == date(2023, 6, 6)
    assert any(event.evidence and "put up in August" in event.evidence.quote for event in page.timeline)
    assert page.minute is not None


@pytest.mark.parametrize(
    ("verdict", "given", "status"),
    [
        ("done", {}, "done"),
        ("partly", {}, "partly_done"),
        ("discharge", {"minute": "Minute 4 of 5 September 2023"}, "discharged"),
    ],
)
def test_a_decision_sets_the_status_and_survives_reading_and_following(
    fences: str, clerk: Viewer, verdict: str, given: dict[str, str], status: str
) -> None:
    changes.decide(clerk, fences, verdict, **given)
    assert ask_page(PUBLIC, fences).ask.status == status
    keep(JUNE, "june.txt", again=True)
    keep(SEPTEMBER, "september.txt", again=True)
    changes.follow_again(as_of=date(2026, 1, 1))
    assert ask_page(PUBLIC, fences).ask.status == status


def test_a_decision_that_is_taken_back_leaves_what_was_before(fences: str, clerk: Viewer) -> None:
    before = ask_page(PUBLIC, fences).ask.status
    number = changes.discharge(clerk, fences, "Minute 4 of 5 September 2023")
    changes.undo(clerk, number)
    assert ask_page(PUBLIC, fences).ask.status == before
    assert ask_page(PUBLIC, fences).decisions == ()
    assert ask_page(clerk, fences).decisions[0].undone_at is not None
    with pytest.raises(NotThere):
        changes.undo(clerk, number)


def test_what_is_no_ask_is_gone_until_that_is_taken_back(fences: str, clerk: Viewer) -> None:
    number = changes.decide(clerk, fences, "not an ask")
    with pytest.raises(NotThere):
        ask_page(PUBLIC, fences)
    assert desk(clerk).done[0][1].name == fences
    changes.undo(clerk, number)
    assert ask_page(PUBLIC, fences).ask.name == fences


def test_a_day_and_an_owner_that_a_person_sets_are_kept(fences: str, clerk: Viewer) -> None:
    changes.decide(clerk, fences, "due", value="2024-02-01")
    changes.decide(clerk, fences, "owner", value="Director of Place")
    keep(JUNE, "june.txt", again=True)
    changes.follow_again()
    ask = ask_page(PUBLIC, fences).ask
    assert (ask.due_on, ask.owner) == (date(2024, 2, 1), "Director of Place")


def test_a_rejected_link_is_not_shown_again(fences: str, clerk: Viewer) -> None:
    page = ask_page(PUBLIC, fences)
    (piece, *_) = (*page.evidence, *page.to_confirm)
    changes.decide(clerk, fences, "reject", evidence=piece.name)
    keep(SEPTEMBER, "september.txt", again=True)
    changes.follow_again()
    after = ask_page(PUBLIC, fences)
    assert piece.name not in {each.name for each in (*after.evidence, *after.to_confirm)}


@pytest.mark.parametrize(
    ("verdict", "given", "says"),
    [
        ("discharge", {}, "Give the minute"),
        ("owner", {}, "Say who owes it"),
        ("due", {"value": "next week"}, "is not a day"),
        ("confirm", {"evidence": "000000000000"}, "no such evidence"),
        ("supersede", {"value": "000000000000"}, "Name the other ask"),
        ("done", {"evidence": "000000000000"}, "Only confirming"),
    ],
)
def test_a_decision_that_lacks_something_says_what(
    fences: str, clerk: Viewer, verdict: str, given: dict[str, str], says: str
) -> None:
    with pytest.raises(Refused, match=says):
        changes.decide(clerk, fences, verdict, **given)


def test_who_may_not_settle_decides_nothing(fences: str, officer: Viewer, member: Viewer) -> None:
    for viewer in (PUBLIC, officer, member):
        with pytest.raises(NotAllowed):
            changes.decide(viewer, fences, "done")


def test_an_officer_answers_and_the_clerk_accepts(fences: str, officer: Viewer, clerk: Viewer) -> None:
    assert fences in {ask.name for ask in own_asks(officer).rows} or ask_page(officer, fences).ask.status == "done"
    number = changes.propose_answer(officer, fences, "All fences are up.", answer="done")
    assert desk(clerk).counts[Question.ANSWER] == 1
    changes.settle_answer(clerk, number, accept=True)
    assert ask_page(PUBLIC, fences).ask.status == "done"
    assert ask_page(PUBLIC, fences).answers == ()
    assert desk(clerk).counts[Question.ANSWER] == 0


def test_an_answer_is_declined_with_a_reason_only(fences: str, officer: Viewer, clerk: Viewer) -> None:
    number = changes.propose_answer(officer, fences, "Soon.", answer="partly")
    with pytest.raises(Refused, match="Say why"):
        changes.settle_answer(clerk, number, accept=False)
    changes.settle_answer(clerk, number, accept=False, note="Which play areas?")
    assert ask_page(officer, fences).answers[0].settled_note == "Which play areas?"


def test_an_officer_answers_only_their_own(fences: str, officer: Viewer) -> None:
    other = next(ask.name for ask in asks(PUBLIC).rows if ask.owner != "the Head of Parks")
    with pytest.raises(NotAllowed):
        changes.propose_answer(officer, other, "Not mine.")


def test_asks_are_narrowed_and_paged(fences: str) -> None:
    everything = asks(PUBLIC, each=1)
    assert everything.pages == everything.total > 1
    second = asks(PUBLIC, page=2, each=1)
    assert second.rows != everything.rows
    assert {ask.name for ask in asks(PUBLIC, AskFilter(owner="head of parks")).rows} == {fences}
    assert asks(PUBLIC, AskFilter(body="parks-scrutiny-panel")).total == everything.total
    assert asks(PUBLIC, AskFilter(asked_from=date(2023, 7, 1))).total < everything.total
    assert asks(PUBLIC, AskFilter(body="nowhere")).total == 0


def test_a_doubt_stays_settled_when_the_paper_is_read_again(clerk: Viewer) -> None:
    record = read(JUNE.encode(), "june.txt")
    doubted = replace(record, doubts=(Doubt("number-gap", "Minute 2 is missing.", record.meetings[0].place),))
    paper, _ = changes.add_paper(JUNE.encode(), "june.txt", changes.SYSTEM)
    changes.keep_record(paper.sha256, doubted)
    (found,) = desk(clerk, Question.DOUBT).queue
    assert found.doubt is not None
    changes.settle_doubt(clerk, found.doubt.id, "The minutes are printed so.")
    changes.keep_record(paper.sha256, doubted, again=True)
    assert desk(clerk).counts[Question.DOUBT] == 0
    changes.unsettle_doubt(clerk, found.doubt.id)
    assert desk(clerk).counts[Question.DOUBT] == 1


def test_a_form_sent_twice_decides_once(fences: str, clerk: Viewer) -> None:
    sent = [changes.discharge(clerk, fences, "Minute 4 of 5 September 2023") for _ in range(2)]
    assert sent[0] == sent[1]
    assert len(ask_page(clerk, fences).decisions) == 1
    changes.undo(clerk, sent[0])
    assert changes.discharge(clerk, fences, "Minute 4 of 5 September 2023") != sent[0], (
        "taken back, it may be made anew"
    )


def test_a_link_that_somebody_confirmed_is_not_rejected_behind_their_back(
    fences: str, clerk: Viewer, administrator: Viewer
) -> None:
    page = ask_page(clerk, fences)
    piece = (*page.to_confirm, *page.evidence)[0].name
    number = changes.decide(clerk, fences, "confirm", evidence=piece)
    with pytest.raises(Refused, match="Somebody else"):
        changes.decide(administrator, fences, "reject", evidence=piece)
    changes.undo(administrator, number)
    changes.decide(administrator, fences, "reject", evidence=piece)
