"""Decisions that minutes set out in tables, beside the reasons for them."""

from __future__ import annotations

from arising.reading import read

HEAD = "# Minutes of the Rivers Panel\n\nTuesday 4 March 2025\n\nPresent: Councillors Heron (Chair), Pike and Vole.\n\n"


def decided(text: str) -> list[tuple[str | None, list[str]]]:
    """Number and decisions of each item of a paper in Markdown."""
    (meeting,) = read((HEAD + text).encode(), "minutes.md").meetings
    return [(item.number, [one.words.text for one in item.resolutions]) for item in meeting.items]


def test_rows_under_decision_are_decisions_and_reasons_are_none() -> None:
    text = """
## 1. Moorings

Members spoke of the dues.

| Decision | Reason |
| --- | --- |
| That the dues be raised. | So that the quay can be mended. |
| That the quay be mended. | It leaks. |

## 2. Ferries

| Decision | Reason |
| --- | --- |
| That the fares be frozen. | They were raised last year. |
"""
    assert decided(text) == [
        ("1", ["That the dues be raised.", "That the quay be mended."]),
        ("2", ["That the fares be frozen."]),
    ]


def test_a_decision_may_stand_beside_its_label() -> None:
    text = """
## 1. Moorings

| Decision: | That the dues be raised. |
| --- | --- |
| Reason for the decision: | So that the quay can be mended. |
| Alternative options considered: | None. |

## 2. Ferries

There was nothing to report.
"""
    assert decided(text) == [("1", ["That the dues be raised."]), ("2", [])]


def test_a_table_of_figures_decides_nothing() -> None:
    text = """
## 1. Moorings

| Decision | 2023 | 2024 |
| --- | --- | --- |
| Let | 12 | 14 |
| Not let | 3 | 1 |

## 2. Ferries

There was nothing to report.
"""
    assert decided(text) == [("1", []), ("2", [])]
