"""Our own objects, which OParl has none of: what is asked, the words that bear on it, what people decided of it."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import Field

from arising.record.ask import AskKind, AskSource, Omitted, Status, Verdict
from arising.record.reference import Answer
from arising_service.api.shapes.common import Entity, Place, Shape, Url

VERSION = "1.0"
"""The version of the vocabulary. A field that goes or changes its meaning makes a new one; one that comes does not."""
NAMESPACE = f"ns/matters-arising/{VERSION}/"
"""The vocabulary's address below the site's. Types are compared from here on: each site says them with its own name."""


def _named(name: str) -> Any:  # noqa: ANN401 pydantic's fields are of any type
    return Field(json_schema_extra={"format": "uri", "pattern": rf"^https?://.+/ns/matters-arising/1\.0/{name}$"})


AskType = Annotated[str, _named("Ask")]
EvidenceType = Annotated[str, _named("Evidence")]
DecisionType = Annotated[str, _named("Decision")]


class Silence(Shape):
    """A search that found nothing."""

    papers: list[str]
    """The names of the papers searched."""
    first: dt.date | None = None
    """The day of the first."""
    last: dt.date | None = None
    """The day of the last."""


class Omission(Shape):
    """That an action log stopped carrying the row, and does not say why."""

    what: Omitted
    """How."""
    paper: str
    """The name of the log that says no more of it."""
    on: dt.date | None = None
    """The day of that log."""


class Evidence(Entity):
    """Words of a paper that bear on an Ask."""

    type: EvidenceType
    """This vocabulary's type."""
    ask: Url | None = None
    """The Ask; left out inside it."""
    said_on: dt.date | None = Field(default=None, serialization_alias="saidOn")
    """The day of the meeting or paper that says it."""
    quote: str
    """The words."""
    answer: Answer
    """What they say of the Ask."""
    certain: bool
    """Whether the words name the Ask. If not, a person has yet to confirm the link, and it changes no status."""
    finder: str
    """The rule that found them."""
    why: str
    """Why they were linked to the Ask."""
    agenda_item: str | None = Field(default=None, serialization_alias="agendaItem")
    """The number of the item or minute that they stand in, as printed."""
    place: Place
    """Where they stand."""


class Decision(Entity):
    """What a person decided of an Ask. It outranks the machine. Who decided is not published."""

    type: DecisionType
    """This vocabulary's type."""
    ask: Url | None = None
    """The Ask; left out inside it."""
    verdict: Verdict
    """What was decided."""
    evidence: Url | None = None
    """The Evidence that was confirmed or rejected."""
    value: str | None = None
    """The owner, or the due day, that was settled."""
    superseded_by: Url | None = Field(default=None, serialization_alias="supersededBy")
    """The Ask that takes the place of this one."""
    minute: str | None = None
    """The minute by which the body closed it."""
    on: dt.date
    """The day of the decision."""


class Ask(Entity):
    """Anything that obliges somebody to do something later, with its status, and the words that tell why."""

    type: AskType
    """This vocabulary's type."""
    organization: Url
    """The Organization that asks."""
    asked_on: dt.date | None = Field(default=None, serialization_alias="askedOn")
    """The day of the meeting that asks."""
    meeting: Url | None = None
    """The Meeting, where its papers are on the register."""
    agenda_item: Url | None = Field(default=None, serialization_alias="agendaItem")
    """The AgendaItem that the words stand in."""
    minute: str | None = None
    """The number of the minute, as printed."""
    minute_title: str | None = Field(default=None, serialization_alias="minuteTitle")
    """The title of the minute."""
    number: str | None = None
    """The number in the list of resolutions, or in the log."""
    kind: AskKind
    """What sort of thing is asked."""
    source: AskSource
    """What sort of words it was read from."""
    words: str
    """What is asked, word for word."""
    owner: str | None = None
    """Who owes it, as printed or as a person settled it."""
    to_whom: str | None = Field(default=None, serialization_alias="toWhom")
    """To whom it is owed, as printed."""
    due_phrase: str | None = Field(default=None, serialization_alias="duePhrase")
    """The words that say by when."""
    due_on: dt.date | None = Field(default=None, serialization_alias="dueOn")
    """The last day on which it is in time."""
    due_rule: str | None = Field(default=None, serialization_alias="dueRule")
    """How that day was worked out."""
    status: Status
    """Where it stands, as of ``judgedOn``."""
    why: list[str]
    """The reasons for the status."""
    judged_on: dt.date | None = Field(default=None, serialization_alias="judgedOn")
    """The day as of which the status was judged: of what came later, nothing is known."""
    silence: Silence | None = None
    """The search that found nothing, where the status rests on one."""
    omission: Omission | None = None
    """How an action log dropped it, where one did."""
    asked_again: list[Url] | None = Field(default=None, serialization_alias="askedAgain")
    """The Asks that ask the same again."""
    evidence: list[Evidence] | None = None
    """The words that bear on it, the first said first."""
    decision: list[Decision] | None = None
    """What people decided of it, the first first."""
    place: Place
    """Where the words stand."""
    also: list[Place] | None = None
    """Other places that print the same."""


class WithdrawnAsk(Shape):
    """An Ask that was withdrawn: no paper prints it any more, or a person said that it asks nothing."""

    id: Url
    """Its address."""
    type: AskType
    """This vocabulary's type."""
    created: dt.datetime
    """As before."""
    modified: dt.datetime
    """When it was withdrawn."""
    deleted: Literal[True] = True
    """That it was withdrawn."""
