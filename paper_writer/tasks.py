"""A task that minutes give somebody → its printed paragraphs, and its words."""

from __future__ import annotations

from paper_writer.sheet import Block, Para
from paper_writer.style import Style, TaskWords
from paper_writer.truth import Task

_LEADS = {
    TaskWords.ACTION_LINE: "Action:",
    TaskWords.ACTION_CAPITALS: "ACTION:",
    TaskWords.ACTION_NUMBERED: "Action 3:",
}
"""What opens a task that is told as ``Officers to ...``."""


def task(what: Task, style: Style, paragraph: str = "") -> list[Block]:
    """The paragraphs of a task. ``paragraph`` is the number of the minute's paragraph it starts, if any."""
    text = task_words(what, style)
    if style.tasks is TaskWords.ACTION_BRACKET:
        return [Para(f"{text} (ACTION: {what.owner})", marker=paragraph)]
    if style.tasks in _LEADS:
        return [Para(text, lead=_LEADS[style.tasks], marker=paragraph)]
    if style.tasks is TaskWords.TO_ACTION:
        return [Para(f"{text} {what.owner} to action.", marker=paragraph)]
    if style.tasks is TaskWords.RIGHT_EDGE:
        return [Para(text, marker=paragraph, right=what.owner)]
    if style.tasks is TaskWords.IN_CAPITALS:
        return [Para(text, marker=paragraph)]
    return [Para(text, marker=paragraph), Para(what.owner, lead="Action:")]


def task_words(what: Task, style: Style) -> str:
    """The task as this style words it: told, or as ``Officers to ...``."""
    if style.tasks is TaskWords.IN_CAPITALS:
        return _as_order(what).upper()
    return _as_order(what) if style.tasks in _LEADS else what.text


def _as_order(what: Task) -> str:
    for start in (f"{what.owner} would ", f"The {what.owner} would "):
        if what.text.startswith(start):
            return f"{what.owner} to {what.text.removeprefix(start)}"
    return f"{what.owner} to see to it that {what.text[0].lower()}{what.text[1:]}"
