"""Feeds readers broken papers for a while, each in a child process, and keeps those that were not answered well."""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if not __package__:
    sys.path.insert(0, str(ROOT))

from arising.reading.child import Limits, Outcome, Readers  # noqa: E402 the path comes first when run as a file
from fuzz.mutations import broken  # noqa: E402
from fuzz.seeds import FORMATS, seeds  # noqa: E402

_KEPT = ROOT / "build" / "fuzz"
_LIMITS = Limits(seconds=20, cpu_seconds=20, memory=2_000_000_000)
_BATCH = 40


@dataclass(frozen=True, slots=True)
class Finding:
    """A paper that was answered badly, and how."""

    kind: str
    data: bytes
    what: str


def fuzz(kind: str, seconds: float, seed: int, jobs: int = 2) -> tuple[int, list[Finding]]:
    """Put broken papers of format ``kind`` to its reader for ``seconds``; how many there were, and what was found.

    The papers are the same for the same ``seed``; how many there are depends on the machine.
    """
    chance = random.Random(f"{seed} {kind}")
    wholes = seeds(kind)
    findings: list[Finding] = []
    count = 0
    ends = time.monotonic() + seconds
    with (
        tempfile.TemporaryDirectory() as folder,
        Readers(jobs, _LIMITS, task="fuzz.targets:check", modules=(ROOT,)) as readers,
    ):
        while time.monotonic() < ends:
            papers = [broken(chance.choice(wholes), wholes, kind, chance) for _ in range(_BATCH)]
            for data, outcome in zip(papers, _answers(readers, papers, kind, Path(folder)), strict=True):
                count += 1
                if outcome.said is None:
                    findings.append(Finding(kind, data, outcome.what))
    return count, findings


def _answers(readers: Readers, papers: list[bytes], kind: str, folder: Path) -> Iterator[Outcome]:
    paths = [folder / f"{number}" for number in range(len(papers))]
    for path, data in zip(paths, papers, strict=True):
        path.write_bytes(data)
    yield from readers.read(paths, {"format": kind})


def main(arguments: list[str] | None = None) -> int:
    """The command: fuzz each format asked for, keep what was found, and say it."""
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("formats", nargs="*", choices=[*FORMATS, []], help="all, where none is named")
    parser.add_argument("--seconds", type=float, default=300.0, help="how long, altogether (300)")
    parser.add_argument("--seed", type=int, default=1, help="where chance starts (1)")
    parser.add_argument("--jobs", type=int, default=2, help="how many papers at a time (2)")
    asked = parser.parse_args(arguments)
    formats = asked.formats or list(FORMATS)
    found = False
    for kind in formats:
        count, findings = fuzz(kind, asked.seconds / len(formats), asked.seed, asked.jobs)
        print(f"{kind}: {count} papers, {len(findings)} answered badly")
        for finding in findings:
            found = True
            _KEPT.mkdir(parents=True, exist_ok=True)
            path = _KEPT / f"{kind}-{hashlib.sha256(finding.data).hexdigest()[:16]}"
            path.write_bytes(finding.data)
            print(f"  {path.relative_to(ROOT)}: {finding.what}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
