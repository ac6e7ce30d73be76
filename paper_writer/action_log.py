"""An action log → its tables: what is open, then what was discharged."""

from __future__ import annotations

from paper_writer.sheet import Block, Grid, Head
from paper_writer.style import DayWords, Style
from paper_writer.truth import Log, LoggedAction
from paper_writer.wording import day_words, log_day

_HEAD = ("No:", "Owner:", "Details:", "Update:")


def action_log(log: Log, style: Style) -> list[Block]:
    """Two tables with one head, under the words that say what became of their actions."""
    as_at = day_words(log.as_at, DayWords.PLAIN)
    blocks: list[Block] = []
    if log.open:
        blocks += [Head(f"Action Points Raised / On-Going as at {as_at}"), _grid(log.open, style)]
    if log.discharged:
        blocks += [Head(f"Action Points Discharged on {as_at}"), _grid(log.discharged, style)]
    return blocks


def _grid(rows: tuple[LoggedAction, ...], style: Style) -> Grid:
    body = tuple((f"{row.number}.", row.owner, row.details, _updates(row, style)) for row in rows)
    return Grid((_HEAD, *body), widths=(1, 3, 7, 7))


def _updates(row: LoggedAction, style: Style) -> str:
    """Each update on a line of its own, its date first."""
    return "\n".join(
        f"{log_day(update.day, style.log_days)} {update.text}" if update.day else update.text for update in row.updates
    )
