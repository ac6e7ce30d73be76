"""Who is looking: what every query asks before it gives anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from arising_service.accounts.roles import Role
from arising_service.accounts.second_factor import lacks_second_step

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from arising_service.accounts.models import User


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who looks at the register. The public is nobody with no role and no right."""

    user_id: int | None = None
    role: Role | None = None
    post: str = ""
    sees_exempt: bool = False

    @property
    def is_staff(self) -> bool:
        """Whether they may see the staff site at all."""
        return self.role is not None

    @property
    def settles(self) -> bool:
        """Whether they may settle what needs a decision: clerks and administrators."""
        return self.role in {Role.CLERK, Role.ADMINISTRATOR}


PUBLIC = Viewer()


def viewer_of(user: User | AnonymousUser) -> Viewer:
    """The viewer that a signed-in user is; the public for anybody else, and for whoever lacks a second step."""
    if not user.is_authenticated or not user.is_active or lacks_second_step(user):
        return PUBLIC
    assert user.pk is not None
    return Viewer(user.pk, Role(user.role), user.post, user.sees_exempt)
