"""What every staff page is shown with: who is looking and what they may do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from arising_service.accounts.permissions import Permission, allowed
from arising_service.accounts.viewers import viewer_of
from arising_service.register.errors import NotAllowed, NotThere, Refused
from arising_service.web.staff.form import Form, dress

Kind = TypeVar("Kind", bound=Form)


def show(request: HttpRequest, page: str, shown: Mapping[str, Any], status: int = 200) -> HttpResponse:
    """The staff page called ``page``. ``may`` says what the viewer may do; no cache keeps what they saw."""
    answer = render(request, f"web/staff/{page}.html", {**who_looks(request), **shown}, status=status)
    answer["Cache-Control"] = "no-store, private"
    return answer


def who_looks(request: HttpRequest) -> dict[str, Any]:
    """The viewer, and what they may do by the permission's name: what the links at the top ask for."""
    viewer = viewer_of(request.user)
    may = {permission.name.lower(): allowed(viewer, permission) for permission in Permission}
    return {"viewer": viewer, "may": may}


class StaffPage:
    """For views that are classes: what every staff page is shown with, fields that look as ours do, and no cache."""

    request: HttpRequest

    def get_form(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as Django's views take it
        """The form, dressed as ours are."""
        form = super().get_form(*args, **kwargs)  # type: ignore[misc] # the view beside this class has it
        form.label_suffix = ""
        form.use_required_attribute = False
        for name, field in form.fields.items():
            if "class" not in field.widget.attrs:
                dress(field, wrong=form.is_bound and name in form.errors)
        return form

    def get_context_data(self, **shown: Any) -> dict[str, Any]:  # noqa: ANN401 - as Django's views take it
        """What the page is shown with."""
        return {**super().get_context_data(**shown), **who_looks(self.request)}  # type: ignore[misc]


@contextmanager
def there() -> Iterator[None]:
    """Answer “not found” for whatever is not there, and in the same words for what may not be seen.

    Raises:
        Http404: what was asked for inside is not there.
    """
    try:
        yield
    except NotThere as fault:
        raise Http404 from fault


def filled(request: HttpRequest, form: type[Kind]) -> Kind:
    """The form as it was sent; an empty one where nothing was."""
    return form(request.POST, request.FILES) if request.method == "POST" else form()


def said(request: HttpRequest, words: str) -> None:
    """Tell on the next page what was done."""
    messages.success(request, words)


@contextmanager
def refusals(form: Form) -> Iterator[None]:
    """Let whatever a change refuses be said beside its form.

    Raises:
        PermissionDenied: whoever asked may not make the change at all.
    """
    try:
        yield
    except NotAllowed as fault:
        raise PermissionDenied(str(fault)) from fault
    except Refused as fault:
        form.add_error(None, str(fault))
