"""The door for a web server: ``arising_service.wsgi:application``."""

from __future__ import annotations

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver


def settle() -> None:
    """Load what the first request would load, and take it out of the search for what nobody uses any more.

    That search stops whoever is being served, for 80 ms each time, over things that are never given up.
    """
    get_resolver().url_patterns  # noqa: B018 to look is to load every view
    gc.collect()
    gc.freeze()


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "arising_service.settings")
application = get_wsgi_application()
settle()
