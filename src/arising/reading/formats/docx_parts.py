"""The parts of a DOCX file, taken out of the zip with limits, and parsed without fetching anything."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib

from lxml import etree

from arising.reading.errors import CannotRead
from arising.reading.formats.xml_words import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The name space of nearly everything in a DOCX file."""

_VALUE = W + "val"
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LARGEST_PART = 120_000_000
_LARGEST_FILE = 300_000_000
_MOST_PARTS = 20_000
_BOMB = "The DOCX file unpacks to far more than any paper holds, and was not read."
_BOMB_REMEDY = "Ask where it comes from; save it again without its pictures if it is genuine."
_BROKEN = "The DOCX file is broken: {0}."
_BROKEN_REMEDY = "Open it in a word processor and save it again, or download it again."


class Parts:
    """The parts of one file. What is read altogether is limited, by the sizes declared and by those found.

    Raises:
        CannotRead: the file is no zip, is locked, or unpacks to too much.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as fault:
            raise CannotRead(_BROKEN.format(fault), _BROKEN_REMEDY) from None
        if len(entries) > _MOST_PARTS:
            raise CannotRead(_BOMB, _BOMB_REMEDY)
        self._entries = {entry.filename: entry for entry in entries}
        self._left = _LARGEST_FILE
        self.warnings: list[str] = []
        self.main = self._main_part()

    def element(self, name: str) -> Element | None:
        """The root element of part ``name``; ``None`` where there is no such part."""
        data = self._bytes(name)
        if data is None:
            return None
        for strict, common in _STRICT.items():
            if strict in data[:20_000]:
                data = data.replace(strict, common)
        try:
            return etree.fromstring(data, _parser(recover=False))
        except etree.XMLSyntaxError as fault:
            self.warnings.append(
                f"A part of the file ({name}) is broken, and was read as far as it made sense: {fault}."
            )
        try:
            return etree.fromstring(data, _parser(recover=True))
        except etree.XMLSyntaxError:
            return None

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """What part ``name`` points at: for each relation its kind and its target, a part or an address."""
        folder, file = posixpath.split(name)
        root = self.element(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
        related: dict[str, tuple[str, str]] = {}
        for relation in root if root is not None else ():
            if not isinstance(relation.tag, str):
                continue
            target = relation.get("Target", "")
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
            related[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], target)
        return related

    def _main_part(self) -> str:
        for kind, target in self.related("").values():
            if kind == "officeDocument" and target in self._entries:
                return target
        return "word/document.xml"

    def _bytes(self, name: str) -> bytes | None:
        entry = self._entries.get(name)
        if entry is None:
            return None
        if entry.flag_bits & 1:
            raise CannotRead("The DOCX file is locked with a password.", "Save it without the password and read that.")
        most = min(_LARGEST_PART, self._left)
        if entry.file_size > most:
            raise CannotRead(_BOMB, _BOMB_REMEDY)
        try:
            with self._zip.open(entry) as part:
                data = part.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as fault:
            raise CannotRead(_BROKEN.format(fault), _BROKEN_REMEDY) from None
        if len(data) > most:
            raise CannotRead(_BOMB, _BOMB_REMEDY)
        self._left -= len(data)
        return data


def relation_of(element: Element) -> str:
    """The relation that an element names, empty where it names none."""
    return str(element.get(_RELATION, ""))


def first_child(element: Element, tag: str) -> Element | None:
    """The first element in ``element``, where it is a ``tag``: so the properties of runs and paragraphs stand."""
    for child in element:
        return child if child.tag == tag else None
    return None


def value_of(element: Element | None, name: str = "val") -> str:
    """The attribute ``w:name`` of an element that may be missing."""
    return "" if element is None else str(element.get(_VALUE if name == "val" else W + name, ""))


def is_on(element: Element | None) -> bool | None:
    """What a switch such as ``<w:b/>`` says; ``None`` where it is missing."""
    return None if element is None else element.get(_VALUE, "1") not in ("0", "false", "off", "none")


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, recover=recover,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
