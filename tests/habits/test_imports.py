"""Rules about imports that the import linter cannot say."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.surroundings import ROOT

FORMATS = ROOT / "src" / "arising" / "reading" / "formats"
KNOWN_TO_FORMATS = ("arising.record", "arising.reading.errors", "arising.reading.formats")


def _imported(path: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [name.name for name in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append(node.module)
    return found


def test_formats_know_nothing_of_what_papers_mean() -> None:
    """A format gives pages, lines and places. What a line means is for the rest of reading to say."""
    wrong = [
        f"{path.name}: {name}"
        for path in sorted(FORMATS.rglob("*.py"))
        for name in _imported(path)
        if name.startswith("arising") and not name.startswith(KNOWN_TO_FORMATS)
    ]
    assert not wrong
