"""What is exempt leaves no trace for anybody without the right: in no query, no count, no file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import pytest
from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from arising.reading import read
from arising_service.accounts.viewers import PUBLIC, Viewer, viewer_of
from arising_service.jobs import tasks
from arising_service.jobs.listing import job, jobs, waiting
from arising_service.register import changes
from arising_service.register.errors import NotAllowed, NotThere, Refused
from arising_service.register.models import Item
from arising_service.register.queries.asks import AskFilter, ask_page, asks, own_asks
from arising_service.register.queries.audit import audit_trail
from arising_service.register.queries.bodies import bodies, body_page, members
from arising_service.register.queries.calendar import asks_due_between, meetings_between, meetings_from
from arising_service.register.queries.home import home, latest_decisions
from arising_service.register.queries.meetings import meeting_page, minute_page
from arising_service.register.queries.papers import (
    leaf,
    page_of,
    paper_file,
    paper_file_for_page,
    paper_names,
    paper_view,
    papers,
    to_read,
)
from arising_service.register.queries.people import people, person_page
from arising_service.register.queries.review import desk
from arising_service.register.queries.search import KINDS, search
from tests.service.papers_made import JUNE, MIXED, SECRET, SECRETS, SEPTEMBER, keep

pytestmark = pytest.mark.django_db
SLUG = "parks-scrutiny-panel"
FIRST, LAST = date(2000, 1, 1), date(2030, 1, 1)
NOVEMBER = date(2023, 11, 7)


class Kept:
    """The hashes of the papers, the number of the exempt item, and those who look."""

    def __init__(self, trusted: Viewer, others: tuple[Viewer, ...] = ()) -> None:
        self.trusted, self.others = trusted, others
        self.june = keep(JUNE, "june.txt")
        self.september = keep(SEPTEMBER, "september.txt")
        self.secret = keep(SECRET, "secret-minutes.txt", paragraph="3")
        self.mixed = keep(MIXED, "november.txt")
        page = meeting_page(changes.SYSTEM, SLUG, NOVEMBER)
        self.item = next(item.id for source in page.sources for item in source.items if "Wexcombe" in item.title)


def _viewer(role: str, sees_exempt: bool = False) -> Viewer:
    from arising_service.accounts.models import User

    name = f"{role}{sees_exempt}"
    return viewer_of(User.objects.create(username=name, role=role, post="Head of Parks", sees_exempt=sees_exempt))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the files of these papers are."""
    return tmp_path_factory.mktemp("papers")


@pytest.fixture(autouse=True)
def _in_folder(folder: Path, _quick: None) -> Iterator[None]:
    with override_settings(MEDIA_ROOT=folder):
        yield


@pytest.fixture(scope="module")
def kept(django_db_setup: None, django_db_blocker: DjangoDbBlocker, folder: Path) -> Iterator[Kept]:
    """Four papers: two public, one exempt, one with an exempt item. Everything was followed before and after.

    It is made once: each test looks at it within a transaction of its own.
    """
    with django_db_blocker.unblock(), transaction.atomic(), override_settings(MEDIA_ROOT=folder):
        others = tuple(_viewer(role) for role in ("administrator", "clerk", "officer", "member"))
        made = Kept(_viewer("clerk", True), (PUBLIC, *others))
        changes.follow_again()
        changes.mark_exempt(made.trusted, "3", item=made.item)
        for ask in asks(made.trusted, each=100).rows:
            changes.decide(made.trusted, ask.name, "due", value="2024-01-15")
        known = to_read(made.secret)
        assert known is not None
        tasks.ask_to_read(known, again=True)
        yield made
        transaction.set_rollback(True)


@pytest.fixture
def trusted(kept: Kept) -> Viewer:
    """A clerk with the right to see exempt papers."""
    return kept.trusted


@pytest.fixture
def clerk(kept: Kept) -> Viewer:
    """A clerk without it."""
    return kept.others[2]


def _leaves(viewer: Viewer, kept: Kept) -> list[object]:
    return [leaf(viewer, kept.mixed, number, 0, 100_000) for number in (1,)]


def _searching(word: str, kind: str) -> Callable[[Viewer, Kept], object]:
    # What was typed is part of what is given: only what was found is looked at.
    return lambda viewer, _: search(viewer, word, kind=kind).found


QUERIES: dict[str, Callable[[Viewer, Kept], object]] = {
    "home": lambda viewer, _: home(viewer, date(2023, 9, 1), 50),
    "bodies": lambda viewer, _: bodies(viewer),
    "body": lambda viewer, _: body_page(viewer, SLUG, LAST, each=100),
    "body ahead": lambda viewer, _: body_page(viewer, SLUG, FIRST, each=100),
    "members": lambda viewer, _: members(viewer, SLUG, 10),
    "decisions": lambda viewer, _: latest_decisions(viewer, 100),
    "decisions of a body": lambda viewer, _: latest_decisions(viewer, 100, SLUG),
    "meetings": lambda viewer, _: meetings_between(viewer, FIRST, LAST),
    "meetings from": lambda viewer, _: meetings_from(viewer, FIRST, 100, SLUG),
    "meeting": lambda viewer, _: meeting_page(viewer, SLUG, NOVEMBER),
    "other meetings": lambda viewer, _: [meeting_page(viewer, SLUG, each.on) for each in meetings_from(viewer, FIRST)],
    "minutes": lambda viewer, _: [
        minute_page(viewer, item.id) for source in meeting_page(viewer, SLUG, NOVEMBER).sources for item in source.items
    ],
    "asks": lambda viewer, _: asks(viewer, each=100),
    "asks by owner": lambda viewer, _: asks(viewer, AskFilter(owner="Head of Parks"), each=100),
    "asks by day": lambda viewer, _: asks(viewer, AskFilter(asked_from=date(2023, 10, 1)), each=100),
    "asks due": lambda viewer, _: asks_due_between(viewer, FIRST, LAST),
    "ask": lambda viewer, _: [ask_page(viewer, ask.name) for ask in asks(viewer, each=100).rows],
    "own asks": lambda viewer, _: own_asks(viewer),
    "papers": lambda viewer, _: papers(viewer, each=100),
    "papers of a body": lambda viewer, _: papers(viewer, body=SLUG, each=100),
    "exempt papers": lambda viewer, _: papers(viewer, exempt=True),
    "paper": lambda viewer, kept: [paper_view(viewer, sha256) for sha256 in (kept.june, kept.mixed)],
    "page": _leaves,
    "names of papers": lambda viewer, _: paper_names(viewer, list(range(100))),
    "people": lambda viewer, _: people(viewer),
    "people by name": lambda viewer, _: people(viewer, begins="zeph"),
    "person": lambda viewer, _: [person_page(viewer, known.key) for known in people(viewer).rows],
    "desk": lambda viewer, _: desk(viewer, most=1000),
    "audit": lambda viewer, _: audit_trail(viewer, each=1000),
    "jobs": lambda viewer, _: jobs(viewer),
    **{
        f"search for {word} in {kind}": _searching(word, kind)
        for word in (*SECRETS, "report", "quillf*", "zeph*", '"opened"', "benches")
        for kind in KINDS
    },
}
"""Every query, asked of as much as it can give."""


@pytest.mark.parametrize("name", QUERIES)
def test_no_query_tells_of_it(name: str, kept: Kept) -> None:
    for viewer in kept.others:
        told = str(QUERIES[name](viewer, kept)).lower()
        assert [secret for secret in SECRETS if secret in told] == []


def test_the_queries_would_tell_those_with_the_right(kept: Kept, trusted: Viewer) -> None:
    """Else the test above could not fail."""
    told = {name: str(query(trusted, kept)).lower() for name, query in QUERIES.items()}
    telling = {name for name, words in told.items() if any(secret in words for secret in SECRETS)}
    assert {"home", "body", "members", "meeting", "minutes", "asks", "ask", "papers", "page", "people", "desk", "jobs",
            "search for quillfeather in minutes", "search for wexcombe in asks", "audit"} <= telling  # fmt: skip


REFUSED: dict[str, Callable[[Viewer, Kept], object]] = {
    "paper": lambda viewer, kept: paper_view(viewer, kept.secret),
    "file": lambda viewer, kept: paper_file(viewer, kept.secret),
    "file with an exempt item": lambda viewer, kept: paper_file(viewer, kept.mixed),
    "file of a page": lambda viewer, kept: paper_file_for_page(viewer, kept.secret, 1),
    "file of a withheld page": lambda viewer, kept: paper_file_for_page(viewer, kept.mixed, 1),
    "page": lambda viewer, kept: leaf(viewer, kept.secret, 1),
    "number of a page": lambda viewer, kept: page_of(viewer, kept.secret, 10),
    "minute": lambda viewer, kept: minute_page(viewer, kept.item),
    "meeting": lambda viewer, _: meeting_page(viewer, SLUG, date(2023, 10, 3)),
    "person": lambda viewer, _: person_page(viewer, "zephyrine"),
    "ask": lambda viewer, _: [
        ask_page(viewer, ask.name) for ask in asks(changes.SYSTEM, each=100).rows if "Quillfeather" in ask.words
    ],
    "job": lambda viewer, kept: [job(viewer, row.id) for row in jobs(changes.SYSTEM) if row.sha256 == kept.secret],
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_not_there_for_others(name: str, kept: Kept, clerk: Viewer, trusted: Viewer) -> None:
    assert REFUSED[name](trusted, kept)
    for viewer in (PUBLIC, clerk):
        with pytest.raises(NotThere) as refusal:
            REFUSED[name](viewer, kept)
        assert not [secret for secret in SECRETS if secret in str(refusal.value).lower()]


def test_counts_are_those_of_what_is_seen(kept: Kept, clerk: Viewer, trusted: Viewer) -> None:
    seen = {viewer: asks(viewer, each=100) for viewer in (PUBLIC, clerk, trusted)}
    for found in seen.values():
        assert found.total == len(found.rows)
    assert seen[PUBLIC].total == seen[clerk].total < seen[trusted].total
    assert [body.asks for body in bodies(PUBLIC)] == [seen[PUBLIC].total]
    for word in SECRETS:
        assert set(search(clerk, word).totals.values()) == {0}


def test_public_asks_rest_on_public_words(kept: Kept, trusted: Viewer) -> None:
    """The benches were delivered, but only an exempt minute says so."""
    (benches,) = [ask for ask in asks(PUBLIC).rows if "benches" in ask.words]
    public, full = ask_page(PUBLIC, benches.name), ask_page(trusted, benches.name)
    assert public.evidence == public.to_confirm == ()
    assert len((*full.evidence, *full.to_confirm)) >= 1
    assert "secret-minutes.txt" not in public.silence.get("papers", ())


def test_reading_again_keeps_an_item_exempt(kept: Kept) -> None:
    keep(MIXED, "november.txt", again=True)
    changes.follow_again()
    assert "wexcombe" not in str(meeting_page(PUBLIC, SLUG, NOVEMBER)).lower()
    assert set(search(PUBLIC, "wexcombe").totals.values()) == {0}


def test_a_mark_that_finds_its_item_no_more_hides_the_paper(kept: Kept, trusted: Viewer) -> None:
    """The paper is read anew and the item is not found in it: nobody else may look before a person has."""
    record = read(MIXED.encode(), "november.txt")
    meeting = record.meetings[0]
    other = replace(record, meetings=(replace(meeting, items=meeting.items[:1]),))
    changes.keep_record(kept.mixed, other, again=True)
    with pytest.raises(NotThere):
        paper_view(PUBLIC, kept.mixed)
    assert paper_view(trusted, kept.mixed).paper.exempt


def test_numbers_of_items_do_not_tell_how_many_are_hidden(kept: Kept) -> None:
    """Each paper's items begin after a gap of any size: that of an exempt paper is one among others."""
    gaps = set()
    for number in range(8):
        last = Item.objects.order_by("-pk").values_list("pk", flat=True)[0]
        sha256 = keep(JUNE.replace("Ponds", f"Ponds {number}"), f"june-{number}.txt")
        first = Item.objects.filter(source__paper__sha256=sha256).order_by("pk").values_list("pk", flat=True)[0]
        gaps.add(first - last)
    assert len(gaps) > 1
    assert min(gaps) > 1


def test_lifting_an_exemption_shows_everything_again(kept: Kept, trusted: Viewer) -> None:
    changes.unmark_exempt(trusted, item=kept.item)
    changes.unmark_exempt(trusted, paper=kept.secret)
    assert "wexcombe" in str(meeting_page(PUBLIC, SLUG, NOVEMBER)).lower()
    assert search(PUBLIC, "quillfeather").totals["minutes"] > 0
    assert asks(PUBLIC, each=100).total == asks(trusted, each=100).total
    assert paper_file(PUBLIC, kept.mixed).name == "november.txt"


def test_marking_a_paper_hides_it_at_once(kept: Kept, trusted: Viewer) -> None:
    assert search(PUBLIC, "ponds").totals["asks"] == 1
    changes.mark_exempt(trusted, "5", paper=kept.june)
    assert "ponds" not in str([ask_page(PUBLIC, ask.name) for ask in asks(PUBLIC, each=100).rows]).lower()
    assert search(PUBLIC, "ponds").totals["asks"] == 0
    with pytest.raises(NotThere):
        meeting_page(PUBLIC, SLUG, date(2023, 6, 6))


def test_a_paper_hidden_because_its_exempt_item_was_not_found_again_tells_nothing_of_its_meeting(kept: Kept) -> None:
    keep(MIXED[: MIXED.index("Time:")] + "6.   Lamps\n\nRESOLVED: That the lamps be lit.\n", "other november.txt")
    assert meeting_page(PUBLIC, SLUG, NOVEMBER).meeting.time is not None
    data = MIXED.replace("Wexcombe Contract", "Another Contract").encode()
    changes.keep_record(kept.mixed, read(data, "november.txt"), again=True)
    with pytest.raises(NotThere):
        paper_view(PUBLIC, kept.mixed)
    assert meeting_page(PUBLIC, SLUG, NOVEMBER).meeting.time is None


def test_a_paper_added_again_as_exempt_is_exempt_from_then_on(kept: Kept, trusted: Viewer) -> None:
    known, new = changes.add_paper(JUNE.encode(), "june again.txt", trusted, paragraph="3")
    assert (known.sha256, new) == (kept.june, False)
    with pytest.raises(NotThere):
        paper_view(PUBLIC, kept.june)
    assert search(PUBLIC, "ponds").totals["asks"] == 0
    changes.add_paper(JUNE.encode(), "june again.txt", trusted)
    with pytest.raises(NotThere):
        paper_view(PUBLIC, kept.june)


def test_nobody_marks_what_they_could_not_see_afterwards(kept: Kept, clerk: Viewer) -> None:
    with pytest.raises(NotAllowed):
        changes.mark_exempt(clerk, "3", paper=kept.june)
    with pytest.raises(NotAllowed):
        changes.add_paper(b"x", "x.txt", clerk, paragraph="3")


@pytest.mark.parametrize("paragraph", ["", "0", "three", "3; DROP"])
def test_a_mark_needs_its_paragraph(paragraph: str, kept: Kept, trusted: Viewer) -> None:
    with pytest.raises(Refused, match="paragraph"):
        changes.mark_exempt(trusted, paragraph, paper=kept.june)


def test_the_public_sees_no_jobs(kept: Kept) -> None:
    assert jobs(PUBLIC) == ()
    assert waiting(PUBLIC) == (0, 0)


def test_rows_are_plain_data(kept: Kept) -> None:
    """Nothing that a query gives leads back to a table, where nobody asks who is looking."""
    for row in asks(PUBLIC).rows:
        assert all(not hasattr(value, "_meta") for value in asdict(row).values())
