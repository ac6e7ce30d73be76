"""Measures following on a planted decade and prints one table, the bar and a plain BM25 beside each figure."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from arising.following_up import follow
from arising.reading import read
from arising.record.record import Record
from benchmarks.following_links import Scores, Tally, matched, measure
from paper_writer import write
from paper_writer.decade.planted import Manner, Planted
from paper_writer.decade.shelf import decade

AS_OF = date(2024, 6, 1)
"""A day after the last paper of the decade."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; ``met`` is None where nothing is asked."""

    what: str
    ours: str
    bar: str = ""
    met: bool | None = None
    plain: str = ""


def records_of(planted: Planted) -> list[Record]:
    """The papers of a decade, printed and read again: the whole chain is measured."""
    return [read(write(each.paper, each.style, each.format), each.name) for each in planted.papers]


def rows(scores: Scores, plain: dict[str, Tally]) -> Iterator[Row]:
    """The lines of the table."""
    yield Row("asks read", f"{scores.asks:.3f}", "at least 0.99", scores.asks >= 0.99)
    yield _row("links that name a minute", scores.explicit, 0.99, plain.get("explicit"), both=True)
    yield _row("answers in other words", scores.paraphrased, 0.85, plain.get("paraphrased"))
    yield _row("wrong number or day, by subject", scores.slipped)
    yield _row("updates in logs", scores.logs, 0.99, both=True)
    yield _row("asked again", scores.again, 0.9)
    found = scores.drops.recall
    yield Row("dropped asks found", f"{found:.3f}", "at least 0.95", found >= 0.95)
    found = scores.silent.recall
    yield Row("rows closed or gone without words found", f"{found:.3f}", "at least 0.95", found >= 0.95)
    wrong = len(scores.false_not_done)
    yield Row('wrongly said to be "not done"', str(wrong), "0", wrong == 0)
    yield Row("states of certain links right", f"{scores.states:.3f}")


def _row(what: str, ours: Tally, bar: float = 0.0, plain: Tally | None = None, *, both: bool = False) -> Row:
    worst = min(ours.precision, ours.recall) if both else ours.f1
    asked = (f"precision, recall {bar:g}" if both else f"F1 {bar:g}") if bar else ""
    return Row(what, _told(ours), asked, worst >= bar if bar else None, _told(plain) if plain else "")


def _told(tally: Tally) -> str:
    return f"P {tally.precision:.3f} R {tally.recall:.3f} F1 {tally.f1:.3f}"


def _plain(planted: Planted, records: list[Record], scored: dict[str, frozenset[Manner]]) -> dict[str, Tally]:
    from benchmarks.following_baseline import baseline  # bm25s is wanted for benchmarks alone

    read_asks = matched(planted, follow(records, AS_OF))
    return {name: baseline(planted, records, read_asks, manners) for name, manners in scored.items()}


def main() -> int:
    """Print the table of one decade; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=2014, help="which decade (default 2014)")
    asked = parser.parse_args()
    planted = decade(asked.seed)
    start = time.perf_counter()
    records = records_of(planted)
    middle = time.perf_counter()
    followed = follow(records, AS_OF)
    end = time.perf_counter()
    scores = measure(planted, followed)
    manners = {
        "explicit": frozenset({Manner.EXPLICIT, Manner.MERGED}),
        "paraphrased": frozenset({Manner.PARAPHRASED}),
    }
    table = list(rows(scores, _plain(planted, records, manners)))
    print(f"{len(planted.papers)} papers, {len(planted.asks)} asks, {len(planted.links)} answers; "
          f"read in {middle - start:.1f} s, followed in {end - middle:.1f} s")  # fmt: skip
    for row in table:
        verdict = "" if row.met is None else "met" if row.met else "MISSED"
        print(
            f"{row.what:<42}{row.ours:<32}{row.bar:<26}{verdict:<8}{'BM25 ' + row.plain if row.plain else ''}".rstrip()
        )
    for wrong in scores.false_not_done:
        print(f"  wrongly not done: {wrong}")
    return 0 if all(row.met is not False for row in table) else 1


if __name__ == "__main__":
    sys.exit(main())
