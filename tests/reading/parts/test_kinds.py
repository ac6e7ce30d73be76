"""What sort of paper it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from arising.reading.parts.kinds import kind_of
from arising.reading.parts.parts import Dissected, Part, PartKind
from arising.reading.reports.reports import read_reports
from arising.reading.reports.sheet_labels import labels_in
from arising.record.record import Kind
from tests.reading.typed_papers import typed


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        ([PartKind.MINUTES], Kind.MINUTES),
        ([PartKind.MINUTES, PartKind.REPORT], Kind.MINUTES),
        ([PartKind.AGENDA], Kind.AGENDA),
        ([PartKind.AGENDA, PartKind.OTHER], Kind.AGENDA),
        ([PartKind.AGENDA, PartKind.MINUTES, PartKind.REPORT], Kind.AGENDA_PACK),
        ([PartKind.REPORT, PartKind.REPORT], Kind.REPORT),
        ([PartKind.DECISION], Kind.DECISION_NOTICE),
        ([PartKind.OTHER], Kind.OTHER),
    ],
)
def test_the_parts_of_a_paper_make_its_kind(parts: list[PartKind], kind: Kind) -> None:
    layout = typed("Report Title: Berths\n\nReport Author: Ola Fenn\n")
    dissected = Dissected(layout, tuple(Part(part, (), layout.blocks) for part in parts))
    assert kind_of(dissected, read_reports(dissected, labels_in(layout.blocks))) is kind


def test_shared_packs_are_of_the_labelled_kind(shared: Path) -> None:
    from arising.reading import read

    for label in sorted((shared / "gold" / "papers").glob("*.json")):
        gold = json.loads(label.read_text(encoding="utf-8"))
        path = shared / "papers" / gold["document"]
        assert read(path.read_bytes(), path.name, ocr=False).kind == gold["kind"], path.name
