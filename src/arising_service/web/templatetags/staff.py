"""Words of the staff site."""

from __future__ import annotations

from typing import Any

from django import template

from arising_service.web.staff.deciding import HEADINGS

register = template.Library()

_VERBS = {
    "add": "Added",
    "read": "Read",
    "fail to read": "Could not read",
    "decide": "Decided",
    "undo": "Took back a decision",
    "follow": "Followed the asks again",
    "propose answer": "Proposed an answer",
    "settle answer": "Settled an answer",
    "settle doubt": "Settled a doubt",
    "unsettle doubt": "Took back the settling of a doubt",
    "mark exempt": "Marked exempt",
    "unmark exempt": "Took back an exemption",
    "set role": "Changed a role",
    "let see exempt": "Changed the right to see exempt papers",
    "set active": "Changed who may sign in",
    "set password": "Set a password",
}


@register.filter
def heading_of(question: Any) -> str:  # noqa: ANN401 - whatever a template holds
    """What is asked of a person about one sort of thing."""
    return HEADINGS[question]


@register.filter
def verb_words(verb: str) -> str:
    """What was done, as an audit trail says it."""
    return _VERBS.get(verb, verb.capitalize())


@register.filter
def state_words(state: dict[str, Any]) -> str:
    """The fields of a state as ``role: clerk, active: yes``."""
    return ", ".join(f"{name}: {_plain(value)}" for name, value in state.items() if value not in ("", None))


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value).replace("_", " ")
