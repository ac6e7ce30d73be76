"""Words of the staff site."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import template
from django.template.defaultfilters import filesizeformat

from arising_service.web.staff.deciding import HEADINGS
from arising_service.web.wording import ANSWER, STATUS, VERDICT

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
    "reopen answer": "Took back the settling of an answer",
    "settle doubt": "Settled a doubt",
    "unsettle doubt": "Took back the settling of a doubt",
    "mark exempt": "Marked exempt",
    "unmark exempt": "Took back an exemption",
    "set role": "Changed a role",
    "let see exempt": "Changed the right to see exempt papers",
    "set active": "Changed who may sign in",
    "set password": "Set a password",
    "set email": "Changed an e-mail address",
    "change own password": "Changed their own password",
    "turn on two-factor": "Turned on two-step sign-in",
    "turn off two-factor": "Turned off two-step sign-in",
    "make recovery codes": "Made new recovery codes",
    "fail to sign in": "Did not get in",
    "link directory": "Joined an account with the council’s directory",
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
    """The fields of a state as people say them: “Overdue”, “paragraph 3”, “6 pages”. What says nothing is left out."""
    told = [_TELL.get(name, _plainly(name))(value) for name, value in state.items() if value not in ("", None)]
    words = "; ".join(filter(None, told))
    return words[:1].upper() + words[1:]


def _plainly(name: str) -> Callable[[Any], str]:
    """A field that nothing more is known of: its name and its value."""
    words = name.replace("_", " ")
    return lambda value: f"{words}: {('yes' if value else 'no') if isinstance(value, bool) else _spaced(value)}"


def _spaced(value: object) -> str:
    return str(value).replace("_", " ")


def _count(one: str, many: str) -> Callable[[Any], str]:
    return lambda number: f"{number:,} {one if number == 1 else many}" if number else ""


def _gone(value: Any) -> str:  # noqa: ANN401 - whatever a template holds
    """Of one ask it is yes or no; of many, how many."""
    if isinstance(value, bool):
        return "asks nothing any more" if value else ""
    return _count("no longer found", "no longer found")(value)


_STATES = {
    "waiting": "waiting to be read",
    "failed": "could not be read",
    "foreign": "no paper",
    "proposed": "waiting for the clerk",
}
_TELL: dict[str, Callable[[Any], str]] = {
    "status": lambda value: STATUS[value].heading if value in STATUS else _spaced(value),
    "verdict": lambda value: VERDICT.get(value, _spaced(value)),
    "answer": lambda value: ANSWER.get(value, _spaced(value)),
    "state": lambda value: _STATES.get(value, _spaced(value)),
    "exempt": lambda value: "exempt" if value else "public",
    "paragraph": lambda value: f"paragraph {value}",
    "reader": lambda value: f"reader {value}",
    "settled": lambda value: "settled" if value else "open",
    "active": lambda value: "may sign in" if value else "may not sign in",
    "sees exempt": lambda value: "may see exempt papers" if value else "",
    "pages": _count("page", "pages"),
    "bytes": filesizeformat,
    "new": _count("new", "new"),
    "changed": _count("changed", "changed"),
    "gone": _gone,
    # Names that programs give: the link beside them says more.
    "evidence": lambda _: "",
    "number": lambda _: "",
}
"""What each field of a state is told as."""
