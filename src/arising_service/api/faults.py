"""What is said where there is no answer: OParl's error object, in words that say what to do."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja.errors import ValidationError

from arising_service.api.asked import WrongAsked
from arising_service.api.shapes.common import Fault


def fault(status: int, message: str, debug: str = "") -> HttpResponse:
    """An error object."""
    told = Fault(message=message, debug=debug or str(status)).json_bytes()
    return HttpResponse(told, status=status, content_type="application/json")


def not_there(_: HttpRequest, __: Exception | type[Exception]) -> HttpResponse:
    """There is no such object; or none that may be seen, which is the same."""
    return fault(404, "There is nothing at this address. Begin at /api/v1/system and follow the addresses given there.")


def wrong_key(_: HttpRequest, __: Exception | type[Exception]) -> HttpResponse:
    """No list gave this key."""
    return fault(400, "No list gave this value of after. Take links.next from a page of this very list.", "400 after")


def wrong_asked(_: HttpRequest, why: Exception | type[Exception]) -> HttpResponse:
    """Something is asked that cannot be."""
    assert isinstance(why, WrongAsked)
    return fault(400, why.message, f"400 {why.parameter[:60]}")


def wrong_value(request: HttpRequest, why: Exception | type[Exception]) -> HttpResponse:
    """A parameter has a value that it cannot have."""
    assert isinstance(why, ValidationError)
    first: dict[str, Any] = why.errors[0] if why.errors else {}
    # Where a value may be of several sorts, the sort stands after the parameter's name.
    names = [str(part) for part in first.get("loc", ()) if str(part) in request.GET]
    name = names[-1] if names else "in the address"
    told = str(first.get("msg", "It has a value that it cannot have.")).removeprefix("Value error, ")
    return fault(400, f"The parameter {name} cannot be read. {told}", f"400 {name}")
