"""Web page → paper. The plain text is laid out by us: the page's own words first, the site's around them last."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from arising.reading.errors import CannotRead
from arising.reading.formats.decoding import decode
from arising.reading.formats.draft import Draft, fingerprint
from arising.reading.formats.html_content import main_element
from arising.reading.formats.html_flow import Flow
from arising.record.paper import Format, Paper

_CHARSET = re.compile(rb"""(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_.:-]{2,40})""")
_OVERGROWN = re.compile(r"<(?P<tag>[a-zA-Z][\w:-]{0,40})(?P<rest>\s[^<>]{20000,})>")
_MOST_ATTRIBUTES = 500
_LARGEST = 60_000_000
_LONGEST_META = 500


def read_html(data: bytes, name: str) -> Paper:
    """The paper in a web page: a saved page of a committee system, a blog, or a text processor's export.

    Words of the site around the paper (menus, breadcrumbs, notes on cookies, file sizes, what is hidden on the
    page) are not lost: they are laid out as lines after all the others, on a page of their own, and ``meta`` says
    from which line on ("navigation_from_line"). Numbers of ordered lists are part of the words, for a decision may
    be called by them; bullets are markers.

    Raises:
        CannotRead: the page is too large, or has no words.
    """
    if len(data) > _LARGEST:
        raise CannotRead(f"The web page is {len(data) // 1_000_000} MB long.", "Save it again without its pictures.")
    declared = _CHARSET.search(data[:4096])
    decoded = decode(data, _browsers_name(declared[1].decode("ascii")) if declared else "")
    tree = LexborHTMLParser(_OVERGROWN.sub(_trimmed, decoded.text))
    body = tree.body or tree.root
    if body is None:
        raise CannotRead("The web page has no words.", "Save the page again, once it has loaded.")
    draft = Draft(name, fingerprint(data), Format.HTML)
    draft.warnings += decoded.warnings
    flow = Flow(draft, main_element(body), len(body.text(deep=True) or ""))
    flow.walk(body)
    meta = _meta(tree)
    if flow.aside:
        meta.append(("navigation_from_line", str(len(draft.lines))))
        draft.page()
        flow.site_lines()
    if not draft.lines:
        raise CannotRead("The web page has no words.", "Save the page again, once it has loaded.")
    title = tree.css_first("title")
    return draft.finish(title=" ".join((title.text() if title else "").split()), meta=tuple(meta))


def _trimmed(tag: re.Match[str]) -> str:
    """A tag as it is, or bare where it has thousands of attributes: the parser compares each with every other."""
    few = tag["rest"].count("=") + len(tag["rest"].split()) <= _MOST_ATTRIBUTES
    return tag.group() if few else f"<{tag['tag']}>"


def _browsers_name(encoding: str) -> str:
    """Browsers read what calls itself Latin-1 or ASCII as Windows-1252, and so do the people who write it."""
    return (
        "cp1252" if encoding.lower().replace("_", "-") in ("iso-8859-1", "latin-1", "latin1", "us-ascii") else encoding
    )


def _meta(tree: LexborHTMLParser) -> list[tuple[str, str]]:
    """What the page's head states: its named entries, in small letters, each once."""
    stated: dict[str, str] = {}
    for node in tree.css("head meta[name][content]")[:_LONGEST_META]:
        key = (node.attributes.get("name") or "").strip().lower()
        value = " ".join((node.attributes.get("content") or "").split())
        if key and value and key not in ("viewport", "robots", "generator"):
            stated.setdefault(key, value[:_LONGEST_META])
    language = _language(tree.root)
    return [*stated.items(), *([("language", language)] if language else [])]


def _language(root: LexborNode | None) -> str:
    return (root.attributes.get("lang") or "").strip() if root is not None else ""
