"""Django's name for this app."""

from __future__ import annotations

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """The register."""

    name = "arising_service.register"
