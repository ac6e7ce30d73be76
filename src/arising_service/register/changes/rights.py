"""Who may make a change: asked by every change before it does anything."""

from __future__ import annotations

from arising_service.accounts.models import Role
from arising_service.accounts.viewers import Viewer
from arising_service.register.errors import NotAllowed

SYSTEM = Viewer(None, Role.ADMINISTRATOR, "", True)
"""Whoever may run commands on the machine where the register is: they own it."""


def must_settle(by: Viewer) -> None:
    """Clerks and administrators only.

    Raises:
        NotAllowed: ``by`` is neither.
    """
    if not by.settles:
        raise NotAllowed("Only a clerk or an administrator may do this. Ask one of them.")


def must_see_exempt(by: Viewer) -> None:
    """Only those who may settle, and may see exempt papers: nobody can hide what they may not see afterwards.

    Raises:
        NotAllowed: ``by`` may not.
    """
    must_settle(by)
    if not by.sees_exempt:
        raise NotAllowed("You may not see exempt papers, so you cannot mark them. Ask an administrator for the right.")


def must_be_staff(by: Viewer) -> None:
    """Anybody who signs in but members.

    Raises:
        NotAllowed: ``by`` is the public, or a member.
    """
    if by.role not in {Role.OFFICER, Role.CLERK, Role.ADMINISTRATOR}:
        raise NotAllowed("Only officers and clerks may do this.")


def must_administer(by: Viewer) -> None:
    """Administrators only.

    Raises:
        NotAllowed: ``by`` is no administrator.
    """
    if by.role is not Role.ADMINISTRATOR:
        raise NotAllowed("Only an administrator may do this.")
