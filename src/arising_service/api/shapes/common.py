"""What all objects have in common; lists of them; errors."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

Url = Annotated[str, Field(json_schema_extra={"format": "uri"})]
"""An address."""
Thing = TypeVar("Thing")


def ours(name: str, default: Any = None) -> Any:  # noqa: ANN401 pydantic's fields are of any type
    """A field that OParl does not have: it bears our prefix, as OParl asks of whoever adds to it."""
    return Field(default=default, serialization_alias=f"arising:{name}")


class Shape(BaseModel):
    """A JSON object. What is not known is left out: no value is ever null."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)

    def json_bytes(self) -> bytes:
        """The object as JSON in UTF-8."""
        return self.model_dump_json(by_alias=True, exclude_none=True, serialize_as_any=True).encode()


class Entity(Shape):
    """An object with an address of its own."""

    id: Url
    """The object's own address."""
    created: datetime
    """When it came onto the register: with the first paper that tells of it, or by a person's decision."""
    modified: datetime
    """When it last changed on the register."""
    web: Url | None = None
    """The page for people."""


class Place(Shape):
    """Where in a paper a fact was read: a page, and characters of the paper's plain text."""

    file: Url
    """The File."""
    page: int
    """The page, from 1."""
    start: int
    """The first character, from 0, in the plain text of the whole paper."""
    end: int
    """One past the last character."""
    web: Url
    """The page of the paper with the words marked."""


class Pagination(Shape):
    """How long a list is."""

    elements_per_page: int = Field(serialization_alias="elementsPerPage")
    """How many objects a page has at most."""
    total_elements: int | None = Field(default=None, serialization_alias="totalElements")
    """How many objects the whole list has. Left out where counting would mean to read every row."""


class Links(Shape):
    """From one page of a list to others."""

    first: Url
    """The first page."""
    this: Url = Field(serialization_alias="self")
    """This page."""
    next: Url | None = None
    """The next page; left out on the last."""


class Listed(Shape, Generic[Thing]):
    """A page of a list."""

    data: list[Thing]
    """The objects."""
    pagination: Pagination
    """How long the list is."""
    links: Links
    """To the other pages."""


class Fault(Shape):
    """Why there is no answer, and what to do."""

    type: Literal["https://schema.oparl.org/1.1/Error"] = "https://schema.oparl.org/1.1/Error"
    """OParl's type of errors."""
    message: str
    """What was wrong, and what to do."""
    debug: str
    """The same for a program: the status and the parameter."""
