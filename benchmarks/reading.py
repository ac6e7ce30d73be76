"""Times the reading of papers and prints one table with the bar beside each figure: ``make bench``.

CPU time, in one process, the engines taking turns; the figure is the median of the rounds' ratios.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import reading_engines as engines
from benchmarks import reading_processes as processes
from benchmarks.reading_papers import Papers, pack, page_count, pdfs, repeated, word_file

SLOW_PAGES = 30
"""pdfplumber is timed on about this many pages of a set, and so are we beside it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured thing. ``bar`` is what it must reach, ``met`` whether it does; None where nothing is asked."""

    what: str
    value: str
    bar: str = ""
    met: bool | None = None


def at_most(what: str, value: float, bar: float, unit: str = "x") -> Figure:
    return Figure(what, f"{value:.2f} {unit}", f"at most {bar:g} {unit}", value <= bar)


def at_least(what: str, value: float, bar: float, unit: str = "x") -> Figure:
    return Figure(what, f"{value:.1f} {unit}", f"at least {bar:g} {unit}", value >= bar)


def against_others(papers: Papers, rounds: int) -> Iterator[Figure]:
    """Our CPU time for a page of each set, beside bare pypdfium2 and liteparse, and pdfplumber on a part."""
    timed = engines.rounds_of(
        (engines.record, engines.lines_and_tables, engines.pdfium_words, engines.liteparse_blocks), papers.files, rounds
    )
    record, lines, words, blocks = timed
    each = 1000 / papers.pages
    name = f"{papers.name} ({papers.pages} pages)"
    yield Figure(f"{name}: full record", f"{min(record) * each:.2f} ms a page")
    yield Figure(f"{name}: its lines and tables alone", f"{engines.ratio(lines, words):.2f} x pypdfium2 text")
    yield at_most(f"{name}: full record v pypdfium2 text", engines.ratio(record, words), 3)
    yield at_most(f"{name}: full record v liteparse blocks", engines.ratio(record, blocks), 1)
    few = _some(papers.files)
    slow, ours = engines.rounds_of((engines.pdfplumber_words_and_tables, engines.record), few, min(rounds, 5))
    yield at_least(f"{name}: pdfplumber text and tables v full record", engines.ratio(slow, ours), 20)


def _some(files: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """The shortest files, up to about ``SLOW_PAGES`` pages."""
    taken: list[bytes] = []
    pages = 0
    for file in sorted(files, key=page_count):
        if taken and pages + page_count(file) > SLOW_PAGES:
            break
        taken.append(file)
        pages += page_count(file)
    return tuple(taken)


def word_files(rounds: int) -> Iterator[Figure]:
    """Word files beside python-docx."""
    ours, other = engines.rounds_of((engines.our_word_file, engines.python_docx_words), (word_file(400),), rounds)
    yield at_most("a Word file: lines and tables v python-docx", engines.ratio(ours, other), 0.5)


def memory_and_start(folder: Path, rounds: int) -> Iterator[Figure]:
    """Peak memory, the time to start, and jobs."""
    whole = folder / "pack.pdf"
    whole.write_bytes(pack(250))
    yield at_most(
        f"peak memory of a pack of {page_count(whole.read_bytes())} pages", processes.peak_megabytes(whole), 250, "MB"
    )
    yield at_most("arising --help, on the clock", processes.help_milliseconds(max(rounds, 5)), 150, "ms")
    papers = folder / "papers"
    papers.mkdir()
    for number in range(40):  # some seconds' work: what it takes to start is the same for one and for two
        (papers / f"{number}.pdf").write_bytes(pack(30))
    free = processes.cores_free()
    figure = at_least("two jobs v one, on the clock", processes.speed_up(papers, 3), 1.7)
    if free < 1.5 and not figure.met:
        figure = Figure(figure.what, figure.value, f"{figure.bar} where two cores are free: {free:.1f} were")
    yield figure


def growth(most: int) -> Iterator[Figure]:
    """CPU time a page as papers grow: it must not."""
    base = pack(50)
    each: list[tuple[int, float]] = []
    times = 1
    while times * page_count(base) <= most:
        pdf = repeated(base, times)
        pages = page_count(pdf)
        each.append((pages, engines.cpu_seconds(engines.record, (pdf,)) / pages * 1000))
        yield Figure(f"one paper of {pages} pages", f"{each[-1][1]:.2f} ms a page")
        times *= 4
    last, first = each[-1][1], each[0][1]
    yield at_most(f"growth: a page of {each[-1][0]} v a page of {each[0][0]}", last / first, 1.3)


def main() -> int:
    """Print the table. The exit code is 1 where a bar is missed."""
    arguments = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    arguments.add_argument("--rounds", type=int, default=5, help="rounds of each comparison (5)")
    arguments.add_argument(
        "--most-pages", type=int, default=13_000, help="the longest paper of the growth curve (13000)"
    )
    asked = arguments.parse_args()
    missed = 0
    print(f"{'':82}{'measured':>18}   bar")
    with tempfile.TemporaryDirectory() as folder:
        parts = [against_others(papers, asked.rounds) for papers in pdfs()]
        parts += [word_files(asked.rounds), memory_and_start(Path(folder), asked.rounds), growth(asked.most_pages)]
        for part in parts:
            for figure in part:
                verdict = {None: "", True: "  met", False: "  MISSED"}[figure.met]
                print(f"{figure.what:82}{figure.value:>18}   {figure.bar}{verdict}", flush=True)
                missed += figure.met is False
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
