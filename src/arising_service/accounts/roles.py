"""The roles that people may have."""

from __future__ import annotations

from django.db import models


class Role(models.TextChoices):
    """What somebody may do; each role may do what ``permissions.py`` says and no more."""

    ADMINISTRATOR = "administrator", "Administrator"
    CLERK = "clerk", "Clerk"
    MEMBER = "member", "Member"
    OFFICER = "officer", "Officer"
