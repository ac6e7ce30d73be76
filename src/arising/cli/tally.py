"""What several papers hold together, in one sentence at their end."""

from __future__ import annotations

from collections import Counter
from typing import Any

from arising.cli.coverage_listing import shares
from arising.cli.output import plural


class Tally:
    """Adds records up."""

    def __init__(self) -> None:
        self.papers = 0
        self._found: Counter[str] = Counter()
        self._lines: Counter[str] = Counter()

    def add(self, record: dict[str, Any]) -> None:
        """Count one paper's record (the contract) in."""
        self.papers += 1
        items = [item for meeting in record["meetings"] for item in meeting["items"]]
        self._found.update(
            {
                "meeting": len(record["meetings"]),
                "decision": sum(len(item["resolutions"]) for item in items),
                "action": len(record["actions"]) + sum(len(item["actions"]) for item in items),
                "report": len(record["reports"]),
                "doubt": len(record["doubts"]),
            }
        )
        self._lines.update(record["lines"])

    def sentence(self) -> str:
        """``16 papers: 14 meetings, 61 decisions, …`` and how much of their lines was understood."""
        found = ", ".join(plural(number, name) for name, number in self._found.items())
        return f"{plural(self.papers, 'paper')}: {found}. {shares(self._lines)}"
