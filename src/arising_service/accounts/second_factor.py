"""The second step of signing in: who has one, and who must before anything of the staff site opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from arising_service.accounts.models import User

ELSEWHERE = "second-step-elsewhere"
"""In a session: the council's directory has asked for a second step itself."""


def has_second_step(user: User) -> bool:
    """Whether an authenticator app was added to the account."""
    from allauth.mfa.models import Authenticator

    return bool(Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.TOTP).exists())


def with_second_step() -> frozenset[int]:
    """The numbers of everybody who has a second step."""
    from allauth.mfa.models import Authenticator

    found = Authenticator.objects.filter(type=Authenticator.Type.TOTP)
    return frozenset(found.values_list("user_id", flat=True))


def lacks_second_step(user: User) -> bool:
    """Whether somebody who has signed in must add a second step before they are more than the public.

    It is asked of the database once for each user object, and only for roles that must have one.
    """
    if user.role not in settings.TWO_FACTOR_ROLES or user.second_step_elsewhere:
        return False
    if user.second_step is None:
        user.second_step = has_second_step(user)
    return not user.second_step


def end_sessions(user: User) -> None:
    """End every session of somebody: who began one without what is asked for now must begin again."""
    user.sessions_ended += 1
    user.save(update_fields=["sessions_ended"])


def turn_off(user: User) -> None:
    """Take the authenticator app and the recovery codes from an account."""
    from allauth.mfa.models import Authenticator

    Authenticator.objects.filter(user_id=user.pk).delete()
    user.second_step = None


def unlink(user: User) -> None:
    """Let nobody of the council's directory stand for an account any longer."""
    from allauth.socialaccount.models import SocialAccount

    SocialAccount.objects.filter(user_id=user.pk).delete()
