"""What somebody sees whom the council's directory could not bring in. It says no more than they need."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from arising_service.register import changes

_SAID = {
    "account": "You have no account here, or it has been closed. Ask an administrator to add you, with the e-mail "
    "address or user name that your council account has.",
    "directory": "Signing in there was not finished, or this site could not be sure of the answer. Try again. If it "
    "happens again, tell an administrator when it was.",
    "often": "There were too many tries. Wait 15 minutes, then try again.",
}
_STATUS = {"account": 403, "directory": 401, "often": 429}


def refused(request: HttpRequest, why: str) -> HttpResponse:
    """The page for one of ``account``, ``directory`` and ``often``; each is on record without a name."""
    if why != "often":
        changes.sign_in_failed(f"through the directory: no {why}" if why == "account" else "through the directory")
    answer = render(request, "web/staff/directory_refused.html", {"said": _SAID[why]}, status=_STATUS[why])
    answer["Cache-Control"] = "no-store, private"
    return answer
