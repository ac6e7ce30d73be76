"""The answers that an endpoint declares, so that its OpenAPI document leaves none out."""

from __future__ import annotations

from typing import Any

from arising_service.api.shapes.common import Fault, Listed


def of_one(shape: Any) -> dict[int, Any]:  # noqa: ANN401 a shape, or several in one
    """The answers of an address of one object."""
    return {200: shape, 304: None, 400: Fault, 404: Fault, 500: Fault}


def of_list(shape: Any) -> dict[int, Any]:  # noqa: ANN401 a shape, or several in one
    """The answers of an address of a list."""
    return {200: Listed[shape], 304: None, 400: Fault, 500: Fault}
