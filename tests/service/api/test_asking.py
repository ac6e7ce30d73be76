"""What may be asked of lists gives what it says; what may not is refused in words that say what can."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests.service.api.conftest import Asking
from tests.service.api.following import whole

Ask = dict[str, Any]
OPEN = {"not_due", "due", "overdue", "reported", "partly_done", "asked_again", "unknown"}
HOLDS: dict[tuple[str, str], Callable[[Ask], bool]] = {
    ("status", "open"): lambda ask: ask["status"] in OPEN,
    ("status", "discharged"): lambda ask: ask["status"] == "discharged",
    ("status", "superseded"): lambda ask: ask["status"] == "superseded",
    ("kind", "report back"): lambda ask: ask["kind"] == "report back",
    ("owner", "head"): lambda ask: "head" in ask.get("owner", "").lower(),
    ("due_after", "2024-03-01"): lambda ask: ask.get("dueOn", "") >= "2024-03-01",
    ("due_before", "2024-03-01"): lambda ask: "" < ask.get("dueOn", "") <= "2024-03-01",
    ("asked_after", "2024-02-06"): lambda ask: ask.get("askedOn", "") >= "2024-02-06",
    ("asked_before", "2024-02-06"): lambda ask: "" < ask.get("askedOn", "") <= "2024-02-06",
}


@pytest.mark.parametrize(("name", "value"), HOLDS)
def test_a_filter_of_asks_lets_through_what_it_says_and_all_of_that(name: str, value: str, ask_for: Asking) -> None:
    every = whole(ask_for, "/api/v1/asks")
    wanted = {ask["id"] for ask in every if HOLDS[name, value](ask)}
    assert 0 < len(wanted) < len(every), "the filter tells something apart"
    found = [ask["id"] for ask in whole(ask_for, "/api/v1/asks", **{name: value}, elementsPerPage="3")]
    assert set(found) == wanted
    assert len(found) == len(wanted) == ask_for("/api/v1/asks", **{name: value})["pagination"]["totalElements"]


def test_filters_hold_together_and_on_every_page(ask_for: Asking) -> None:
    every = whole(ask_for, "/api/v1/asks")
    slug = every[0]["organization"].rpartition("/")[2]
    wanted = {ask["id"] for ask in every if ask["status"] in OPEN and ask["organization"].endswith(f"/{slug}")}
    found = whole(ask_for, "/api/v1/asks", organization=slug, status="open", elementsPerPage="1")
    assert {ask["id"] for ask in found} == wanted


def test_asks_are_found_by_their_words(ask_for: Asking) -> None:
    every = whole(ask_for, "/api/v1/asks")
    word = next(word for word in every[0]["words"].split() if word.isalpha() and len(word) > 7)
    found = whole(ask_for, "/api/v1/asks", q=word)
    assert every[0]["id"] in {ask["id"] for ask in found}
    assert all(
        word.lower()[:5] in f"{ask['words']} {ask.get('minuteTitle')} {ask.get('owner')}".lower() for ask in found
    )
    assert whole(ask_for, "/api/v1/asks", q="zyzzyva") == []
    assert whole(ask_for, "/api/v1/asks", q='- * "') == []


def test_asks_are_listed_by_the_item_they_were_made_in(ask_for: Asking) -> None:
    ask = next(ask for ask in whole(ask_for, "/api/v1/asks") if "agendaItem" in ask)
    item = ask_for(ask["agendaItem"])
    assert ask["id"] in {each["id"] for each in whole(ask_for, item["arising:ask"])}
    assert ask["words"][:30].split()[-2] in item["arising:text"]


@pytest.mark.parametrize(
    "name", ["asks", "papers", "meetings", "agenda-items", "people", "memberships", "organizations"]
)
def test_times_part_a_list_in_two(name: str, ask_for: Asking) -> None:
    every = whole(ask_for, f"/api/v1/{name}")
    for field in ("created", "modified"):
        middle = sorted(each[field] for each in every)[len(every) // 2]
        since = {each["id"] for each in whole(ask_for, f"/api/v1/{name}", **{f"{field}_since": middle})}
        until = {each["id"] for each in whole(ask_for, f"/api/v1/{name}", **{f"{field}_until": middle})}
        living = {each["id"] for each in every}
        # Asks that were withdrawn are told to whoever asks what has changed, and are not among the living.
        assert (since - until) & living == {each["id"] for each in every if each[field] > middle}
        assert (since | until) & living == living
        assert {each["id"] for each in every if each[field] == middle} <= since & until


@pytest.mark.parametrize("name", ["asks", "evidence", "agenda-items", "meetings", "people", "memberships"])
def test_what_changed_is_the_same_list_however_it_is_found(
    name: str, ask_for: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = whole(ask_for, f"/api/v1/{name}")
    middle = sorted(each["modified"] for each in every)[len(every) // 2]
    looked_for_first = whole(ask_for, f"/api/v1/{name}", modified_since=middle)
    monkeypatch.setattr("arising_service.register.queries.published.changed._LITTLE", 0)
    assert whole(ask_for, f"/api/v1/{name}", modified_since=middle) == looked_for_first != []


def test_an_organization_leads_to_its_memberships(ask_for: Asking) -> None:
    every = whole(ask_for, "/api/v1/memberships")
    for organization in whole(ask_for, "/api/v1/organizations"):
        found = whole(ask_for, organization["arising:membership"])
        assert found == [each for each in every if each["organization"] == organization["id"]]
    assert every


def test_memberships_come_once_each_however_long_a_page_is(ask_for: Asking) -> None:
    every = whole(ask_for, "/api/v1/memberships", elementsPerPage="100")
    for size in ("1", "7"):
        assert whole(ask_for, "/api/v1/memberships", elementsPerPage=size) == every


def test_a_time_may_be_written_with_a_plus_that_was_not_escaped(public: Client) -> None:
    for time in (
        "2100-01-01T00:00:00+01:00",
        "2100-01-01T00:00:00%2B01:00",
        "2100-01-01T00:00:00.5Z",
        "2100-01-01T00:00:00-23:59",
    ):
        assert public.get(f"/api/v1/papers?created_since={time}").json()["data"] == []
    assert public.get("/api/v1/papers?created_since=0001-01-01T00:00:00%2B14:00").json()["data"] != []


def test_a_withdrawn_ask_is_told_as_deleted_to_whoever_asks_what_changed(ask_for: Asking) -> None:
    living = {ask["id"] for ask in whole(ask_for, "/api/v1/asks")}
    changed = whole(ask_for, "/api/v1/asks", modified_since="2020-01-01T00:00:00Z")
    gone = [ask for ask in changed if ask["id"] not in living]
    assert len(gone) == 1
    assert set(gone[0]) == {"id", "type", "created", "modified", "deleted"}
    assert gone[0]["deleted"] is True
    assert ask_for(gone[0]["id"]) == gone[0]


def test_meetings_are_asked_for_by_day_and_without_what_is_within(ask_for: Asking) -> None:
    every = whole(ask_for, "/api/v1/meetings")
    days = [each["arising:date"] for each in every]
    assert days == sorted(days)
    found = whole(ask_for, "/api/v1/meetings", held_after="2024-01-01", held_before="2024-06-30")
    assert [each["arising:date"] for each in found] == [day for day in days if "2024-01-01" <= day <= "2024-06-30"]
    bare = whole(ask_for, "/api/v1/meetings", omit_internal="true")
    assert [{key: each[key] for key in each if key != "agendaItem"} for each in every] == bare
    assert any("agendaItem" in each for each in every)


def test_a_decision_says_what_was_decided_and_not_by_whom(ask_for: Asking, public: Client) -> None:
    asks = [ask for ask in whole(ask_for, "/api/v1/asks") if "decision" in ask]
    told = {one["verdict"]: one for ask in asks for one in ask["decision"]}
    assert told["discharge"]["minute"] == "Minute 7 of 2 July 2024"
    assert told["supersede"]["supersededBy"] in {ask["id"] for ask in whole(ask_for, "/api/v1/asks")}
    assert "clerk-of-borough" not in public.get("/api/v1/asks?elementsPerPage=100").content.decode()


WRONG = {
    "/api/v1/asks?due_befor=2024-01-01": "There is no parameter 'due_befor'. Here can be asked: after,",
    "/api/v1/asks?due_before=soon": "The parameter due_before cannot be read. Write a day as in 2024-06-05.",
    "/api/v1/asks?due_before=2024-02-30": "The parameter due_before cannot be read.",
    "/api/v1/asks?status=late": "The parameter status cannot be read.",
    "/api/v1/asks?status=open&status=due": "The parameter status is given 2 times. Give it once.",
    "/api/v1/asks?elementsPerPage=0": "The parameter elementsPerPage cannot be read. Write a whole number from 1.",
    "/api/v1/papers?created_since=2024-01-01": "Write a time with its zone, as in 2024-06-05T00:00:00Z.",
    "/api/v1/meetings?omit_internal=perhaps": "Write true or false.",
    "/api/v1/meetings?after=elsewhere": "Take links.next from a page of this very list.",
    "/api/v1/agenda-items?after=-1": "Take links.next from a page of this very list.",
    "/api/v1/memberships?after=nobody": "Take links.next from a page of this very list.",
    "/api/v1/people?after=%00": "Leave out the character with the number 0.",
    "/api/v1/system?page=2": "Nothing can be asked of one object.",
}


@pytest.mark.parametrize("address", WRONG)
def test_what_cannot_be_asked_is_refused_in_words_that_say_what_can(address: str, public: Client) -> None:
    answer = public.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/json")
    told = answer.json()
    assert told["type"] == "https://schema.oparl.org/1.1/Error"
    assert WRONG[address] in told["message"]


@pytest.mark.parametrize(
    "address",
    [
        "/api/v1/nothing", "/api/v1/asks/", "/api/v2/system", "/api/v1/bodies/other", "/api/v1/people/nobody-here",
        "/api/v1/people/a%00b", "/api/v1/memberships/no-body/a%00b", "/api/v1/meetings/no-body/2024-13-01",
        "/api/v1/meetings/no-body/20240101", "/api/v1/agenda-items/" + "0" * 64 + "-01", "/api/v1/papers/abc",
        "/api/v1/agenda-items/" + "0" * 64 + "-99999999999999999999", "/api/v1/asks/" + "9" * 300,
        "/ns/matters-arising/1.0/Nothing", "/api/v1/asks/0/decisions/0",
    ],
)  # fmt: skip
def test_what_is_not_there_is_told_as_an_error_that_says_where_to_begin(address: str, public: Client) -> None:
    answer = public.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/json"), answer.content
    assert "/api/v1/system" in answer.json()["message"]
    assert answer["Cache-Control"] == "no-store"


def test_the_days_of_the_borough_are_its_days(ask_for: Asking) -> None:
    meeting = next(each for each in whole(ask_for, "/api/v1/meetings") if "start" in each)
    day = date.fromisoformat(meeting["arising:date"])
    assert meeting["start"].startswith(day.isoformat())
    assert meeting["start"].endswith(("+00:00", "+01:00", "Z"))
