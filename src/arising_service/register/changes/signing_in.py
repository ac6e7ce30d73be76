"""Signing in, and what guards one's own account: on record, without any name that was typed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from django.db import transaction

from arising_service.accounts import second_factor
from arising_service.accounts.models import User
from arising_service.accounts.viewers import Viewer
from arising_service.register.changes.audit import enter
from arising_service.register.changes.rights import must_administer
from arising_service.register.errors import NotThere


class Own(StrEnum):
    """What somebody may change of their own account."""

    PASSWORD = "change own password"  # noqa: S105 it is none
    TURN_ON = "turn on two-factor"
    TURN_OFF = "turn off two-factor"
    NEW_CODES = "make recovery codes"


def sign_in_failed(step: str, user_id: int | None = None) -> None:
    """Put on record that somebody did not get in, and at which ``step``.

    ``user_id`` is told only where it is known for certain: the password was right, and the code after it was not.
    """
    who, noun = (Viewer(user_id), "user") if user_id else (None, "sign-in")
    enter(who, "fail to sign in", noun, user_id or "", after={"step": step})


@contextmanager
def change_own(user_id: int | None, what: Own) -> Iterator[None]:
    """Change something of one's own account: what is done inside and its entry are one transaction."""
    assert user_id is not None, "only somebody who has signed in has an account"
    with transaction.atomic():
        yield
        enter(Viewer(user_id), what, "user", user_id)


@contextmanager
def link_to_directory(user_id: int) -> Iterator[None]:
    """Join an account with the council's directory: what is done inside and its entry are one transaction."""
    with transaction.atomic():
        yield
        enter(None, "link directory", "user", user_id)


def turn_off_two_factor(by: Viewer, username: str) -> None:
    """Take the second step from somebody who has lost their telephone and their recovery codes.

    Raises:
        NotAllowed: ``by`` is no administrator.
        NotThere: there is no such user.
    """
    must_administer(by)
    with transaction.atomic():
        user = User.objects.select_for_update().filter(username=username).first()
        if user is None:
            raise NotThere(f"There is no user called “{username}”.")
        second_factor.turn_off(user)
        # Whoever has the telephone now may be signed in with it.
        second_factor.end_sessions(user)
        enter(by, Own.TURN_OFF, "user", user.pk)
