"""What lists count is what there is, after every change: counted anew, it is the same."""

from __future__ import annotations

from datetime import date

import pytest

from arising_service.accounts.viewers import PUBLIC, Viewer
from arising_service.register import changes
from arising_service.register.changes.counting import count_everything
from arising_service.register.models import BodyCount, Person
from arising_service.register.queries.asks import asks
from arising_service.register.queries.bodies import bodies
from arising_service.register.queries.meetings import meeting_page
from arising_service.register.queries.people import people
from tests.service.papers_made import JUNE, MIXED, SECRET, SEPTEMBER, keep

pytestmark = pytest.mark.django_db
MIXED_ON = date(2023, 11, 7)
FULLER = SEPTEMBER.replace("PARKS SCRUTINY PANEL", "PARKS SCRUTINY PANEL OF OSTLEY TOWN COUNCIL")


def _counts() -> tuple[list[object], list[object]]:
    counted = BodyCount.objects.order_by("body__key", "sees_exempt")
    known = Person.objects.order_by("sees_exempt", "key")
    return (
        list(counted.values_list("body__key", "sees_exempt", "there", "meetings", "asks", "open", "overdue")),
        list(known.values_list("key", "sees_exempt", "name", "meetings", "last")),
    )


def _are_right() -> None:
    kept = _counts()
    count_everything()
    assert _counts() == kept
    assert kept[0]
    assert kept[1]


def test_counts_are_right_after_every_change(trusted: Viewer) -> None:
    keep(JUNE, "june.txt")
    _are_right()
    changes.follow_again()
    _are_right()
    secret = keep(SECRET, "secret-minutes.txt", paragraph="3")
    changes.follow_again()
    _are_right()
    keep(MIXED, "november.txt")
    changes.follow_again()
    item = next(
        item.id
        for source in meeting_page(changes.SYSTEM, "parks-scrutiny-panel", MIXED_ON).sources
        for item in source.items
        if "Wexcombe" in item.title
    )
    changes.mark_exempt(trusted, "3", item=item)
    _are_right()
    changes.unmark_exempt(trusted, paper=secret)
    _are_right()
    changes.mark_exempt(trusted, "3", paper=secret)
    _are_right()
    changes.unmark_exempt(trusted, item=item)
    _are_right()
    for row in asks(trusted).rows:
        changes.decide(trusted, row.name, "done")
        _are_right()
    keep(FULLER, "september.txt")
    _are_right()
    changes.follow_again()
    _are_right()
    keep(JUNE.replace("Amble", "Ampleforth"), "june-again.txt")
    keep(JUNE, "june.txt", again=True)
    _are_right()
    assert sum(body.overdue for body in bodies(PUBLIC)) == 0
    assert "ampleforth" in {person.key for person in people(PUBLIC).rows}
