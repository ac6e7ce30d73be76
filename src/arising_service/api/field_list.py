"""The fields and parameters of the API as Markdown: what ``docs/api.md`` lists.

``python -m arising_service.api.field_list`` puts the list in place there; a test holds it in step.
"""

from __future__ import annotations

import os
import sys
import typing
from collections.abc import Iterator
from pathlib import Path

import django
from pydantic import BaseModel

from arising.record.ask import AskKind, AskSource, Omitted, Status, Verdict
from arising.record.meeting import Outcome
from arising.record.record import Kind
from arising.record.reference import Answer
from arising_service.api.shapes import common, matters, oparl
from arising_service.api.shapes.common import Entity

_OF_ALL = frozenset({"type", *Entity.model_fields})
MARK = "<!-- Made by python -m arising_service.api.field_list: the rest of this page is not written by hand. -->"


def field_list() -> str:
    """All of it."""
    return "\n".join((MARK, "", *_parameters(), *_objects(), *_values())).rstrip("\n") + "\n"


def _parameters() -> Iterator[str]:
    from arising_service.api import asked

    yield from ("## What may be asked of lists", "", "| list | parameter | what |", "|---|---|---|")
    told: set[str] = set()
    for name, shape in (
        ("every list", asked.ListAsked),
        ("people, memberships, meetings, agenda-items, papers, files, asks", asked.OfOrganization),
        ("people", asked.PeopleAsked), ("memberships", asked.MembershipsAsked), ("meetings", asked.MeetingsAsked),
        ("agenda-items", asked.ItemsAsked), ("papers, files", asked.PapersAsked), ("asks", asked.AsksAsked),
        ("evidence", asked.EvidenceAsked),
    ):  # fmt: skip
        known: type[BaseModel] = shape
        common = asked.OfOrganization.model_fields if shape is not asked.ListAsked else {}
        for key, field in known.model_fields.items():
            parameter = field.alias or key
            if key in common and parameter in told and field.description == common[key].description:
                continue
            told.add(parameter)
            yield f"| {name} | `{parameter}` | {_told(field.description)} |"
    yield ""


def _objects() -> Iterator[str]:
    yield from ("## What every object has", "", "| field | always | what |", "|---|---|---|")
    yield from ("| `type` | yes | The address of its type: OParl's, or ours. |",)
    for key, field in Entity.model_fields.items():
        yield f"| `{key}` | {'' if key == 'web' else 'yes'} | {_told(field.description)} |"
    yield ""
    for heading, shapes in (
        ("## OParl's objects", (
            oparl.System, oparl.Body, oparl.Organization, oparl.Person, oparl.Membership, oparl.Meeting,
            oparl.AgendaItem, oparl.Paper, oparl.File, oparl.Location,
        )),
        ("## Ours", (matters.Ask, matters.Evidence, matters.Decision, matters.WithdrawnAsk)),
        ("## Parts of objects", (
            common.Place, oparl.Resolution, oparl.Report, oparl.Interest, matters.Silence, matters.Omission,
            common.Pagination, common.Links, common.Fault,
        )),
    ):  # fmt: skip
        yield from (heading, "")
        for shape in shapes:
            yield from _table(shape)


def _table(shape: type[BaseModel]) -> Iterator[str]:
    yield from (f"### {shape.__name__}", "", _told(shape.__doc__), "", "| field | always | what |", "|---|---|---|")
    for key, field in shape.model_fields.items():
        if key in _OF_ALL and issubclass(shape, Entity):
            continue
        always = "" if type(None) in typing.get_args(field.annotation) else "yes"
        yield f"| `{field.serialization_alias or key}` | {always} | {_told(field.description)} |"
    yield ""


def _values() -> Iterator[str]:
    yield from ("## Words that are always the same", "", "| field | words |", "|---|---|")
    for name, values in (
        ("`status` of an Ask", Status), ("`kind` of an Ask", AskKind), ("`source` of an Ask", AskSource),
        ("`answer` of Evidence", Answer), ("`verdict` of a Decision", Verdict), ("`what` of an Omission", Omitted),
        ("`outcome` of a Resolution", Outcome), ("`paperType` of a Paper", Kind),
    ):  # fmt: skip
        yield f"| {name} | {', '.join(f'`{each.value}`' for each in values)} |"
    yield ""


def _told(words: str | None) -> str:
    return " ".join((words or "").replace("``", "`").replace("|", "\\|").split())


def main() -> int:
    """Put the list in place in ``docs/api.md`` of the folder that this is run in."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "arising_service.settings")
    django.setup()
    page = Path("docs/api.md")
    written = page.read_text(encoding="utf-8").partition(MARK)[0]
    page.write_text(written + field_list(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
