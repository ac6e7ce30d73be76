"""An officer answers, the clerk accepts or declines, the body discharges."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from arising.reading import read
from arising_service.accounts.viewers import PUBLIC
from arising_service.jobs.models import Job
from arising_service.register import changes
from arising_service.register.models import Ask, AuditEntry, Decision, Paper, ProposedAnswer
from arising_service.register.queries.asks import asks
from arising_service.register.queries.papers import not_read_by
from tests.service import invented

pytestmark = pytest.mark.django_db
POST = "Harbour Master"


@pytest.fixture
def clerk(signed_in: Callable[..., Client]) -> Client:
    invented.borough()
    return signed_in("clerk")


@pytest.fixture
def ask(clerk: Client) -> str:
    """An ask that the harbour master owes."""
    name = Ask.objects.filter(gone=False).order_by("name").values_list("name", flat=True)[0]
    clerk.post(f"/staff/asks/{name}/change/owner/", {"value": f"The {POST}"})
    return name


@pytest.fixture
def officer(ask: str, signed_in: Callable[..., Client]) -> Client:
    return signed_in("officer", post=POST)


def _propose(officer: Client, ask: str, **told: object) -> int:
    wanted = {"answer": "done", "text": "The basin was dredged in May.", **told}
    return officer.post(f"/staff/asks/{ask}/answer/", wanted).status_code


def test_an_officer_sees_their_own_asks_and_when_they_are_due(officer: Client, ask: str) -> None:
    for page in (officer.get("/staff/"), officer.get("/staff/asks/mine/")):
        words = page.content.decode()
        assert f"/staff/asks/{ask}/" in words
        assert words.count('class="app-card"') == 1


def test_an_officer_whose_post_owes_nothing_is_told_what_to_do(ask: str, signed_in: Callable[..., Client]) -> None:
    page = signed_in("officer", "other", post="Librarian").get("/staff/").content.decode()
    assert "ask the clerk to give it to your post" in page


def test_an_answer_waits_for_the_clerk_who_accepts_it(officer: Client, clerk: Client, ask: str) -> None:
    assert _propose(officer, ask) == 302
    page = clerk.get("/staff/desk/").content.decode()
    assert "The basin was dredged in May." in page
    key = re.search(r'name="key" value="([^"]+)"', page)
    assert key is not None
    clerk.post("/staff/desk/decide/", {"key": key[1], "decision": "accept"})
    assert ProposedAnswer.objects.get().state == "accepted"
    assert Ask.objects.get(name=ask).status == "done"


@pytest.mark.parametrize("settled", ["accept", "decline"])
def test_what_was_made_of_an_answer_is_taken_back_and_it_waits_again(
    officer: Client, clerk: Client, ask: str, settled: str
) -> None:
    _propose(officer, ask)
    before, key = Ask.objects.get(name=ask).status, f"answer:{ProposedAnswer.objects.get().pk}"
    page = clerk.post(
        "/staff/desk/decide/", {"key": key, "decision": settled, "note": "Say what it cost."}, follow=True
    ).content.decode()
    assert f'name="undo" value="{key}"' in page
    assert "Taken back" in clerk.post("/staff/desk/undo/", {"undo": key}, follow=True).content.decode()
    assert (ProposedAnswer.objects.get().state, ProposedAnswer.objects.get().settled_note) == ("proposed", "")
    assert Ask.objects.get(name=ask).status == before
    assert key in clerk.get("/staff/desk/").content.decode()
    told = {entry.verb for entry in AuditEntry.objects.filter(ask=ask)}
    assert {"settle answer", "reopen answer"} <= told
    clerk.post("/staff/desk/undo/", {"undo": key})
    assert ProposedAnswer.objects.get().state == "proposed", "what waits is not taken back twice"


def test_taking_back_the_decision_that_an_answer_became_lets_the_answer_wait_again(
    officer: Client, clerk: Client, ask: str
) -> None:
    _propose(officer, ask)
    key = f"answer:{ProposedAnswer.objects.get().pk}"
    clerk.post("/staff/desk/decide/", {"key": key, "decision": "accept"})
    number = Decision.objects.get(ask=ask, verdict="done").pk
    clerk.post(f"/staff/asks/{ask}/decisions/{number}/undo/")
    assert ProposedAnswer.objects.get().state == "proposed"


def test_a_declined_answer_needs_a_reason_that_the_officer_sees(officer: Client, clerk: Client, ask: str) -> None:
    _propose(officer, ask)
    key = f"answer:{ProposedAnswer.objects.get().pk}"
    refused = clerk.post("/staff/desk/decide/", {"key": key, "decision": "decline"})
    assert refused.status_code == 400
    assert "Say why the answer is declined" in refused.content.decode()
    clerk.post("/staff/desk/decide/", {"key": key, "decision": "decline", "note": "Say what it cost."})
    assert "Say what it cost." in officer.get(f"/staff/asks/{ask}/").content.decode()


def test_a_paper_that_shows_it_is_public_only_when_the_answer_is_accepted(
    officer: Client, clerk: Client, ask: str
) -> None:
    file = SimpleUploadedFile("dredging-log.txt", b"The log of the dredging of the basin.\n\nDone in May.\n")
    assert _propose(officer, ask, file=file) == 302
    paper = Paper.objects.get(name="dredging-log.txt")
    assert Client().get(f"/papers/{paper.sha256}/file").status_code == 404
    assert paper.sha256 not in {each.sha256 for each in not_read_by("another reader")}, "no worker publishes it early"
    served = clerk.get(f"/papers/{paper.sha256}/file")
    assert served.status_code == 200
    assert served["Content-Disposition"].startswith("attachment")
    assert served["X-Content-Type-Options"] == "nosniff"
    served.close()
    key = f"answer:{ProposedAnswer.objects.get().pk}"
    clerk.post("/staff/desk/decide/", {"key": key, "decision": "accept"})
    assert Job.objects.get(task="read").paper == paper.pk
    assert paper.sha256 in {each.sha256 for each in not_read_by("another reader")}


@pytest.fixture
def minutes(officer: Client, ask: str) -> str:
    """The hash of minutes that the officer sent with an answer."""
    _propose(officer, ask, file=SimpleUploadedFile("august.txt", _AUGUST.encode()))
    return Paper.objects.get(name="august.txt").sha256


_AUGUST = invented.JUNE.replace("June", "August")


def _work(sha256: str) -> None:
    """What the worker does when it is asked to read."""
    changes.keep_record(sha256, read(_AUGUST.encode(), "august.txt"))
    changes.follow_again()


def _accepts(clerk: Client) -> str:
    key = f"answer:{ProposedAnswer.objects.get().pk}"
    clerk.post("/staff/desk/decide/", {"key": key, "decision": "accept"})
    return key


def _asked() -> list[tuple[object, ...]]:
    """What the public is told of asks."""
    return [(each.name, each.words, each.status, each.unsure) for each in asks(PUBLIC, each=100).rows]


def _opens(client: Client, path: str) -> bool:
    answer = client.get(path)
    answer.close()
    return answer.status_code == 200


def _public(sha256: str) -> bool:
    client = Client()
    shown = "august.txt" in client.get("/papers/").content.decode() + client.get("/record.jsonl").getvalue().decode()
    assert _opens(client, f"/papers/{sha256}/pages/1/") is shown
    assert _opens(client, f"/papers/{sha256}/file") is shown
    return shown


def test_a_paper_published_by_an_answer_is_held_back_again_when_that_is_taken_back(minutes: str, clerk: Client) -> None:
    before = _asked()
    key = _accepts(clerk)
    _work(minutes)
    assert _public(minutes)
    clerk.post("/staff/desk/undo/", {"undo": key})
    assert not _public(minutes)
    assert _asked() == before
    _work(minutes)
    assert not _public(minutes), "a worker that was about to read it publishes nothing"
    _accepts(clerk)
    _work(minutes)
    assert _public(minutes)


def test_a_paper_that_a_clerk_added_too_stays_public(minutes: str, clerk: Client) -> None:
    key = _accepts(clerk)
    _work(minutes)
    clerk.post("/staff/papers/add/", {"papers": [SimpleUploadedFile("august.txt", _AUGUST.encode())]})
    clerk.post("/staff/desk/undo/", {"undo": key})
    assert _public(minutes)


def test_what_an_officer_proposes_is_for_clerks_and_those_who_owe_it(
    minutes: str, officer: Client, clerk: Client, ask: str, signed_in: Callable[..., Client]
) -> None:
    others = [signed_in("officer", "other", post="Librarian"), signed_in("member")]
    colleague = signed_in("officer", "colleague", post=POST)
    for client, sees in ((officer, True), (clerk, True), (colleague, True), *((other, False) for other in others)):
        for path in (f"/staff/asks/{ask}/", f"/asks/{ask}/"):
            assert ("The basin was dredged" in client.get(path).content.decode()) is sees, path
        assert _opens(client, f"/papers/{minutes}/file") is sees
    assert all("august.txt" not in other.get("/papers/").content.decode() for other in others)


def test_a_picture_is_no_paper(officer: Client, ask: str) -> None:
    file = SimpleUploadedFile("log.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, content_type="application/pdf")
    answer = officer.post(f"/staff/asks/{ask}/answer/", {"answer": "done", "text": "It is done.", "file": file})
    assert answer.status_code == 200
    assert "a picture (PNG)" in answer.content.decode()
    assert not ProposedAnswer.objects.exists()


def test_an_answer_needs_words(officer: Client, ask: str) -> None:
    page = officer.post(f"/staff/asks/{ask}/answer/", {"answer": "done"}).content.decode()
    assert "Enter what was done" in page


def test_a_discharge_names_its_minute(clerk: Client, ask: str) -> None:
    path = f"/staff/asks/{ask}/discharge/"
    assert "Enter the minute that discharges it" in clerk.post(path, {}).content.decode()
    clerk.post(path, {"minute": "Minute 4 of 3 September 2024"})
    row = Ask.objects.get(name=ask)
    assert row.status == "discharged"
    assert Decision.objects.get(ask=ask, verdict="discharge").minute == "Minute 4 of 3 September 2024"


def test_a_decision_of_an_ask_is_taken_back(clerk: Client, ask: str) -> None:
    clerk.post(f"/staff/asks/{ask}/discharge/", {"minute": "Minute 4"})
    number = Decision.objects.get(verdict="discharge").pk
    clerk.post(f"/staff/asks/{ask}/decisions/{number}/undo/")
    assert Ask.objects.get(name=ask).status != "discharged"
    assert clerk.post(f"/staff/asks/{'0' * 12}/decisions/{number}/undo/").status_code == 404


def test_a_day_is_settled(clerk: Client, ask: str) -> None:
    clerk.post(f"/staff/asks/{ask}/change/due/", {"day": "7", "month": "11", "year": "2024"})
    assert str(Ask.objects.get(name=ask).due_on) == "2024-11-07"


def test_every_change_is_in_the_audit_trail_with_who_made_it(clerk: Client, officer: Client, ask: str) -> None:
    _propose(officer, ask)
    clerk.post(f"/staff/asks/{ask}/discharge/", {"minute": "Minute 4"})
    told = {(entry.verb, entry.who.username if entry.who else "") for entry in AuditEntry.objects.filter(ask=ask)}
    assert {("propose answer", "officer"), ("decide", "clerk")} <= told
    page = clerk.get(f"/staff/audit/?ask={ask}").content.decode()
    assert "Proposed an answer" in page
    assert "The basin was dredged" not in page, "the trail holds no words of answers"


@pytest.mark.parametrize("year", ["24", "202", "9999", "0"])
def test_a_slip_in_the_year_makes_nothing_overdue(clerk: Client, ask: str, year: str) -> None:
    before = Ask.objects.get(name=ask).due_on
    page = clerk.post(f"/staff/asks/{ask}/change/due/", {"day": "7", "month": "11", "year": year})
    assert "Error:" in page.content.decode()
    assert Ask.objects.get(name=ask).due_on == before
