"""The gate before every view: one that does not say who may open it is opened for nobody."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from arising_service.accounts.permissions import declared
from arising_service.accounts.second_factor import ELSEWHERE


class Gate:
    """Refuses every address whose view declares no permission, so that a forgotten one is shut and not open."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request; nothing that is answered to somebody signed in is kept by any cache."""
        if request.user.is_authenticated and request.session.get(ELSEWHERE):
            request.user.second_step_elsewhere = True
        response = self.get_response(request)
        if request.user.is_authenticated and not response.has_header("Cache-Control"):
            response["Cache-Control"] = "no-store, private"
        return response

    def process_view(self, request: HttpRequest, view: object, args: object, kwargs: object) -> None:  # noqa: ARG002
        """Look at what the view declares.

        Raises:
            PermissionDenied: it declares nothing.
        """
        if declared(view) is None:
            raise PermissionDenied
