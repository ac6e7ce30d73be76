"""Pictures of pages: drawn once in a caged child process, then kept beside the register."""

from __future__ import annotations

import base64
import contextlib
import os
import threading
from functools import cache
from pathlib import Path

from django.conf import settings

from arising.reading.child import Limits, Readers

_LIMITS = Limits(seconds=30, cpu_seconds=30, memory=2_000_000_000, answer=60_000_000)
SMALL = 180
"""Dots across a picture that only helps to find a page."""
MOST = 500_000_000
"""Bytes that all kept pictures may take: some 5,000 pages. Those not looked at for longest go first."""
_LEFT = 0.8
"""The share of ``MOST`` that is left when pictures go: so that not every new one looks through all of them."""


@cache
def _readers() -> Readers:
    """One child for each process of the server, started when the first picture is asked for."""
    return Readers(1, _LIMITS, task="arising_service.web.drawing:draw")


def stop() -> None:
    """End the child process; the next picture starts another."""
    if _readers.cache_info().currsize:
        _readers().close()
        _readers.cache_clear()


def picture_of(file: Path, sha256: str, page: int, *, small: bool = False) -> bytes | None:
    """A page of a PDF as PNG; ``None`` where it cannot be drawn. Whoever calls has asked whether it may be seen."""
    kept = folder() / sha256[:2] / f"{sha256}-{page}{'-small' if small else ''}.png"
    with contextlib.suppress(OSError):
        png = kept.read_bytes()
        # Looked at now: others go before it.
        os.utime(kept)
        return png
    outcomes = list(_readers().read([file], {"page": page, **({"width": SMALL} if small else {})}))
    said = outcomes[0].said if outcomes else None
    if said is None:
        return None
    png = base64.b64decode(said["png"])
    _keep(kept, png)
    return png


def folder() -> Path:
    """Where the pictures are kept. It may be emptied at any time."""
    return Path(settings.DATA) / "pictures"


def _keep(place: Path, png: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = place.with_suffix(f".{os.getpid()}-{threading.get_ident()}.part")
    part.touch(mode=0o600)
    part.write_bytes(png)
    part.replace(place)
    _room.took(len(png))


class _Room:
    """How much the kept pictures take, as far as this process knows; it looks again when that is too much."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._bytes: dict[Path, int] = {}

    def took(self, more: int) -> None:
        """Count a picture that was kept, and let old ones go where all take too much."""
        with self._lock:
            here = folder()
            known = self._bytes.get(here)
            # Looked for the first time, the new picture is among what is found.
            self._bytes[here] = sum(size for _, _, size in _kept(here)) if known is None else known + more
            if self._bytes[here] > MOST:
                self._bytes[here] = _let_go(here)


def _kept(here: Path) -> list[tuple[float, Path, int]]:
    """When each picture was last looked at, the picture, and its bytes."""
    found = []
    for path in here.glob("*/*.png"):
        # Another process may have let it go this moment.
        with contextlib.suppress(OSError):
            facts = path.stat()
            found.append((facts.st_mtime, path, facts.st_size))
    return found


def _let_go(here: Path) -> int:
    """Delete the pictures that nobody looked at for longest. Gives the bytes that are left."""
    pictures = sorted(_kept(here))
    left = sum(size for _, _, size in pictures)
    for _, path, size in pictures:
        if left <= MOST * _LEFT:
            break
        path.unlink(missing_ok=True)
        left -= size
    return left


_room = _Room()
