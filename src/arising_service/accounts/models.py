"""The people who sign in, and the failures to sign in that slow down guessing."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.crypto import salted_hmac

from arising_service.accounts.roles import Role

__all__ = ["Role", "SignInFailure", "User"]


class User(AbstractUser):
    """Somebody who signs in. ``post`` is the post held, by which asks are matched to officers.

    ``sees_exempt`` is given to a person by name: no role has it by itself.
    """

    role = models.CharField(max_length=16, choices=Role.choices, default=Role.OFFICER)
    post = models.CharField(max_length=200, blank=True)
    sees_exempt = models.BooleanField("may see exempt papers", default=False)
    sessions_ended = models.PositiveIntegerField(default=0)
    """How often every session of theirs was ended, other than by a new password."""

    REQUIRED_FIELDS: ClassVar[list[str]] = ["email"]

    second_step: bool | None = None
    """Whether there is a second step to signing in; ``None`` until it was asked (``second_factor.py``)."""
    second_step_elsewhere = False
    """Set for one request by the gate, where the council's directory has asked for a second step."""

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """What a session must hold to go on: it changes with the password, and whenever sessions were ended.

        Django asks here for both the present and older secrets.
        """
        held: str = super()._get_session_auth_hash(secret=secret)  # type: ignore[misc] # not among Django's types
        if not self.sessions_ended:
            return held
        return salted_hmac(
            "arising.session", f"{held}:{self.sessions_ended}", secret=secret, algorithm="sha256"
        ).hexdigest()


class SignInFailure(models.Model):
    """One try to sign in that has not succeeded. It names nobody: user name and address are kept as keyed hashes."""

    name = models.CharField(max_length=64, db_index=True)
    address = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField(db_index=True)
