"""allauth's forms, dressed as ours are and in our words."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import ReauthenticateForm
from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as codes
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.core.cache import cache
from django.utils.crypto import salted_hmac

from arising_service.web.staff.form import dress

_WORKS_FOR = 120
"""Seconds: longer than any code is accepted, with a clock that is out."""


def _dressed(form: forms.Form, name: str, label: str, hint: str) -> None:
    form.label_suffix = ""
    form.use_required_attribute = False
    field = form.fields[name]
    field.label, field.help_text = label, hint
    field.widget.attrs.pop("placeholder", None)
    field.error_messages["required"] = "Enter your password" if name == "password" else "Enter a code"
    dress(field, wrong=form.is_bound and name in form.errors)
    if name == "code":
        field.widget.attrs |= {"inputmode": "numeric", "autocomplete": "one-time-code", "spellcheck": "false"}
        field.widget.attrs["class"] += " govuk-input--width-10 govuk-input--extra-letter-spacing"


class PasswordAgainForm(ReauthenticateForm):  # type: ignore[misc] # allauth has no types
    """One's own password once more, before anything that guards the account is changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as allauth's forms take them
        super().__init__(*args, **kwargs)
        _dressed(self, "password", "Password", "")


class TurnOnForm(ActivateTOTPForm):  # type: ignore[misc] # allauth has no types
    """The first code of an app that was just set up."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as allauth's forms take them
        super().__init__(*args, **kwargs)
        _dressed(self, "code", "Code that the app shows", "Six figures. They change every half minute.")


class _OnceForm(codes.AuthenticateForm):  # type: ignore[misc] # allauth has no types
    """A code that works once, even while the clock would still allow it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as allauth's forms take them
        super().__init__(*args, **kwargs)
        _dressed(self, "code", "Code", "Six figures from the app, or one of your recovery codes.")

    def clean_code(self) -> str:
        """Check the code, and mark it as used for as long as it could be accepted."""
        code: str = super().clean_code()
        used = salted_hmac("arising.code", f"{self.user.pk}:{normalize_user_code(code)}", algorithm="sha256")
        if not cache.add(f"code:{used.hexdigest()}", "used", _WORKS_FOR):
            raise get_adapter().validation_error("incorrect_code")
        return code


class CodeForm(_OnceForm):
    """The second step of signing in."""


class CodeAgainForm(_OnceForm, codes.ReauthenticateForm):  # type: ignore[misc] # allauth has no types
    """A code once more, for somebody who has no password here."""
