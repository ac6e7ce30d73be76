"""Days, times, titles and the audit trail as people say them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from arising_service.register.queries.search import Words
from arising_service.web.templatetags.staff import state_words
from arising_service.web.templatetags.words import calm_pieces, led_in, moment, standing_means, standing_tag

if TYPE_CHECKING:
    from arising_service.register.queries.rows import AskRow, ResolutionRow


def test_a_moment_is_told_where_the_council_is() -> None:
    assert moment(datetime(2018, 6, 5, 4, 53, tzinfo=UTC)) == "5 June 2018, 5:53am", "an hour later in summer"
    assert moment(datetime(2024, 1, 9, 0, 0, tzinfo=UTC)) == "9 January 2024, midnight"
    assert moment(None) == ""


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ({"exempt": True, "paragraph": "3"}, "Exempt; paragraph 3"),
        ({"verdict": "done", "status": "done", "gone": False}, "A person recorded that it was done; Done"),
        ({"new": 12, "changed": 0, "gone": 1}, "12 new; 1 no longer found"),
        ({"state": "read", "reader": "1.2", "pages": 1}, "Read; reader 1.2; 1 page"),
        ({"role": "clerk", "sees exempt": False, "active": True}, "Role: clerk; may sign in"),
        ({"verdict": "", "evidence": "0a1b2c3d4e5f"}, ""),
        ({"something new": True}, "Something new: yes"),
    ],
)
def test_what_changed_is_told_in_words(state: dict[str, object], told: str) -> None:
    assert state_words(state) == told


def test_marks_stay_where_they_are_in_a_title_that_is_calmed() -> None:
    pieces = (Words("FOSTER", True), Words(" CARER ", False), Words("RECRUITMENT", True))
    assert calm_pieces(pieces) == [Words("Foster", True), Words(" Carer ", False), Words("Recruitment", True)]
    assert calm_pieces(()) == []


@pytest.mark.parametrize(
    ("status", "due", "tag", "means"),
    [
        ("not_due", date(2031, 5, 1), "Not due yet", "has not come"),
        ("not_due", None, "No day set", "No day that we could work out"),
        ("overdue", date(2031, 5, 1), "Overdue", "has passed"),
        ("overdue", None, "Overdue", "It was said not to be done"),
        ("done", None, "Done", "says that it was done"),
    ],
)
def test_an_ask_without_a_day_is_not_told_as_if_it_had_one(status: str, due: date | None, tag: str, means: str) -> None:
    ask = cast("AskRow", SimpleNamespace(status=status, due_on=due))
    assert f">{tag}<" in standing_tag(ask)
    assert means in standing_means(ask)


@pytest.mark.parametrize(
    ("lead_in", "told"),
    [
        ("that:", "that a report be brought back"),
        ("", "a report be brought back"),
        ("that the Leader:", "that the Leader: a report be brought back"),
    ],
)
def test_a_resolution_follows_the_words_that_lead_into_it(lead_in: str, told: str) -> None:
    resolution = cast("ResolutionRow", SimpleNamespace(lead_in=lead_in, text="a report be brought back"))
    assert led_in(resolution) == told
