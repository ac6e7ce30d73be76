"""Reports find the agenda item that they belong to."""

from __future__ import annotations

from arising.reading.parts.parts import Dissected, ItemPart, Part, PartKind
from arising.reading.reports.report_items import with_items
from arising.record.passage import Passage
from arising.record.place import Place
from arising.record.report import Report
from arising.record.words import Words
from tests.reading.typed_papers import typed

PLACE = Place(1, ())


def agenda(*titles: str) -> Dissected:
    layout = typed("\n\n".join(titles) + "\n")
    items = tuple(
        ItemPart(str(number), block.passage, (block,), (), Passage.empty())
        for number, block in enumerate(layout.blocks, start=4)
    )
    return Dissected(layout, (Part(PartKind.AGENDA, (), layout.blocks, items),))


def report(title: str, item: str | None = None, *, appendix: bool = False) -> Report:
    return Report(Words(title, PLACE), PLACE, agenda_item=item, appendix=appendix)


def placed(dissected: Dissected, *reports: Report) -> list[str | None]:
    return [each.agenda_item for each in with_items(dissected, reports)]


def test_a_title_like_an_items_places_a_report() -> None:
    paper = agenda("Minutes of the Previous Meeting", "Dredging of the Basin", "Lantern Tax: Response to the Ministry")
    reports = report("The Basin: Dredging Update"), report("Response to the Ministry's Lantern Tax Paper")
    assert placed(paper, *reports) == ["5", "6"]


def test_a_pack_page_places_it_where_no_title_does() -> None:
    paper = agenda("Minutes of the Previous Meeting", "Dredging of the Basin", "Berths")
    assert placed(paper, report("Harbour Dues", "6")) == ["6"]


def test_a_page_of_an_item_already_passed_gives_way_to_the_report_before() -> None:
    paper = agenda("Minutes of the Previous Meeting", "Dredging of the Basin", "Berths")
    reports = report("Dredging of the Basin", "4"), report("Case Studies of Boats", "4")
    assert placed(paper, *reports) == ["5", "5"]


def test_an_appendix_goes_with_its_report() -> None:
    paper = agenda("Dredging of the Basin", "Berths for Visitors")
    reports = report("Dredging of the Basin"), report("Appendix 1 – Berths for Visitors", appendix=True)
    assert placed(paper, *reports) == ["4", "4"]


def test_without_an_agenda_a_report_keeps_the_number_printed_on_it() -> None:
    layout = typed("Words.\n")
    paper = Dissected(layout, (Part(PartKind.REPORT, (), layout.blocks),))
    assert placed(paper, report("Berths", "9"), report("Buoys")) == ["9", None]
