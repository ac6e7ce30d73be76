"""A meeting as ModernGov's web service tells it → lines as its minutes would be printed."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape

from selectolax.lexbor import LexborHTMLParser

from arising.reading.formats.draft import Draft
from arising.reading.formats.html_flow import Flow
from arising.reading.formats.xml_words import Element, children, name_of, raw_text, text_of, value
from arising.record.place import Span

_STATED = (("meetingdate", "Date"), ("meetingtime", "Time"), ("meetinglocation", "Venue"), ("meetingstatus", "Status"))
_USED = frozenset(("meetingdate", "meetingtime", "meetinglocation", "meetingstatus", "agendaitems", "attendees"))
_ITEM_USED = frozenset(
    ("agendaitemtitle", "fulldisplaynumberformat", "agendatext", "linkeddocuments", "minutesnonemptyhtmlbody")
)
_ATTENDANCE = (
    ("Present", re.compile(r"^(?!not\b).*(?:present|attended|in the chair)", re.IGNORECASE)),
    ("Apologies for absence", re.compile(r"apolog", re.IGNORECASE)),
    ("In attendance", re.compile(r"in attendance|observer|guest|officer", re.IGNORECASE)),
    ("Absent", re.compile(r"absent|not present", re.IGNORECASE)),
    ("Expected", re.compile(r"", re.IGNORECASE)),
)
_MARKED_UP = re.compile(r"<[a-zA-Z!/][^<>]*>")
_ACTIONS = re.compile(r"^actions?\b", re.IGNORECASE)


class MeetingLayout:
    """Lays out one ``<meeting>``. ``body`` is the committee's name, where the answer gives it."""

    def __init__(self, draft: Draft, root: Element) -> None:
        self.draft = draft
        self.root = root
        self.body = _body(root)
        self.meta: list[tuple[str, str]] = []
        self._rest: list[tuple[str, str]] = []

    def lay_out(self) -> None:
        """Put the meeting into the draft."""
        if self.body:
            self.draft.line(self.body, opens=True, heading=1)
            self.meta.append(("committeetitle", self.body))
        for name, label in _STATED:
            stated = value(self.root, name)
            if stated:
                self.draft.line(f"{label}: {stated}", opens=True)
        for child in children(self.root):
            words = "" if children(child) else text_of(child)
            if words:
                self.meta.append((name_of(child), words))
                if name_of(child) not in _USED:
                    self._rest.append((name_of(child), words))
        self._attendance()
        for items in (child for child in children(self.root) if name_of(child) == "agendaitems"):
            for item in children(items):
                self._item(item)
        self._the_rest()

    def _attendance(self) -> None:
        """Who was there, one line for each way of attending, names as the answer gives them."""
        groups: dict[str, list[str]] = {}
        for person in self.root.iter():
            if not isinstance(person.tag, str) or name_of(person) != "attendee":
                continue
            stated = {str(key).lower(): " ".join(str(words).split()) for key, words in person.attrib.items()}
            name, how, role = (stated.pop(key, "") for key in ("name", "attendance", "roledescription"))
            if not name:
                continue
            label = next(label for label, pattern in _ATTENDANCE if pattern.search(how))
            groups.setdefault(label, []).append(f"{name} ({role})" if role else name)
            self._rest += [(f"attendee {key}", words) for key, words in stated.items() if words]
            if how and how.lower() != label.lower():
                self._rest.append(("attendee attendance", f"{name}: {how}"))
            self._rest += [(f"attendee {name_of(child)}", text_of(child)) for child in children(person)]
        for label, _ in _ATTENDANCE:
            if label in groups:
                self.draft.blank()
                self.draft.line(f"{label}: {'; '.join(groups[label])}", opens=True)

    def _item(self, item: Element) -> None:
        number = value(item, "fulldisplaynumberformat").rstrip(".")
        if not number:
            number = value(item, "minutesitemnumber") or value(item, "agendaitemnumber")
            number += value(item, "minutesitemsubnumber") or value(item, "agendaitemsubnumber") if number else ""
        title = value(item, "agendaitemtitle") or value(item, "title")
        if number or title:
            self.draft.blank()
            self.draft.line(f"{number}. {title}".strip() if number else title, opens=True, heading=3)
        self._words("", item, "agendatext")
        for child in children(item):
            if name_of(child) not in _ITEM_USED and "decision" in name_of(child) and _MARKED_UP.search(raw_text(child)):
                self._words("Decision:", item, name_of(child))
        self._words("Minutes:", item, "minutesnonemptyhtmlbody")
        self._comments(item)
        self._documents(item)
        for child in children(item):
            if not children(child) and name_of(child) not in _ITEM_USED and not name_of(child).startswith("comment"):
                words = text_of(child)
                if words and not ("decision" in name_of(child) and _MARKED_UP.search(raw_text(child))):
                    self._rest.append((f"item {number} {name_of(child)}".replace("  ", " "), words))

    def _words(self, label: str, item: Element, name: str) -> None:
        """The text of one part of an item, which is escaped HTML; ``label`` above it, as the site's pages have it."""
        for child in children(item):
            if name_of(child) != name:
                continue
            text = raw_text(child)
            if "<" not in text and "&lt;" in text:
                text = unescape(text)
            if not text.strip():
                continue
            body = LexborHTMLParser(text).body
            if body is None or not (body.text(deep=True) or "").strip():
                continue
            if label:
                self.draft.line(label, opens=True, heading=4)
            flow = Flow(self.draft, None, 0)
            flow.walk(body)
            self._rest += [("", words) for words, _ in flow.aside]

    def _comments(self, item: Element) -> None:
        """The free fields of an item: a label that the council chose, and its text ("Actions", "Presented By")."""
        for index in range(1, 10):
            label, words = value(item, f"commentlabel{index}"), value(item, f"commenttext{index}")
            if words and _ACTIONS.match(label):
                self.draft.line("Action:", opens=True, heading=4)
                self._words("", item, f"commenttext{index}")
            elif words:
                if label:
                    self.draft.line(f"{label}:", opens=True, heading=4)
                self._words("", item, f"commenttext{index}")
            elif label:
                self._rest.append((f"commentlabel{index}", label))

    def _documents(self, item: Element) -> None:
        found = [element for element in item.iter() if isinstance(element.tag, str) and name_of(element) == "linkeddoc"]
        titled = [(value(document, "title"), document) for document in found]
        if any(title for title, _ in titled):
            self.draft.line("Additional documents:", opens=True, heading=4)
        for title, document in titled:
            if title:
                line = self.draft.line(title, opens=True, marker="•")
                address = "".join(value(document, "url").split())
                if address:
                    self.draft.links.append((Span(line.end - len(title), line.end), address))
            self._rest += [
                (f"document {name_of(child)}", text_of(child))
                for child in children(document)
                if name_of(child) != "title" and text_of(child)
            ]

    def _the_rest(self) -> None:
        """What else the answer states, each thing once, on a page of its own."""
        rest = [(name, words) for name, words in dict.fromkeys(self._rest) if words]
        if not rest:
            return
        self.meta.append(("navigation_from_line", str(len(self.draft.lines))))
        if self.draft.lines:
            self.draft.page()
        for name, words in rest:
            self.draft.line(f"{name}: {words}" if name else words)


def _body(root: Element) -> str:
    """The committee that meets: the name that the answer gives most often."""
    direct = value(root, "committeetitle")
    if direct:
        return direct
    named: Counter[str] = Counter()
    for element in root.iter():
        if isinstance(element.tag, str) and name_of(element) in ("committeetitle", "refertocommittee"):
            named[text_of(element)] += 1
    named.pop("", None)
    return named.most_common(1)[0][0] if named else ""
