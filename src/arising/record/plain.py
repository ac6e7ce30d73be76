"""A record as plain data, and back: how it crosses from the reading process, and how it is kept."""

from __future__ import annotations

from typing import Any

import msgspec

from arising.record.record import Record


def to_plain(record: Record) -> dict[str, Any]:
    """The whole record, lines and places included, as dicts, lists, strings and numbers."""
    plain = msgspec.to_builtins(record)
    assert isinstance(plain, dict)
    return plain


def from_plain(plain: object) -> Record:
    """The record that ``plain`` holds; every value is checked against its type.

    Raises:
        ValueError: ``plain`` is not what :func:`to_plain` makes.
    """
    try:
        return msgspec.convert(plain, Record)
    except msgspec.ValidationError as error:
        raise ValueError(f"this is no record of a paper: {error}") from error


def to_bytes(record: Record) -> bytes:
    """The whole record as JSON."""
    return msgspec.json.encode(record)


def from_bytes(data: bytes) -> Record:
    """The record in JSON made by :func:`to_bytes`.

    Raises:
        ValueError: the bytes hold no record.
    """
    try:
        return msgspec.json.decode(data, type=Record)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise ValueError(f"this is no record of a paper: {error}") from error
