"""What an address asks for: numbers, days and words, taken only as far as they make sense."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NoReturn, ParamSpec, TypeVar

from django.http import Http404, HttpRequest

from arising_service.register.errors import NotThere

Given = ParamSpec("Given")
Thing = TypeVar("Thing")


def found(query: Callable[Given, Thing], *args: Given.args, **named: Given.kwargs) -> Thing:
    """What ``query`` gives.

    Raises:
        Http404: it finds nothing, or nothing that may be seen: the answer is the same.
    """
    try:
        return query(*args, **named)
    except NotThere as missing:
        raise Http404 from missing


def number(request: HttpRequest, name: str, default: int = 1) -> int:
    """A whole number from 0 to a thousand million; anything else is ``default``."""
    value = request.GET.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else default


def day(request: HttpRequest, name: str) -> date | None:
    """A day as browsers send it (2024-03-31); ``None`` for anything else."""
    try:
        return date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None


def words(request: HttpRequest, name: str, longest: int = 200) -> str:
    """Words typed in, without line breaks, and no more than anybody types."""
    return " ".join(request.GET.get(name, "").replace("\x00", " ").split())[:longest]


def missing() -> NoReturn:
    """There is nothing here.

    Raises:
        Http404: always.
    """
    raise Http404
