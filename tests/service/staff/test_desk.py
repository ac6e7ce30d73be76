"""The review desk: one thing at a time, decided, put off, taken back."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from arising_service.accounts.roles import Role
from arising_service.accounts.viewers import Viewer
from arising_service.register.models import Ask, Decision, Doubt, Paper
from arising_service.register.queries.review import Question, desk
from tests.service import invented

pytestmark = pytest.mark.django_db
CLERK = Viewer(None, Role.CLERK)


@pytest.fixture
def clerk(signed_in: Callable[..., Client]) -> Client:
    invented.borough()
    return signed_in("clerk")


def _key(client: Client, question: str) -> str:
    page = client.get(f"/staff/desk/?question={question}").content.decode()
    found = re.search(r'name="key" value="([^"]+)"', page)
    assert found is not None, f"the desk shows nothing of the sort {question}"
    return found[1]


def _decide(client: Client, key: str, decision: str, **told: str) -> str:
    answer = client.post("/staff/desk/decide/", {"key": key, "decision": decision, **told}, follow=True)
    return answer.content.decode()


def test_a_link_is_shown_with_both_quotations_and_their_pages(clerk: Client) -> None:
    page = clerk.get("/staff/desk/?question=link").content.decode()
    assert "What was asked" in page
    assert "What a later paper says" in page
    assert "a report was submitted on the basin" in page
    assert page.count("harbour-2024-06-04.txt") >= 1
    assert len(re.findall(r"/papers/[0-9a-f]{64}/pages/\d+/\?from=\d+&amp;to=\d+#words", page)) == 2


def test_a_confirmed_link_leaves_the_desk_and_changes_the_ask(clerk: Client) -> None:
    key = _key(clerk, "link")
    page = _decide(clerk, key, "confirm")
    assert "You confirmed the link." in page
    assert key not in {each.key for each in desk(CLERK).queue}
    decision = Decision.objects.get()
    assert (decision.verdict, decision.by.username) == ("confirm", "clerk")


def test_a_decision_is_undone_and_is_on_the_desk_again(clerk: Client) -> None:
    key = _key(clerk, "link")
    page = _decide(clerk, key, "reject")
    undo = re.search(r'name="undo" value="([^"]+)"', page)
    assert undo is not None
    after = clerk.post("/staff/desk/undo/", {"undo": undo[1]}, follow=True).content.decode()
    assert "Taken back" in after
    assert key in {each.key for each in desk(CLERK).queue}
    assert Decision.objects.get().undone_at is not None, "what was decided stays on record"


def test_what_is_skipped_comes_back_when_asked_for(clerk: Client) -> None:
    first = _key(clerk, "link")
    clerk.post("/staff/desk/later/", {"key": first, "question": "link"})
    second = _key(clerk, "link")
    assert second != first
    clerk.post("/staff/desk/later/", {})
    assert _key(clerk, "link") == first


def test_the_desk_says_so_when_only_skipped_things_are_left(clerk: Client) -> None:
    for thing in desk(CLERK, most=100).queue:
        clerk.post("/staff/desk/later/", {"key": thing.key})
    assert "Only what you left for later waits" in clerk.get("/staff/desk/").content.decode()


def test_an_owner_is_settled(clerk: Client) -> None:
    key = _key(clerk, "owner")
    _decide(clerk, key, "owner", value="The Harbour Master")
    assert Ask.objects.get(name=key.partition(":")[2]).owner == "The Harbour Master"


def test_an_owner_that_is_not_written_is_asked_for_again(clerk: Client) -> None:
    key = _key(clerk, "owner")
    answer = clerk.post("/staff/desk/decide/", {"key": key, "decision": "owner"})
    assert answer.status_code == 400
    assert "Enter who owes it" in answer.content.decode()
    assert not Decision.objects.exists()


def test_words_that_ask_nothing_are_an_ask_no_more(clerk: Client) -> None:
    key = _key(clerk, "owner")
    _decide(clerk, key, "not an ask")
    assert Ask.objects.get(name=key.partition(":")[2]).gone


def test_a_day_that_is_none_is_named(clerk: Client) -> None:
    ask = Ask.objects.filter(gone=False).first()
    assert ask is not None
    Ask.objects.filter(pk=ask.pk).update(due_on=None, due_phrase="before the tide turns", status="due")
    told = {"key": f"due:{ask.name}", "decision": "due", "day": "31", "month": "2", "year": "2026"}
    answer = clerk.post("/staff/desk/decide/", told)
    assert answer.status_code == 400
    assert "Enter a real day" in answer.content.decode()
    assert 'value="31"' in answer.content.decode(), "what was typed is kept"


def test_a_doubt_is_settled_and_taken_back(clerk: Client) -> None:
    paper = Paper.objects.get(name="harbour-2024-03-05.txt")
    doubt = Doubt.objects.create(paper=paper, key="one", kind="number", what="Two minutes are 32.", start=1, end=2)
    page = _decide(clerk, f"doubt:{doubt.pk}", "settle", note="A slip of the pen.")
    doubt.refresh_from_db()
    assert doubt.settled_note == "A slip of the pen."
    assert f"doubt:{doubt.pk}" in page
    clerk.post("/staff/desk/undo/", {"undo": f"doubt:{doubt.pk}"})
    doubt.refresh_from_db()
    assert doubt.settled_at is None


def test_what_somebody_else_settled_meanwhile_is_said(clerk: Client) -> None:
    key = _key(clerk, "link")
    _decide(clerk, key, "confirm")
    assert "settled already" in _decide(clerk, key, "reject")
    assert Decision.objects.count() == 1


def test_a_button_that_is_none_is_refused(clerk: Client) -> None:
    answer = clerk.post("/staff/desk/decide/", {"key": _key(clerk, "link"), "decision": "burn"})
    assert answer.status_code == 400
    assert "Choose one of the buttons" in answer.content.decode()


@pytest.mark.parametrize("key", ["", "link", "link:", "nonsense:1", "doubt:x", "owner:000000000000"])
def test_a_key_that_is_none_does_no_harm(clerk: Client, key: str) -> None:
    assert clerk.post("/staff/desk/decide/", {"key": key, "decision": "confirm"}).status_code == 302
    assert clerk.get("/staff/desk/", {"key": key}).status_code == 200


def test_the_first_page_shows_five_things_to_decide_and_no_more(clerk: Client) -> None:
    waiting = desk(CLERK, most=100)
    page = clerk.get("/staff/").content.decode()
    assert page.count('class="app-card"') == min(5, len(waiting.queue))
    assert "What needs your decision" in page


def test_every_sort_of_decision_has_words_and_a_form() -> None:
    from arising_service.web.staff import deciding

    assert set(deciding.FORMS) == set(deciding.SORTS) == set(deciding.HEADINGS) == set(Question)


@pytest.mark.parametrize("undo", ["decision:" + "9" * 5000, "doubt:٣", "answer:-1", "decision:", "x:1", ":", "\0:\0"])
def test_what_nobody_gave_as_an_undo_takes_nothing_back(clerk: Client, undo: str) -> None:
    assert (
        "There is nothing to take back" in clerk.post("/staff/desk/undo/", {"undo": undo}, follow=True).content.decode()
    )
