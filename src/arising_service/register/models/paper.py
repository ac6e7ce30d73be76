"""A paper, kept once by the hash of its bytes, with the record that was read from it."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, ClassVar

from django.conf import settings
from django.db import models

from arising.record.plain import from_bytes, to_bytes
from arising_service.register.models.body import Body
from arising_service.register.models.visibility import VisibleQuerySet

if TYPE_CHECKING:
    from arising.record.record import Record


class PaperState(models.TextChoices):
    """How far the reading of a paper is."""

    WAITING = "waiting", "Waiting to be read"
    READ = "read", "Read"
    FAILED = "failed", "Could not be read"
    FOREIGN = "foreign", "Not a paper"
    """A file of another kind that lay among the papers, such as a picture. Nobody is troubled with it."""


class Paper(models.Model):
    """One published file. ``stored`` is its place below the folder of papers; ``reader`` the reader's version.

    ``exempt`` keeps it from everybody without the right; ``paragraph`` is the paragraph of Schedule 12A
    Part 1 of the Local Government Act 1972 that makes it so. ``withholds`` says that one of its items is
    exempt: its file and the pages with the item may not be shown. ``body`` and ``on`` are those of its first meeting.
    ``with_answer`` says that it came with an officer's answer and in no other way: while no such answer is accepted, it
    is held back (``queries/held.py``).
    """

    sha256 = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=255)
    title = models.CharField(max_length=300, blank=True)
    format = models.CharField(max_length=8, blank=True)
    kind = models.CharField(max_length=20, blank=True)
    bytes = models.BigIntegerField()
    pages = models.PositiveIntegerField(default=0)
    stored = models.CharField(max_length=255)
    state = models.CharField(max_length=8, choices=PaperState.choices, default=PaperState.WAITING)
    failure = models.TextField(blank=True)
    reader = models.CharField(max_length=20, blank=True)
    warnings = models.JSONField(default=list)
    lines = models.JSONField(default=dict)
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.SET_NULL, related_name="papers")
    on = models.DateField(null=True, blank=True)
    exempt = models.BooleanField(default=False, db_index=True)
    paragraph = models.CharField(max_length=40, blank=True)
    withholds = models.BooleanField(default=False)
    with_answer = models.BooleanField(default=False)
    added_at = models.DateTimeField(auto_now_add=True, db_index=True)
    read_at = models.DateTimeField(null=True, blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="papers"
    )

    exempt_paths: ClassVar[tuple[str, ...]] = ("exempt",)
    objects = VisibleQuerySet.as_manager()

    class Meta:
        ordering = ("name", "sha256")
        indexes: ClassVar[list[models.Index]] = [
            # The list of papers, the newest first, and how many there are, from the index alone.
            models.Index(fields=("exempt", "state", "-on", "name", "id"), name="papers_newest"),
            models.Index(fields=("body", "exempt", "state", "-on", "name"), name="papers_of_body"),
        ]

    def __str__(self) -> str:
        return self.name


class PaperRecord(models.Model):
    """The whole record of a paper, packed. It stands apart so that lists of papers stay light."""

    paper = models.OneToOneField(Paper, on_delete=models.CASCADE, related_name="kept")
    packed = models.BinaryField()

    def unpack(self) -> Record:
        """The record."""
        return from_bytes(zlib.decompress(bytes(self.packed)))

    @staticmethod
    def pack(record: Record) -> bytes:
        """A record as it is kept."""
        return zlib.compress(to_bytes(record), 6)


class PaperPage(models.Model):
    """A page of a paper: its words, and where each line stands on it.

    ``start`` and ``end`` count in the paper's plain text, as every place in the register does. ``lines`` holds
    ``[start, end, left, top, right, bottom]`` for each line, the box in points; without a box, ``[start, end]``.
    ``hidden`` says that the paper is exempt, or that part of an exempt item stands on the page.
    """

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="leaves")
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    on = models.DateField(null=True, blank=True)
    number = models.PositiveIntegerField()
    text = models.TextField(blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    width = models.FloatField(null=True, blank=True)
    height = models.FloatField(null=True, blank=True)
    lines = models.JSONField(default=list)
    unread = models.TextField(blank=True)
    scanned = models.BooleanField(default=False)
    hidden = models.BooleanField(default=False)

    exempt_paths: ClassVar[tuple[str, ...]] = ("hidden",)
    objects = VisibleQuerySet.as_manager()

    class Meta:
        ordering = ("paper", "number")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=("paper", "number"), name="one_page_a_paper_and_number")
        ]


class Exemption(models.Model):
    """That an item of a paper is exempt, as a person decided. It is found again whenever the paper is read again.

    ``title`` is the item's title as letters and digits only. ``lifted_at`` says that it was taken back.
    """

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="exemptions")
    number = models.CharField(max_length=40, blank=True)
    title = models.TextField(blank=True)
    paragraph = models.CharField(max_length=40)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="exemptions"
    )
    at = models.DateTimeField(auto_now_add=True)
    lifted_at = models.DateTimeField(null=True, blank=True)
