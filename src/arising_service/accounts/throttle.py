"""How often somebody may try to sign in: guessing is slowed by user name, by address, and by both together."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.crypto import salted_hmac

from arising_service.accounts.models import SignInFailure

WINDOW = timedelta(minutes=15)
"""Failures older than this are forgotten."""

OF_BOTH = 5
"""Failures of one name from one address. A person who mistypes gets this far; nobody else's sign-in is touched."""
OF_NAME = 30
"""Failures of one name from anywhere: high, for otherwise a stranger could lock a clerk out with little effort."""
OF_ADDRESS = 60
"""Failures from one address: high, for a whole council may share one."""


def may_try(name: str, address: str, *, of_both: int = OF_BOTH, of_name: int | None = OF_NAME) -> bool:
    """Whether another try is allowed now. If so, it is counted as failed until ``succeeded`` says otherwise.

    ``of_both`` and ``of_name`` are the limits; ``None`` is no limit, for a name that many people share.

    Counting comes first, so that many tries at once cannot all slip through before the first has failed.
    """
    who, where = _hashed("name", name.casefold()), _hashed("address", address)
    now = timezone.now()
    with transaction.atomic():
        SignInFailure.objects.filter(at__lt=now - WINDOW).delete()
        tries = SignInFailure.objects.filter(at__gte=now - WINDOW)
        if (
            _reached(tries.filter(name=who, address=where), of_both)
            or (of_name is not None and _reached(tries.filter(name=who), of_name))
            or _reached(tries.filter(address=where), OF_ADDRESS)
        ):
            return False
        SignInFailure.objects.create(name=who, address=where, at=now)
    return True


def succeeded(name: str, address: str) -> None:
    """Forget the failures of a name from an address: whoever tried has signed in."""
    who, where = _hashed("name", name.casefold()), _hashed("address", address)
    SignInFailure.objects.filter(name=who, address=where).delete()


def forget(name: str) -> None:
    """Forget the failures of a name from anywhere: it has a new password, and nobody's guesses were at that."""
    SignInFailure.objects.filter(name=_hashed("name", name.casefold())).delete()


def _reached(tries: QuerySet[SignInFailure], limit: int) -> bool:
    return tries.count() >= limit


def _hashed(what: str, value: str) -> str:
    return salted_hmac(f"arising.sign-in.{what}", value, algorithm="sha256").hexdigest()
