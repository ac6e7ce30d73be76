"""What django-allauth may do here: let known people in, and nothing else. It sends no mail and says no words."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.stages import AuthenticateStage
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp, SocialLogin
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from arising_service.accounts.models import User
from arising_service.accounts.second_factor import ELSEWHERE
from arising_service.web.staff.signing_in import directory
from arising_service.web.staff.signing_in.address import address_of
from arising_service.web.staff.signing_in.refusing import refused
from arising_service.whose import PRODUCT

_WRONG_CODE = (
    "Enter the six figures that the app shows now. Each set works once. If it is refused again and again, see that "
    "the telephone's clock is right."
)


class SecondStep(AuthenticateStage):  # type: ignore[misc] # allauth has no types
    """The second step. It is left out where the council's directory has asked for one itself."""

    def handle(self) -> tuple[HttpResponse | None, bool]:
        """Ask for a code, or go on."""
        through_directory = "sociallogin" in (self.login.signal_kwargs or {})
        if through_directory and settings.DIRECTORY is not None and settings.DIRECTORY.asks_twice:
            self.request.session[ELSEWHERE] = True
            return None, True
        answer: tuple[HttpResponse | None, bool] = super().handle()
        return answer


class Accounts(DefaultAccountAdapter):  # type: ignore[misc] # allauth has no types
    """Accounts are made by administrators."""

    error_messages = {  # noqa: RUF012 as allauth has it
        **DefaultAccountAdapter.error_messages,
        "incorrect_password": "This is not your password. Capital letters matter.",
        "too_many_login_attempts": "There were too many tries. Wait 15 minutes, then try again.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Nobody signs themselves up."""
        return False

    def get_login_stages(self) -> list[str]:
        """What stands between the right password and being signed in."""
        return [f"{__name__}.SecondStep"]

    def add_message(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as allauth's adapter takes them
        """Say nothing: our pages say what was done."""

    def send_mail(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as allauth's adapter takes them
        """Send nothing."""

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:  # noqa: ARG002
        """What somebody sees who may sign in no more."""
        return refused(request, "account")

    def get_client_ip(self, request: HttpRequest) -> str:
        """The address that tries are counted for."""
        return address_of(request)

    def get_login_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        """Where signing in leads."""
        return reverse("staff-home")


class SecondSteps(DefaultMFAAdapter):  # type: ignore[misc] # allauth has no types
    """The authenticator app."""

    error_messages = {**DefaultMFAAdapter.error_messages, "incorrect_code": _WRONG_CODE}  # noqa: RUF012 as allauth has it

    def get_totp_label(self, user: User) -> str:
        """What the app calls the account: the user name, and no e-mail address."""
        return user.username

    def get_totp_issuer(self) -> str:
        """What the app calls this site."""
        return f"{PRODUCT} ({settings.COUNCIL or self._get_site_name()})"


class Directories(DefaultSocialAccountAdapter):  # type: ignore[misc] # allauth has no types
    """The council's directory: it says who somebody is; whether they have an account here is ours to know."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:  # noqa: ARG002
        """Nobody signs themselves up."""
        return False

    def list_apps(
        self, request: HttpRequest, provider: str | None = None, client_id: str | None = None  # noqa: ARG002
    ) -> list[SocialApp]:  # fmt: skip
        """The one directory of the settings."""
        return directory.apps()

    def authenticate_by_email(self, sociallogin: SocialLogin) -> None:  # noqa: ARG002
        """Nobody is found by allauth's own rule; ours is in ``directory.find``."""
        return

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find the account of somebody whom the directory has named.

        Raises:
            ImmediateHttpResponse: there is none, or what the directory says was not said for this try.
        """
        why = directory.find(request, sociallogin)
        if why:
            raise ImmediateHttpResponse(refused(request, why))

    def on_authentication_error(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401, ARG002
        """The directory said no, or said something that cannot be believed.

        Raises:
            ImmediateHttpResponse: always.
        """
        raise ImmediateHttpResponse(refused(request, "directory"))

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as allauth's adapter takes them
        """Send nothing."""
