"""Every example paper: its file, what it says, how it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from paper_writer.borough import (
    panel,
    partnership,
    scrutiny_reports,
    scrutiny_summer,
    scrutiny_winter,
    scrutiny_year_two,
)
from paper_writer.style import (
    Attendance,
    ClockWords,
    DayWords,
    Furniture,
    Heading,
    LogWords,
    Marker,
    Noise,
    Numerals,
    Opening,
    Style,
    TaskWords,
)
from paper_writer.truth import TruePaper
from paper_writer.writer import Format


@dataclass(frozen=True, slots=True)
class Example:
    """One paper of the borough."""

    name: str
    paper: TruePaper
    style: Style
    format: Format

    @property
    def file(self) -> str:
        """The file's name."""
        return f"{self.name}.{self.format.value}"


SCRUTINY_STYLE = Style(days=DayWords.ORDINAL_COMMA, page_lines=46)
_WEB_STYLE = Style(
    marker=Marker.RESOLVED_SPACED_DASH,
    bold_heading=True,
    heading_level=2,
    days=DayWords.WEEKDAY_ORDINAL,
    furniture=Furniture.NONE,
    noise=Noise(sup_tags=True),
)
_PACK_STYLE = Style(furniture=Furniture.PAGE_NUMBER, two_columns=True)
_PARTNERSHIP_STYLE = Style(
    heading=Heading.TITLE_CASE,
    attendance=Attendance.TABLE,
    opening=Opening.MINUTES_FROM,
    days=DayWords.WEEKDAY_PLAIN,
    clock=ClockWords.COLON,
    furniture=Furniture.NUMBER_ONLY,
    log_days=LogWords.SHORT,
)
_PANEL_STYLE = Style(
    heading=Heading.WITH_AGENDA_ITEM,
    marker=Marker.RESOLVED_THAT,
    numerals=Numerals.LETTER,
    attendance=Attendance.PRESENT_CAPITALS,
    opening=Opening.MINUTES_OF,
    days=DayWords.PLAIN,
    clock=ClockWords.POINT,
    tasks=TaskWords.ACTION_BRACKET,
    furniture=Furniture.NUMBER_ONLY,
    numbered_paragraphs=True,
)


def examples() -> Iterator[Example]:
    """All example papers, body by body and in the order of time."""
    yield from _scrutiny()
    yield from _partnership()
    yield from _panel()


def _scrutiny() -> Iterator[Example]:
    summer, winter, second, reports = scrutiny_summer, scrutiny_winter, scrutiny_year_two, scrutiny_reports
    plain = SCRUTINY_STYLE
    labelled = Style(opening=Opening.LABELS, marker=Marker.RESOLVED_COLON, heading=Heading.TITLE_CASE, width=84)
    title = "Children and Young People Scrutiny Commission"
    yield Example("scrutiny-2023-06-13-minutes", TruePaper("minutes", (summer.JUNE_MINUTES,), title), plain, Format.PDF)
    yield Example(
        "scrutiny-2023-09-19-minutes", TruePaper("minutes", (summer.SEPTEMBER_MINUTES,), title), plain, Format.DOCX
    )
    december = (winter.DECEMBER_AGENDA, summer.SEPTEMBER_MINUTES, reports.TELEPHONE_LINE, reports.SCORECARD)
    yield Example("scrutiny-2023-12-12-pack", TruePaper("agenda_pack", december, title), _PACK_STYLE, Format.PDF)
    yield Example(
        "scrutiny-2023-12-12-minutes", TruePaper("minutes", (winter.DECEMBER_MINUTES,), title), labelled, Format.TEXT
    )
    yield Example(
        "scrutiny-2024-02-06-minutes", TruePaper("minutes", (winter.FEBRUARY_MINUTES,), title), _WEB_STYLE, Format.HTML
    )
    april = (
        winter.APRIL_AGENDA,
        winter.FEBRUARY_MINUTES,
        reports.WAITS_BY_AREA,
        reports.FAMILY_HUBS,
        reports.WHAT_FAMILIES_SAID,
    )
    yield Example("scrutiny-2024-04-16-pack", TruePaper("agenda_pack", april, title), _PACK_STYLE, Format.PDF)
    yield Example(
        "scrutiny-2024-04-16-minutes", TruePaper("minutes", (winter.APRIL_MINUTES,), title), labelled, Format.MARKDOWN
    )
    hyphens = Style(noise=Noise(hyphens=True, double_spaces=True), furniture=Furniture.NUMBER_AND_HEAD)
    yield Example(
        "scrutiny-2024-07-02-minutes", TruePaper("minutes", (second.JULY_MINUTES,), title), hyphens, Format.PDF
    )
    wrapped = Style(
        marker=Marker.RESOLVED_SPACED_DASH, width=72, page_lines=38, opening=Opening.LABELS, noise=Noise(hyphens=True)
    )
    yield Example(
        "scrutiny-2024-10-08-minutes", TruePaper("minutes", (second.OCTOBER_MINUTES,), title), wrapped, Format.TEXT
    )
    yield Example(
        "scrutiny-2024-12-10-agenda", TruePaper("agenda", (second.NEXT_DECEMBER_AGENDA,), title), plain, Format.DOCX
    )


def _partnership() -> Iterator[Example]:
    style, title = _PARTNERSHIP_STYLE, "Wrenmoor Safeguarding Children Partnership"
    first = (partnership.SEPTEMBER_MINUTES, partnership.SEPTEMBER_LOG)
    yield Example("partnership-2023-09-14-minutes", TruePaper("minutes", first, title), style, Format.DOCX)
    alone = replace(partnership.MARCH_LOG, body=title)
    yield Example("partnership-2024-03-07-action-log", TruePaper("other", (alone,), title), style, Format.PDF)
    last = (partnership.NEXT_SEPTEMBER_MINUTES, partnership.NEXT_SEPTEMBER_LOG)
    yield Example("partnership-2024-09-12-minutes", TruePaper("minutes", last, title), style, Format.PDF)


def _panel() -> Iterator[Example]:
    style, title = _PANEL_STYLE, "Corporate Parenting Panel"
    yield Example("panel-2023-07-04-minutes", TruePaper("minutes", (panel.JULY_MINUTES,), title), style, Format.PDF)
    yield Example("panel-2024-01-23-minutes", TruePaper("minutes", (panel.JANUARY_MINUTES,), title), style, Format.HTML)
    items = Style(
        heading=Heading.AGENDA_ITEM_ONLY, marker=Marker.AGREED_THAT, numerals=Numerals.HALF_BRACKET,
        attendance=Attendance.PRESENT_CAPITALS, opening=Opening.MINUTES_OF, days=DayWords.PLAIN, heading_level=3,
        tasks=TaskWords.ACTION_LINE,
    )  # fmt: skip
    yield Example(
        "panel-2024-10-15-minutes", TruePaper("minutes", (panel.OCTOBER_MINUTES,), title), items, Format.MARKDOWN
    )
