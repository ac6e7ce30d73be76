"""True record → paper: the writer that examples and tests are made with."""

from paper_writer.contract import record
from paper_writer.style import Style
from paper_writer.truth import TruePaper
from paper_writer.writer import Format, write

__all__ = ["Format", "Style", "TruePaper", "record", "write"]
