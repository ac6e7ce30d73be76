"""The people who may sign in: adding them, their roles and rights, letting them go."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from arising_service.accounts import second_factor, throttle
from arising_service.accounts.models import Role, User
from arising_service.accounts.viewers import Viewer
from arising_service.register.changes.audit import enter
from arising_service.register.changes.rights import must_administer
from arising_service.register.errors import NotThere, Refused


def add_user(
    by: Viewer, username: str, password: str | None, *, role: Role | str = Role.OFFICER, post: str = "",
    email: str = "", full_name: str = "", sees_exempt: bool = False,
) -> int:  # fmt: skip
    """Let somebody sign in. Without ``password`` they cannot until one is set. Gives the user's number.

    Raises:
        NotAllowed: ``by`` is no administrator.
        Refused: the name is taken or holds letters it may not, or the password is too easy to guess.
    """
    must_administer(by)
    first, _, last = full_name.strip().partition(" ")
    user = User(
        username=username.strip(), role=_role(role), post=post.strip(), email=email.strip(), first_name=first,
        last_name=last, sees_exempt=sees_exempt,
    )  # fmt: skip
    try:
        user.set_unusable_password()
        user.full_clean(exclude=["email"] if not email else None)
        if password is not None:
            validate_password(password, user)
            user.set_password(password)
    except ValidationError as fault:
        raise Refused(" ".join(fault.messages)) from fault
    with transaction.atomic():
        user.save()
        enter(by, "add", "user", user.pk, after=_told(user))
    return user.pk


def set_role(by: Viewer, username: str, role: Role | str, *, post: str | None = None) -> None:
    """Give somebody another role, or another post.

    Raises:
        NotAllowed: ``by`` is no administrator.
        NotThere: there is no such user.
        Refused: there is no such role, or nobody would be left to administer.
    """
    must_administer(by)
    with transaction.atomic():
        user = _user(username)
        before = _told(user)
        user.role = _role(role)
        user.post = user.post if post is None else post.strip()
        _keep_one_administrator(user)
        user.save(update_fields=["role", "post"])
        enter(by, "set role", "user", user.pk, before=before, after=_told(user))


def let_see_exempt(by: Viewer, username: str, sees_exempt: bool) -> None:
    """Give somebody the right to see exempt papers, or take it.

    Raises:
        NotAllowed: ``by`` is no administrator.
        NotThere: there is no such user.
    """
    must_administer(by)
    with transaction.atomic():
        user = _user(username)
        before = _told(user)
        user.sees_exempt = sees_exempt
        user.save(update_fields=["sees_exempt"])
        enter(by, "let see exempt", "user", user.pk, before=before, after=_told(user))


def set_active(by: Viewer, username: str, active: bool) -> None:
    """Let somebody sign in again, or no more. What they decided stays under their name.

    Raises:
        NotAllowed: ``by`` is no administrator.
        NotThere: there is no such user.
        Refused: nobody would be left to administer.
    """
    must_administer(by)
    with transaction.atomic():
        user = _user(username)
        before = _told(user)
        user.is_active = active
        _keep_one_administrator(user)
        user.save(update_fields=["is_active"])
        enter(by, "set active", "user", user.pk, before=before, after=_told(user))


def set_password(by: Viewer, username: str, password: str) -> None:
    """Set somebody's password.

    Raises:
        NotAllowed: ``by`` is no administrator.
        NotThere: there is no such user.
        Refused: the password is too easy to guess.
    """
    must_administer(by)
    with transaction.atomic():
        user = _user(username)
        try:
            validate_password(password, user)
        except ValidationError as fault:
            raise Refused(" ".join(fault.messages)) from fault
        user.set_password(password)
        user.save(update_fields=["password"])
        throttle.forget(user.username)
        enter(by, "set password", "user", user.pk)


def set_email(by: Viewer, username: str, email: str) -> None:
    """Set somebody's e-mail address, by which the council's directory is matched.

    Who it stood for before is forgotten, and sessions that they may have open end.

    Raises:
        NotAllowed: ``by`` is no administrator.
        NotThere: there is no such user.
        Refused: it is no address.
    """
    must_administer(by)
    with transaction.atomic():
        user = _user(username)
        user.email = email.strip()
        try:
            if user.email:
                validate_email(user.email)
        except ValidationError as fault:
            raise Refused(" ".join(fault.messages)) from fault
        user.save(update_fields=["email"])
        second_factor.unlink(user)
        second_factor.end_sessions(user)
        enter(by, "set email", "user", user.pk)


def _role(role: Role | str) -> Role:
    try:
        return Role(role)
    except ValueError:
        raise Refused(f"“{role}” is no role. Choose one of {', '.join(Role.values)}.") from None


def _user(username: str) -> User:
    user = User.objects.select_for_update().filter(username=username).first()
    if user is None:
        raise NotThere(f"There is no user called “{username}”.")
    return user


def _told(user: User) -> dict[str, object]:
    return {"role": user.role, "sees exempt": user.sees_exempt, "active": user.is_active}


def _keep_one_administrator(user: User) -> None:
    others = User.objects.filter(role=Role.ADMINISTRATOR, is_active=True).exclude(pk=user.pk).exists()
    if not others and not (user.role == Role.ADMINISTRATOR and user.is_active):
        was = User.objects.filter(pk=user.pk, role=Role.ADMINISTRATOR, is_active=True).exists()
        if was:
            raise Refused("Nobody would be left to administer. Make somebody else an administrator first.")
