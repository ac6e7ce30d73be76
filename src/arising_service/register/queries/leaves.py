"""The first words of pages, by which a reader finds the page that they look for."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models.functions import Substr

from arising_service.accounts.viewers import Viewer
from arising_service.register.models import PaperPage

_LETTERS = 240


def first_words(viewer: Viewer, sha256: str, numbers: Sequence[int]) -> dict[int, str]:
    """How each of those pages of a paper begins, on one line. Pages that may not be seen are not among them."""
    pages = PaperPage.objects.visible_to(viewer).filter(paper__sha256=sha256, number__in=list(numbers))
    begun = pages.values_list("number", Substr("text", 1, _LETTERS))
    return {number: " ".join(text.split()) for number, text in begun}
