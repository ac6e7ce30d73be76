"""``arising demo``: papers read, followed and served on this machine alone, with a log-in for each role."""

from __future__ import annotations

import argparse
import secrets
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from arising.cli.output import plural, printable
from arising_service.command.setting_up import Stop, start

if TYPE_CHECKING:
    from arising_service.register.queries.rows import AskRow

HOST = "127.0.0.1"
_NAMES = ("administrator", "clerk", "member", "officer")
_WORDS = (
    "acorn amber anchor apple barley basil beacon birch bracken bramble candle canvas cedar chalk cherry clover cobalt"
    " copper coral cotton cricket curlew damson ember falcon fennel ferry flint garnet ginger gorse granite hazel heron"
    " holly ivory juniper kelp kestrel lantern laurel linen maple marble meadow mellow nettle oatmeal olive orchard"
    " otter paddle pebble pepper plover quarry quill raven russet saddle saffron thimble walnut willow"
).split()


def demo_command(asked: argparse.Namespace) -> int:
    """Read, follow, tell in brief, give everybody a new password, and serve."""
    from arising_service.command.serving import check_free, serve

    if asked.serve:
        check_free(HOST, asked.port)
    start()
    _only_for_trying()
    from arising_service.command.importing import import_papers

    done = import_papers(asked.paths)
    print(f"{plural(done.looked_at, 'paper')} in {', '.join(map(printable, asked.paths))}: read and followed.\n")
    _tell()
    site = f"http://{HOST}:{asked.port}"
    _people(site)
    if not asked.serve:
        return 0
    print(f"Serving at {site}/ to this machine alone. Stop it with Ctrl-C.", flush=True)
    return serve(HOST, asked.port, told=True)


def _only_for_trying() -> None:
    """See that no register in earnest is shown with passwords that are printed.

    Raises:
        Stop: it is one.
    """
    from django.conf import settings

    from arising_service.register.changes import SYSTEM
    from arising_service.register.queries.users import users

    if settings.PRODUCTION:
        raise Stop("ARISING_PRODUCTION is set, and a demonstration is not for the world. Use `arising serve`.")
    others = [one.username for one in users(SYSTEM) if one.username not in _NAMES]
    if others:
        raise Stop(
            f"The register in {Path(settings.DATA)} has people of its own ({plural(len(others), 'account')}), and a "
            "demonstration would let anybody at this machine in. Set ARISING_DATA to another folder."
        )


def _tell() -> None:
    """What was read and what became of it, by body."""
    from arising_service.accounts.viewers import PUBLIC
    from arising_service.register.queries.asks import AskFilter, asks
    from arising_service.register.queries.bodies import bodies
    from arising_service.web.wording import STATUS

    for body in bodies(PUBLIC):
        found = asks(PUBLIC, AskFilter(body=body.slug), each=10_000).rows
        counted = Counter(each.status for each in found)
        told = ", ".join(
            f"{counted[status]} {words.tag.lower()}" for status, words in STATUS.items() if counted[status]
        )
        print(printable(f"{body.name}: {plural(body.meetings, 'meeting')}, {plural(len(found), 'ask')}"))
        print(f"    {told or 'no asks'}")
    print()


def _people(site: str) -> None:
    """Print who may sign in, and what to look at first."""
    from arising_service.accounts.viewers import PUBLIC
    from arising_service.register.queries.asks import AskFilter, asks

    unanswered = asks(PUBLIC, AskFilter(status="overdue", order="due"), each=1).rows
    if unanswered:
        print(f"Look first at {site}/asks/{unanswered[0].name}/")
        print("    asked, due, and by no later paper answered: each step opens the page that says so.\n")
    open_asks = asks(PUBLIC, AskFilter(status="open"), each=10_000).rows
    post, password = _busiest(open_asks), _password()
    _let_in(post, password)
    print(f"Or sign in at {site}/sign-in/ with the password  {password}  as one of:")
    for name, does in (
        ("clerk", "adds papers, settles the review desk, discharges asks, marks papers exempt"),
        ("officer", f"answers what {post or 'their post'} owes"),
        ("member", "prints the brief of a meeting"),
        ("administrator", "all that, and adds people"),
    ):
        print(f"    {name:<15}{printable(does)}")
    print()


def _busiest(open_asks: tuple[AskRow, ...]) -> str:
    """The owner of the most open asks, as a post."""
    owners = Counter(each.owner for each in open_asks if each.owner)
    return owners.most_common(1)[0][0].removeprefix("the ") if owners else ""


def _password() -> str:
    return "-".join(secrets.choice(_WORDS) for _ in range(4))


def _let_in(post: str, password: str) -> None:
    """Add the four people, or give them the new password."""
    from arising_service.register import changes
    from arising_service.register.queries.users import users

    known = {one.username for one in users(changes.SYSTEM)}
    for name in _NAMES:
        held = post if name == "officer" else ""
        if name in known:
            changes.set_password(changes.SYSTEM, name, password)
        else:
            changes.add_user(
                changes.SYSTEM, name, password, role=name, post=held, sees_exempt=name in {"administrator", "clerk"}
            )
