"""The council's directory (OpenID Connect): what it says is checked, and then matched with an account that is here.

allauth takes the ID token on trust where it came over TLS. Here its signature, issuer, audience, time and nonce are
checked in any case, and what the user-info endpoint says counts only for the same person.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import jwt
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from allauth.utils import build_absolute_uri
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.urls import reverse
from django.utils.crypto import constant_time_compare

from arising_service.accounts.models import User
from arising_service.environment import Directory
from arising_service.register import changes

NAME = "directory"
_SIGNED = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
"""Signatures that only the directory can make. One made with the shared secret, or none at all, is refused."""
_NEEDED = ("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri")
_KEPT_FOR = 600
_CLOCKS_DIFFER = 60
"""Seconds by which the directory's clock may be out."""


def apps() -> list[SocialApp]:
    """The directory as allauth wants it, from the settings; nothing where there is none."""
    ours = settings.DIRECTORY
    if ours is None:
        return []
    app = SocialApp(
        provider="openid_connect", provider_id=NAME, name=ours.name, client_id=ours.client_id, secret=ours.secret
    )
    app.settings = {"server_url": ours.issuer, "oauth_pkce_enabled": True, "scope": ["openid", "profile", "email"]}
    return [app]


def _ours() -> Directory:
    directory: Directory | None = settings.DIRECTORY
    assert directory is not None, "nobody comes here without a directory"
    return directory


class DirectoryFlow(OpenIDConnectOAuth2Adapter):  # type: ignore[misc] # allauth has no types
    """How the directory is asked, and what of its answer is believed."""

    @property
    def openid_config(self) -> dict[str, Any]:
        """What the directory says of itself, kept for ten minutes.

        Raises:
            OAuth2Error: it is not the directory of the settings, or leaves out what is needed.
        """
        key = f"directory:{_ours().issuer}"
        config = cache.get(key)
        if config is None:
            config = super().openid_config
            if not isinstance(config, dict) or not all(_an_address(config.get(name)) for name in _NEEDED):
                raise OAuth2Error("the directory does not say where to ask")
            if config["issuer"].rstrip("/") != _ours().issuer:
                raise OAuth2Error("the directory has another name than the settings say")
            cache.set(key, config, _KEPT_FOR)
        return dict(config)

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:  # noqa: ARG002
        """Where the directory sends people back to."""
        return str(build_absolute_uri(request, reverse("directory-back"), self.redirect_uri_protocol))

    def complete_login(
        self, request: HttpRequest, app: SocialApp, token: SocialToken, **kwargs: Any  # noqa: ANN401
    ) -> SocialLogin:  # fmt: skip
        """Who has signed in there, as a sign-in that is not finished.

        Raises:
            OAuth2Error: what it says cannot be believed.
        """
        claims = self._claims(app, kwargs["response"].get("id_token"))
        sought = "email" if _ours().match == "email" else "preferred_username"
        if sought not in claims and _an_address(self.openid_config.get("userinfo_endpoint")):
            told = self._fetch_user_info(token.token)
            if not isinstance(told, dict) or told.get("sub") != claims["sub"]:
                raise OAuth2Error("the directory told of somebody else")
            claims = {**told, **claims}
        login = self.get_provider().sociallogin_from_response(request, {"id_token": {"sub": claims["sub"]}})
        # Names and addresses are looked at once (``find``) and not kept.
        login.account.extra_data = {}
        login.claims = claims
        return login

    def _claims(self, app: SocialApp, id_token: object) -> dict[str, Any]:
        """What the ID token says, once its signature is checked."""
        if not isinstance(id_token, str):
            raise OAuth2Error("the directory gave no ID token")
        with get_adapter().get_requests_session() as session:
            answer = session.get(self.openid_config["jwks_uri"])
            answer.raise_for_status()
            keys = answer.json()
        try:
            kid = jwt.get_unverified_header(id_token).get("kid")
            known = {each.key_id: each for each in jwt.PyJWKSet.from_dict(keys).keys}
            key = known[kid] if kid is not None or len(known) != 1 else next(iter(known.values()))
            claims = jwt.decode(
                id_token, key, algorithms=_SIGNED, audience=app.client_id, issuer=self.openid_config["issuer"],
                leeway=_CLOCKS_DIFFER, options={"require": ["iss", "sub", "aud", "exp", "iat"]},
            )  # fmt: skip
        except (jwt.PyJWTError, KeyError, AttributeError, TypeError, ValueError) as fault:
            raise OAuth2Error("the ID token cannot be believed") from fault
        if isinstance(claims["aud"], list) and len(claims["aud"]) > 1 and claims.get("azp") != app.client_id:
            raise OAuth2Error("the ID token was made for another site")
        return claims


class CouncilDirectory(OpenIDConnectProvider):  # type: ignore[misc] # allauth has no types
    """The directory as allauth's provider, with our way of asking it."""

    oauth2_adapter_class = DirectoryFlow


def find(request: HttpRequest, login: SocialLogin) -> str:
    """Match a sign-in with an account that is here. Gives why there is none: ``directory``, ``account``, or nothing.

    Whoever was matched once is known by the directory's own number for them, whatever their address is later.
    """
    nonce = (login.state.get("data") or {}).get("nonce", "")
    if not nonce or not constant_time_compare(nonce, str(login.claims.get("nonce", ""))):
        return "directory"
    if login.is_existing:
        return ""
    user = _matching(login.claims)
    if user is None:
        return "account"
    with changes.link_to_directory(user.pk):
        login.connect(request, user)
    return ""


def _matching(claims: dict[str, Any]) -> User | None:
    """The one open account that what the directory says stands for."""
    if _ours().match == "username":
        named = claims.get("preferred_username")
        found = User.objects.filter(username=named, is_active=True) if isinstance(named, str) else User.objects.none()
    else:
        email = claims.get("email")
        if not isinstance(email, str) or "@" not in email or not _verified(claims, email):
            return None
        found = User.objects.filter(email__iexact=email, is_active=True)
    users = list(found[:2])
    return users[0] if len(users) == 1 else None


def _verified(claims: dict[str, Any], email: str) -> bool:
    """Whether the address is the person's: the directory says so, or the settings trust it for that domain."""
    domain = email.rpartition("@")[2].lower()
    return claims.get("email_verified") in (True, "true") or domain in _ours().domains


def _an_address(value: object) -> bool:
    return isinstance(value, str) and urlsplit(value).scheme in {"http", "https"}
