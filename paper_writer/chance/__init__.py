"""A random source + style → a random true paper, in the borough's words, that the style can print."""

from paper_writer.chance.papers import SHAPES, Shape, fitting, random_paper

__all__ = ["SHAPES", "Shape", "fitting", "random_paper"]
