"""What a reader of ours says when a file cannot be read."""

from __future__ import annotations


class CannotRead(Exception):
    """A file that cannot be read. ``what`` was wrong, ``remedy`` what to do about it: both for the user.

    ``foreign`` says that the file is of a kind that is not read at all, such as a picture.
    """

    def __init__(self, what: str, remedy: str = "", *, foreign: bool = False) -> None:
        super().__init__(what if not remedy else f"{what} {remedy}")
        self.what = what
        self.remedy = remedy
        self.foreign = foreign
