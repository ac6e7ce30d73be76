"""XML → paper: the answers of ModernGov's web service, and any other XML as labelled lines.

The service answers in small letters without a name space. Its quirks: empty elements hold a line feed, numbers a
space; texts of items are Word's HTML, escaped; entities may be escaped twice; ``agendaitemnumber`` counts items and
is not the number that is printed (``fulldisplaynumberformat`` is).
"""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from arising.reading.errors import CannotRead
from arising.reading.formats.decoding import decode
from arising.reading.formats.draft import Draft, fingerprint
from arising.reading.formats.xml_meeting import MeetingLayout
from arising.reading.formats.xml_words import Element, children, name_of, text_of
from arising.record.paper import Format, Paper

_LARGEST = 60_000_000
_MOST_ATTRIBUTES = 1000
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_RECORDS = frozenset(("committee", "meeting", "councillor", "member", "item", "entry", "attendee"))


def read_xml(data: bytes, name: str) -> Paper:
    """The paper in an XML file. Entities are never resolved, and nothing is fetched.

    A meeting is laid out as its minutes would be printed: body, date, time, venue, who was there, then each item
    with its number and title, its text, decision, minutes and actions. What else the file states follows as
    ``name: value`` lines on a page of its own; ``meta`` says from which line on ("navigation_from_line"), and holds
    what the file says of the meeting as a whole ("meetingdate", "meetinglocation", "committeetitle", ...).

    Raises:
        CannotRead: the file is too large, or is not XML at all.
    """
    if len(data) > _LARGEST:
        raise CannotRead(f"The XML is {len(data) // 1_000_000} MB long.", "Ask the service for fewer meetings at once.")
    draft = Draft(name, fingerprint(data), Format.XML)
    root = _parsed(data, draft)
    if name_of(root) == "meeting":
        layout = MeetingLayout(draft, root)
        layout.lay_out()
        paper = draft.finish(title=layout.body, meta=tuple(layout.meta))
    else:
        _labelled(draft, root)
        paper = draft.finish(title=name_of(root))
    if not paper.lines:
        raise CannotRead("The XML states nothing.", "Check that the service answered with a meeting.")
    return paper


def _parsed(data: bytes, draft: Draft) -> Element:
    parser = _parser(recover=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        root = _mended(data)
        if root is None:
            raise CannotRead(
                f"The XML is broken: {str(fault)[:200]}.", "Fetch it again, or check that the download was whole."
            ) from None
        draft.warnings.append(f"The XML is broken, and was read as far as it made sense: {str(fault)[:200]}.")
    if root.getroottree().docinfo.internalDTD is not None:
        draft.warnings.append("The XML declares its own document type; entities that it defines are not resolved.")
    return root


def _mended(data: bytes) -> Element | None:
    """What can be read of XML that is not well formed, or not in the encoding that it declares."""
    text = _DECLARATION.sub("", decode(data).text)
    try:
        root = etree.fromstring(text.encode("utf-8"), _parser(recover=True))
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root if root is not None and (len(root) or (root.text or "").strip()) else None


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True, recover=recover, encoding="utf-8" if recover else None,
    )  # fmt: skip


def _labelled(draft: Draft, root: Element) -> None:
    """Every value as ``name: value``, deeper ones indented, a blank line before each record."""
    waiting = [(root, 0)]
    while waiting:
        element, depth = waiting.pop()
        inner = children(element)
        opens = name_of(element) in _RECORDS
        if opens:
            draft.blank()
        words = text_of(element)
        if words or not inner:
            if words:
                draft.line(f"{name_of(element)}: {words}", indent=float(depth))
        elif depth:
            draft.line(name_of(element), indent=float(depth), opens=opens, heading=0)
        # Asking for an attribute by its name takes the longer the more there are of them.
        for key in islice(element.attrib, _MOST_ATTRIBUTES):
            value = " ".join(str(element.get(key, "")).split())
            if value:
                draft.line(f"{key}: {value}", indent=float(depth + 1))
        if len(element.attrib) > _MOST_ATTRIBUTES:
            draft.warnings.append(
                f"{name_of(element)} states more than {_MOST_ATTRIBUTES} things; the rest is left out."
            )
        waiting += [(child, depth + 1) for child in reversed(inner)]
