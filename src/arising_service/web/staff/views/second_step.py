"""The second step of signing in: django-allauth's views of authenticator apps and recovery codes, on our pages."""

from __future__ import annotations

import re
from typing import Any

from allauth.mfa.base.views import AuthenticateView, ReauthenticateView
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from django.contrib.auth import update_session_auth_hash
from django.forms import Form
from django.http import HttpResponse
from django.urls import reverse, reverse_lazy
from django.utils.safestring import SafeString, mark_safe

from arising_service.accounts.permissions import Permission, for_everyone, requires
from arising_service.accounts.second_factor import end_sessions, lacks_second_step
from arising_service.register import changes
from arising_service.web.staff.showing import StaffPage, said


class EnterCode(AuthenticateView):  # type: ignore[misc] # allauth has no types
    """The code after the password."""

    template_name = "web/staff/enter_code.html"

    def form_invalid(self, form: Form) -> HttpResponse:
        """Say what is wrong, and put it on record: whoever this is knows the password."""
        changes.sign_in_failed("code", self.stage.login.user.pk)
        answer: HttpResponse = super().form_invalid(form)
        return answer


class TurnOn(StaffPage, ActivateTOTPView):  # type: ignore[misc] # allauth has no types
    """Adding an authenticator app."""

    template_name = "web/staff/two_step_on.html"

    def get_context_data(self, **shown: Any) -> dict[str, Any]:  # noqa: ANN401 - as Django's views take it
        """The picture to scan, and the same as letters; they are shown in one reply and kept in no cache."""
        told = super().get_context_data(**shown)
        user = self.request.user
        assert user.is_authenticated
        secret = told["form"].secret
        return {
            **told,
            "picture": _inline(told["totp_svg"]),
            "letters": " ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
            "must": lacks_second_step(user),
        }

    def form_valid(self, form: Form) -> HttpResponse:
        """Turn it on, and show the recovery codes next. Other sessions, begun by the password alone, end."""
        user = self.request.user
        assert user.is_authenticated
        with changes.change_own(user.pk, changes.Own.TURN_ON):
            answer: HttpResponse = super().form_valid(form)
            end_sessions(user)
            update_session_auth_hash(self.request, user)
        said(self.request, "Two-step sign-in is on.")
        return answer


class TurnOff(StaffPage, DeactivateTOTPView):  # type: ignore[misc] # allauth has no types
    """Taking the authenticator app away."""

    template_name = "web/staff/two_step_off.html"
    success_url = reverse_lazy("staff-account")

    def form_valid(self, form: Form) -> HttpResponse:
        """Turn it off, with its recovery codes."""
        with changes.change_own(self.request.user.pk, changes.Own.TURN_OFF):
            answer: HttpResponse = super().form_valid(form)
        said(self.request, "Two-step sign-in is off.")
        return answer


class Codes(StaffPage, ViewRecoveryCodesView):  # type: ignore[misc] # allauth has no types
    """The recovery codes: shown once."""

    template_name = "web/staff/recovery_codes.html"


class NewCodes(StaffPage, GenerateRecoveryCodesView):  # type: ignore[misc] # allauth has no types
    """Ten new recovery codes in place of those of before."""

    template_name = "web/staff/recovery_codes_new.html"

    def form_valid(self, form: Form) -> HttpResponse:
        """Make them."""
        with changes.change_own(self.request.user.pk, changes.Own.NEW_CODES):
            answer: HttpResponse = super().form_valid(form)
        return answer


class CodeAgain(StaffPage, ReauthenticateView):  # type: ignore[misc] # allauth has no types
    """A code once more, for somebody who signs in through the directory and has no password here."""

    template_name = "web/staff/code_again.html"

    def get_default_success_url(self) -> str:
        """Where it leads if nothing else was asked for."""
        return reverse("staff-account")


def _inline(picture: str) -> SafeString:
    """The library's drawing of a code, as a part of our page: squares alone, and no words of anybody."""
    drawing = re.sub(r"<\?xml[^>]*\?>", "", picture)
    return mark_safe(drawing.replace("<svg ", '<svg class="app-qr" role="img" aria-label="Code to scan" ', 1))  # noqa: S308


enter_code = for_everyone(EnterCode.as_view())
turn_on = requires(Permission.KEEP_ACCOUNT)(TurnOn.as_view())
turn_off = requires(Permission.KEEP_ACCOUNT)(TurnOff.as_view())
codes = requires(Permission.KEEP_ACCOUNT)(Codes.as_view())
new_codes = requires(Permission.KEEP_ACCOUNT)(NewCodes.as_view())
code_again = requires(Permission.KEEP_ACCOUNT)(CodeAgain.as_view())
