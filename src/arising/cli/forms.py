"""The four forms of an answer: a summary, the record, the plain text, the coverage."""

from __future__ import annotations

import textwrap
from abc import ABC, abstractmethod
from typing import Any, ClassVar

from arising.cli.coverage_listing import coverage_listing
from arising.cli.output import Output, json_line, one_line
from arising.cli.summary import summary
from arising.cli.tally import Tally


class Form(ABC):
    """How answers are printed. ``gives`` is what the reader is asked for; ``papers`` how many files are read."""

    gives: ClassVar[str]

    def __init__(self, output: Output, papers: int) -> None:
        self.output = output
        self.papers = papers

    @abstractmethod
    def show(self, said: dict[str, Any]) -> None:
        """Print the answer about one paper."""

    def finish(self) -> None:  # noqa: B027 most forms have nothing to add
        """Print what belongs at the end of all."""


class SummaryForm(Form):
    """For people: each paper told in words, and several added up at the end."""

    gives = "record"

    def __init__(self, output: Output, papers: int) -> None:
        super().__init__(output, papers)
        self.tally = Tally()

    def show(self, said: dict[str, Any]) -> None:  # noqa: D102 told by Form
        self.tally.add(said["record"])
        self.output.write(summary(said["record"], self.output.width))

    def finish(self) -> None:  # noqa: D102 told by Form
        if self.tally.papers > 1:
            self.output.write(f"{textwrap.fill(self.tally.sentence(), self.output.width)}\n")


class JsonForm(Form):
    """For programs: the whole record, one paper a line; ``line`` is one that an interrupted run left."""

    gives = "record"

    def show(self, said: dict[str, Any]) -> None:  # noqa: D102 told by Form
        self.output.write(said.get("line") or json_line(said["record"]))


class TextForm(Form):
    """The plain text. One paper is printed as it is, so that places count in the output; several need their names."""

    gives = "text"

    def show(self, said: dict[str, Any]) -> None:  # noqa: D102 told by Form
        head = f"==> {one_line(said['document'])} <==\n" if self.papers > 1 else ""
        self.output.write(head + self.output.safe(said["text"]))


class CoverageForm(Form):
    """What was understood, page by page."""

    gives = "coverage"

    def show(self, said: dict[str, Any]) -> None:  # noqa: D102 told by Form
        self.output.write(coverage_listing(said["coverage"], self.output.width))


FORMS: dict[str, type[Form]] = {
    "summary": SummaryForm,
    "json": JsonForm,
    "text": TextForm,
    "coverage": CoverageForm,
}
