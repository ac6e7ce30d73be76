"""Round every address of the API: methods, errors, caches, and who else may read the answer."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from typing import Any

from django.core.signals import got_request_exception
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers

from arising_service.accounts.permissions import View, for_everyone
from arising_service.api.faults import fault, not_there

_METHODS = "GET, HEAD, OPTIONS"
_log = logging.getLogger(__name__)


def served(view: Callable[..., HttpResponseBase]) -> View:
    """A view of the API as it is served. Anybody may ask; what is told is only what whoever asks may see."""

    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # noqa: ANN401 Django gives them
        return _with_headers(request, _answer(view, request, *args, **kwargs))

    # Nothing but an error is answered to a form that is sent here.
    answer.csrf_exempt = True  # type: ignore[attr-defined]
    return for_everyone(answer)


def _answer(
    view: Callable[..., HttpResponseBase],
    request: HttpRequest,
    *args: Any,  # noqa: ANN401
    **kwargs: Any,  # noqa: ANN401
) -> HttpResponse:
    method = request.method
    if method == "OPTIONS":
        return HttpResponse(status=204)
    if method not in {"GET", "HEAD"}:
        return fault(405, "This address is only read. Ask for it with GET.")
    request.method = "GET"
    try:
        told = view(request, *args, **kwargs)
        assert isinstance(told, HttpResponse)
    except Http404 as why:
        return not_there(request, why)
    except Exception:  # noqa: BLE001 whatever broke, a program is told so as JSON
        got_request_exception.send(sender=served, request=request)
        _log.exception("The API could not answer %s", request.path)
        return fault(500, "Something broke here. Ask again later; if it stays so, tell whoever runs this site.")
    finally:
        request.method = method
    return told


def _with_headers(request: HttpRequest, told: HttpResponse) -> HttpResponseBase:
    told["Allow"] = _METHODS
    signed_in = request.user.is_authenticated
    if signed_in:
        told["Cache-Control"] = "no-store, private"
    elif told.status_code == 200:
        # A cache may keep it, and must ask each time whether it still holds: a paper may be withdrawn at any moment.
        told["Cache-Control"] = "public, no-cache"
        told["ETag"] = f'"{hashlib.sha256(told.content).hexdigest()[:32]}"'
    else:
        told["Cache-Control"] = "no-store"
    patch_vary_headers(told, ["Cookie"])
    answer: HttpResponseBase = told
    if told.has_header("ETag"):
        answer = get_conditional_response(request, etag=told["ETag"], response=told) or told
    if not signed_in:
        # Pages of other sites may read what everybody may; what a person may see who signed in, only this site's.
        answer["Access-Control-Allow-Origin"] = "*"
        answer["Access-Control-Expose-Headers"] = "ETag"
    return answer
