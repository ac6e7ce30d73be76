"""The people who sign in, for administrators."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from arising_service.accounts.models import User
from arising_service.accounts.roles import Role
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


def users(viewer: Viewer) -> tuple[UserRow, ...]:
    """Everybody, those who may sign in first. Nothing for whoever is no administrator."""
    if viewer.role is not Role.ADMINISTRATOR:
        return ()
    return tuple(_row(each) for each in User.objects.order_by("-is_active", "username"))


def user(viewer: Viewer, number: int) -> UserRow:
    """One user.

    Raises:
        NotThere: there is no such user, or ``viewer`` is no administrator.
    """
    row = User.objects.filter(pk=number).first() if viewer.role is Role.ADMINISTRATOR else None
    if row is None:
        raise NotThere("There is no such user.")
    return _row(row)


def _row(each: User) -> UserRow:
    return UserRow(
        each.pk, each.username, str(each), each.email, Role(each.role), each.post, each.sees_exempt, each.is_active,
        each.last_login,
    )  # fmt: skip
