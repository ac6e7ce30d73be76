"""What the machine noticed in a paper and could not settle."""

from __future__ import annotations

from collections.abc import Sequence

from arising.reading.parts import Dissected
from arising.record.doubt import Doubt
from arising.record.meeting import Meeting
from arising.record.report import LoggedAction, Report


def doubts_of(
    dissected: Dissected, meetings: Sequence[Meeting], reports: Sequence[Report], actions: Sequence[LoggedAction]
) -> tuple[Doubt, ...]:
    """Every doubt about a paper, in the order of the words."""
    del dissected, meetings, reports, actions
    return ()
