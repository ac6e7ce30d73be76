"""Search finds words, phrases and beginnings; nothing typed is syntax; and it agrees with the tables."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from arising_service.accounts.viewers import PUBLIC
from arising_service.register import changes
from arising_service.register.queries.search import search
from arising_service.register.searching import found
from arising_service.register.searching.parsing import parse
from tests.service.papers_made import JUNE, SEPTEMBER, keep

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _papers(db: None) -> None:
    keep(JUNE, "june.txt")
    keep(SEPTEMBER, "september.txt")
    changes.follow_again()


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("ponds", 1),
        ("pond", 1),
        ("PONDS smell", 1),
        ('"smell of the ponds"', 1),
        ('"ponds of the smell"', 0),
        ("fenc*", 2),
        ("play -ponds", 2),
        ("play year:2023 august", 1),
        ("play year:1999", 0),
        ("ponds body:parks-scrutiny-panel", 1),
        ("ponds body:nowhere", 0),
        ("", 0),
        ("***", 0),
    ],
)
def test_what_is_typed_finds(typed: str, minutes: int) -> None:
    assert search(PUBLIC, typed).found.total == minutes


@pytest.mark.parametrize(
    "typed",
    ['"', "AND", "NOT x", "NEAR(a b, 3)", "title:x", "{title} : x", "a' OR 1=1 --", '"a" "b', "^a", "a + b", "-", "-a",
     "\x00", "x:*", "'':*", "!!a", "a & b | !c", "<->", "%s", "😀", "é" * 500],
)  # fmt: skip
def test_nothing_typed_is_syntax(typed: str) -> None:
    for kind in ("minutes", "asks", "pages"):
        search(PUBLIC, typed, kind=kind)


@given(st.text(max_size=60))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_can_be_typed(typed: str) -> None:
    search(PUBLIC, typed)


def test_the_words_found_are_marked() -> None:
    (result,) = search(PUBLIC, "smell ponds").found.rows
    assert {words.text.lower() for words in result.snippet if words.marked} == {"smell", "ponds"}
    assert result.item is not None
    assert result.spot.paper == "june.txt"


def test_each_kind_is_counted() -> None:
    results = search(PUBLIC, "fences", kind="asks")
    assert results.totals == {"minutes": 2, "asks": 1, "pages": 2}
    assert results.found.rows[0].ask is not None


def test_days_narrow() -> None:
    assert search(PUBLIC, "fences", first=date(2023, 7, 1)).found.total == 1
    assert search(PUBLIC, "fences", last=date(2023, 7, 1)).found.total == 1
    assert search(PUBLIC, "fences", first=date(2023, 7, 1), last=date(2023, 7, 2)).found.total == 0


def test_a_status_narrows_asks() -> None:
    everything = search(PUBLIC, "report", kind="asks").found.rows
    some = everything[0].ask
    assert some is not None
    narrowed = search(PUBLIC, "report", kind="asks", status=some.status).found.rows
    assert {row.ask.name for row in narrowed if row.ask} == {
        row.ask.name for row in everything if row.ask and row.ask.status == some.status
    }


def test_the_index_follows_the_tables() -> None:
    keep(JUNE.replace("Ponds", "Lakes"), "later.txt")
    assert search(PUBLIC, "lakes").found.total == 1
    keep(JUNE, "june.txt", again=True)
    assert search(PUBLIC, "ponds").totals["minutes"] == 2


def test_the_index_made_anew_is_the_same() -> None:
    before = search(PUBLIC, "play", kind="pages")
    changes.rebuild_search()
    assert search(PUBLIC, "play", kind="pages") == before


@pytest.mark.parametrize("beginning", ["declarat*", "mee*", "coun*", "councill*"])
def test_a_beginning_longer_than_the_stem_finds_the_word(beginning: str) -> None:
    """The index keeps “declar” of “declaration”."""
    assert search(PUBLIC, beginning, kind="pages").totals["pages"] > 0


def test_what_is_not_ranked_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    from arising_service.register.searching import fts5, tsvector

    for backend in (fts5, tsvector):
        monkeypatch.setattr(backend, "MOST_RANKED", 1)
    results = search(PUBLIC, "play")
    assert results.ranked == 0 < results.found.total
    in_title = ["".join(words.text for words in row.title) for row in results.found.rows]
    assert "play" in in_title[0].lower(), "those with the words in the title come first"
    assert found.MOST_RANKED == 2_000


def test_a_phrase_in_curly_marks_is_a_phrase() -> None:
    assert parse("“two words” one -three four*") == parse('"two words" one -three four*')
    assert parse('"two words"').wanted == (("two", "words"),)
