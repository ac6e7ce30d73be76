"""Rules about imports that the import linter cannot say."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
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


_SOLD_AS = {
    "allauth": "django-allauth", "csp": "django-csp", "docx": "python-docx", "jwt": "pyjwt", "ninja": "django-ninja",
}  # fmt: skip
"""Modules whose package has another name."""
_NEVER_IMPORTED = {"psycopg": "postgresql", "whitenoise": "whitenoise", "gunicorn": "gunicorn"}
"""Packages that Django, or a command, loads by a name: the word in our code that needs them."""


def _libraries(package: str) -> set[str]:
    files = sorted((ROOT / "src" / package).rglob("*.py"))
    foreign = {name.partition(".")[0] for path in files for name in _imported(path)}
    foreign -= {*sys.stdlib_module_names, "arising", "arising_service"}
    words = "\n".join(path.read_text(encoding="utf-8") for path in files)
    by_name = {name for name, word in _NEVER_IMPORTED.items() if package == "arising_service" and word in words}
    return {_SOLD_AS.get(name, name.replace("_", "-")) for name in foreign} | by_name


def _named(wanted: list[str]) -> set[str]:
    return {re.split(r"[^a-z0-9-]", name)[0] for name in wanted}


def test_every_library_that_is_imported_is_named() -> None:
    """What the packages import is what they ask to be installed with: no more, no less."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    reading = _named(project["dependencies"]) | _named(extras["ocr"])
    assert _libraries("arising") == reading
    assert _libraries("arising_service") - reading == _named(extras["service"])
