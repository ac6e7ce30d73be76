"""What was understood of a paper, page by page, for people."""

from __future__ import annotations

from typing import Any

from arising.cli.output import plural, printable


def coverage_listing(coverage: dict[str, Any], width: int) -> str:
    """The shares of the whole, the same by page, then every line that was not understood with its page."""
    lines = [printable(coverage["document"]), f"  {shares(coverage['lines'])}", ""]
    lines.append("   page   lines    used  boiler-plate  not understood")
    for page in coverage["pages"]:
        counts = f"{page['all']:>8}{page['used']:>8}{page['boiler_plate']:>14}{page['not_understood']:>16}"
        lines.append(f"  {page['page']:>5}{counts}  {printable(page['unread'] or '')}".rstrip())
    if coverage["not_understood"]:
        lines += ["", "  Not understood:"]
        for line in coverage["not_understood"]:
            text = printable(f"  p.{line['page']:<4} {line['start']:>7}  {line['text']}")
            lines.append(text if len(text) <= width else text[: width - 1] + "…")
    return "\n".join(lines) + "\n\n"


def shares(lines: dict[str, int]) -> str:
    """``{"all": 200, "used": 190, …}`` → one sentence with percentages."""
    if not lines["all"]:
        return "No lines."
    parts = (
        (lines["used"], "used"),
        (lines["boiler_plate"], "boiler-plate"),
        (lines["not_understood"], "not understood"),
    )
    told = ", ".join(f"{100 * number / lines['all']:.1f}% {name}" for number, name in parts)
    return f"{plural(lines['all'], 'line')}: {told}."
