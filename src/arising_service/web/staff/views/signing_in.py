"""Signing in and out: with a password, or through the council's directory."""

from __future__ import annotations

from typing import Any

from allauth.account.utils import perform_login
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.conf import settings
from django.contrib.auth import views
from django.contrib.auth.forms import AuthenticationForm
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.crypto import get_random_string
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET
from requests import RequestException

from arising_service.accounts import throttle
from arising_service.accounts.permissions import for_everyone
from arising_service.register import changes
from arising_service.web.staff.form import dress
from arising_service.web.staff.signing_in import directory
from arising_service.web.staff.signing_in.address import address_of
from arising_service.web.staff.signing_in.refusing import refused

_WRONG = "Enter a correct user name and password. Capital letters matter in the password."
_TOO_OFTEN = "There were too many tries. Wait 15 minutes, then try again, or ask an administrator for a new password."


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
    """Signing in. Tries are counted before the password is looked at; a code may be asked for after it."""

    template_name = "web/staff/sign_in.html"
    authentication_form = SignInForm

    def post(self, request: HttpRequest, *args: str, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 - as Django's
        """Try to sign somebody in; too many tries are turned away with 429."""
        if not throttle.may_try(self._name(), address_of(request)):
            form = SignInForm(request, initial={"username": self._name()})
            return self.render_to_response(self.get_context_data(form=form, refused=_TOO_OFTEN), status=429)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """The password is right: go on to the second step, or in."""
        throttle.succeeded(self._name(), address_of(self.request))
        answer: HttpResponse = perform_login(
            self.request, form.get_user(), email_verification="none", redirect_url=self.get_success_url()
        )
        return answer

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """Say that it is wrong, and put on record that somebody tried."""
        if form.non_field_errors():
            changes.sign_in_failed("password")
        return super().form_invalid(form)

    def get_context_data(self, **shown: Any) -> dict[str, Any]:  # noqa: ANN401 - as Django's views take it
        """What the page is shown with: the directory too, if there is one."""
        return {**super().get_context_data(**shown), "directory": settings.DIRECTORY}

    def _name(self) -> str:
        return self.request.POST.get("username", "").strip()[:150]


@never_cache
@require_GET
def _to_directory(request: HttpRequest) -> HttpResponse:
    """Send somebody to the council's directory, with a secret of this try by which its answer is known.

    Raises:
        Http404: there is no directory in the settings.
    """
    if settings.DIRECTORY is None:
        raise Http404
    if not throttle.may_try("directory", address_of(request), of_both=throttle.OF_ADDRESS, of_name=None):
        return refused(request, "often")
    wanted = request.GET.get("next", "")
    here = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    nonce = get_random_string(32)
    try:
        answer: HttpResponse = get_adapter().get_provider(request, directory.NAME).redirect(
            request, AuthProcess.LOGIN, next_url=wanted if here else None, data={"nonce": nonce},
            auth_params={"nonce": nonce},
        )  # fmt: skip
    except (OAuth2Error, RequestException):
        return refused(request, "directory")
    return answer


@never_cache
@require_GET
def _back_from_directory(request: HttpRequest) -> HttpResponse:
    """What the directory says of somebody who comes back from it.

    Raises:
        Http404: there is no directory in the settings.
    """
    if settings.DIRECTORY is None:
        raise Http404
    view = OAuth2CallbackView.adapter_view(directory.DirectoryFlow(request, directory.NAME))
    try:
        answer: HttpResponse = view(request)
    except (OAuth2Error, RequestException, KeyError, TypeError, ValueError):
        return refused(request, "directory")
    if request.user.is_authenticated:
        throttle.succeeded("directory", address_of(request))
    return answer


sign_in = for_everyone(SignIn.as_view())
sign_out = for_everyone(views.LogoutView.as_view())
to_directory = for_everyone(_to_directory)
back_from_directory = for_everyone(_back_from_directory)
