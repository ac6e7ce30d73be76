"""A meeting → the page that a committee system shows of it: a table of items, each with decision and minutes."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from paper_writer.decisions import decision
from paper_writer.minutes import spoken
from paper_writer.sheet import Block, Para
from paper_writer.style import Style
from paper_writer.truth import Decision, Item, Meeting
from paper_writer.wording import clock_words

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Agenda for {body} on {day}, {at}</title></head>
<body>
<div id="skip"><a href="#content">Skip to content</a></div>
<ul class="menu"><li><a href="/">Home</a></li><li><a href="/councillors">Councillors</a></li></ul>
<main id="content">
<div class="mgHeader"><h1 class="mgMainTitleTxt">Agenda, decisions and minutes</h1>
<div class="mgSubTitle"><h2 class="mgSubTitleTxt"><a href="/body?id=9">{body} - {day} {at}</a></h2></div></div>
<div class="mgContent">
<p><span class="mgLabel">Venue: </span>{venue}. <a href="/map?id=3">View directions</a></p>
<p><span class="mgLabel">Contact: </span>Democratic Services&nbsp; Tel: 00000 000000</p>
<table class="mgItemTable" id="mgItemTable">
<caption class="mgSectionTitle">Items</caption>
<tr><th class="mgHide" scope="col">No.</th><th class="mgHide" scope="col">Item</th></tr>
{items}
</table>
</div>
</main>
<footer><ul><li><a href="/cookies">Cookies</a></li></ul></footer>
</body>
</html>
"""


def meeting_page(meeting: Meeting, style: Style) -> str:
    """The page. Who was present is not on it; apologies are where an item reports them."""
    at = clock_words(meeting.at, style.clock) if meeting.at else ""
    items = "\n".join(_item(item, meeting, style) for item in meeting.items)
    day = f"{meeting.day:%A} {meeting.day.day} {meeting.day:%B %Y}"
    venue = escape(meeting.venue or "")
    return _PAGE.format(body=escape(meeting.body), day=day, at=at, venue=venue, items=items)


def _item(item: Item, meeting: Meeting, style: Style) -> str:
    number = f"{item.number}." if item.number else ""
    told = [said for said in item.said if not isinstance(said, Decision) or said.voted]
    parts = [f'<p class="mgAiTitleTxt">{escape(item.title or "", quote=False)}</p>']
    decisions = [said for said in item.said if isinstance(said, Decision) and not said.voted]
    decided = [block for what in decisions for block in decision(what, style)]
    if decided:
        parts.append(f'<p class="mgSubItemTitleTxt">Decision:</p>\n{_word_page(decided)}')
    if told:
        blocks = [block for said in told for block in spoken(said, meeting, style)]
        parts.append(f'<p class="mgSubItemTitleTxt">Minutes:</p>\n{_word_page(blocks)}')
    cell = "\n".join(parts)
    return f'<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">{number}</p></td>\n<td>{cell}</td></tr>'


def _word_page(blocks: list[Block]) -> str:
    lines = "\n".join(line for block in blocks for line in _paragraph(block))
    return f'<div class="mgWordPara"><div class="WordSection1">\n{lines}\n</div></div>'


def _paragraph(block: Block) -> Iterator[str]:
    if not isinstance(block, Para):
        raise TypeError(f"a meeting page holds paragraphs, not {block!r}")
    marker = f"{escape(block.marker)}<span>&nbsp;&nbsp;&nbsp;</span>" if block.marker else ""
    lead = f"<b>{escape(block.lead, quote=False)}</b> " if block.lead else ""
    right = f" {escape(block.right)}" if block.right else ""
    yield f'<p class="MsoNormal">{marker}{lead}{escape(block.text, quote=False)}{right}</p>'
    yield '<p class="MsoNormal">&nbsp;</p>'
