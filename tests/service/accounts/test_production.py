"""The settings of a site that is open to the world."""

from __future__ import annotations

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
