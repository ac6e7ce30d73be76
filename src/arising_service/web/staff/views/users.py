"""Users and their roles, for administrators."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from arising_service.accounts.permissions import GRANTED, Permission, requires
from arising_service.accounts.viewers import Viewer, viewer_of
from arising_service.register import changes
from arising_service.register.queries.users import UserRow, user, users
from arising_service.web.staff.form import Form
from arising_service.web.staff.forms import NewUserForm, NewUserOfDirectoryForm, PasswordForm, UserForm
from arising_service.web.staff.showing import filled, refusals, said, show, there


@requires(Permission.MANAGE_USERS)
def all_users(request: HttpRequest) -> HttpResponse:
    """Everybody who may sign in, and who may no more."""
    roles = [(role.label, [permission.value for permission in Permission if permission in GRANTED[role]])
             for role in GRANTED]  # fmt: skip
    return show(request, "users", {"users": users(viewer_of(request.user)), "roles": roles})


@requires(Permission.MANAGE_USERS)
def add(request: HttpRequest) -> HttpResponse:
    """Let somebody sign in."""
    form: NewUserForm = filled(request, NewUserOfDirectoryForm if settings.DIRECTORY else NewUserForm)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        with refusals(form):
            changes.add_user(
                viewer_of(request.user), told["username"], told["password"] or None, role=told["role"],
                post=told["post"], email=told["email"], full_name=told["full_name"], sees_exempt=told["sees_exempt"],
            )  # fmt: skip
            said(request, "They can sign in now.")
            return redirect("staff-users")
    return show(request, "user_add", {"form": form})


@requires(Permission.MANAGE_USERS)
def one(request: HttpRequest, number: int) -> HttpResponse:
    """Change somebody's role, post and rights, or let them sign in no more."""
    viewer = viewer_of(request.user)
    with there():
        row = user(viewer, number)
    before = {
        "role": row.role,
        "post": row.post,
        "email": row.email,
        "sees_exempt": row.sees_exempt,
        "active": row.active,
    }
    form = UserForm(request.POST) if request.method == "POST" else UserForm(initial=before)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            _keep(viewer, row, form.cleaned_data)
            said(request, "The changes are kept.")
            return redirect("staff-users")
    return show(request, "user", {"user_row": row, "form": form})


def _keep(viewer: Viewer, row: UserRow, told: dict[str, object]) -> None:
    """Make those changes that there are."""
    if (told["role"], told["post"]) != (row.role, row.post):
        changes.set_role(viewer, row.username, str(told["role"]), post=str(told["post"]))
    if told["email"] != row.email:
        changes.set_email(viewer, row.username, str(told["email"]))
    if told["sees_exempt"] != row.sees_exempt:
        changes.let_see_exempt(viewer, row.username, bool(told["sees_exempt"]))
    if told["active"] != row.active:
        changes.set_active(viewer, row.username, bool(told["active"]))


@requires(Permission.MANAGE_USERS)
def password(request: HttpRequest, number: int) -> HttpResponse:
    """Give somebody a new password."""
    viewer = viewer_of(request.user)
    with there():
        row = user(viewer, number)
    form = filled(request, PasswordForm)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            changes.set_password(viewer, row.username, form.cleaned_data["password"])
            said(request, "The new password is set.")
            return redirect("staff-user", number)
    return show(request, "user_password", {"user_row": row, "form": form})


@requires(Permission.MANAGE_USERS)
def two_step(request: HttpRequest, number: int) -> HttpResponse:
    """Take the second step from somebody who has lost their telephone."""
    viewer = viewer_of(request.user)
    with there():
        row = user(viewer, number)
    form = filled(request, Form)
    if request.method == "POST" and form.is_valid():
        changes.turn_off_two_factor(viewer, row.username)
        said(request, "Their two-step sign-in is off. They can turn it on again with another telephone.")
        return redirect("staff-user", number)
    return show(request, "user_two_step", {"user_row": row, "form": form})
