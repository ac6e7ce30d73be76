"""The people who sign in, and the failures to sign in that slow down guessing."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models

from arising_service.accounts.roles import Role

__all__ = ["Role", "SignInFailure", "User"]


class User(AbstractUser):
    """Somebody who signs in. ``post`` is the post held, by which asks are matched to officers.

    ``sees_exempt`` is given to a person by name: no role has it by itself.
    """

    role = models.CharField(max_length=16, choices=Role.choices, default=Role.OFFICER)
    post = models.CharField(max_length=200, blank=True)
    sees_exempt = models.BooleanField("may see exempt papers", default=False)

    REQUIRED_FIELDS: ClassVar[list[str]] = ["email"]

    second_step: bool | None = None
    """Whether there is a second step to signing in; ``None`` until it was asked (``second_factor.py``)."""
    second_step_elsewhere = False
    """Set for one request by the gate, where the council's directory has asked for a second step."""

    def __str__(self) -> str:
        return self.get_full_name() or self.username


class SignInFailure(models.Model):
    """One try to sign in that has not succeeded. It names nobody: user name and address are kept as keyed hashes."""

    name = models.CharField(max_length=64, db_index=True)
    address = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField(db_index=True)
