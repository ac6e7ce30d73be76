"""What may be asked of a list: from which key, how many, of which times. Anything else that is asked is refused."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Field, Schema
from pydantic import AfterValidator, BeforeValidator

from arising.record.ask import AskKind, Status
from arising.record.record import Kind
from arising_service.register.queries.asks import AskFilter
from arising_service.register.queries.published.meetings import WhichMeetings
from arising_service.register.queries.published.parts import Wanted

MOST = 100
"""How many objects a page of a list has at most."""
MOST_WHOLE = 25
"""How many meetings, with what was on their agendas."""
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_NUMBER = re.compile(r"0*[1-9]\d*", re.ASCII)
_FIRST, _LAST = dt.datetime(1900, 1, 1, tzinfo=dt.UTC), dt.datetime(2200, 1, 1, tzinfo=dt.UTC)
"""No paper came before the one or after the other: databases need not count further."""


class WrongAsked(Exception):
    """Something that cannot be asked; the words say what can."""

    def __init__(self, parameter: str, message: str) -> None:
        super().__init__(message)
        self.parameter, self.message = parameter, message


def _moment(value: object) -> object:
    # A plus in an address is a blank to whoever reads it: many forget to write it as %2B.
    told = str(value).replace(" ", "+")
    if not _MOMENT.fullmatch(told):
        raise ValueError("Write a time with its zone, as in 2024-06-05T00:00:00Z.")
    if not "1900" <= told[:4] < "2200":
        return _FIRST if told < "1900" else _LAST
    return told


def _day(value: object) -> object:
    if not _DAY.fullmatch(str(value)):
        raise ValueError("Write a day as in 2024-06-05.")
    return value


def _number(value: object) -> object:
    if not _NUMBER.fullmatch(str(value)):
        raise ValueError("Write a whole number from 1.")
    return str(value) if len(str(value)) < 9 else MOST


def _truth(value: object) -> object:
    if value not in {"true", "false", True, False}:
        raise ValueError("Write true or false.")
    return value in {"true", True}


def _without_nul(value: object) -> object:
    if "\x00" in str(value):
        raise ValueError("Leave out the character with the number 0.")
    return value


def _in_utc(value: dt.datetime) -> dt.datetime:
    # A zone a day away from ours is one that no database knows.
    return value.astimezone(dt.UTC)


Moment = Annotated[dt.datetime, BeforeValidator(_moment), AfterValidator(_in_utc)]
Day = Annotated[dt.date, BeforeValidator(_day)]
Number = Annotated[int, Field(ge=1), BeforeValidator(_number)]
Truth = Annotated[bool, BeforeValidator(_truth)]
_NO_NUL = {"pattern": r"^[^\x00]*$"}
Words = Annotated[str, Field(min_length=1, max_length=200, json_schema_extra=_NO_NUL), BeforeValidator(_without_nul)]
Key = Annotated[str, Field(min_length=1, max_length=400, json_schema_extra=_NO_NUL), BeforeValidator(_without_nul)]
Slug = Annotated[str, Field(pattern=r"^[a-zA-Z0-9_-]{1,120}$")]
ItemKey = Annotated[str, Field(pattern=r"^[0-9a-f]{64}-[0-9]{1,9}$")]
AskName = Annotated[str, Field(pattern=r"^[0-9a-f]{1,12}$")]


class ListAsked(Schema):
    """What may be asked of every list."""

    after: Key | None = Field(None, description="Where the page begins: as `links.next` of another page has it.")
    each: Number = Field(
        25, alias="elementsPerPage", description=f"How many objects a page has. More than {MOST} is {MOST}."
    )
    created_since: Moment | None = Field(None, description="Objects created at this time or later.")
    created_until: Moment | None = Field(None, description="Objects created at this time or earlier.")
    modified_since: Moment | None = Field(None, description="Objects modified at this time or later.")
    modified_until: Moment | None = Field(None, description="Objects modified at this time or earlier.")

    def wanted(self) -> Wanted:
        """As the register's queries take it."""
        return Wanted(
            self.after or "", min(self.each, MOST), self.created_since, self.created_until, self.modified_since,
            self.modified_until,
        )  # fmt: skip


class OfOrganization(ListAsked):
    """What may be asked of a list of things that belong to an organization."""

    organization: Slug | None = Field(None, description="Those of one Organization: the last part of its address.")


class PeopleAsked(OfOrganization):
    """What may be asked of Persons. Each comes with all their Memberships: fewer are given at once."""

    each: Number = Field(
        10,
        alias="elementsPerPage",
        description=f"How many a page has: 10 where nothing is said, at most {MOST}.",
    )


class MembershipsAsked(OfOrganization):
    """What may be asked of Memberships."""

    person: Words | None = Field(None, description="Those of one Person: the last part of their address.")


class MeetingsAsked(OfOrganization):
    """What may be asked of Meetings."""

    held_after: Day | None = Field(None, description="Meetings on this day or later.")
    held_before: Day | None = Field(None, description="Meetings on this day or earlier.")
    each: Number = Field(
        10,
        alias="elementsPerPage",
        description=f"How many a page has: at most {MOST_WHOLE}, with omit_internal {MOST}.",
    )
    omit_internal: Truth = Field(False, description="Leave out `agendaItem`; the list of AgendaItems has them.")

    def wanted(self) -> Wanted:
        """As the register's queries take it. Agendas are long: fewer meetings come with them."""
        return replace(super().wanted(), each=min(self.each, MOST if self.omit_internal else MOST_WHOLE))

    def which(self) -> WhichMeetings:
        """As the register's queries take it."""
        return WhichMeetings(self.organization or "", self.held_after, self.held_before)


class ItemsAsked(OfOrganization):
    """What may be asked of AgendaItems."""

    role: Literal["agenda", "minutes"] | None = Field(None, description="Only items of agendas, or only minutes.")
    q: Words | None = Field(None, description="Items with these words; a phrase in quotation marks, `child*`, `-not`.")


class PapersAsked(OfOrganization):
    """What may be asked of Papers and Files."""

    kind: Kind | None = Field(None, alias="paperType", description="Papers of one kind.")


class AsksAsked(OfOrganization):
    """What may be asked of Asks."""

    status: Status | Literal["open"] | None = Field(
        None, description="Asks that stand so; `open` are all that are neither done, discharged nor superseded."
    )
    kind: AskKind | None = Field(None, description="Asks for one sort of thing.")
    owner: Words | None = Field(None, description="Asks with these letters in the owner's name.")
    asked_after: Day | None = Field(None, description="Asked on this day or later.")
    asked_before: Day | None = Field(None, description="Asked on this day or earlier.")
    due_after: Day | None = Field(None, description="Due on this day or later.")
    due_before: Day | None = Field(None, description="Due on this day or earlier.")
    item: ItemKey | None = Field(
        None, alias="agendaItem", description="Made in one AgendaItem: the last part of its address."
    )
    q: Words | None = Field(None, description="Asks with these words; a phrase in quotation marks, `child*`, `-not`.")

    def which(self) -> AskFilter:
        """As the register's queries take it."""
        return AskFilter(
            body=self.organization or "", status=str(self.status or ""), kind=str(self.kind or ""),
            owner=self.owner or "", asked_from=self.asked_after, asked_to=self.asked_before, due_from=self.due_after,
            due_to=self.due_before,
        )  # fmt: skip


class EvidenceAsked(ListAsked):
    """What may be asked of Evidence."""

    ask: AskName | None = Field(None, description="That of one Ask: the last part of its address.")


def check(request: HttpRequest, asked: type[Schema] | None) -> None:
    """That nothing is asked which would be passed over: a filter with a slip in its name would let all through.

    Raises:
        WrongAsked: something unknown is asked, or something twice.
    """
    known = sorted(field.alias or name for name, field in asked.model_fields.items()) if asked else []
    for name, values in request.GET.lists():
        if name not in known:
            can = f"Here can be asked: {', '.join(known)}." if known else "Nothing can be asked of one object."
            raise WrongAsked(name, f"There is no parameter {name[:60]!r}. {can}")
        if len(values) > 1:
            raise WrongAsked(name, f"The parameter {name} is given {len(values)} times. Give it once.")
