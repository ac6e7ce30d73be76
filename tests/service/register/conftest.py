"""Those who look at the register and change it."""

from __future__ import annotations

import pytest

from arising_service.accounts.viewers import Viewer, viewer_of


def _viewer(name: str, role: str, *, post: str = "", sees_exempt: bool = False) -> Viewer:
    from arising_service.accounts.models import User

    made = User.objects.create_user(name, password=None, role=role, post=post, sees_exempt=sees_exempt)
    return viewer_of(made)


@pytest.fixture
def clerk(db: None) -> Viewer:
    """A clerk without the right to see exempt papers."""
    return _viewer("clerk", "clerk")


@pytest.fixture
def trusted(db: None) -> Viewer:
    """A clerk with the right to see exempt papers."""
    return _viewer("trusted", "clerk", sees_exempt=True)


@pytest.fixture
def administrator(db: None) -> Viewer:
    """An administrator without the right to see exempt papers."""
    return _viewer("admin", "administrator")


@pytest.fixture
def officer(db: None) -> Viewer:
    """An officer whose post owes one of the asks."""
    return _viewer("officer", "officer", post="Head of Parks")


@pytest.fixture
def member(db: None) -> Viewer:
    """A member."""
    return _viewer("member", "member")
