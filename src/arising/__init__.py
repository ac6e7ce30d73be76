"""Papers of public bodies → what was asked, of whom, by when, and what became of it."""

__version__ = "0.1.0"
