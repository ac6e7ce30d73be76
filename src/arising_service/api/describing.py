"""What the API says of itself: its OpenAPI document, the vocabulary of what we add to OParl, and its JSON Schemas."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from pydantic import TypeAdapter

from arising_service.api.addresses import Addresses
from arising_service.api.asked import check
from arising_service.api.lists import JSON
from arising_service.api.shapes import matters
from arising_service.api.shapes.common import Place, Shape
from arising_service.register.errors import NotThere
from arising_service.whose import site

CLASSES: dict[str, Any] = {
    "Ask": matters.Ask | matters.WithdrawnAsk,
    "Evidence": matters.Evidence,
    "Decision": matters.Decision,
    "Place": Place,
}
"""What the vocabulary names, and the shape of each."""
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def without_null(schema: Any) -> Any:  # noqa: ANN401 JSON is of any shape
    """A JSON Schema in which nothing may be null: what is not known is left out of an answer."""
    if isinstance(schema, list):
        return [without_null(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    told = {name: without_null(each) for name, each in schema.items() if not _says_nothing(name, each)}
    choices = told.get("anyOf")
    if isinstance(choices, list) and {"type": "null"} in choices:
        left = [each for each in choices if each != {"type": "null"}]
        told.pop("anyOf")
        told = {**left[0], **told} if len(left) == 1 else {"anyOf": left, **told}
    return told


def _says_nothing(name: str, value: object) -> bool:
    """Whether a keyword is a default of nothing, or a title made from the name."""
    return (name == "default" and value is None) or (name == "title" and isinstance(value, str))


def json_schema(name: str, to: Addresses) -> dict[str, Any]:
    """The JSON Schema of one of our own objects.

    Raises:
        NotThere: the vocabulary has no such class.
    """
    if name not in CLASSES:
        raise NotThere("The vocabulary has no such class.")
    return {"$schema": _DIALECT, "$id": to.type(name), **_schema(name)}


@cache
def _schema(name: str) -> dict[str, Any]:
    return dict(without_null(TypeAdapter(CLASSES[name]).json_schema(by_alias=True, mode="serialization")))


def vocabulary(to: Addresses) -> dict[str, Any]:
    """The vocabulary as JSON-LD: each class and property with its address and what it means."""
    graph: list[dict[str, str]] = []
    for name, shape in CLASSES.items():
        kinds = [each for each in getattr(shape, "__args__", (shape,)) if issubclass(each, Shape)]
        graph.append({"@id": to.type(name), "@type": "rdfs:Class", "rdfs:label": name, **_comment(kinds[0].__doc__)})
        graph += [
            {
                "@id": f"{to.type(name)}#{field.serialization_alias or key}", "@type": "rdf:Property",
                "rdfs:label": field.serialization_alias or key, "rdfs:domain": to.type(name),
                **_comment(field.description),
            }
            for key, field in kinds[0].model_fields.items()
        ]  # fmt: skip
    return {
        "@context": {
            "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        },
        "@id": to.type(""),
        "rdfs:label": f"Matters arising {matters.VERSION}",
        "rdfs:comment": "What meetings ask, the words that bear on it, what people decided of it. Beside OParl 1.1. "
        "The JSON Schema of each class is at the class's own address.",
        "@graph": graph,
    }


def _comment(told: str | None) -> dict[str, str]:
    return {"rdfs:comment": " ".join((told or "").split())}


def openapi(api: NinjaAPI, request: HttpRequest) -> HttpResponse:
    """The OpenAPI document, as of the site that is asked."""
    check(request, None)
    to = Addresses(request)
    document = _document(api)
    told = {**document, "info": {**document["info"], "title": site()}, "servers": [{"url": to.site.rstrip("/")}]}
    return _json(told)


@cache
def _document(api: NinjaAPI) -> dict[str, Any]:
    """The document but for the site's name and address: making it takes long, and it never changes."""
    return dict(without_null(api.get_openapi_schema(path_prefix="/api/v1/")))


def terms(request: HttpRequest) -> HttpResponse:
    """The vocabulary."""
    return _json(vocabulary(Addresses(request)))


def one_schema(request: HttpRequest, term: str) -> HttpResponse:
    """One JSON Schema."""
    return _json(json_schema(term, Addresses(request)))


def _json(value: object) -> HttpResponse:
    return HttpResponse(json.dumps(value, ensure_ascii=False, indent=1, default=str), content_type=JSON)
