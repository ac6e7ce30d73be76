"""An action log → its tables."""

from __future__ import annotations

from paper_writer.sheet import Block, Grid, Head
from paper_writer.style import DayWords, LogForm, Style
from paper_writer.truth import Log, LoggedAction
from paper_writer.wording import day_words, log_day


def action_log(log: Log, style: Style) -> list[Block]:
    """The log in this style's form, under the words that say of which day it is."""
    as_at = day_words(log.as_at, DayWords.PLAIN)
    blocks: list[Block] = [Head(log.body)] if log.body else []
    if style.log_form is not LogForm.TWO_TABLES:
        return [*blocks, Head(f"Action Log as at {as_at}"), _one_table(log, style)]
    if log.open:
        blocks += [Head(f"Actions raised or on-going at {as_at}"), _parted(log.open, style)]
    if log.discharged:
        blocks += [Head(f"Actions discharged on {as_at}"), _parted(log.discharged, style)]
    return blocks


def _parted(rows: tuple[LoggedAction, ...], style: Style) -> Grid:
    body = tuple((f"{row.number}.", row.owner, row.details, _updates(row, style)) for row in rows)
    return Grid((("No:", "Owner:", "Details:", "Update:"), *body), widths=(1, 3, 7, 7))


def _one_table(log: Log, style: Style) -> Grid:
    rows = (*log.open, *log.discharged)
    if style.log_form is LogForm.ONE_TABLE:
        body = tuple((row.number, row.details, row.owner, _updates(row, style)) for row in rows)
        return Grid((("Ref", "Action", "Lead", "Progress"), *body), widths=(1, 7, 3, 7))
    if style.log_form is LogForm.DONE:
        answers = tuple(
            (row.owner, row.number, row.details, _updates(row, style), "Yes" if row.discharged else "No")
            for row in rows
        )
        return Grid((("Who", "No", "Task", "Comments", "Complete?"), *answers), widths=(3, 1, 6, 6, 2))
    if style.log_form is LogForm.STATUS_FIRST:
        standing = tuple(
            ("Closed" if row.discharged else "In progress", row.number, row.details, row.owner, _updates(row, style))
            for row in rows
        )
        heads = ("Status", "Action ref", "Agreed action", "Responsible officer", "Latest position")
        return Grid((heads, *standing), widths=(2, 2, 6, 3, 6))
    told = tuple(
        (row.number, row.details, row.owner, _updates(row, style), "Discharged" if row.discharged else "Open")
        for row in rows
    )
    return Grid((("No.", "Action", "Owner", "Update", "Status"), *told), widths=(1, 6, 3, 6, 2))


def _updates(row: LoggedAction, style: Style) -> str:
    """Each update on a line of its own, its date first."""
    return "\n".join(
        f"{log_day(update.day, style.log_days)} {update.text}" if update.day else update.text for update in row.updates
    )
