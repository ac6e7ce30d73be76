"""The labels of a report's sheet, and what running text cannot be taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arising.reading.reports import sheet_labels
from arising.reading.reports.sheet_labels import sheet_rows
from tests.reading.typed_papers import typed

_LABELS = [
    label for listed in (sheet_labels._WEAK, sheet_labels._STRONG) for labels in listed.values() for label in labels
]


@settings(max_examples=20)
@given(data=st.data())
@pytest.mark.parametrize("pattern", _LABELS)
def test_every_label_is_known_by_its_first_word(pattern: str, data: st.DataObject) -> None:
    label = data.draw(st.from_regex(pattern, fullmatch=True, alphabet="abcdefghijklmnopqrstuvwxyz ?/"))
    assert sheet_labels._may_open_label(label.capitalize())


def test_a_label_is_told_from_a_sentence_that_opens_with_its_word() -> None:
    blocks = typed("Report Author: Ann Teal\n\nReports were read.\n\nThe author: nobody knew.").blocks
    assert [row.label for row in sheet_rows(blocks)] == ["Report Author"]
