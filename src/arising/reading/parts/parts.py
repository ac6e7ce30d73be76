"""What a paper is made of: minutes, an agenda, reports, an action log, each a run of blocks; and their items."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from msgspec import Struct

from arising.reading.laying_out.layout import Block, Layout
from arising.record.meeting import Role
from arising.record.passage import Passage


class PartKind(StrEnum):
    """What a stretch of a paper is."""

    AGENDA = "agenda"
    MINUTES = "minutes"
    REPORT = "report"
    ACTION_LOG = "action log"
    DECISION = "decision"
    """The record of one decision by one person or body ("Record of decision"), outside any minutes."""
    OTHER = "other"


class ItemPart(Struct, frozen=True, eq=False, gc=False):
    """The blocks of one agenda item or minute.

    ``heading`` are the blocks that hold number and title, ``title`` the words of the title without the
    number, ``body`` everything under it up to the next item. Where a title and the words under it share a
    block ("Planning: the Clerk reported …") that block is in ``heading`` and its remaining words are
    ``lead``. ``pages`` is the printed range of pack pages ("12-61"). ``beside`` is what stands beside the body in
    columns of its own, as who owes what.
    """

    number: str | None
    title: Passage | None
    heading: tuple[Block, ...]
    body: tuple[Block, ...]
    lead: Passage
    parent: str | None = None
    section: str = ""
    pages: str | None = None
    beside: tuple[Block, ...] = ()

    def passages(self) -> tuple[Passage, ...]:
        """Everything said under the heading, paragraph by paragraph, in order. Tables come as one passage."""
        first = [self.lead] if self.lead else []
        return tuple(first + [block.passage for block in self.body])


@dataclass(frozen=True, eq=False, slots=True)
class Part:
    """One run of blocks of a paper that belong together.

    ``header`` are the blocks before the first item (body, date, attendance; or a report's summary sheet),
    ``body`` all blocks of the part after the header. ``items`` is empty for reports and logs.
    ``agenda_item`` is the number of the agenda item under which the part stands in a pack, where known; ``stamped``
    says that its pages bear that number.
    """

    kind: PartKind
    header: tuple[Block, ...]
    body: tuple[Block, ...]
    items: tuple[ItemPart, ...] = ()
    agenda_item: str | None = None
    stamped: bool = False

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All its blocks, in order."""
        return self.header + self.body

    @property
    def role(self) -> Role | None:
        """The role of the meeting that the part tells of; ``None`` where it tells of none."""
        if self.kind is PartKind.AGENDA:
            return Role.AGENDA
        return Role.MINUTES if self.kind in {PartKind.MINUTES, PartKind.DECISION} else None


@dataclass(frozen=True, eq=False, slots=True)
class Dissected:
    """A paper cut into parts, in order. Every block of the layout is in exactly one part."""

    layout: Layout
    parts: tuple[Part, ...]
