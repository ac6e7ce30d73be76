"""A paper with its items, for whoever may mark them exempt."""

from __future__ import annotations

from arising_service.accounts.viewers import Viewer
from arising_service.register.errors import NotThere
from arising_service.register.models import Item
from arising_service.register.queries import rows
from arising_service.register.queries.building import item_row


def items_of_paper(viewer: Viewer, sha256: str) -> tuple[rows.ItemRow, ...]:
    """The items and minutes that a paper holds, in its order, as far as ``viewer`` may see them."""
    found = Item.objects.visible_to(viewer).filter(source__paper__sha256=sha256).exclude(title="", number="")
    found = found.select_related("source__paper").defer("text").order_by("start", "order")
    return tuple(item_row(each, each.source.paper, each.source.role, text="") for each in found)


def one_item(viewer: Viewer, number: int) -> rows.ItemRow:
    """One item by its number in the register.

    Raises:
        NotThere: there is none, or it may not be seen.
    """
    each = Item.objects.visible_to(viewer).select_related("source__paper").filter(pk=number).first()
    if each is None:
        raise NotThere("There is no such item.")
    return item_row(each, each.source.paper, each.source.role)
