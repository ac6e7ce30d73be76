"""item of minutes → who sent apologies, be they told in its words or listed in a table under it."""

from __future__ import annotations

from arising.reading.laying_out.layout import Layout
from arising.reading.parts.parts import ItemPart
from arising.reading.people.apologies import apologies_in
from arising.reading.people.attendance_tables import listed_away
from arising.record.meeting import Person


def away_in(item: ItemPart, layout: Layout) -> tuple[Person, ...]:
    """Who sent apologies as an item tells: in a table under a title that says so, else in its words."""
    tables = [block for block in item.body if block.table is not None] if item.title is not None else []
    if tables and item.title is not None and "apolog" in item.title.text.lower():
        listed = [person for block in tables for person in listed_away(block, layout)]
        if listed:
            return tuple(listed)
    return apologies_in(item)
