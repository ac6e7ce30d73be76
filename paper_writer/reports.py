"""A report → its blocks: summary sheet, numbered recommendations, sections, approvals."""

from __future__ import annotations

from collections.abc import Iterator

from paper_writer.sheet import Block, Grid, Head, Para, Title
from paper_writer.style import DayWords, RecommendationWords, ReportHead, Style
from paper_writer.truth import Narrative, Points, PointsBack, Report, Section, TrueTable
from paper_writer.wording import day_words


def report(what: Report, style: Style) -> list[Block]:
    """The whole report. An appendix has no sheet of labels before it."""
    blocks: list[Block] = [Title(what.title)] if what.appendix else list(_opening(what, style))
    number = 1
    if what.recommendations:
        blocks += [_head("Recommendations", number, style), *_recommendations(what, number, style)]
        number += 1
    for section in what.sections:
        blocks += _section(section, number, style)
        number += 1
    return blocks + _approvals(what)


def _recommendations(what: Report, number: int, style: Style) -> Iterator[Block]:
    words = style.recommending
    if words is RecommendationWords.ASKED_TO:
        yield Para(f"The {what.body} is asked to agree:")
    for place, asked in enumerate(what.recommendations, start=1):
        marker = {
            RecommendationWords.NUMBERED: f"{number}.{place}",
            RecommendationWords.LETTERED: f"({chr(96 + place)})",
            RecommendationWords.BULLETS: "•",
            RecommendationWords.ASKED_TO: f"{place})",
        }[words]
        yield Para(asked.text, marker=marker)


def _opening(what: Report, style: Style) -> Iterator[Block]:
    if style.report_head is ReportHead.SUMMARY_SHEET:
        yield from _summary_sheet(what, style)
        return
    pairs = [
        ("Meeting", what.body),
        ("Date", day_words(what.day, style.days) if what.day else ""),
        ("Title", what.title),
    ]
    pairs += [("Author", f"{what.author.name}, {what.author.post}")] if what.author else []
    pairs = [(label, words) for label, words in pairs if words]
    if style.report_head is ReportHead.NUMBERED_TABLE:
        yield Title("WRENMOOR BOROUGH COUNCIL – REPORT")
        yield Grid(
            tuple((f"{place}.", f"{label}:-", words) for place, (label, words) in enumerate(pairs, 1)), head=False
        )
    else:
        names = {"Meeting": "Report to:", "Date": "Date of meeting:", "Title": "Subject:", "Author": "Report of:"}
        yield from (Para(words, lead=names[label]) for label, words in pairs)
    yield Head("Summary", level=style.heading_level)
    yield from (Para(text) for text in what.summary)


def _summary_sheet(what: Report, style: Style) -> Iterator[Block]:
    """Labels on lines of their own, each with its words below, as on a cover sheet."""
    yield Title("Public Report")
    yield Title(what.body)
    yield Head("Summary Sheet", level=style.heading_level)
    if what.day:
        yield from _labelled("Committee Name and Date of Meeting", f"{what.body} – {day_words(what.day, style.days)}")
    yield from _labelled("Report Title", what.title)
    if what.director:
        director = f"{what.director.name}, {what.director.post}"
        yield from _labelled("Director Approving Submission of the Report", director)
    if what.author:
        yield from _labelled("Report Author", f"{what.author.name}, {what.author.post}")
    yield Para("", lead="Summary")
    yield from (Para(text) for text in what.summary)
    yield Title(what.title)


def _labelled(label: str, words: str) -> Iterator[Block]:
    yield Para("", lead=label)
    yield Para(words, close=True)


def _head(title: str, number: int, style: Style) -> Head:
    return Head(title, f"{number}.", level=style.heading_level)


def _section(section: Section, number: int, style: Style) -> Iterator[Block]:
    yield _head(section.title, number, style)
    place = 0
    for part in section.parts:
        if isinstance(part, TrueTable):
            yield Grid(part.rows, title=part.title, ruled=part.ruled)
            continue
        place += 1
        if isinstance(part, Points):
            yield Para(part.lead, marker=f"{number}.{place}")
            yield from (Para(point, marker="•", depth=1) for point in part.points)
        elif isinstance(part, PointsBack):
            yield Para(part.quote, marker=f"{number}.{place}")
        elif isinstance(part, Narrative):
            yield Para(part.text, marker=f"{number}.{place}")


def _approvals(what: Report) -> list[Block]:
    if not what.approvals:
        return []
    rows = tuple((each.role, each.name, day_words(each.day, DayWords.PLAIN)) for each in what.approvals)
    return [Para("", lead="Approvals obtained on behalf of:-"), Grid((("Role", "Named Officer", "Date"), *rows))]
