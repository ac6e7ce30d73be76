"""What each role may do, and which of it every address asks for. What is granted to nobody is denied to everybody.

Permissions open pages; they never widen what a page shows. What may be seen is asked of the viewer by every query.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import wraps
from types import MappingProxyType

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect

from arising_service.accounts.roles import Role
from arising_service.accounts.viewers import Viewer, viewer_of

View = Callable[..., HttpResponseBase]


class Permission(StrEnum):
    """One thing that somebody may do."""

    VIEW_STAFF_SITE = "view the staff site"
    UPLOAD = "upload papers"
    DECIDE = "decide what the machine could not settle"
    DISCHARGE = "discharge asks"
    PROPOSE_ANSWER = "propose answers"
    ACCEPT_ANSWER = "accept or decline answers"
    MARK_EXEMPT = "mark papers and items exempt"
    MANAGE_USERS = "manage users"
    SEE_AUDIT = "see the audit trail"
    KEEP_ACCOUNT = "look after their own account"


_CLERK = frozenset(Permission) - {Permission.MANAGE_USERS}

GRANTED: Mapping[Role, frozenset[Permission]] = MappingProxyType(
    {
        Role.ADMINISTRATOR: frozenset(Permission),
        Role.CLERK: _CLERK,
        Role.MEMBER: frozenset({Permission.VIEW_STAFF_SITE, Permission.KEEP_ACCOUNT}),
        Role.OFFICER: frozenset({Permission.VIEW_STAFF_SITE, Permission.PROPOSE_ANSWER, Permission.KEEP_ACCOUNT}),
    }
)
"""Role → what it may do. To mark something exempt also takes the right to see exempt papers."""

OPEN_TO_ALL = "open to all"


def allowed(viewer: Viewer, permission: Permission) -> bool:
    """Whether ``viewer`` may do what ``permission`` says."""
    if viewer.role is None or permission not in GRANTED.get(viewer.role, frozenset()):
        return False
    return viewer.sees_exempt or permission is not Permission.MARK_EXEMPT


def requires(permission: Permission) -> Callable[[View], View]:
    """Only people with ``permission`` may open the view; whoever has not signed in is asked to.

    Whoever must add a second step to their account first is led there, and may look after their account alone.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
            viewer = viewer_of(request.user)
            if viewer.role is None and request.user.is_authenticated:
                if permission is Permission.KEEP_ACCOUNT:
                    return view(request, *args, **kwargs)
                return redirect("mfa_activate_totp")
            if viewer.role is None:
                return redirect_to_login(request.get_full_path())
            if not allowed(viewer, permission):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.permission = permission  # type: ignore[attr-defined]
        return guarded

    return guard


def for_everyone(view: View) -> View:
    """Anybody may open the view. What it shows is still only what the viewer may see."""
    view.permission = OPEN_TO_ALL  # type: ignore[attr-defined]
    return view


def declared(view: object) -> Permission | str | None:
    """What a view says of who may open it; ``None`` where it says nothing, and so nobody may."""
    return getattr(view, "permission", None)
