"""Signing in and out, and one's own password."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import views
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.http import HttpRequest, HttpResponse
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from arising_service.accounts import throttle
from arising_service.accounts.permissions import Permission, for_everyone, requires
from arising_service.web.staff.form import dress
from arising_service.web.staff.showing import said, who_looks

_WRONG = "Enter a correct user name and password. Capital letters matter in the password."
_TOO_OFTEN = "There were too many tries. Wait 15 minutes, then try again, or ask an administrator for a new password."


def address_of(request: HttpRequest) -> str:
    """The address that somebody comes from: behind our own proxy, the last that it names; others can be made up."""
    named = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_PROXY else ""
    return named.rsplit(",", 1)[-1].strip() or request.META.get("REMOTE_ADDR", "")


class SignInForm(AuthenticationForm):
    """User name and password. What is wrong is said in the same words whoever is meant, and whether they exist."""

    error_messages = {"invalid_login": _WRONG, "inactive": _WRONG}  # noqa: RUF012 as Django has it

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as Django's forms take them
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.use_required_attribute = False
        self.fields["username"].label = "User name"
        for field in self.fields.values():
            dress(field, wrong=False)


@method_decorator(never_cache, name="dispatch")
class SignIn(views.LoginView):
    """Signing in. Tries are counted before the password is looked at."""

    template_name = "web/staff/sign_in.html"
    authentication_form = SignInForm

    def post(self, request: HttpRequest, *args: str, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 - as Django's
        """Try to sign somebody in; too many tries are turned away with 429."""
        name, address = request.POST.get("username", "").strip()[:150], address_of(request)
        if not throttle.may_try(name, address):
            form = SignInForm(request, initial={"username": name})
            return self.render_to_response({"form": form, "refused": _TOO_OFTEN}, status=429)
        answer = super().post(request, *args, **kwargs)
        if request.user.is_authenticated:
            throttle.succeeded(name, address)
        return answer


class ChangePassword(views.PasswordChangeView):
    """Changing one's own password; every other session of one's own ends."""

    template_name = "web/staff/change_password.html"
    success_url = reverse_lazy("staff-home")

    def get_form(self, form_class: type[PasswordChangeForm] | None = None) -> PasswordChangeForm:
        """The form, dressed as ours are."""
        form = super().get_form(form_class)
        form.label_suffix = ""
        form.use_required_attribute = False
        for name, field in form.fields.items():
            dress(field, wrong=form.is_bound and name in form.errors)
        return form

    def get_context_data(self, **shown: Any) -> dict[str, Any]:  # noqa: ANN401 - as Django's views take it
        """What the page is shown with."""
        return {**super().get_context_data(**shown), **who_looks(self.request)}

    def form_valid(self, form: PasswordChangeForm) -> HttpResponse:
        """Keep the new password and say so."""
        said(self.request, "Your password has been changed.")
        return super().form_valid(form)


sign_in = for_everyone(SignIn.as_view())
sign_out = for_everyone(views.LogoutView.as_view())
change_password = requires(Permission.VIEW_STAFF_SITE)(ChangePassword.as_view())
