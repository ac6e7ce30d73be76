"""A council's directory that speaks OpenID Connect, on this machine, with a key of its own. It can be made to lie."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

CLIENT, SECRET = "arising", "a secret that only the two know"


class CouncilDirectory:
    """Who signs in there, what it says of them, and what it says wrongly.

    ``lies`` are claims that take the place of true ones in the ID token; ``None`` leaves one out. ``forge`` changes
    the finished token.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.person: dict[str, Any] = {}
        self.lies: dict[str, Any] = {}
        self.forge: Callable[[str], Any] = lambda token: token
        self.told: dict[str, Any] = {}
        self.says_of_itself: dict[str, Any] = {}
        self._codes: dict[str, dict[str, str]] = {}

    def answer(self, path: str, asked: dict[str, str], bearer: str) -> tuple[int, dict[str, Any], str]:
        """What it answers: a status, JSON, and where it sends people."""
        if path == "/.well-known/openid-configuration":
            names = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys",
                     "userinfo_endpoint": "userinfo"}  # fmt: skip
            return 200, {"issuer": self.address, **{name: f"{self.address}/{at}" for name, at in names.items()},
                         **self.says_of_itself}, ""  # fmt: skip
        if path == "/authorize":
            code = f"code{len(self._codes)}"
            self._codes[code] = asked
            return 302, {}, f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"
        if path == "/token":
            return self._token(asked)
        if path == "/keys":
            return 200, {"keys": [{**self.public(), "kid": "one", "use": "sig", "alg": "RS256"}]}, ""
        if path == "/userinfo" and bearer == "Bearer opaque":
            return 200, self.told, ""
        return 404, {}, ""

    def public(self) -> dict[str, Any]:
        """The key that anybody may know."""
        return dict(json.loads(RSAAlgorithm.to_jwk(self.key.public_key(), as_dict=False)))

    def _token(self, asked: dict[str, str]) -> tuple[int, dict[str, Any], str]:
        begun = self._codes.pop(asked.get("code", ""), None)
        if begun is None or (asked.get("client_id"), asked.get("client_secret")) != (CLIENT, SECRET):
            return 400, {"error": "invalid_grant"}, ""
        proof = base64.urlsafe_b64encode(hashlib.sha256(asked.get("code_verifier", "").encode()).digest())
        if proof.rstrip(b"=").decode() != begun.get("code_challenge"):
            return 400, {"error": "invalid_grant"}, ""
        now = int(time.time())
        true = {"iss": self.address, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": begun.get("nonce")}
        claims = {name: value for name, value in {**true, **self.person, **self.lies}.items() if value is not None}
        token = jwt.encode(claims, self.key, algorithm="RS256", headers={"kid": "one"})
        return 200, {"access_token": "opaque", "token_type": "Bearer", "id_token": self.forge(token)}, ""


@contextmanager
def served() -> Iterator[CouncilDirectory]:
    """The directory at a free port, until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def _do(self, body: str) -> None:
            parts = urlsplit(self.path)
            asked = {name: values[0] for name, values in parse_qs(parts.query + "&" + body).items()}
            status, told, to = directory.answer(parts.path, asked, self.headers.get("Authorization", ""))
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            if to:
                self.send_header("Location", to)
            self.end_headers()
            self.wfile.write(json.dumps(told).encode())

        def do_GET(self) -> None:
            self._do("")

        def do_POST(self) -> None:
            self._do(self.rfile.read(int(self.headers.get("Content-Length", 0))).decode())

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        directory = CouncilDirectory(f"http://127.0.0.1:{server.server_port}")
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield directory
        finally:
            server.shutdown()
