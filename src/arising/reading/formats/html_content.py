"""Which elements of a web page are its words, which are the site around them, and which are no words at all."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

NO_WORDS = frozenset(
    ("script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "canvas", "head", "audio",
     "video", "map", "datalist")
)  # fmt: skip
"""Elements whose text is not for readers."""

_SITE_TAGS = frozenset(("nav", "aside", "button", "select", "textarea", "label", "option", "legend", "menu", "dialog"))
_EDGE_TAGS = frozenset(("header", "footer"))
_SITE_ROLES = frozenset(
    ("navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog", "alertdialog",
     "toolbar", "tablist")
)  # fmt: skip
_SITE_WORDS = frozenset(
    ("nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "cookie", "cookies", "cookieconsent", "footer",
     "sidebar", "skip", "skiplink", "social", "share", "sharing", "pagination", "masthead", "toolbar", "noprint")
)  # fmt: skip
# ModernGov's own names, the same on every council's site: links to other pages, file sizes, words for screen readers.
_SITE_CLASSES = frozenset(("mgActionList", "mgLinks", "mgFooter", "mgHelpLine", "mgFileSize", "mgHide", "mgCommandBar"))
_HIDDEN_CLASSES = frozenset(("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "is-hidden"))
_NEVER_SITE = frozenset(("html", "body", "main", "article", "h1", "h2", "h3", "table", "tbody", "tr", "td", "th"))
_HIDDEN_STYLE = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_NAME_PART = re.compile(r"[A-Z]?[a-z]+")
_LARGE_SHARE = 0.5


def main_element(body: LexborNode) -> LexborNode | None:
    """The one element that the page says holds its content; ``None`` where it does not say or is not believed."""
    found = body.css("main, [role=main]")
    if not found:
        return None
    largest = max(found, key=_length)
    return largest if 4 * _length(largest) >= _length(body) else None


def is_hidden(node: LexborNode, attributes: dict[str, str | None]) -> bool:
    """Whether a browser would not show the element."""
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    if style and _HIDDEN_STYLE.search(style):
        return True
    classes = (attributes.get("class") or "").split()
    return not _HIDDEN_CLASSES.isdisjoint(classes) and node.tag not in _NEVER_SITE


def is_site(node: LexborNode, attributes: dict[str, str | None], whole: int, in_article: bool) -> bool:
    """Whether the element is of the site around the paper: navigation, banners, controls, notes on cookies.

    ``whole`` is the length of the page's text: an element that holds half of it, or the page's main part, is not
    of the site whatever it is called.
    """
    tag = node.tag
    classes = (attributes.get("class") or "").split()
    if not _SITE_CLASSES.isdisjoint(classes):
        return True
    if tag in _NEVER_SITE:
        return False
    if tag in _SITE_TAGS or attributes.get("role") in _SITE_ROLES:
        return True
    edge = tag in _EDGE_TAGS and not in_article
    if not edge and not _named_site([*classes, attributes.get("id") or ""]):
        return False
    return node.css_first("main, [role=main], article") is None and _length(node) < _LARGE_SHARE * whole


def _named_site(names: list[str]) -> bool:
    parts = (part.lower() for name in names for part in _NAME_PART.findall(name[:80]))
    return not _SITE_WORDS.isdisjoint(parts)


def _length(node: LexborNode) -> int:
    return len(node.text(deep=True) or "")
