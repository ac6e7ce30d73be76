"""The same bytes give the same record, in any order and with any number of jobs."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command import arising
from tests.surroundings import ROOT

EXAMPLES = ROOT / "examples" / "papers"


def _records(paths: list[Path], jobs: int) -> dict[str, str]:
    """Each paper's line of JSON by its beginning, which names the paper."""
    run = arising("read", *paths, "--json", "--jobs", str(jobs), within=240)
    assert (run.returncode, run.stderr) == (0, "")
    return {line.split(",", 1)[0]: line for line in run.stdout.splitlines()}


def test_example_papers_read_the_same_in_any_order() -> None:
    papers = sorted(EXAMPLES.iterdir())
    forwards, backwards = _records(papers, 1), _records(papers[::-1], 3)
    assert len(forwards) == len(papers)
    assert forwards == backwards


def test_shared_papers_read_the_same_in_any_order(shared: Path) -> None:
    papers = sorted(path for path in (shared / "papers").iterdir() if path.is_file())
    papers += sorted(path for path in (shared / "real").rglob("*.pdf"))[:12]
    assert _records(papers, 1) == _records(papers[::-1], 2)
