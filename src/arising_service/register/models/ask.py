"""An ask, the evidence that bears on it, what people decided of it, and the answers that officers propose."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from arising.record.ask import AskKind, AskSource, Status, Verdict
from arising.record.reference import Answer
from arising_service.register.models.body import Body
from arising_service.register.models.paper import Paper
from arising_service.register.models.visibility import VisibleQuerySet


def _choices(values: type[AskKind | AskSource | Status | Verdict | Answer]) -> list[tuple[str, str]]:
    return [(value.value, value.value.replace("_", " ").capitalize()) for value in values]


class Ask(models.Model):
    """One ask, as the engine last followed it. ``name`` stays the same whenever the same words are read again.

    ``hidden`` says that the words stand in an exempt item or paper. ``gone`` says that no paper on the register
    prints it any more, or that a person said it is no ask; what people decided of it is kept all the same.
    ``also`` are other places that print it: ``{"sha256", "paper", "page", "start", "end"}``. ``silence`` is the
    search that found nothing: ``{"papers", "first", "last"}``; ``omission`` how an action log dropped it:
    ``{"what", "paper", "on"}``; ``again`` the names of the asks that repeat it.
    """

    name = models.CharField(max_length=12, unique=True)
    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="asks")
    asked_on = models.DateField(null=True, blank=True)
    item = models.CharField(max_length=80, blank=True)
    item_title = models.TextField(blank=True)
    number = models.CharField(max_length=40, blank=True)
    source = models.CharField(max_length=24, choices=_choices(AskSource))
    kind = models.CharField(max_length=32, choices=_choices(AskKind))
    words = models.TextField()
    owner = models.CharField(max_length=300, blank=True)
    to_whom = models.CharField(max_length=300, blank=True)
    due_phrase = models.TextField(blank=True)
    due_on = models.DateField(null=True, blank=True)
    due_rule = models.TextField(blank=True)
    status = models.CharField(max_length=12, choices=_choices(Status))
    why = models.JSONField(default=list)
    silence = models.JSONField(default=dict)
    again = models.JSONField(default=list)
    also = models.JSONField(default=list)
    omission = models.JSONField(default=dict)
    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="asks")
    page = models.PositiveIntegerField(default=1)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    hidden = models.BooleanField(default=False)
    gone = models.BooleanField(default=False)
    changed_at = models.DateTimeField(db_index=True)

    # Set in the transaction that makes the paper or the item exempt; lists of asks are long, and join nothing for it.
    exempt_paths: ClassVar[tuple[str, ...]] = ("hidden",)
    objects = VisibleQuerySet.as_manager()

    class Meta:
        ordering = ("-asked_on", "paper__name", "start")
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=("body", "status", "due_on")),
            models.Index(fields=("status", "due_on")),
            # Each order of the list, with what it is narrowed by: a page of it is found in the index alone.
            models.Index(fields=("-asked_on", "name", "status", "hidden", "gone"), name="asks_newest"),
            models.Index(fields=("status", "-asked_on", "name", "hidden", "gone"), name="asks_of_status"),
            models.Index(fields=("due_on", "name", "status", "hidden", "gone"), name="asks_by_due"),
            # Counting asks by body and status reads this index alone.
            models.Index(fields=("hidden", "gone", "body", "status"), name="asks_counted"),
        ]

    def __str__(self) -> str:
        return self.words[:80]


class Evidence(models.Model):
    """Words that bear on an ask. ``certain`` is the machine's word; what a person said of the link outranks it."""

    name = models.CharField(max_length=12, unique=True)
    ask = models.ForeignKey(Ask, on_delete=models.CASCADE, related_name="evidence")
    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="evidence")
    item = models.CharField(max_length=40, blank=True)
    said_on = models.DateField(null=True, blank=True)
    quote = models.TextField()
    page = models.PositiveIntegerField(default=1)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    answer = models.CharField(max_length=16, choices=_choices(Answer))
    finder = models.CharField(max_length=40)
    why = models.TextField()
    certain = models.BooleanField()
    hidden = models.BooleanField(default=False)

    exempt_paths: ClassVar[tuple[str, ...]] = ("hidden", "paper__exempt", "ask__hidden", "ask__paper__exempt")
    objects = VisibleQuerySet.as_manager()

    class Meta:
        ordering = ("said_on", "paper__name", "start")


class Decision(models.Model):
    """What a person decided. It is never changed; ``undone_at`` says that it was taken back.

    ``ask`` and ``evidence`` are names and not keys: what people decide outlives what the machine finds.
    """

    ask = models.CharField(max_length=12, db_index=True)
    evidence = models.CharField(max_length=12, blank=True)
    verdict = models.CharField(max_length=16, choices=_choices(Verdict))
    value = models.TextField(blank=True)
    minute = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="decisions")
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("at", "pk")


class AnswerState(models.TextChoices):
    """What became of an answer that an officer proposed."""

    PROPOSED = "proposed", "Waiting for the clerk"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined"


class ProposedAnswer(models.Model):
    """An answer by the officer who owes it; the clerk accepts it, the body discharges the ask."""

    ask = models.ForeignKey(Ask, on_delete=models.CASCADE, related_name="answers")
    text = models.TextField()
    answer = models.CharField(max_length=16, choices=_choices(Answer), default=Answer.DONE.value)
    paper = models.ForeignKey(Paper, null=True, blank=True, on_delete=models.SET_NULL, related_name="answers")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="answers")
    at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=8, choices=AnswerState.choices, default=AnswerState.PROPOSED)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_note = models.TextField(blank=True)

    exempt_paths: ClassVar[tuple[str, ...]] = ("ask__hidden", "ask__paper__exempt", "paper__exempt")
    objects = VisibleQuerySet.as_manager()

    class Meta:
        ordering = ("-at",)
