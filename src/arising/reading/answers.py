"""bytes and what is asked of them → plain data: the one question put to the reading process."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from arising.reading.formats import open_paper

# Here, and not when the first paper comes: the child imports this module once, and forks itself for each paper.
from arising.reading.reader import read
from arising.record.contract import contract
from arising.record.coverage import coverage
from arising.record.plain import to_plain


def read_bytes(data: bytes, name: str, options: Mapping[str, Any]) -> dict[str, Any]:
    """What ``options`` ask for about one file, as JSON-able data.

    ``options["give"]`` is ``"record"`` (the contract), ``"whole"`` (the record with its paper),
    ``"coverage"`` or ``"text"``; ``options["ocr"]``
    (default true) says whether scanned pages are recognised.

    Raises:
        CannotRead: the file cannot be read; its words are for the user.
    """
    ocr = bool(options.get("ocr", True))
    give = options["give"]
    if give == "text":
        return {"document": name, "text": open_paper(data, name, ocr=ocr).text}
    record = read(data, name, ocr=ocr)
    if give == "coverage":
        return {"document": name, "coverage": coverage(record)}
    if give == "whole":
        return {"document": name, "whole": to_plain(record)}
    return {"document": name, "record": contract(record)}
