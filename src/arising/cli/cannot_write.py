"""What is raised where output cannot be written; told to the user in one place."""

from __future__ import annotations


class CannotWrite(Exception):
    """``name`` (a file, or standard output) cannot be written, for ``reason``."""

    def __init__(self, name: str, error: OSError) -> None:
        super().__init__(name)
        self.name = name
        self.reason = (error.strerror or str(error)).lower()
