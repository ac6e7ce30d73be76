"""DOCX → paper. The plain text is laid out by us: the body, its notes, and last what is printed on every page."""

from __future__ import annotations

from arising.reading.errors import CannotRead
from arising.reading.formats.docx_body import Body
from arising.reading.formats.docx_numbering import Numbering
from arising.reading.formats.docx_parts import Parts, W
from arising.reading.formats.docx_styles import Styles
from arising.reading.formats.docx_words import Changes, ParagraphReader
from arising.reading.formats.draft import Draft, fingerprint
from arising.reading.formats.xml_words import Element, children, name_of, text_of
from arising.record.paper import Format, Paper

_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))
_FURNITURE = ("header", "footer")
_STATED = ("title", "subject", "creator", "created", "modified", "language")


def read_docx(data: bytes, name: str) -> Paper:
    """The paper in a DOCX file.

    Printed numbers of lists are part of the words, for a decision may be called by them; bullets are markers.
    Insertions that nobody has accepted yet are read as accepted, deletions as made, and a warning says so. Pages
    are those of the last printing, where the file remembers them. Headers, footers and comments are laid out once,
    on a page of their own after all else; ``meta`` says from which line on ("furniture_from_line").

    Raises:
        CannotRead: the file is broken, locked, has no words, or unpacks to more than any paper holds.
    """
    parts = Parts(data)
    root = parts.element(parts.main)
    body = None if root is None else root.find(W + "body")
    if body is None:
        raise CannotRead("The DOCX file has no text in it.", "Open it in a word processor and save it again.")
    related = parts.related(parts.main)
    targets = dict(related.values())
    styles = Styles(parts.element(targets.get("styles", "word/styles.xml")))
    numbering = Numbering(parts.element(targets.get("numbering", "word/numbering.xml")))
    draft = Draft(name, fingerprint(data), Format.DOCX)
    draft.page()
    addresses = {key: target for key, (kind, target) in related.items() if kind == "hyperlink"}
    reader = ParagraphReader(styles, addresses)
    layout = Body(draft, styles, numbering, reader)
    layout.blocks(body)
    layout.paged = False
    for kind, element in _NOTES:
        if kind in targets:
            _notes(layout, parts.element(targets[kind]), element)
    meta = _meta(parts)
    _furniture(layout, parts, related, meta)
    if not draft.lines:
        raise CannotRead(
            "The DOCX file has no words in it.", "If it holds scanned pages, save it as PDF and read that."
        )
    draft.warnings += [*parts.warnings, *_told(reader.changes)]
    return draft.finish(title=dict(meta).get("title", ""), meta=tuple(meta))


def _notes(layout: Body, root: Element | None, name: str) -> None:
    """The notes of the paper, each opened by its number."""
    count = 0
    for note in root.iterchildren(W + name) if root is not None else ():
        if note.get(W + "type") in ("separator", "continuationSeparator", "continuationNotice"):
            continue
        count += 1
        layout.reader.note = str(count)
        layout.draft.blank()
        layout.blocks(note)


def _furniture(layout: Body, parts: Parts, related: dict[str, tuple[str, str]], meta: list[tuple[str, str]]) -> None:
    """Headers and footers, each different one once, and comments."""
    seen: set[tuple[str, ...]] = set()
    started = False
    for wanted in (*_FURNITURE, "comments"):
        for kind, target in sorted(related.values()):
            root = parts.element(target) if kind == wanted else None
            words = () if root is None else tuple(text.text or "" for text in root.iter(W + "t"))
            if not "".join(words).strip() or words in seen:
                continue
            seen.add(words)
            if not started:
                meta.append(("furniture_from_line", str(len(layout.draft.lines))))
                layout.draft.page()
                started = True
            layout.blocks(root)


def _meta(parts: Parts) -> list[tuple[str, str]]:
    """What the file says of itself: title, author, when it was made."""
    targets = dict(parts.related("").values())
    root = parts.element(targets.get("core-properties", "docProps/core.xml"))
    if root is None:
        return []
    stated = {name_of(child): text_of(child) for child in children(root)}
    return [(name, stated[name]) for name in _STATED if stated.get(name)]


def _told(changes: Changes) -> list[str]:
    told: list[str] = []
    if changes.inserted or changes.deleted:
        told.append(
            f"The paper holds tracked changes: {changes.inserted} insertions were read as accepted, "
            f"{changes.deleted} deletions as made."
        )
    if changes.hidden:
        told.append(f"{changes.hidden} pieces of hidden text were left out.")
    return told
