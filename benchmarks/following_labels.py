"""Every finding "not done" on the labelled papers, beside what the labels say of the same words."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath

from arising.following_up import follow
from arising.reading import read
from arising.reading.errors import CannotRead
from arising.record.record import Record
from arising.record.reference import Answer

_WORD = re.compile(r"[a-z0-9]+")
_ALIKE = 0.6
AS_OF = date(2030, 1, 1)


@dataclass(frozen=True, slots=True)
class Finding:
    """Words said to mean "not done", and the label's state of them; ``None`` where no label has such words."""

    paper: str
    quote: str
    why: str
    labelled: str | None


def findings(shared: Path) -> Iterator[Finding]:
    """Each certain finding, in the words of a labelled paper, when the papers of its set are followed together."""
    for labels in sorted((shared / "gold").iterdir()):
        told = {each["document"]: each for each in (json.loads(p.read_text()) for p in sorted(labels.glob("*.json")))}
        names = {PurePath(document).name: document for document in told}
        records = list(_records(shared / labels.name))
        seen: set[tuple[str, str]] = set()
        for followed in follow(records, AS_OF):
            for piece in followed.evidence:
                key = (piece.cited.paper, piece.cited.quote)
                if piece.answer is Answer.NOT_DONE and piece.cited.paper in names and key not in seen:
                    seen.add(key)
                    state = _labelled(piece.cited.quote, told[names[piece.cited.paper]].get("followups") or [])
                    yield Finding(piece.cited.paper, piece.cited.quote, piece.why, state)


def _records(folder: Path) -> Iterator[Record]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            try:
                yield read(path.read_bytes(), path.name, ocr=False)
            except CannotRead:
                continue


def _labelled(quote: str, followups: list[dict[str, str]]) -> str | None:
    said = frozenset(_WORD.findall(quote.lower()))
    best: tuple[float, str] | None = None
    for each in followups:
        words = frozenset(_WORD.findall(each["quote"].lower()))
        share = len(said & words) / max(1, min(len(said), len(words)))
        if share >= _ALIKE and (best is None or share > best[0]):
            best = (share, each["states"])
    return best[1] if best else None


def main() -> int:
    """Print the share that is right, and each that is not; 1 where under 98%."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path, help="the folder with the labelled papers")
    found = list(findings(parser.parse_args().shared))
    labelled = [each for each in found if each.labelled is not None]
    right = [each for each in labelled if each.labelled == "not_done"]
    share = len(right) / len(labelled) if labelled else 1.0
    print(
        f'{len(found)} findings "not done": {len(labelled)} of labelled words, {len(right)} of them right ({share:.1%})'
    )
    for each in found:
        if each.labelled != "not_done":
            print(f"  {each.paper}: labelled {each.labelled or 'not at all'}: {each.quote} ({each.why})")
    return 0 if share >= 0.98 else 1


if __name__ == "__main__":
    sys.exit(main())
