"""How parent and server talk: a small head in JSON, then bytes, each with its length before it."""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO

_LENGTHS = struct.Struct(">IQ")
_LARGEST_HEAD = 1_000_000


class Broken(Exception):
    """The other side went away, or sent what is no frame."""


def send(stream: BinaryIO, head: dict[str, Any], data: bytes = b"") -> None:
    """Write one frame."""
    packed = json.dumps(head).encode("utf-8")
    stream.write(_LENGTHS.pack(len(packed), len(data)))
    stream.write(packed)
    stream.write(data)
    stream.flush()


def receive(stream: BinaryIO, largest: int) -> tuple[dict[str, Any], bytes]:
    """Read one frame.

    Raises:
        Broken: the stream ended, or the frame is malformed or longer than ``largest``.
    """
    head_length, data_length = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    if head_length > _LARGEST_HEAD or data_length > largest:
        raise Broken("a frame is too long")
    try:
        head = json.loads(_exactly(stream, head_length))
    except (ValueError, RecursionError):
        raise Broken("a frame's head is not JSON") from None
    if not isinstance(head, dict):
        raise Broken("a frame's head is not an object")
    return head, _exactly(stream, data_length)


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise Broken("the stream ended")
    return data
