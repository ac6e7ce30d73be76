"""Papers are kept once, read again without loss, and two papers of one meeting are one meeting."""

from __future__ import annotations

import stat
from datetime import date
from pathlib import Path

import pytest

from arising.reading import read
from arising_service.accounts.viewers import PUBLIC, Viewer
from arising_service.register import changes
from arising_service.register.errors import NotAllowed, Refused
from arising_service.register.queries.bodies import bodies, body_page
from arising_service.register.queries.home import home
from arising_service.register.queries.meetings import meeting_page, minute_page
from arising_service.register.queries.papers import leaf, paper_file, paper_view, papers
from arising_service.register.queries.people import people, person_page
from tests.service.papers_made import DRAFT, JUNE, SEPTEMBER, keep

pytestmark = pytest.mark.django_db
TODAY = date(2023, 10, 1)


def test_bytes_are_kept_once_whatever_they_are_called() -> None:
    first, new = changes.add_paper(JUNE.encode(), "june.txt", changes.SYSTEM)
    again, new_again = changes.add_paper(JUNE.encode(), "copy of june.txt", changes.SYSTEM)
    assert (new, new_again, first.sha256) == (True, False, again.sha256)
    assert again.name == "june.txt"


def test_only_the_owner_may_read_the_file() -> None:
    keep(JUNE, "june.txt")
    path = paper_file(PUBLIC, papers(PUBLIC).rows[0].sha256).path
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_bytes() == JUNE.encode()


@pytest.mark.parametrize("name", ["../../etc/passwd", "a\nb", "..\\x\\june.txt", "\u202etxt.exe", "  "])
def test_a_name_leads_nowhere_and_steers_nothing(name: str) -> None:
    paper, _ = changes.add_paper(b"x", name, changes.SYSTEM)
    assert paper.name
    assert not set(paper.name) & set("/\\\n\u202e")


def test_an_empty_file_is_refused_with_a_remedy() -> None:
    with pytest.raises(Refused, match="empty"):
        changes.add_paper(b"", "x.pdf", changes.SYSTEM)


def test_the_public_and_members_add_nothing(member: Viewer) -> None:
    for viewer in (PUBLIC, member):
        with pytest.raises(NotAllowed):
            changes.add_paper(b"x", "x.txt", viewer)


def test_a_meeting_that_two_papers_tell_of_is_one_with_both_tellings() -> None:
    keep(JUNE, "june.txt")
    keep(DRAFT, "june-draft.txt")
    page = meeting_page(PUBLIC, "parks-scrutiny-panel", date(2023, 6, 6))
    assert [source.paper.name for source in page.sources] == ["june-draft.txt", "june.txt"]
    assert [each.what for each in page.differences] == ["venue"]
    assert {words for _, words in page.differences[0].told} == {"Town Hall, Ostley", "Corn Exchange, Ostley"}


def test_reading_again_by_the_same_reader_changes_nothing() -> None:
    sha256 = keep(JUNE, "june.txt")
    assert changes.keep_record(sha256, read(JUNE.encode(), "june.txt")) is False


def test_reading_again_puts_the_new_in_place_of_the_old() -> None:
    keep(JUNE, "june.txt")
    before = meeting_page(PUBLIC, "parks-scrutiny-panel", date(2023, 6, 6))
    keep(JUNE, "june.txt", again=True)
    after = meeting_page(PUBLIC, "parks-scrutiny-panel", date(2023, 6, 6))
    assert [item.title for item in after.sources[0].items] == [item.title for item in before.sources[0].items]
    assert len(after.sources) == 1


def test_a_paper_that_cannot_be_read_is_listed_for_staff_alone(clerk: Viewer) -> None:
    paper, _ = changes.add_paper(b"\x00\x01", "odd.bin", changes.SYSTEM)
    changes.keep_failure(paper.sha256, "It is no paper.")
    assert papers(PUBLIC).total == 0
    assert [row.failure for row in papers(clerk, state="failed").rows] == ["It is no paper."]


def test_a_failure_takes_nothing_away_that_was_read() -> None:
    sha256 = keep(JUNE, "june.txt")
    changes.keep_failure(sha256, "It made the reader crash.")
    assert paper_view(PUBLIC, sha256).paper.state == "read"


def test_the_pages_show_what_the_papers_say() -> None:
    sha256 = keep(JUNE, "june.txt")
    keep(SEPTEMBER, "september.txt")
    changes.follow_again(as_of=TODAY)
    first = home(PUBLIC, TODAY)
    assert [body.name for body in first.bodies] == ["Parks Scrutiny Panel"]
    assert first.decided[0].on == date(2023, 9, 5)
    (row,) = bodies(PUBLIC)
    page = body_page(PUBLIC, row.slug, TODAY)
    assert [meeting.on for meeting in page.past.rows] == [date(2023, 9, 5), date(2023, 6, 6)]
    assert sum(page.counts.values()) == row.asks > 0
    meeting = meeting_page(PUBLIC, row.slug, date(2023, 6, 6))
    assert meeting.minutes is not None
    assert [item.title for item in meeting.minutes.items] == ["Declarations of Interest", "Play Areas", "Ponds"]
    assert "Harker" in meeting.meeting.chair
    assert [interest.member for interest in meeting.interests] == ["Brisk"]
    assert meeting.after == date(2023, 9, 5)
    minute = minute_page(PUBLIC, meeting.minutes.items[1].id)
    assert minute.item.resolutions[0].text.startswith("That the Head of Parks submit")
    assert [ask.owner for ask in minute.asks] == ["the Head of Parks"]
    assert paper_view(PUBLIC, sha256).meetings[0].on == date(2023, 6, 6)


def test_the_words_asked_for_are_marked_on_their_page() -> None:
    sha256 = keep(JUNE, "june.txt")
    start = JUNE.index("nine play areas")
    page = leaf(PUBLIC, sha256, 1, start, start + len("nine play areas"))
    assert [piece.text for piece in page.pieces if piece.marked] == ["nine play areas"]
    assert "".join(piece.text for piece in page.pieces) == JUNE


def test_a_person_is_found_by_the_beginning_of_any_name() -> None:
    keep(JUNE, "june.txt")
    keep(SEPTEMBER, "september.txt")
    (found,) = people(PUBLIC, begins="ambl").rows
    assert found.meetings == 2
    page = person_page(PUBLIC, found.key)
    assert [named.how for named in page.meetings] == ["present", "present"]


def test_a_html_paper_is_served_as_plain_text() -> None:
    data = b"<html><body><h1>Panel</h1><p>RESOLVED: That it be noted.</p></body></html>"
    paper, _ = changes.add_paper(data, "x.html", changes.SYSTEM)
    changes.keep_record(paper.sha256, read(data, "x.html"))
    assert paper_file(PUBLIC, paper.sha256).content_type.startswith("text/plain")


def test_a_file_that_is_missing_says_what_to_do(tmp_path: Path) -> None:
    sha256 = keep(JUNE, "june.txt")
    paper_file(PUBLIC, sha256).path.unlink()
    with pytest.raises(Refused, match="Add the paper again"):
        paper_file(PUBLIC, sha256)
