"""Pictures of pages: drawn once in a caged child process, then kept beside the register."""

from __future__ import annotations

import base64
import os
import threading
from functools import cache
from pathlib import Path

from django.conf import settings

from arising.reading.child import Limits, Readers

_LIMITS = Limits(seconds=30, cpu_seconds=30, memory=2_000_000_000, answer=60_000_000)


@cache
def _readers() -> Readers:
    """One child for each process of the server, started when the first picture is asked for."""
    return Readers(1, _LIMITS, task="arising_service.web.drawing:draw")


def stop() -> None:
    """End the child process; the next picture starts another."""
    if _readers.cache_info().currsize:
        _readers().close()
        _readers.cache_clear()


def picture_of(file: Path, sha256: str, page: int) -> bytes | None:
    """A page of a PDF as PNG; ``None`` where it cannot be drawn. Whoever calls has asked whether it may be seen."""
    kept = Path(settings.DATA) / "pictures" / sha256[:2] / f"{sha256}-{page}.png"
    if kept.exists():
        return kept.read_bytes()
    outcomes = list(_readers().read([file], {"page": page}))
    said = outcomes[0].said if outcomes else None
    if said is None:
        return None
    png = base64.b64decode(said["png"])
    kept.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = kept.with_suffix(f".{os.getpid()}-{threading.get_ident()}.part")
    part.touch(mode=0o600)
    part.write_bytes(png)
    part.replace(kept)
    return png
