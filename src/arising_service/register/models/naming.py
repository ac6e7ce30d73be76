"""Names: which bodies a paper prints, and what else the engine has called an ask."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from arising_service.register.models.ask import Ask
from arising_service.register.models.paper import Paper


class PrintedName(models.Model):
    """A body that a paper is of (``own``) or points at, as printed; empty where a paper names none.

    By it the papers of one body are found without opening those of all others.
    """

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="printed_names")
    printed = models.CharField(max_length=300, blank=True)
    own = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=("printed", "paper"), name="papers_by_printed_name"),
            models.Index(fields=("own", "printed"), name="own_names_first"),
        ]


class AskAlias(models.Model):
    """What the engine calls an ask now, where that is not the ask's name.

    The engine's name for an ask comes from the body, the day, the item and the words. A later paper with a fuller
    name of the body, or a better reader, changes it; the ask on the register keeps the name that it was first
    given, with its address and with what people decided.
    """

    name = models.CharField(max_length=12, unique=True)
    ask = models.ForeignKey(Ask, on_delete=models.CASCADE, related_name="aliases")
