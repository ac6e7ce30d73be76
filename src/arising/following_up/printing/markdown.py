"""brief → Markdown."""

from __future__ import annotations

import re

from arising.following_up.briefing import Brief, Line
from arising.following_up.printing.sections import NOTE, sections_of, source_of, title_of

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")


def as_markdown(brief: Brief) -> str:
    """The brief as Markdown; the papers' words are escaped, so that none of them turns into mark-up."""
    parts = [f"# {_plain(title_of(brief))}", "", _plain(NOTE), ""]
    for section in sections_of(brief):
        parts += [f"## {section.title}", ""]
        parts += [_line(line) for line in section.lines] or [section.empty, ""]
    parts += ["## Questions to put", ""]
    parts += [f"{number}. {_plain(question)}" for number, question in enumerate(brief.questions, 1)] or ["None arises."]
    return "\n".join(parts).rstrip() + "\n"


def _line(line: Line) -> str:
    told = [f"### {_plain(line.heading)}", "", f"> {_plain(line.ask.ask.words.quote)}", ""]
    told += [f"- {_plain(sentence)}" for sentence in line.known]
    told.append(f"- Sources: {_plain('; '.join(source_of(cited) for cited in line.sources))}")
    return "\n".join([*told, ""])


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
