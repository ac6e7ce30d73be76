"""The answers have OParl's shape: what they name is there, and lists give each object once."""

from __future__ import annotations

import jsonschema_rs
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.service.api.conftest import LISTS, Asking
from tests.service.api.following import addresses, objects, whole

OPARL = "https://schema.oparl.org/1.1/"
NOT_EMPTY = [each for each in LISTS if each not in {"consultations", "legislative-terms"}]


def test_a_program_that_begins_at_the_system_reaches_everything(ask_for: Asking, public: Client) -> None:
    """Every address in every answer can be fetched: of objects, of lists, of files and of pages for people."""
    waiting, seen = ["http://testserver/api/v1/system"], set()
    while waiting:
        address = waiting.pop()
        seen.add(address)
        if not address.startswith(("http://testserver/api/", "http://testserver/ns/")):
            answer = public.get(address)
            answer.close()
            assert answer.status_code in {200, 302}, address
            continue
        told = ask_for(address)
        if "/ns/" not in address and not address.endswith("openapi.json"):
            waiting += {plain for each in addresses(told) if (plain := each.partition("#")[0].partition("?from=")[0])}
        waiting = [each for each in waiting if each not in seen]
    for name in LISTS:
        assert f"http://testserver/api/v1/{name}" in seen, name


@pytest.mark.parametrize("name", NOT_EMPTY)
def test_every_object_says_what_it_is_and_is_found_at_its_address(name: str, ask_for: Asking) -> None:
    listed = whole(ask_for, f"/api/v1/{name}")
    assert listed
    for each in listed:
        assert each["type"].startswith((OPARL, "http://testserver/ns/matters-arising/1.0/"))
        assert each["created"] <= each["modified"]
        assert ask_for(each["id"]) == each
        for inside in objects(each):
            alone = ask_for(inside["id"])
            assert alone["type"] == inside["type"]
            # What is told within another object is told alone too, and in the same words.
            assert {key: alone.get(key) for key in inside} == inside


@pytest.mark.parametrize("name", LISTS)
def test_nothing_is_null_and_no_list_within_an_object_is_empty(name: str, public: Client) -> None:
    text = public.get(f"/api/v1/{name}?elementsPerPage=100").content.decode()
    assert "null" not in text.replace("null and void", "")
    for told in ('"data":[]', '"legislativeTerm":[]', '"papers":[]'):
        text = text.replace(told, "")
    assert '":[]' not in text


@pytest.mark.parametrize("name", LISTS)
def test_a_list_gives_each_object_once_however_long_its_pages(name: str, ask_for: Asking) -> None:
    long = [each["id"] for each in whole(ask_for, f"/api/v1/{name}", elementsPerPage="100")]
    short = [each["id"] for each in whole(ask_for, f"/api/v1/{name}", elementsPerPage="2")]
    assert short == long
    assert len(set(long)) == len(long)
    first = ask_for(f"/api/v1/{name}", elementsPerPage="2")
    assert len(first["data"]) == min(2, len(long))
    assert first["pagination"]["elementsPerPage"] == 2
    assert first["pagination"].get("totalElements", len(long)) == len(long)


def test_what_is_added_between_two_pages_moves_nothing(ask_for: Asking) -> None:
    from arising_service.register import changes
    from tests.service import invented

    first = ask_for("/api/v1/agenda-items", elementsPerPage="5")
    before = [each["id"] for each in whole(ask_for, "/api/v1/agenda-items")]
    invented.put(invented.MARCH, "harbour-2024-03-05.txt")
    changes.follow_again()
    rest = whole(ask_for, first["links"]["next"])
    assert [each["id"] for each in [*first["data"], *rest]][: len(before)] == before


@pytest.mark.parametrize("name", LISTS)
def test_a_page_asks_the_database_few_questions_however_long_it_is(name: str, public: Client) -> None:
    asked = []
    for each in (1, 100):
        with CaptureQueriesContext(connection) as queries:
            assert public.get(f"/api/v1/{name}?elementsPerPage={each}").status_code == 200
        asked.append(len(queries))
    assert max(asked) < 20
    # A few are asked only where there is something to ask of, such as a decision.
    assert asked[1] <= asked[0] + 6, "a question for each row"


def test_to_read_a_paper_again_changes_no_address(ask_for: Asking, borough: object) -> None:
    from arising.reading import read
    from arising_service.register import changes
    from tests.surroundings import ROOT

    names = ("organizations", "people", "meetings", "agenda-items", "papers", "asks", "evidence")
    before = {name: {each["id"] for each in whole(ask_for, f"/api/v1/{name}")} for name in names}
    for paper in sorted((ROOT / "examples" / "papers").glob("scrutiny-2024-0*")):
        kept, _ = changes.add_paper(paper, paper.name, changes.SYSTEM)
        changes.keep_record(kept.sha256, read(paper.read_bytes(), paper.name, ocr=False), again=True)
    changes.follow_again()
    assert {name: {each["id"] for each in whole(ask_for, f"/api/v1/{name}")} for name in names} == before


def test_our_own_objects_are_as_their_published_schemas_say(ask_for: Asking) -> None:
    asks = whole(ask_for, "/api/v1/asks", modified_since="2020-01-01T00:00:00Z")
    pieces = whole(ask_for, "/api/v1/evidence")
    decisions = [ask_for(one["id"]) for ask in asks for one in ask.get("decision", ())]
    assert {each["verdict"] for each in decisions} >= {"discharge", "supersede", "confirm"}
    for listed in (asks, pieces, decisions):
        for each in listed:
            schema = ask_for(each["type"])
            assert schema["$id"] == each["type"]
            jsonschema_rs.validator_for(schema, validate_formats=True).validate(each)
            known = {*schema.get("properties", {}), *_known(schema)}
            assert set(each) <= known, "nothing is told that the schema does not name"


def _known(schema: dict[str, object]) -> set[str]:
    parts = schema.get("$defs", {})
    assert isinstance(parts, dict)
    return {name for part in parts.values() for name in part.get("properties", {})}


def test_the_vocabulary_explains_every_property(ask_for: Asking) -> None:
    told = ask_for("/ns/matters-arising/1.0/")
    explained = {each["@id"].rpartition("/")[2]: each["rdfs:comment"] for each in told["@graph"]}
    assert {"Ask", "Evidence", "Decision", "Ask#dueOn", "Evidence#quote", "Decision#verdict"} <= set(explained)
    assert all(explained.values())
