"""Addresses."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("arising_service.web.urls")),
    path("", include("arising_service.feeds.urls")),
    # After the public site, which teaches Django what a hash in an address is.
    path("", include("arising_service.web.staff.urls")),
    path("", include("arising_service.api.urls")),
]

handler400 = "arising_service.web.views.faults.bad_request"
handler403 = "arising_service.web.views.faults.forbidden"
handler404 = "arising_service.web.views.faults.not_found"
handler500 = "arising_service.web.views.faults.server_error"
