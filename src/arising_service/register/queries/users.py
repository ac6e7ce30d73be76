"""The people who sign in, for administrators."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from arising_service.accounts.models import User
from arising_service.accounts.roles import Role
from arising_service.accounts.second_factor import has_second_step, with_second_step
from arising_service.accounts.viewers import Viewer
from arising_service.register.errors import NotThere


@dataclass(frozen=True, slots=True)
class UserRow:
    """Somebody who may sign in. ``name`` is the full name, or the user name where none was given."""

    id: int
    username: str
    name: str
    email: str
    role: Role
    post: str
    sees_exempt: bool
    active: bool
    last_login: datetime | None
    two_step: bool


def users(viewer: Viewer) -> tuple[UserRow, ...]:
    """Everybody, those who may sign in first. Nothing for whoever is no administrator."""
    if viewer.role is not Role.ADMINISTRATOR:
        return ()
    stepped = with_second_step()
    return tuple(_row(each, each.pk in stepped) for each in User.objects.order_by("-is_active", "username"))


def user(viewer: Viewer, number: int) -> UserRow:
    """One user.

    Raises:
        NotThere: there is no such user, or ``viewer`` is no administrator.
    """
    row = User.objects.filter(pk=number).first() if viewer.role is Role.ADMINISTRATOR else None
    if row is None:
        raise NotThere("There is no such user.")
    return _row(row, has_second_step(row))


def own_row(number: int) -> UserRow:
    """What is kept about somebody, for themselves."""
    row = User.objects.get(pk=number)
    return _row(row, has_second_step(row))


def _row(each: User, two_step: bool) -> UserRow:
    return UserRow(
        each.pk, each.username, str(each), each.email, Role(each.role), each.post, each.sees_exempt, each.is_active,
        each.last_login, two_step,
    )  # fmt: skip
