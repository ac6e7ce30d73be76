"""Statuses, answers and verdicts as a councillor says them."""

from __future__ import annotations

from typing import NamedTuple

from arising.record.ask import Status
from arising.record.reference import Answer


class StatusWords(NamedTuple):
    """How a status is told: the words of its tag, the tag's look, what it means, and a heading for a list."""

    tag: str
    look: str
    means: str
    heading: str


STATUS: dict[str, StatusWords] = {
    Status.OVERDUE: StatusWords(
        "Overdue", "overdue",
        "The day by which it was due has passed and no later paper we have read answers it, "
        "or one says that it was not done.",
        "Overdue",
    ),
    Status.ASKED_AGAIN: StatusWords(
        "Asked again", "overdue", "A later meeting asked for the same thing again.", "Asked again"
    ),
    Status.DUE: StatusWords("Due next", "due", "It is due at the next meeting.", "Due at the next meeting"),
    Status.PARTLY_DONE: StatusWords(
        "Partly done", "due", "A later paper says that part of it has been done.", "Partly done"
    ),
    Status.REPORTED: StatusWords(
        "Answer given", "open", "An answer has been put before a meeting. It has not been closed.",
        "Answered, waiting to be closed",
    ),
    Status.NOT_DUE: StatusWords(
        "Not due yet", "open", "Its day has not come, or no day is named.", "Not due, or no day set"
    ),
    Status.UNKNOWN: StatusWords(
        "Not known", "unknown", "We have read no later paper of this body, so we cannot say.", "Not known"
    ),
    Status.DISCHARGED: StatusWords(
        "Closed", "closed", "The body closed it. That is not always the same as done.", "Closed by the body"
    ),
    Status.SUPERSEDED: StatusWords("Replaced", "closed", "A later ask took its place.", "Replaced by a later ask"),
    Status.DONE: StatusWords("Done", "closed", "A later paper says that it was done.", "Done"),
}  # fmt: skip

DATED: dict[str, str] = {
    Status.OVERDUE: "The day by which it was due has passed, and no later paper we have read answers it.",
    Status.NOT_DUE: "The day by which it is due has not come.",
}
"""What a status means of an ask that is due on a day."""
UNDATED: dict[str, str] = {
    Status.OVERDUE: "It was said not to be done, and nothing later that we have read says otherwise.",
    Status.NOT_DUE: "It is still open. No day that we could work out is named for it.",
}
"""What a status means of an ask without a day, where that is something else."""
UNDATED_TAG: dict[str, str] = {Status.NOT_DUE: "No day set"}
"""What the tag of such an ask says, where that is something else."""

ANSWER: dict[str, str] = {
    Answer.DONE: "Says it was done",
    Answer.PARTLY: "Says it was partly done",
    Answer.NOT_DONE: "Says it was not done",
    Answer.REFERENCE_ONLY: "Mentions it",
}

VERDICT: dict[str, str] = {
    "owner": "A person settled who owes it",
    "due": "A person settled when it is due",
    "discharge": "Closed by the body",
    "done": "A person recorded that it was done",
    "partly": "A person recorded that it was partly done",
    "not done": "A person recorded that it was not done",
    "supersede": "A person recorded that a later ask takes its place",
    "not an ask": "A person recorded that it asks nothing",
    "confirm": "A person confirmed it",
    "reject": "A person rejected a link",
}

PAPER_KIND: dict[str, str] = {
    "minutes": "Minutes",
    "agenda_pack": "Agenda and reports",
    "agenda": "Agenda",
    "report": "Report",
    "decision_notice": "Decision notice",
    "meeting_page": "Meeting page",
    "other": "Paper",
}

OPEN_STATUSES: tuple[str, ...] = tuple(
    status for status in STATUS if status not in {Status.DONE, Status.DISCHARGED, Status.SUPERSEDED}
)
