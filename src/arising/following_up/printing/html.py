"""brief → one HTML page that needs nothing else: readable by a screen reader, on a phone, and in print."""

from __future__ import annotations

from html import escape

from arising.following_up.briefing import Brief, Line
from arising.following_up.printing.sections import NOTE, Section, sections_of, source_of, title_of

_STYLE = """
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 3rem; font: 1.0625rem/1.5 Arial, Helvetica, sans-serif;
  color: #0b0c0c; background: #fff; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .75rem; }
h2 { font-size: 1.3rem; margin: 2rem 0 .5rem; padding-top: .75rem; border-top: 3px solid #0b0c0c; }
h3, h4 { font-size: 1.0625rem; margin: 1.25rem 0 .25rem; }
blockquote { margin: .25rem 0 .5rem; padding: .25rem 0 .25rem .9rem; border-left: 4px solid #1d70b8; }
.note, .source { color: #484949; }
.source { font-size: .9375rem; }
ul { margin: .25rem 0; padding-left: 1.25rem; }
ol li { margin-bottom: .6rem; }
article { break-inside: avoid; }
@media print { body { font-size: 10.5pt; max-width: none; padding: 0; } h2 { break-after: avoid; } }
""".strip()


def as_html(brief: Brief) -> str:
    """The brief as a whole HTML page; every word of the papers is escaped."""
    body = "\n".join(_section(section) for section in sections_of(brief))
    questions = "\n".join(f"<li>{escape(question)}</li>" for question in brief.questions)
    asked = f"<ol>\n{questions}\n</ol>" if questions else "<p>None arises.</p>"
    return page_of(
        title_of(brief),
        f'<p class="note">{escape(NOTE)}</p>\n{body}\n<section>\n<h2>Questions to put</h2>\n{asked}\n</section>',
    )


def page_of(title: str, inside: str) -> str:
    """A whole HTML page that needs nothing else. ``inside`` is HTML already; ``title`` is escaped here."""
    head = escape(title)
    return (
        f'<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{head}</title>\n'
        f"<style>\n{_STYLE}\n</style>\n</head>\n<body>\n<main>\n<h1>{head}</h1>\n{inside}\n"
        f"</main>\n</body>\n</html>\n"
    )


def _section(section: Section) -> str:
    inside = "\n".join(_line(line) for line in section.lines) or f"<p>{escape(section.empty)}</p>"
    return f"<section>\n<h2>{escape(section.title)}</h2>\n{inside}\n</section>"


def _line(line: Line) -> str:
    known = "".join(f"<li>{escape(sentence)}</li>" for sentence in line.known)
    sources = "; ".join(escape(source_of(cited)) for cited in line.sources)
    return (
        f"<article>\n<h3>{escape(line.heading)}</h3>\n<blockquote><p>{escape(line.ask.ask.words.quote)}</p></blockquote>\n"
        f'<ul>{known}</ul>\n<p class="source">Sources: {sources}</p>\n</article>'
    )
