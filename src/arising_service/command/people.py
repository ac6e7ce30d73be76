"""``arising user``: who may sign in, and what they may do."""

from __future__ import annotations

import argparse
import getpass
import sys

from arising.cli.output import printable
from arising_service.command.setting_up import Stop, say, start


def user_command(asked: argparse.Namespace) -> int:
    """Add somebody, or change what they may do."""
    start()
    from arising_service.register import changes

    by = changes.SYSTEM
    try:
        if asked.verb == "list":
            _list()
        elif asked.verb == "add":
            changes.add_user(
                by, asked.username, _password(), role=asked.role, post=asked.post, email=asked.email,
                full_name=asked.name, sees_exempt=asked.exempt,
            )  # fmt: skip
            say(f"{printable(asked.username)} may sign in as {asked.role}.")
        elif asked.verb == "role":
            changes.set_role(by, asked.username, asked.role, post=asked.post)
        elif asked.verb == "exempt":
            changes.let_see_exempt(by, asked.username, asked.allowed == "yes")
        elif asked.verb == "email":
            changes.set_email(by, asked.username, asked.email)
        elif asked.verb == "two-step":
            changes.turn_off_two_factor(by, asked.username)
        elif asked.verb == "active":
            changes.set_active(by, asked.username, asked.allowed == "yes")
        else:
            changes.set_password(by, asked.username, _password())
    except changes.Refused as fault:
        raise Stop(str(fault)) from fault
    return 0


def _password() -> str:
    """Asked for twice on a terminal; the first line of standard input elsewhere. Never an argument: those are seen."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    first = getpass.getpass("Password: ")
    if first != getpass.getpass("Once more: "):
        raise Stop("The two are not the same. Nobody was changed.")
    return first


def _list() -> None:
    from arising_service.register.changes import SYSTEM
    from arising_service.register.queries.users import users

    for one in users(SYSTEM):
        print(printable("\t".join(str(value) for value in (one.username, one.role, one.post))))
