"""One's own account: what is kept about oneself, the password, and how one signs in."""

from __future__ import annotations

from allauth.account.views import ReauthenticateView
from django.contrib.auth.forms import PasswordChangeForm
from django.contrib.auth.views import PasswordChangeView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse, reverse_lazy

from arising_service.accounts import throttle
from arising_service.accounts.permissions import Permission, requires
from arising_service.accounts.second_factor import has_second_step
from arising_service.register import changes
from arising_service.register.queries.users import own_row
from arising_service.web.staff.showing import StaffPage, said, show
from arising_service.web.staff.signing_in.address import address_of


@requires(Permission.KEEP_ACCOUNT)
def account(request: HttpRequest) -> HttpResponse:
    """What is kept about whoever looks, and how they sign in."""
    user = request.user
    assert user.is_authenticated
    return show(request, "account", {
        "own": own_row(user.pk), "two_step": has_second_step(user), "has_password": user.has_usable_password(),
    })  # fmt: skip


class ChangePassword(StaffPage, PasswordChangeView):
    """Changing one's own password; every other session of one's own ends. Guessing the old one is slowed."""

    template_name = "web/staff/change_password.html"
    success_url = reverse_lazy("staff-account")

    def post(self, request: HttpRequest, *args: str, **kwargs: str) -> HttpResponse:
        """Try to change it; too many tries are turned away with 429."""
        name, address = f"password of {request.user.pk}", address_of(request)
        if not throttle.may_try(name, address):
            return render(request, "429.html", status=429)
        answer = super().post(request, *args, **kwargs)
        if answer.status_code == 302:
            throttle.succeeded(name, address)
        return answer

    def form_valid(self, form: PasswordChangeForm) -> HttpResponse:
        """Keep the new password and say so."""
        with changes.change_own(form.user.pk, changes.Own.PASSWORD):
            answer = super().form_valid(form)
        said(self.request, "Your password has been changed.")
        return answer


class PasswordAgain(StaffPage, ReauthenticateView):  # type: ignore[misc] # allauth has no types
    """One's password once more, before anything that guards the account is changed."""

    template_name = "web/staff/password_again.html"

    def get_default_success_url(self) -> str:
        """Where it leads if nothing else was asked for."""
        return reverse("staff-account")


change_password = requires(Permission.KEEP_ACCOUNT)(ChangePassword.as_view())
password_again = requires(Permission.KEEP_ACCOUNT)(PasswordAgain.as_view())
