"""What lists count, kept beside what they count: to count it at every page would take longer than the page."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from arising_service.register.models.body import Body


class BodyCount(models.Model):
    """How much there is of a body: for those with the right to see what is exempt, and for everybody else.

    ``there`` says whether the body is there for them at all.
    """

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="counts")
    sees_exempt = models.BooleanField()
    there = models.BooleanField(default=False)
    meetings = models.PositiveIntegerField(default=0)
    asks = models.PositiveIntegerField(default=0)
    open = models.PositiveIntegerField(default=0)
    overdue = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=("body", "sees_exempt"), name="one_count_a_body_and_right")
        ]


class Person(models.Model):
    """Somebody whom papers name, as those with or without the right to see what is exempt may know them."""

    key = models.CharField(max_length=200)
    sees_exempt = models.BooleanField()
    name = models.CharField(max_length=200)
    meetings = models.PositiveIntegerField()
    last = models.DateField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=("sees_exempt", "key"), name="one_person_a_key_and_right")
        ]
