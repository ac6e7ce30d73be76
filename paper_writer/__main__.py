"""``python -m paper_writer examples``: writes the example borough's papers and their true records."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from random import Random

from paper_writer.borough.shelf import Example, examples
from paper_writer.chance import SHAPES, Shape, fitting, random_paper
from paper_writer.contract import record
from paper_writer.paging import with_pages
from paper_writer.style import Style
from paper_writer.writer import Format, write


def main() -> None:
    """Reads the command line and writes files."""
    parser = argparse.ArgumentParser(prog="python -m paper_writer", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    shelf = commands.add_parser("examples", help="write the example borough")
    shelf.add_argument("folder", type=Path, nargs="?", default=Path("examples"))
    lots = commands.add_parser("lots", help="write random papers, for trying a reader on")
    lots.add_argument("folder", type=Path)
    lots.add_argument("--count", type=int, default=20)
    lots.add_argument("--seed", type=int, default=0)
    lots.add_argument("--shape", type=Shape, choices=SHAPES, default=None)
    given = parser.parse_args()
    if given.command == "examples":
        write_examples(given.folder)
    else:
        write_lots(given.folder, given.count, given.seed, given.shape)


def write_examples(folder: Path) -> None:
    """Every example paper into ``folder/papers``, its true record into ``folder/truth``."""
    for example in examples():
        paper = with_pages(example.paper, example.style) if example.paper.kind == "agenda_pack" else example.paper
        _put(folder, Example(example.name, paper, example.style, example.format))


def write_lots(folder: Path, count: int, seed: int, kind: Shape | None = None) -> None:
    """``count`` random papers in random styles and formats, all of one shape or of any."""
    for number in range(seed, seed + count):
        dice = Random(number)
        shape = dice.choice(SHAPES) if kind is None else kind
        style = fitting(Style.random(dice), shape)
        paper = random_paper(dice, style, shape)
        kind_of_file = Format.HTML if shape is Shape.PAGE else dice.choice(list(Format))
        _put(folder, Example(f"paper-{number:05d}", paper, style, kind_of_file))


def _put(folder: Path, example: Example) -> None:
    papers, truth = folder / "papers", folder / "truth"
    papers.mkdir(parents=True, exist_ok=True)
    truth.mkdir(parents=True, exist_ok=True)
    (papers / example.file).write_bytes(write(example.paper, example.style, example.format))
    said = record(example.paper, example.style, example.file)
    (truth / f"{example.name}.json").write_text(json.dumps(said, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
