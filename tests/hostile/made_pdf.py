"""PDF files made object by object, so that a test can break exactly one thing."""

from __future__ import annotations


def pdf(objects: dict[int, bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A PDF of ``objects`` by their numbers, with a right table of where they stand."""
    parts = [b"%PDF-1.7\n"]
    size = len(parts[0])
    places: dict[int, int] = {}
    for number, body in sorted(objects.items()):
        places[number] = size
        part = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        parts.append(part)
        size += len(part)
    last = max(objects) + 1
    rows = [b"0000000000 65535 f \n"]
    rows += [b"%010d 00000 %c \n" % (places.get(number, 0), b"nf"[number not in places]) for number in range(1, last)]
    parts.append(b"xref\n0 %d\n%s" % (last, b"".join(rows)))
    parts.append(b"trailer\n<</Size %d %s>>\nstartxref\n%d\n%%%%EOF\n" % (last, trailer, size))
    return b"".join(parts)


def stream(data: bytes, more: bytes = b"") -> bytes:
    """A stream object."""
    return b"<</Length %d %s>>\nstream\n%s\nendstream" % (len(data), more, data)


def pages(count: int, words: str = "Minutes of the Weir Panel") -> dict[int, bytes]:
    """The objects of a paper of ``count`` pages, each with ``words`` and its number."""
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        3: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    }
    kids = []
    for page in range(count):
        at = 10 + 2 * page
        kids.append(b"%d 0 R" % at)
        objects[at] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>>>>>"
            % (at + 1)
        )
        objects[at + 1] = stream(f"BT /F 12 Tf 72 720 Td ({words} {page + 1}) Tj ET".encode("latin-1"))
    objects[2] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, b" ".join(kids))
    return objects


def shelved(objects: dict[int, bytes], count: int, width: int = 100) -> dict[int, bytes]:
    """The same paper of ``count`` pages with its pages on shelves of ``width``, as programs write long papers."""
    shelves = []
    for first in range(0, count, width):
        shelf = 100_000 + first
        shelves.append(b"%d 0 R" % shelf)
        on_it = range(first, min(first + width, count))
        objects[shelf] = b"<</Type/Pages/Parent 2 0 R/Count %d/Kids[%s]>>" % (
            len(on_it), b" ".join(b"%d 0 R" % (10 + 2 * page) for page in on_it),
        )  # fmt: skip
        for page in on_it:
            objects[10 + 2 * page] = objects[10 + 2 * page].replace(b"/Parent 2 0 R", b"/Parent %d 0 R" % shelf)
    objects[2] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, b" ".join(shelves))
    return objects
