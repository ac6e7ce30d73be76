"""What is said when a page cannot be shown."""

from __future__ import annotations

from django.core.exceptions import TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader

from arising_service.accounts.permissions import for_everyone
from arising_service.web.staff.uploading import MOST
from arising_service.whose import shown


@for_everyone
def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The address or form makes no sense, or brings more files than are taken in one go."""
    most = MOST if isinstance(exception, TooManyFilesSent) else None
    return render(request, "web/fault_400.html", {"most_files": most}, status=400)


@for_everyone
def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 Django gives it
    """Whoever asks has no right to it."""
    return render(request, "web/fault_403.html", status=403)


@for_everyone
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 Django gives it
    """There is nothing at that address, or nothing that may be seen."""
    return render(request, "web/fault_404.html", status=404)


@for_everyone
def server_error(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 Django gives it
    """Something broke. The page asks nothing of the database, which may be what broke."""
    page = loader.get_template("web/fault_500.html").render({"CSP_NONCE": "", **shown()})
    return HttpResponse(page, status=500)
