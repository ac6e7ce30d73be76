"""Addresses of the API, and of the vocabulary of what it adds to OParl."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, include, path
from ninja import NinjaAPI
from ninja.errors import ValidationError

from arising_service.accounts.permissions import for_everyone
from arising_service.api import describing, faults
from arising_service.api.asked import WrongAsked
from arising_service.api.endpoints import beginnings, bodies, matters, meetings, papers
from arising_service.api.serving import served
from arising_service.api.shapes.matters import NAMESPACE
from arising_service.register.errors import NotThere
from arising_service.register.queries.published.parts import WrongKey

_ABOUT = """The public record of this site, to read. It has the shape of OParl 1.1 (https://oparl.org), and beside it
what meetings ask and what became of it. Begin at /api/v1/system and follow the addresses given there. Lists come in
pages: follow `links.next` until there is none. What is not known is left out, and nothing is ever null."""


def _made() -> NinjaAPI:
    made = NinjaAPI(
        title="Arising", version="1", description=_ABOUT, docs_url=None, openapi_url=None, urls_namespace="api"
    )
    for each in (beginnings, bodies, meetings, papers, matters):
        made.add_router("", each.router)
    for why, tell in (
        (NotThere, faults.not_there), (WrongKey, faults.wrong_key), (WrongAsked, faults.wrong_asked),
        (ValidationError, faults.wrong_value),
    ):  # fmt: skip
        made.add_exception_handler(why, tell)
    return made


def _guarded(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """What is not there is told as an error object."""

    def answer(request: HttpRequest, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 Django gives them
        try:
            return view(request, **kwargs)
        except NotThere as why:
            return faults.not_there(request, why)
        except WrongAsked as why:
            return faults.wrong_asked(request, why)

    return answer


def _nowhere(request: HttpRequest, rest: str) -> HttpResponse:  # noqa: ARG001 Django gives it
    return faults.not_there(request, NotThere())


@for_everyone
def _begin(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 Django gives it
    return redirect("api:system")


api = _made()
_endpoints = [each for each in api.urls[0] if isinstance(each, URLPattern) and each.name != "api-root"]
for _each in _endpoints:
    _each.callback = served(_each.callback)

urlpatterns = [
    path("api/", _begin, name="api"),
    path("api/v1/", _begin, name="api-v1"),
    path("api/v1/openapi.json", served(_guarded(partial(describing.openapi, api))), name="openapi"),
    path("api/v1/", include((_endpoints, "api"))),
    path("api/<path:rest>", served(_nowhere), name="api-nowhere"),
    path(NAMESPACE, served(_guarded(describing.terms)), name="vocabulary"),
    path(f"{NAMESPACE}<slug:term>", served(_guarded(describing.one_schema)), name="json-schema"),
]
