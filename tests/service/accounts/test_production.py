"""The settings of a site that is open to the world."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

_ASK = """
import django, json
from django.conf import settings
django.setup()
names = ["SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "SECURE_SSL_REDIRECT", "DEBUG",
         "SESSION_COOKIE_SAMESITE", "X_FRAME_OPTIONS"]
print(json.dumps([getattr(settings, name) for name in names]))
"""


def _python(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "arising_service.settings",
        "ARISING_PRODUCTION": "yes",
        "ARISING_HOSTS": "arising.example",
        "ARISING_DATA": str(folder),
        "PYTHONPATH": os.pathsep.join(sys.path),
        **more,
    }
    return subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "static").mkdir()
    return tmp_path


def test_the_deploy_check_finds_nothing(folder: Path) -> None:
    done = _python(folder, "-m", "django", "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout + done.stderr


def test_the_deploy_check_finds_nothing_with_a_directory_and_two_steps(folder: Path) -> None:
    more = {
        "ARISING_OIDC_ISSUER": "https://directory.example", "ARISING_OIDC_CLIENT_ID": "arising",
        "ARISING_OIDC_SECRET": "x" * 40, "ARISING_TWO_FACTOR": "all", "ARISING_BEHIND_PROXY": "yes",
        "ARISING_ORIGINS": "https://arising.example",
    }  # fmt: skip
    done = _python(folder, "-m", "django", "check", "--deploy", "--fail-level", "WARNING", **more)
    assert done.returncode == 0, done.stderr


_VISIT = """
import django, json, sys
django.setup()
from django.core.management import call_command
from django.test import Client
call_command("migrate", verbosity=0)
call_command("collectstatic", verbosity=0, interactive=False)
proxied = {"headers": {"X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7", "Host": "arising.example"}}
plain = Client().get("/", headers={"Host": "arising.example"})
page = Client().get("/sign-in/", **proxied)
stranger = Client().get("/", headers={"X-Forwarded-Proto": "https", "Host": "elsewhere.example"})
cookie = page.cookies["csrftoken"]
print(json.dumps({
    "plain": [plain.status_code, plain["Location"]],
    "page": [page.status_code, page["Strict-Transport-Security"], page["X-Content-Type-Options"],
             page["Referrer-Policy"], page["Cross-Origin-Opener-Policy"], page["X-Frame-Options"]],
    "cookie": [cookie["secure"], cookie["httponly"], cookie["samesite"]],
    "stranger": stranger.status_code,
    "policy": page["Content-Security-Policy"],
}))
"""


def test_behind_a_proxy_everything_goes_over_tls_and_to_our_own_host_alone(folder: Path) -> None:
    done = _python(folder, "-W", "ignore", "-c", _VISIT, ARISING_BEHIND_PROXY="yes")
    told = json.loads(done.stdout)
    assert told["plain"] == [301, "https://arising.example/"]
    hsts = "max-age=31536000; includeSubDomains; preload"
    assert told["page"] == [200, hsts, "nosniff", "same-origin", "same-origin", "DENY"]
    assert told["cookie"] == [True, True, "Lax"]
    assert told["stranger"] == 400
    for part in ("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"):
        assert part in told["policy"]
    assert "unsafe" not in told["policy"]


def test_a_header_that_anybody_can_send_is_believed_behind_a_proxy_alone(folder: Path) -> None:
    asked = """
import django
django.setup()
from django.test import Client
print(Client().get("/sign-in/", headers={"X-Forwarded-Proto": "https", "Host": "arising.example"}).status_code)
"""
    assert _python(folder, "-c", asked).stdout.strip() == "301"


def test_cookies_go_over_tls_alone_and_no_script_reads_them(folder: Path) -> None:
    done = _python(folder, "-c", _ASK)
    assert done.stdout.strip() == '[true, true, true, true, false, "Lax", "DENY"]', done.stderr


def test_the_key_is_made_once_and_read_by_its_owner_alone(folder: Path) -> None:
    _python(folder, "-c", _ASK)
    key = folder / "secret-key"
    first = key.read_text()
    _python(folder, "-c", _ASK)
    assert key.read_text() == first
    assert len(first) >= 50
    assert key.stat().st_mode & 0o077 == 0
