"""The web service's XML: a meeting laid out as minutes, everything else as labelled lines, nothing fetched."""

from __future__ import annotations

from pathlib import Path

import pytest

from arising.reading.errors import CannotRead
from arising.reading.formats.xml import read_xml
from arising.record.paper import Paper
from tests.reading.formats.mapping import assert_sound

MEETING = """<?xml version="1.0" encoding="utf-8"?>
<meeting>
  <meetingid>12</meetingid><meetingdate>02/04/2031</meetingdate><meetingstatus>Confirmed</meetingstatus>
  <meetingtime>6.30 pm</meetingtime><meetinglocation>Weir House</meetinglocation><meetingroom>
  </meetingroom><committeescount> 3</committeescount>
  <agendaitems>
    <agendaitem>
      <agendaitemid>901</agendaitemid><agendaitemtitle>Locks &amp;amp; weirs</agendaitemtitle>
      <agendatext>&lt;p class="MsoNormal"&gt;To hear the lock keeper.&lt;/p&gt;</agendatext>
      <agendaitemnumber>4</agendaitemnumber><fulldisplaynumberformat>7a.</fulldisplaynumberformat>
      <decisiontext>&lt;p&gt;That the lock be &lt;b&gt;shut&lt;/b&gt;.&lt;/p&gt;</decisiontext>
      <commentlabel1>Presented By</commentlabel1><commenttext1>The Lock Keeper</commenttext1>
      <commentlabel2>Actions</commentlabel2><commenttext2>&lt;p&gt;Clerk to tell the mill.&lt;/p&gt;</commenttext2>
      <minutesnonemptyhtmlbody>&lt;p&gt;The Panel heard him.&lt;/p&gt;</minutesnonemptyhtmlbody>
      <refertocommittee>Waterways Panel</refertocommittee>
      <linkeddocuments><linkeddoc><title>Lock report</title><url>https://example.org/a
 b.pdf</url></linkeddoc></linkeddocuments>
    </agendaitem>
  </agendaitems>
  <attendees>
    <attendee name="Councillor Ada Ash" roledescription="Chair" attendance="Present, as expected" ward="Mill"/>
    <attendee name="Councillor Bo Elm" roledescription="Committee Member" attendance="Apologies"/>
  </attendees>
</meeting>"""


def content(paper: Paper) -> list[str]:
    first = int(dict(paper.meta).get("navigation_from_line", len(paper.lines)))
    return [line.text for line in paper.lines[:first]]


def test_a_meeting_reads_as_its_minutes() -> None:
    paper = read_xml(MEETING.encode(), "meeting.xml")
    assert_sound(paper, laid_out_by_us=True)
    assert content(paper) == [
        "Waterways Panel", "Date: 02/04/2031", "Time: 6.30 pm", "Venue: Weir House", "Status: Confirmed",
        "Present: Councillor Ada Ash (Chair)", "Apologies for absence: Councillor Bo Elm (Committee Member)",
        "7a. Locks & weirs", "To hear the lock keeper.", "Decision:", "That the lock be shut.", "Minutes:",
        "The Panel heard him.", "Presented By:", "The Lock Keeper", "Action:", "Clerk to tell the mill.",
        "Additional documents:", "Lock report",
    ]  # fmt: skip
    assert paper.title == "Waterways Panel"
    assert dict(paper.meta)["meetingdate"] == "02/04/2031"
    assert dict(paper.meta)["committeescount"] == "3"
    assert "meetingroom" not in dict(paper.meta)
    assert paper.links[0][1] == "https://example.org/ab.pdf"


def test_what_else_the_file_states_comes_last() -> None:
    paper = read_xml(MEETING.encode(), "meeting.xml")
    last = [line.text for line in paper.lines[len(content(paper)) :]]
    assert {"meetingid: 12", "attendee ward: Mill", "item 7a agendaitemid: 901"} <= set(last)


def test_other_answers_are_labelled_lines() -> None:
    paper = read_xml(b"<committees><committee><title>Panel</title><id> 4</id></committee></committees>", "c.xml")
    assert [line.text for line in paper.lines] == ["committee", "title: Panel", "id: 4"]
    assert paper.lines[1].indent > paper.lines[0].indent


def test_cut_off_xml_is_read_as_far_as_it_goes() -> None:
    paper = read_xml(MEETING.encode()[:900], "meeting.xml")
    assert "7a. Locks & weirs" in content(paper) or "Locks & weirs" in content(paper)
    assert "read as far as" in " ".join(paper.warnings)


def test_a_wrong_encoding_is_mended() -> None:
    paper = read_xml('<?xml version="1.0" encoding="utf-8"?><meeting><committeetitle>Café</committeetitle></meeting>'
                     .encode("cp1252"), "meeting.xml")  # fmt: skip
    assert paper.title == "Café"


def test_entities_are_neither_resolved_nor_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    data = (
        f'<!DOCTYPE m [<!ENTITY x SYSTEM "file://{secret}"><!ENTITY y "laugh">]>'
        "<meeting><committeetitle>&x;&y; Panel</committeetitle></meeting>"
    )
    paper = read_xml(data.encode(), "meeting.xml")
    assert "SECRET" not in paper.text
    assert "laugh" not in paper.text
    assert "not resolved" in " ".join(paper.warnings)


@pytest.mark.parametrize("data", [b"<a", b"<?xml version='1.0'?>", b"<a></b>"])
def test_what_is_not_xml_is_refused(data: bytes) -> None:
    with pytest.raises(CannotRead):
        read_xml(data, "meeting.xml")


def test_the_shared_answers_hold_together(shared: Path) -> None:
    for path in sorted(shared.glob("real/*/*.xml")):
        assert_sound(read_xml(path.read_bytes(), path.name), laid_out_by_us=True)
