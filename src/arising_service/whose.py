"""Whose site this is, in the words that pages, feeds and the API show: the council's name, and whom to ask."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

PRODUCT = "Arising"
"""What the software is called."""


def council() -> str:
    """The council's name, or the software's where nobody has set one."""
    return settings.COUNCIL or PRODUCT


def site() -> str:
    """What the site is called: the software's name, with the council's where it is known."""
    return f"{PRODUCT}, {settings.COUNCIL}" if settings.COUNCIL else PRODUCT


def shown(request: HttpRequest | None = None) -> dict[str, str]:  # noqa: ARG001 Django gives it
    """What every template may show: ``council``, ``contact`` and the address that leads there, empty if not set."""
    contact = settings.CONTACT
    return {
        "council": settings.COUNCIL,
        "contact": contact,
        "contact_at": f"mailto:{contact}" if "@" in contact and "://" not in contact else contact,
    }
